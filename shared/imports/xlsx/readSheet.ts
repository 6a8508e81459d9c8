import { AppError } from '../../errors/appError.ts';
import { scanXml, type XmlAttributes } from '../ooxml/scanXml.ts';
import { a1, type CellRange, parseA1, parseRange } from './a1.ts';
import { localName } from './localName.ts';
import { plainNumber } from './plainNumber.ts';
import { printReader } from './readPrint.ts';
import { unescapeSheetText } from './readStrings.ts';
import type { CellFormat } from './readStyles.ts';
import type { XlsxCell, XlsxPrint } from './xlsxContent.ts';
import type { Tally } from './xlsxLimits.ts';

export type SheetContext = {
  readonly file: string;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly counted: Tally;
};

export type SheetCells = {
  readonly merges: readonly CellRange[];
  readonly cells: ReadonlyMap<string, XlsxCell>;
  readonly print: XlsxPrint;
};

const noAttributes: XmlAttributes = {};

/** The cells, merges and print set-up of one sheet. Cells without an address follow their neighbour, as Excel reads them. */
export function readSheet(bytes: Uint8Array, part: string, context: SheetContext): SheetCells {
  const { counted, file } = context;
  const merges: CellRange[] = [];
  const cells = new Map<string, XlsxCell>();
  const sharedFormulas = new Map<string, string>();
  const print = printReader();
  let cell: XmlAttributes = noAttributes;
  let formulaAttributes: XmlAttributes = noAttributes;
  let value = '';
  let inline = '';
  let formula: string | undefined;
  let text = '';
  let inData = false;
  let phonetic = false;
  let row = 0;
  let column = 0;

  const open = (name: string, attributes: XmlAttributes) => {
    const tag = localName(name);
    text = '';
    switch (tag) {
      case 'sheetData':
        inData = true;
        break;
      case 'row':
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = 0;
        break;
      case 'c':
        cell = attributes;
        value = '';
        inline = '';
        formula = undefined;
        break;
      case 'f':
        formulaAttributes = attributes;
        break;
      case 'rPh':
        phonetic = true;
        break;
      case 'mergeCell': {
        counted.add('merges', 1);
        const range = parseRange(attributes.ref ?? '');
        if (range === undefined)
          throw new AppError('OOXML_UNREADABLE', { file, detail: `部件“${part}”的合并区域有误` });
        merges.push(range);
        break;
      }
      default:
        if (!inData) print.open(tag, attributes);
    }
  };

  const close = (name: string) => {
    const tag = localName(name);
    if (!inData) {
      print.close(tag, text);
      return;
    }
    switch (tag) {
      case 'v':
        value = text;
        break;
      case 't':
        if (!phonetic) inline += text;
        break;
      case 'rPh':
        phonetic = false;
        break;
      case 'f':
        formula = formulaOf(formulaAttributes, text, sharedFormulas);
        break;
      case 'c':
        finishCell();
        break;
      case 'sheetData':
        inData = false;
        break;
    }
    text = '';
  };

  const finishCell = () => {
    counted.add('cells', 1);
    let address = cell.r;
    if (address === undefined) {
      column += 1;
      address = a1(row, column);
    } else {
      const place = parseA1(address);
      if (place === undefined)
        throw new AppError('OOXML_UNREADABLE', { file, detail: `部件“${part}”的单元格地址有误` });
      column = place.column;
    }
    const read = cellOf(cell, value, inline, formula, context);
    if (read === undefined) return;
    counted.add('characters', read.text.length);
    cells.set(address, read);
  };

  scanXml(bytes, part, file, {
    open,
    close,
    text(piece) {
      text += piece;
    },
  });
  return { merges, cells, print: print.result() };
}

/** A shared formula is written out once; the other cells only name it. */
function formulaOf(attributes: XmlAttributes, text: string, shared: Map<string, string>): string {
  const { si } = attributes;
  if (attributes.t !== 'shared' || si === undefined) return text;
  if (text !== '') shared.set(si, text);
  return shared.get(si) ?? '';
}

function cellOf(
  attributes: XmlAttributes,
  value: string,
  inline: string,
  formula: string | undefined,
  context: SheetContext,
): XlsxCell | undefined {
  const shown = shownCell(attributes, value, inline, context);
  if (formula === undefined) return shown.text === '' && shown.value === undefined ? undefined : shown;
  return { ...shown, formula };
}

function shownCell(attributes: XmlAttributes, value: string, inline: string, context: SheetContext): XlsxCell {
  switch (attributes.t) {
    case 's':
      return { text: context.strings[Number(value)] ?? '' };
    case 'inlineStr':
      return { text: unescapeSheetText(inline) };
    case 'str':
      return { text: unescapeSheetText(value) };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
    case 'd':
      return { text: value };
    default: {
      const number = value === '' ? undefined : plainNumber(value);
      if (number === undefined) return { text: value };
      const style = context.formats[Number(attributes.s ?? 0)];
      if (style === undefined || style.format === 'General') return { text: number, value: number };
      return { text: style.show(number), value: number, format: style.format };
    }
  }
}
