import type { FieldDefinition } from '../../../calculation/factModel.ts';
import type { TemplatePack } from '../../templatePack.ts';

/** What is known of the unit; filled in once and used by every report. */
export const profile: TemplatePack['profile'] = [
  { key: 'name', label: '单位全称', required: true, help: '与单位公章一致，例如：株洲市芦淞区机关事务服务中心。' },
];

export const unitFields: readonly FieldDefinition[] = [
  { id: 'unit.name', label: '单位全称', unit: 'text', source: { kind: 'profile', key: 'name' } },
  {
    id: 'cover.unitNamePrinted',
    label: '封面打印单位名称',
    unit: 'text',
    choices: ['是', '否'],
    help: '选“否”时封面只印“单位名称（盖章）”，名称手写。',
    source: { kind: 'entered', required: false, default: '是' },
  },
];
