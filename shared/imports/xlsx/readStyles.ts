import { scanXml } from '../ooxml/scanXml.ts';
import { builtInFormats } from './builtInFormats.ts';
import { localName } from './localName.ts';
import { type NumberFormatter, numberFormatter } from './numberFormat.ts';

/** The number format of a cell style, ready to use. */
export type CellFormat = { readonly format: string; readonly show: NumberFormatter };

/** Excel allows 65,490 cell formats; whatever lies beyond is General. */
const mostStyles = 65_490;

/** The formats of the cell styles in order: a cell's `s` counts into this list. */
export function readStyles(bytes: Uint8Array, part: string, file: string, date1904: boolean): readonly CellFormat[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  scanXml(bytes, part, file, {
    open(name, attributes) {
      const tag = localName(name);
      if (tag === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
      else if (tag === 'cellXfs') inCellFormats = true;
      else if (tag === 'xf' && inCellFormats && ids.length < mostStyles) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (localName(name) === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  const prepared = new Map<number, CellFormat>();
  return ids.map((id) => {
    const known = prepared.get(id);
    if (known !== undefined) return known;
    const format = custom.get(id) ?? builtInFormats.get(id) ?? 'General';
    const made = { format, show: numberFormatter(format, date1904) };
    prepared.set(id, made);
    return made;
  });
}
