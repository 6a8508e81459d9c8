import { type CellRange, rangeName } from '../../imports/xlsx/a1.ts';
import { standardFont } from './units.ts';

/** The order that the schema demands of a font's parts (CT_Font); exceljs writes them in its own. */
const fontParts = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Named outright: a font of the theme would be another one in Chinese Excel, and with it every column width. */
const standardFontXml = `<font><sz val="${standardFont.sizePt}"/><color theme="1"/><name val="${standardFont.name}"/><family val="2"/></font>`;

/** Puts the fonts of `xl/styles.xml` in the order of the schema and sets the standard font of the workbook. */
export function patchStyles(xml: string): string {
  let first = true;
  return xml.replace(/<font>(.*?)<\/font>/gs, (_whole, inside: string) => {
    if (first) {
      first = false;
      return standardFontXml;
    }
    const parts = inside.match(/<(\w+)[^>]*\/>/g) ?? [];
    const rank = (part: string) => fontParts.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
    return `<font>${[...parts].sort((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
}

const sheetDataEnd = new TextEncoder().encode('</sheetData>');

/**
 * Adds the merged ranges to a sheet part. exceljs checks every new merge against all earlier ones, which takes minutes
 * for a few hundred forms, so the finished part gets its list here; the plan rules out overlaps.
 */
export function addMerges(part: Uint8Array, merges: readonly CellRange[]): Uint8Array {
  if (merges.length === 0) return part;
  const ranges = merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join('');
  const list = new TextEncoder().encode(`<mergeCells count="${merges.length}">${ranges}</mergeCells>`);
  const at = endOfSheetData(part);
  const patched = new Uint8Array(part.length + list.length);
  patched.set(part.subarray(0, at));
  patched.set(list, at);
  patched.set(part.subarray(at), at + list.length);
  return patched;
}

/** Searched from behind: only the print set-up follows the rows. Cell text cannot contain `<`. */
function endOfSheetData(part: Uint8Array): number {
  for (let at = part.length - sheetDataEnd.length; at >= 0; at -= 1) {
    if (sheetDataEnd.every((byte, index) => part[at + index] === byte)) return at + sheetDataEnd.length;
  }
  throw new Error('a sheet part without </sheetData>');
}
