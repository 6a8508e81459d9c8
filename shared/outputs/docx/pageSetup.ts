import { type ISectionPropertiesOptions, PageOrientation, SectionType } from 'docx';
import type { ResolvedDocument } from '../../layout/resolvedDocument.ts';
import { mmToDxa } from './units.ts';

type PageLayout = ResolvedDocument['page'];

const a4ShortMm = 210;
const a4LongMm = 297;
/** GB/T 9704-2012: the dashes of the page number stand 7 mm below the text area; the number is 5.5 mm high. */
const pageNumberBelowTextMm = 12.5;
const printerMarginMm = 6;

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

/**
 * The page of one document: A4 and its margins. Page numbers run on through the file, but start at 1 behind a cover or
 * contents without numbers (`startsNumbering`). The library turns the paper itself (landscape).
 */
export function sectionProperties(
  { orientation, marginsMm }: PageLayout,
  startsNumbering: boolean,
): ISectionPropertiesOptions {
  const { top, bottom, left, right } = marginsMm;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: mmToDxa(a4ShortMm),
        height: mmToDxa(a4LongMm),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mmToDxa(top),
        bottom: mmToDxa(bottom),
        left: mmToDxa(left),
        right: mmToDxa(right),
        header: mmToDxa(Math.max(top / 2, printerMarginMm)),
        footer: mmToDxa(Math.max(bottom - pageNumberBelowTextMm, printerMarginMm)),
        gutter: 0,
      },
      ...(startsNumbering ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}
