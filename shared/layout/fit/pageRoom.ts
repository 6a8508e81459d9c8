import type { PageLayout } from '../../packs/documentSchema.ts';
import { mmToDxa } from './units.ts';

export const a4ShortMm = 210;
export const a4LongMm = 297;

/** Width between the side margins, in DXA. */
export function textWidthDxa({ orientation, marginsMm }: PageLayout): number {
  const paper = orientation === 'landscape' ? a4LongMm : a4ShortMm;
  return mmToDxa(paper) - mmToDxa(marginsMm.left) - mmToDxa(marginsMm.right);
}

/** Height between the top and bottom margins, in DXA. */
export function textHeightDxa({ orientation, marginsMm }: PageLayout): number {
  const paper = orientation === 'landscape' ? a4ShortMm : a4LongMm;
  return mmToDxa(paper) - mmToDxa(marginsMm.top) - mmToDxa(marginsMm.bottom);
}
