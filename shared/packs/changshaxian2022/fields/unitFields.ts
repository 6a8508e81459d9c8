import type { FieldDefinition } from '../../../calculation/factModel.ts';
import type { TemplatePack } from '../../templatePack.ts';

/** What is known of the unit; filled in once and used by every report. */
export const profile: TemplatePack['profile'] = [
  { key: 'name', label: '单位全称', required: true, help: '与单位公章一致，例如：长沙县机关事务中心。' },
  {
    key: 'shortName',
    label: '正文中的自称',
    required: false,
    help: '报告正文里代替全称的叫法，例如：我中心。机构改革后不要再用旧称。不填时正文用全称。',
  },
  { key: 'head', label: '单位负责人', required: false, help: '印在附件1-3封面“单位负责人（盖章）”处。' },
  {
    key: 'supervisingDepartment',
    label: '主管部门',
    required: false,
    help: '印在项目支出绩效自评表“主管部门”一栏。本单位就是一级预算部门的，填本单位全称。',
  },
];

export const unitFields: readonly FieldDefinition[] = profile.map(({ key, label }) => ({
  id: `unit.${key}`,
  label,
  unit: 'text',
  source: { kind: 'profile', key },
}));
