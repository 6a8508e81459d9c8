import type { ResolvedBlock, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { textEms } from './textLines.ts';

type Paragraph = Extract<ResolvedBlock, { kind: 'paragraph' }>;
/** Left and right of a cell's text, and the share of the width that printing may lose to rounding. */
const sidesPt = 6;
const usableShare = 0.98;

type SignatureLine = Extract<ResolvedBlock, { kind: 'signatureLine' }>;

/** A paragraph as one cell shows it. A sheet knows no first-line indent, so it is set in full-width spaces. */
export function paragraphText(paragraph: Paragraph, typography: ResolvedSet['typography'], widthPt: number): string {
  const { firstLineChars = 0, sizePt } = typography.paragraphs[paragraph.role];
  const text = paragraph.runs.map((run) => run.text).join('');
  const [left = '', right] = text.split('\t');
  if (paragraph.role !== 'tableCaption' || right === undefined) return '\u3000'.repeat(firstLineChars) + text;
  const room = Math.floor(((widthPt - sidesPt) * usableShare) / sizePt - textEms(left) - textEms(right));
  return left + '\u3000'.repeat(Math.max(2, room)) + right;
}

/**
 * The signature line as one cell: the pairs begin at even distances over `widthPt`, at least two characters apart.
 * Full-width spaces are as wide as a character in every font; ordinary ones are not.
 */
export function signatureText(line: SignatureLine, widthPt: number, sizePt: number): string {
  const step = (widthPt / sizePt - 1) / Math.max(1, line.items.length);
  let text = '';
  line.items.forEach((item, index) => {
    if (index > 0) text += '\u3000'.repeat(Math.max(2, Math.round(step * index - textEms(text))));
    text += `${item.label}${item.value}`;
  });
  return text;
}
