import type { GridCell } from '../../documentSchema.ts';

/** A long text of the blank itself. */
export function fixedText(text: string, rowSpan = 1): GridCell {
  return { content: { kind: 'text', text }, role: 'longText', ...(rowSpan === 1 ? {} : { rowSpan }) };
}
