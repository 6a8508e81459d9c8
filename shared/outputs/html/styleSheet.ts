import type { ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { CellStyle, ParagraphStyle, Typography } from '../../packs/documentSchema.ts';
import { cssString, fontStack, genericFamily } from './fontStack.ts';
import type { NamedLayout } from './pageLayouts.ts';

/** Line height where a style names no exact pitch: what a Chinese font takes at single spacing. */
export const singleSpacing = 1.3;
export const a4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const;

/** Chromium cuts at the page margin and with it half the outer line of a full-width table: give the sides a little room. */
const bleedMm = 1;

type Margins = NamedLayout['page']['marginsMm'];
type Lettering = { readonly eastAsia: string; readonly latin: string };

function latinFace(latin: string): string {
  return cssString(`latin ${latin}`);
}

export function fontFamily({ eastAsia, latin }: Lettering): string {
  const chinese = [...fontStack(eastAsia).map(cssString), genericFamily(eastAsia)];
  return (latin === eastAsia ? chinese : [latinFace(latin), ...chinese]).join(', ');
}

/**
 * The Western font for letters and digits only. Without the range it would also take the quotation marks, dashes and
 * dots of Chinese text, and set them at half width.
 */
function latinFaceRule(latin: string): string {
  const sources = fontStack(latin).map((name) => `local(${cssString(name)})`);
  return `@font-face { font-family: ${latinFace(latin)}; src: ${sources.join(', ')}; unicode-range: U+20-7E, U+C0-D6, U+D8-F6, U+F8-24F; }`;
}

export function latinFaceRules(typography: Typography): readonly string[] {
  const styles: readonly Lettering[] = [...Object.values(typography.paragraphs), ...Object.values(typography.cells)];
  const names = styles.filter(({ eastAsia, latin }) => latin !== eastAsia).map(({ latin }) => latin);
  return [...new Set(names)].map(latinFaceRule);
}

export function paragraphRule(role: string, style: ParagraphStyle): string {
  return `.${role} { ${[
    `font-family: ${fontFamily(style)}`,
    `font-size: ${style.sizePt}pt`,
    `font-weight: ${style.bold ? 'bold' : 'normal'}`,
    `text-align: ${style.align}`,
    `line-height: ${style.linePt === undefined ? singleSpacing : `${style.linePt}pt`}`,
    `text-indent: ${style.firstLineChars ?? 0}em`,
    `margin: ${style.beforePt ?? 0}pt 0 ${style.afterPt ?? 0}pt`,
  ].join('; ')} }`;
}

export function cellRule(role: string, style: CellStyle): string {
  return `.grid .${role} { font-family: ${fontFamily(style)}; font-size: ${style.sizePt}pt; font-weight: ${style.bold ? 'bold' : 'normal'}; }`;
}

function spacerRule({ paragraphs }: Typography): string {
  const { linePt, sizePt } = paragraphs.body;
  return `.spacer { height: calc(var(--lines) * ${linePt ?? sizePt * singleSpacing}pt); }`;
}

/** GB/T 9704: 四号宋体 between dashes, 7 mm under the text, one character in from its outer edge. */
function pageNumberRule(name: string, side: 'left' | 'right'): string {
  const content = `content: "— " counter(page) " —"; vertical-align: top; text-align: ${side};`;
  const font = `font-family: ${fontFamily({ eastAsia: '宋体', latin: '宋体' })}; font-size: 14pt; line-height: 1;`;
  const place = `margin-top: 7mm; margin-${side}: calc(14pt + ${bleedMm}mm);`;
  return `@page ${name}:${side} { @bottom-${side} { ${content} ${font} ${place} } }`;
}

function marginsOf({ top, right, bottom, left }: Margins, taken: number): string {
  return `${top}mm ${right - taken}mm ${bottom}mm ${left - taken}mm`;
}

function layoutRules({ name, page }: NamedLayout): readonly string[] {
  const sheet = a4[page.orientation];
  return [
    `@page ${name} { size: A4 ${page.orientation}; margin: ${marginsOf(page.marginsMm, bleedMm)}; }`,
    // A cover or contents without numbers is not counted: numbering starts at 1 behind it.
    ...(page.pageNumbers === 'none' ? [`@page ${name} { counter-increment: page 0; }`] : []),
    ...(page.pageNumbers === 'dashOutside' ? [pageNumberRule(name, 'right'), pageNumberRule(name, 'left')] : []),
    `.${name} { page: ${name}; }`,
    `@media screen { .${name} .sheet { width: ${sheet.width}mm; min-height: ${sheet.height}mm; padding: ${marginsOf(page.marginsMm, 0)}; } }`,
  ];
}

const commonRules = `
html, body { margin: 0; padding: 0; }
body { color: #000; }
* { box-sizing: border-box; }
p, h1, h2, h3, h4, th, td, .signatureLine { white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; tab-size: 4; orphans: 2; widows: 2; }
p:empty::before, h1:empty::before, h2:empty::before, h3:empty::before, h4:empty::before { content: "\\200b" / ""; }
h1 { text-wrap: balance; }
a { color: inherit; text-decoration: none; }
h1, h2, h3, h4, .attachmentLabel { break-after: avoid; break-inside: avoid; }
.grid { table-layout: fixed; border-collapse: collapse; margin: 0 auto; }
/* Chromium leaves a table open where a merged cell crosses a page: empty groups that repeat on every page close it. */
.grid::after { content: ""; display: table-footer-group; border-top: 0.5pt solid #000; line-height: 0; break-inside: avoid; break-before: avoid; }
.grid:not(:has(> thead))::before { content: ""; display: table-header-group; border-bottom: 0.5pt solid #000; line-height: 0; break-inside: avoid; break-after: avoid; }
.grid:not(:has(> thead)) > tbody > tr:first-child > * { border-top: 0; }
.grid caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.grid th, .grid td { border: 0.5pt solid #000; padding: 0.4mm 0.6mm; padding-left: calc(0.6mm + var(--indent, 0em)); vertical-align: middle; line-height: 1.3; font-variant-numeric: tabular-nums; }
.grid .left { text-align: left; }
.grid .center { text-align: center; }
.grid .right { text-align: right; }
.grid .justify { text-align: justify; }
thead { display: table-header-group; break-inside: avoid; }
/* A row stays whole. Held by its cells where one of them spans down: Chromium would keep all the spanned rows together. */
tr:not(:has(> [rowspan])) { break-inside: avoid; }
tr > :not([rowspan]) { orphans: 999; widows: 999; }
/* No signature on a page of its own: it takes the last row along. */
tbody > tr:last-child { break-after: avoid; }
.grid + .note { break-before: avoid; }
.signatureLine { display: flex; flex-wrap: wrap; break-before: avoid; break-inside: avoid; text-indent: 0; }
.signatureLine > span { flex: 1 1 auto; display: flex; }
.signatureLine > span > :last-child { flex: 1 0 auto; min-width: 3em; max-width: 100%; padding-right: 0.5em; }
.watermark, .sheet::before { color: #e4e4e4; font-family: ${fontFamily({ eastAsia: '黑体', latin: '黑体' })}; line-height: 1; white-space: nowrap; pointer-events: none; user-select: none; }
@media screen {
  html { background: #d9d9d9; }
  .sheet { position: relative; isolation: isolate; margin: 8mm auto; background: #fff; border: 1px solid #bfbfbf; box-sizing: border-box; }
  .watermark { display: none; }
}
@media print {
  .document { padding: 0 ${bleedMm}mm; }
  .document + .document, .sheet + .sheet { break-before: page; }
  .watermark { position: fixed; inset: 0; z-index: -1; display: flex; align-items: center; justify-content: center; }
  .watermark > span { transform: rotate(-35deg); }
}`.trim();

/** The mark gets smaller as its text gets longer, so that it never leaves the page. */
function watermarkRules(watermark: string): readonly string[] {
  const size = Math.min(120, Math.floor(480 / Math.max(1, [...watermark].length)));
  return [
    `.watermark, .sheet::before { font-size: ${size}pt; }`,
    // On the screen it follows the eye: sticky within every sheet, taking no room.
    '@media screen { .sheet::before { content: attr(data-watermark) / ""; position: sticky; z-index: -1; top: min(40vh, 120mm); display: block; height: 0; text-align: center; transform: rotate(-35deg); text-indent: 0; } }',
  ];
}

/** In the lower margin of every printed page; the code is digits, capitals and hyphens. */
export function footerCodeRule(code: string): string {
  return `@page { @bottom-center { content: "${code}"; font-size: 8pt; } }`;
}

/** The whole style sheet of a set: the pack's typography, its page layouts, and what every official form shares. */
export function styleSheet(
  typography: Typography,
  layouts: readonly NamedLayout[],
  { watermark, footerCode }: Pick<ResolvedSet, 'watermark' | 'footerCode'> = {},
): string {
  return [
    ...latinFaceRules(typography),
    ...layouts.flatMap(layoutRules),
    commonRules,
    ...Object.entries(typography.paragraphs).map(([role, style]) => paragraphRule(role, style)),
    ...Object.entries(typography.cells).map(([role, style]) => cellRule(role, style)),
    spacerRule(typography),
    ...(watermark === undefined ? [] : watermarkRules(watermark)),
    ...(footerCode === undefined ? [] : [footerCodeRule(footerCode)]),
  ].join('\n');
}
