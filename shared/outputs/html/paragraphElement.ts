import type { ParagraphRole } from '../../packs/documentSchema.ts';

/** The element of every paragraph role: titles and headings make the outline a screen reader walks through. */
export const paragraphElement = {
  title: 'h1',
  attachmentTitle: 'h1',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  attachmentLabel: 'p',
  body: 'p',
  note: 'p',
  signature: 'p',
  coverTitle: 'h1',
  coverLine: 'p',
  partTitle: 'h1',
  contentsTitle: 'p',
  contentsEntry: 'p',
  tableCaption: 'p',
} as const satisfies Record<ParagraphRole, string>;
