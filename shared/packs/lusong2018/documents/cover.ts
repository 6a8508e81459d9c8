import { not, textIn } from '../../../calculation/builders/formulas.ts';
import type { DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';

const byHand = textIn('cover.unitNamePrinted', '否');

/** The cover of 附件1; it bears no page number. */
export const cover: DocumentDefinition = {
  id: 'cover',
  kind: 'report',
  attachment: '附件1',
  title: '封面',
  fileName: '{year}-{unit.name}-附件1封面',
  page: { ...officialPage, pageNumbers: 'none' },
  blocks: [
    { kind: 'paragraph', role: 'attachmentLabel', text: '附件1' },
    { kind: 'spacer', lines: 5 },
    { kind: 'paragraph', role: 'coverTitle', text: '{year}年度部门整体支出绩效自评报告' },
    { kind: 'spacer', lines: 8 },
    { kind: 'paragraph', role: 'coverLine', text: '单位名称（盖章）', when: byHand },
    { kind: 'paragraph', role: 'coverLine', text: '单位名称（盖章）：{unit.name}', when: not(byHand) },
    {
      kind: 'freeText',
      id: 'cover.remark',
      label: '封面上的其他文字',
      prompt: '一般不填。空白格式上的“（此页为封面）”是给填报人看的提示，正式的报告不要印。',
      optional: true,
    },
  ],
};
