import { rangeName } from '../../imports/xlsx/a1.ts';
import type { PlannedSheet } from './plannedSheet.ts';
import { standardFont } from './units.ts';
import { validationXml } from './validationXml.ts';

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

/** The ids that exceljs gave to the styles: those of the cells A1, A2, … of the first sheet, in order. */
export function styleIds(firstSheet: string): readonly number[] {
  return [...firstSheet.matchAll(/<c r="A\d+" s="(\d+)"/g)].map((found) => Number(found[1]));
}

/**
 * `xl/styles.xml` with the parts of fonts in the order of the schema, the standard font of the workbook, and the cell
 * styles in the order of `ids`, so that a cell names its style by our own number.
 */
export function patchStyles(xml: string, ids: readonly number[]): string {
  let first = true;
  const ordered = xml.replace(/<font>(.*?)<\/font>/gs, (_whole, inside: string) => {
    if (first) {
      first = false;
      return standardFontXml;
    }
    const parts = inside.match(/<(\w+)[^>]*\/>/g) ?? [];
    const rank = (part: string) => fontParts.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
    return `<font>${[...parts].sort((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
  return ordered.replace(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s, (_whole, inside: string) => {
    const styles = inside.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
    const used = [0, ...ids].map((id) => styles[id] ?? '');
    return `<cellXfs count="${used.length}">${used.join('')}</cellXfs>`;
  });
}

/**
 * Formula cells are locked, without a password: whoever means to change one lifts the protection. Everything else may be
 * typed in, and rows, columns and formats changed.
 */
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" ' +
  'insertColumns="0" insertRows="0" insertHyperlinks="0" deleteColumns="0" deleteRows="0" sort="0" autoFilter="0"/>';

/** Codes, 行次 and 栏次 are texts on purpose: no green corners on them. */
function ignoredErrors(range: string): string {
  return `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** A sheet part with its rows, protection, merged ranges and checks of what is typed in place of what exceljs put there. */
export function patchSheet(xml: string, rows: string, sheet: PlannedSheet): string {
  const { print, merges } = sheet;
  const ranges = merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join('');
  const mergeCells = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
  const { from, to } = print.printArea;
  // Texts may contain `$`, which means something in a replacement text.
  return xml
    .replace(/<dimension [^>]*\/>/, () => `<dimension ref="${from === to ? from : `${from}:${to}`}"/>`)
    .replace(
      /<sheetData\/>|<sheetData>.*<\/sheetData>/s,
      () => `<sheetData>${rows}</sheetData>${protection}${mergeCells}${validationXml(sheet)}`,
    )
    .replace('</worksheet>', () => `${ignoredErrors(from === to ? from : `${from}:${to}`)}</worksheet>`);
}
