import type { ResolvedBlock, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { textEms } from './textLines.ts';

type Paragraph = Extract<ResolvedBlock, { kind: 'paragraph' }>;
type SignatureLine = Extract<ResolvedBlock, { kind: 'signatureLine' }>;

/** A paragraph as one cell shows it. A sheet knows no first-line indent, so it is set in full-width spaces. */
export function paragraphText(paragraph: Paragraph, typography: ResolvedSet['typography']): string {
  const indent = typography.paragraphs[paragraph.role].firstLineChars ?? 0;
  return '\u3000'.repeat(indent) + paragraph.runs.map((run) => run.text).join('');
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
