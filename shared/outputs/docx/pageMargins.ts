import { AlignmentType, Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { ptToDxa } from '../../layout/fit/units.ts';
import type { ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { PartPatch } from '../ooxml/repack.ts';
import { pageNumberFont, pageNumberPt, pageNumberStyle, separatorStyle } from './styles.ts';
import { xmlText } from './xmlText.ts';

type PageNumbers = ResolvedDocument['page']['pageNumbers'];
type Margins = Pick<ISectionOptions, 'headers' | 'footers'>;

const watermarkColor = 'A6A6A6';
const watermarkWidthPt = 420;
const watermarkId = /PowerPlusWaterMarkObject[\w-]+/g;

const footerCodePt = 8;
/** Keeps the code of a sign-off off the page number. */
const codeGap = '\u3000';

function codeRun(text: string): TextRun {
  return new TextRun({ font: pageNumberFont, size: `${footerCodePt}pt`, children: [text] });
}

/** `— 1 —` one character in from the outer edge: right on odd pages, left on even ones; a code stands inside of it. */
function pageNumberFooter(side: 'left' | 'right', code: string | undefined): Footer {
  const number = new TextRun({ font: pageNumberFont, children: ['— ', PageNumber.CURRENT, ' —'] });
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const indent = { [side]: ptToDxa(pageNumberPt) };
  const inside = code === undefined ? [] : [codeRun(side === 'right' ? code + codeGap : codeGap + code)];
  const children = side === 'right' ? [...inside, number] : [number, ...inside];
  return new Footer({ children: [new Paragraph({ style: pageNumberStyle.id, alignment, indent, children })] });
}

/** Of a page without a number. */
function plainFooter(side: 'left' | 'right', code: string | undefined): Footer {
  if (code === undefined) return new Footer({ children: [new Paragraph({ style: separatorStyle.id })] });
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({
    children: [new Paragraph({ style: pageNumberStyle.id, alignment, children: [codeRun(code)] })],
  });
}

function watermarkHeader(text: string): Header {
  const mark = new TextWatermark({ text: xmlText(text), font: '黑体', color: watermarkColor, width: watermarkWidthPt });
  return new Header({ children: [new Paragraph({ style: separatorStyle.id, children: [mark] })] });
}

/**
 * Headers and footers of one section, for odd (`default`) and even pages. A section inherits from the one before what
 * it does not state, so headers and footers are written once and stated again only where page numbers begin or stop.
 */
export function sectionMargins(
  pageNumbers: PageNumbers,
  before: PageNumbers | undefined,
  { watermark, footerCode }: Pick<ResolvedSet, 'watermark' | 'footerCode'>,
): Margins {
  const headers =
    before === undefined && watermark !== undefined
      ? { headers: { default: watermarkHeader(watermark), even: watermarkHeader(watermark) } }
      : {};
  if (before === pageNumbers) return headers;
  const footer = pageNumbers === 'none' ? plainFooter : pageNumberFooter;
  return { ...headers, footers: { default: footer('right', footerCode), even: footer('left', footerCode) } };
}

/** The library gives every watermark a random id; a header holds only one, so one name does for all. */
export const fixWatermarkId: PartPatch = (xml) => xml.replace(watermarkId, 'PowerPlusWaterMarkObject1');
