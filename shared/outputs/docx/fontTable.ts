import { escapeXml } from '../escapeXml.ts';
import { fontStack } from '../html/fontStack.ts';
import type { PartPatch } from '../ooxml/repack.ts';

/** GB 2312: with it Word and WPS choose a Chinese font where neither this one nor the other is there. */
const chineseCharset = '86';

function fontXml(name: string): string {
  const alternatives = fontStack(name).filter((other) => other !== name && !/^(?:serif|sans-serif)$/.test(other));
  // Word takes at most a few names; the first are the nearest.
  const altName = alternatives.slice(0, 3).join(',');
  return [
    `<w:font w:name="${escapeXml(name)}">`,
    altName === '' ? '' : `<w:altName w:val="${escapeXml(altName)}"/>`,
    `<w:charset w:val="${chineseCharset}"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  ].join('');
}

/** The font table: each Chinese font of the file with what may stand in for it, 仿宋_GB2312 → 仿宋. */
export function fontTablePatch(fonts: readonly string[]): PartPatch {
  const entries = [...new Set(fonts)].map(fontXml).join('');
  return (xml) =>
    xml.replace(/(<w:fonts\b[^>]*?)(?:\/>|>.*<\/w:fonts>)/s, (_, open: string) => `${open}>${entries}</w:fonts>`);
}

/** The fonts of the theme for Chinese text, so that what a person adds does not come out in another font. */
export function themePatch(font: string): PartPatch {
  return (xml) => xml.replace(/<a:ea typeface="[^"]*"\s*\/>/g, () => `<a:ea typeface="${escapeXml(font)}"/>`);
}
