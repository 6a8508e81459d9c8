import type { ParagraphStyle, Typography } from './documentSchema.ts';

const latin = 'Times New Roman';
const linePt = 28.95;
const bodyText: ParagraphStyle = {
  eastAsia: '仿宋_GB2312',
  latin,
  sizePt: 16,
  align: 'justify',
  linePt,
  firstLineChars: 2,
};

/**
 * Official documents after GB/T 9704-2012: 方正小标宋 二号 titles, 仿宋 三号 body on 28.95 pt lines with two characters
 * of indent, 黑体 first-level and 楷体 second-level headings, 附件 label in 黑体 三号.
 */
export const officialTypography: Typography = {
  paragraphs: {
    title: { eastAsia: '方正小标宋简体', latin, sizePt: 22, align: 'center', linePt: 34, beforePt: 12, afterPt: 24 },
    attachmentLabel: { eastAsia: '黑体', latin, sizePt: 16, align: 'left', linePt },
    attachmentTitle: {
      eastAsia: '方正小标宋简体',
      latin,
      sizePt: 20,
      align: 'center',
      linePt: 30,
      beforePt: 6,
      afterPt: 10,
    },
    heading1: { ...bodyText, eastAsia: '黑体' },
    heading2: { ...bodyText, eastAsia: '楷体_GB2312' },
    heading3: bodyText,
    body: bodyText,
    note: { eastAsia: '仿宋_GB2312', latin, sizePt: 12, align: 'justify', linePt: 18, beforePt: 4 },
    coverTitle: { eastAsia: '方正小标宋简体', latin, sizePt: 26, align: 'center', linePt: 42, beforePt: 6, afterPt: 6 },
    coverLine: { eastAsia: '仿宋_GB2312', latin, sizePt: 16, align: 'center', linePt: 32 },
    partTitle: {
      eastAsia: '方正小标宋简体',
      latin,
      sizePt: 22,
      align: 'center',
      linePt: 34,
      beforePt: 12,
      afterPt: 18,
    },
    contentsTitle: { eastAsia: '黑体', latin, sizePt: 16, align: 'center', linePt, afterPt: 12 },
    contentsEntry: { eastAsia: '仿宋_GB2312', latin, sizePt: 14, align: 'left', linePt: 24 },
    tableCaption: { eastAsia: '仿宋_GB2312', latin, sizePt: 10.5, align: 'right', linePt: 16 },
    signature: { eastAsia: '仿宋_GB2312', latin, sizePt: 12, align: 'left', linePt: 20, beforePt: 8 },
  },
  cells: {
    head: { eastAsia: '仿宋_GB2312', latin, sizePt: 10.5, align: 'center' },
    label: { eastAsia: '仿宋_GB2312', latin, sizePt: 10.5, align: 'left' },
    value: { eastAsia: '仿宋_GB2312', latin, sizePt: 10.5, align: 'center' },
    longText: { eastAsia: '仿宋_GB2312', latin, sizePt: 10.5, align: 'left' },
  },
};

/** Page of an official document: A4 upright, margins 37/35/28/26 mm, text area 156 × 225 mm. */
export const officialPage = {
  orientation: 'portrait',
  marginsMm: { top: 37, bottom: 35, left: 28, right: 26 },
  pageNumbers: 'dashOutside',
} as const;
