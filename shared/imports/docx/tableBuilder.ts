import type { XmlAttributes } from '../ooxml/scanXml.ts';
import type { DocxCell, DocxTable } from './docxContent.ts';
import { isOn, wholeNumber } from './docxValues.ts';

type GrowingCell = { -readonly [Key in keyof DocxCell]: DocxCell[Key] };
type VerticalMerge = 'none' | 'starts' | 'continues';

/** Word allows 63 columns; a larger span is nonsense that would only cost time. */
const widestSpan = 1_000;

/** Puts a table together while its XML passes by. Calls follow the elements, in their order. */
export type TableBuilder = {
  gridColumn(): void;
  rowOpens(): void;
  /** A property of the row at hand: `w:gridBefore`, `w:tblHeader`. */
  rowProperty(name: string, attributes: XmlAttributes): void;
  rowCloses(): void;
  cellOpens(): void;
  /** A property of the cell at hand: `w:gridSpan`, `w:vMerge`, `w:hMerge`. */
  cellProperty(name: string, attributes: XmlAttributes): void;
  /** One paragraph of the cell at hand. */
  addLine(text: string): void;
  cellCloses(): void;
  finish(): DocxTable;
};

export function createTableBuilder(): TableBuilder {
  const rows: DocxCell[][] = [];
  /** Cells that a `w:vMerge` below them may lengthen, by column. */
  const open = new Map<number, GrowingCell>();
  let columns = 0;
  let repeatedRows = 0;
  let row: GrowingCell[] = [];
  let column = 0;
  let repeats = false;
  let span = 1;
  let vertical: VerticalMerge = 'none';
  let joinsLeft = false;
  let text: string | undefined;

  const closeCell = (): void => {
    const at = column;
    column += span;
    const left = row.at(-1);
    if (joinsLeft && left) {
      left.columnSpan += span;
      return;
    }
    const above = open.get(at);
    if (vertical === 'continues' && above?.columnSpan === span) {
      above.rowSpan += 1;
      return;
    }
    for (let covered = at; covered < column; covered += 1) open.delete(covered);
    const cell: GrowingCell = { column: at, columnSpan: span, rowSpan: 1, text: text ?? '' };
    if (vertical === 'starts') open.set(at, cell);
    row.push(cell);
  };

  return {
    gridColumn: () => {
      columns += 1;
    },
    rowOpens: () => {
      row = [];
      column = 0;
      repeats = false;
    },
    rowProperty: (name, attributes) => {
      if (name === 'w:tblHeader') repeats = isOn(attributes);
      if (name === 'w:gridBefore') column = Math.min(wholeNumber(attributes, 0), widestSpan);
    },
    rowCloses: () => {
      if (repeats && repeatedRows === rows.length) repeatedRows += 1;
      columns = Math.max(columns, column);
      rows.push(row);
    },
    cellOpens: () => {
      span = 1;
      vertical = 'none';
      joinsLeft = false;
      text = undefined;
    },
    cellProperty: (name, attributes) => {
      if (name === 'w:gridSpan') span = Math.min(Math.max(wholeNumber(attributes, 1), 1), widestSpan);
      if (name === 'w:vMerge') vertical = attributes['w:val'] === 'restart' ? 'starts' : 'continues';
      if (name === 'w:hMerge') joinsLeft = attributes['w:val'] !== 'restart';
    },
    addLine: (line) => {
      text = text === undefined ? line : `${text}\n${line}`;
    },
    cellCloses: closeCell,
    finish: () => ({ kind: 'table', columns, repeatedRows, rows }),
  };
}
