import { a1, columnName } from '../../imports/xlsx/a1.ts';
import type { ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { SheetLayout } from './sheetLayout.ts';
import type { SheetPlan } from './sheetPlan.ts';
import { mmPerInch, pointsPerMm } from './units.ts';

/** Excel's number for A4. */
const a4 = 9;
/** Excel takes no more manual page breaks than this on a sheet. */
const mostBreaks = 1026;
/** The page number stands 7 mm below the text area (GB/T 9704-2012), its own height above that; in mm. */
const pageNumberDropMm = 12;
const headerTopMm = 6;
const pageNumberPt = 14;
const footerCodePt = 8;
const watermarkPt = { largest: 72, smallest: 24 };

/** How a sheet prints. Margins in inches; rows from 1; header and footer in Excel's codes. */
export type PrintSetup = {
  readonly paperSize: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly marginsIn: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  /** One page wide, as many pages tall as it takes. */
  readonly fitToWidth: 1;
  readonly fitToHeight: 0;
  readonly horizontalCentered: true;
  readonly printArea: { readonly from: string; readonly to: string };
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly breaksAfter: readonly number[];
  readonly header?: string;
  readonly oddFooter?: string;
  readonly evenFooter?: string;
};

export function printSetup(plan: SheetPlan, layout: SheetLayout, set: ResolvedSet): PrintSetup {
  const { orientation, marginsMm, pageNumbers } = plan.document.page;
  const inches = (mm: number) => Math.round((mm / mmPerInch) * 10_000) / 10_000;
  const draft = set.watermark === undefined ? undefined : headerText(set.watermark);
  const footer = (side: 'L' | 'R') => {
    const number = pageNumbers === 'none' ? '' : `&${side}&"宋体,Regular"&${pageNumberPt}— &P —`;
    // A long watermark must not push the page number out.
    const mark = draft === undefined ? '' : `&C&"黑体,Regular"&${pageNumberPt}&K7F7F7F${draft}`;
    const code = set.footerCode === undefined ? '' : `&C&"宋体,Regular"&${footerCodePt} ${headerText(set.footerCode)}`;
    return `${mark === '' ? code : mark}${number}`;
  };
  const odd = footer('R');
  return {
    paperSize: a4,
    orientation,
    marginsIn: {
      left: inches(marginsMm.left),
      right: inches(marginsMm.right),
      top: inches(marginsMm.top),
      bottom: inches(marginsMm.bottom),
      header: inches(headerTopMm),
      footer: inches(Math.max(5, marginsMm.bottom - pageNumberDropMm)),
    },
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: {
      from: a1(1, 1),
      to: `${columnName(plan.edgesMm.length - 1)}${Math.max(1, plan.rows.length)}`,
    },
    ...(plan.titleRows === undefined ? {} : { titleRows: plan.titleRows }),
    breaksAfter: layout.breaksAfter.slice(0, mostBreaks),
    ...(draft === undefined ? {} : { header: `&C&"黑体,Regular"&${watermarkSize(marginsMm.top)}&KA6A6A6${draft}` }),
    ...(odd === '' ? {} : { oddFooter: odd, evenFooter: footer('L') }),
  };
}

/** As large as the top margin holds with some air, so that it stands above the form and never moves it down. */
function watermarkSize(topMm: number): number {
  const room = ((topMm - headerTopMm) * pointsPerMm) / 1.8;
  return Math.round(Math.min(watermarkPt.largest, Math.max(watermarkPt.smallest, room)));
}

/** Text within a header: `&` starts a code, a digit behind a size would belong to it, 255 characters are the limit. */
function headerText(text: string): string {
  return ` ${text}`
    .slice(0, 60)
    .replace(/&/g, '&&')
    .replace(/^ (?=\D)/, '');
}
