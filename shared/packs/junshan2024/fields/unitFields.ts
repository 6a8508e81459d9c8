import type { FieldDefinition } from '../../../calculation/factModel.ts';
import type { TemplatePack } from '../../templatePack.ts';

/** What is known of the unit; filled in once and used by every report. */
export const profile: TemplatePack['profile'] = [
  { key: 'name', label: '单位全称', required: true, help: '与单位公章一致，例如：岳阳市君山区机关事务服务中心。' },
  {
    key: 'shortName',
    label: '正文中的简称',
    required: false,
    help: '报告正文里代替全称的叫法，例如：机关事务服务中心。不填时正文用全称。',
  },
  {
    key: 'supervisingDepartment',
    label: '主管部门',
    required: false,
    help: '印在附件3“主管部门”一栏。本单位就是一级预算部门的，填本单位全称。',
  },
  { key: 'preparer', label: '填表人', required: false, help: '各附表下方“填表人”处。也可以不填，打印后手签。' },
  { key: 'fillDate', label: '填报日期', required: false, help: '各附表下方“填报日期”处，例如：2025年4月18日。' },
  { key: 'phone', label: '联系电话', required: false, help: '各附表下方“联系电话”处，填填表人的办公电话。' },
  { key: 'head', label: '单位负责人', required: false, help: '负责人在附表下方亲笔签字，这里只作记录，不打印。' },
];

function profileField(key: string, label: string, unit: 'text' | 'date' = 'text'): FieldDefinition {
  return { id: `unit.${key}`, label, unit, source: { kind: 'profile', key } };
}

export const unitFields: readonly FieldDefinition[] = [
  profileField('name', '单位全称'),
  profileField('shortName', '正文中的简称'),
  profileField('supervisingDepartment', '主管部门'),
  profileField('preparer', '填表人'),
  profileField('fillDate', '填报日期', 'date'),
  profileField('phone', '联系电话'),
];
