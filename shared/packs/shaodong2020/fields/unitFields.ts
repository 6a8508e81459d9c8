import type { FieldDefinition } from '../../../calculation/factModel.ts';
import type { TemplatePack } from '../../templatePack.ts';

/** What is known of the unit; filled in once and used by every report. */
export const profile: TemplatePack['profile'] = [
  { key: 'name', label: '单位全称', required: true, help: '与单位公章一致，例如：邵东市机关事务服务中心。' },
  {
    key: 'shortName',
    label: '标题中的简称',
    required: false,
    help: '印在标题“市级部门（……）”的括号里，例如：机关事务服务中心。不填时印全称。',
  },
];

export const unitFields: readonly FieldDefinition[] = [
  { id: 'unit.name', label: '单位全称', unit: 'text', source: { kind: 'profile', key: 'name' } },
  { id: 'unit.shortName', label: '标题中的简称', unit: 'text', source: { kind: 'profile', key: 'shortName' } },
];
