/** A cell's place, counted from 1 as Excel does. */
export type CellPlace = { readonly row: number; readonly column: number };

/** A rectangle of cells, counted from 1, both ends included. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export const lastExcelRow = 1_048_576;
export const lastExcelColumn = 16_384;

/** Column letters: 1 is `A`, 27 is `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function a1(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `C12` or `$C$12`; `undefined` for anything that is no cell of a sheet. */
export function parseA1(address: string): CellPlace | undefined {
  let column = 0;
  let row = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code === 36) continue;
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
    else return undefined;
    if (column > lastExcelColumn || row > lastExcelRow) return undefined;
  }
  return row > 0 && column > 0 ? { row, column } : undefined;
}

/** `A1:C3`, or a single cell; `undefined` for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const [from = '', to = from, ...rest] = text.split(':');
  const start = parseA1(from);
  const end = parseA1(to);
  if (start === undefined || end === undefined || rest.length > 0) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

export function rangeName(range: CellRange): string {
  const start = a1(range.top, range.left);
  return range.top === range.bottom && range.left === range.right ? start : `${start}:${a1(range.bottom, range.right)}`;
}
