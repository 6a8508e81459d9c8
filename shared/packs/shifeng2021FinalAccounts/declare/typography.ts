import type { Typography } from '../../documentSchema.ts';
import { officialTypography } from '../../officialTypography.ts';

const { paragraphs, cells } = officialTypography;
/** 小五: the tables of final accounts have up to nine columns and thirty-four lines on one page. */
const sizePt = 9;

/** Official typography with tables and contents close enough for one page each. */
export const typography: Typography = {
  paragraphs: {
    ...paragraphs,
    attachmentTitle: { ...paragraphs.attachmentTitle, sizePt: 18, linePt: 26, beforePt: 0, afterPt: 4 },
    contentsEntry: { ...paragraphs.contentsEntry, sizePt: 12, linePt: 16.8 },
    tableCaption: { ...paragraphs.tableCaption, linePt: 14 },
    note: { ...paragraphs.note, sizePt: 10.5, linePt: 15, beforePt: 2 },
  },
  cells: {
    head: { ...cells.head, sizePt },
    label: { ...cells.label, sizePt },
    value: { ...cells.value, sizePt },
    longText: { ...cells.longText, sizePt },
  },
};
