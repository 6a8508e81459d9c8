import { type ISectionPropertiesOptions, PageOrientation, SectionType } from 'docx';
import { a4LongMm, a4ShortMm } from '../../layout/fit/pageRoom.ts';
import { mmToDxa } from '../../layout/fit/units.ts';
import type { ResolvedDocument } from '../../layout/resolvedDocument.ts';

type PageLayout = ResolvedDocument['page'];

/** GB/T 9704-2012: the dashes of the page number stand 7 mm below the text area; the number is 5.5 mm high. */
const pageNumberBelowTextMm = 12.5;
const printerMarginMm = 6;

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
