import { cellPadding } from '../../layout/fit/rowHeights.ts';
import type { Typography } from '../../packs/documentSchema.ts';
import { cellRule, fontFamily, latinFaceRules, paragraphRule } from '../html/styleSheet.ts';
import { dxaToPx } from './units.ts';

const song = fontFamily({ eastAsia: '宋体', latin: '宋体' });
const hei = fontFamily({ eastAsia: '黑体', latin: '黑体' });

/** A border of 0.5 pt stands astride: half of it (px) is taken from the room of the cell, where Word takes none. */
const halfBorder = 0.5;

/** As wide as in the Word file: 420 pt for the whole text. */
function markSizePt(watermark: string): number {
  return Math.min(200, Math.floor(420 / Math.max(1, [...watermark].length)));
}

/**
 * Rules of the page boxes: the typography of the pack with the measures of the Word file. Distances between blocks are
 * the paginator's, so blocks have no margins of their own.
 */
export function previewStyles(typography: Typography, watermark?: string): string {
  const side = dxaToPx(cellPadding.side) - halfBorder;
  const vertical = dxaToPx(cellPadding.vertical) - halfBorder;
  return [
    ...Object.entries(typography.paragraphs).flatMap(([role, style]) => [
      paragraphRule(role, style),
      `.${role} { --size: ${style.sizePt}pt; }`,
    ]),
    ...Object.entries(typography.cells).flatMap(([role, style]) => [
      cellRule(role, style),
      `.grid .${role} { --size: ${style.sizePt}pt; }`,
    ]),
    `
.page { position: relative; isolation: isolate; overflow: hidden; background: #fff; color: #000; letter-spacing: normal; word-spacing: normal; text-transform: none; font-variant-numeric: normal; font-style: normal; }
.page, .page * { box-sizing: border-box; }
.block { position: absolute; }
.block > p, .block > h1, .block > h2, .block > h3, .block > h4, .clip p, .clip h1, .clip h2, .clip h3, .clip h4 { margin: 0; }
.clip { display: flow-root; overflow-x: visible; overflow-y: clip; }
.page p, .page h1, .page h2, .page h3, .page h4, .page th, .page td { white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; text-spacing-trim: space-all; tab-size: 4; }
.page p:empty::before, .page h1:empty::before, .page h2:empty::before, .page h3:empty::before, .page h4:empty::before { content: "\\200b"; }
.gap { letter-spacing: 0.2em; }
.wide { word-spacing: 0.25em; }
.hang { letter-spacing: -1em; }
.hang::after { content: " "; font-size: 0; line-height: 0; letter-spacing: var(--size); }
.contentsEntry.listed { display: flex; align-items: baseline; }
.contentsEntry .dots { flex: 1; overflow: hidden; white-space: nowrap; direction: rtl; }
.signatureItem { display: inline-block; }
.grid { table-layout: fixed; border-collapse: collapse; margin: 0 auto; }
.grid th, .grid td { border: 1px solid #000; padding: ${vertical}px ${side}px; padding-left: calc(${side}px + var(--indent, 0em)); vertical-align: middle; line-height: 1.3; }
.grid .atTop { vertical-align: top; }
.grid .left { text-align: left; }
.grid .center { text-align: center; }
.grid .right { text-align: right; }
.grid .justify { text-align: justify; }
.number { position: absolute; font-family: ${song}; font-size: 14pt; line-height: 5.5mm; }
.footerCode { position: absolute; left: 0; right: 0; text-align: center; font-family: ${song}; font-size: 8pt; line-height: 5.5mm; }
.watermark { position: absolute; inset: 0; z-index: -1; display: flex; align-items: center; justify-content: center; color: #dadada; font-family: ${hei}; font-size: ${markSizePt(watermark ?? '')}pt; line-height: 1; white-space: nowrap; pointer-events: none; user-select: none; }
.watermark > span { transform: rotate(-45deg); }
.watermark > span::before { content: attr(data-text) / ""; }`.trim(),
  ].join('\n');
}

/** The faces that the styles name; they count for a whole page, not for a part of it, hence apart. */
export function previewFaces(typography: Typography): string {
  return latinFaceRules(typography).join('\n');
}
