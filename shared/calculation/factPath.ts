/**
 * Draft paths name one typed or calculated figure: `staffing.controlRate`, or `projects[1].total.executed` (rows count
 * from 1). They are the keys of overrides and what findings point at.
 */
export function rowPath(table: string, rowNumber: number, field: string): string {
  return `${table}[${rowNumber}].${field}`;
}

export type ParsedPath =
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'cell'; readonly table: string; readonly rowNumber: number; readonly field: string };

const cellPath = /^([A-Za-z][\w]*)\[([1-9]\d{0,5})\]\.([A-Za-z][\w.]*)$/;

export function parsePath(path: string): ParsedPath {
  const [, table, rowNumber, field] = cellPath.exec(path) ?? [];
  return table === undefined || rowNumber === undefined || field === undefined
    ? { kind: 'field', id: path }
    : { kind: 'cell', table, rowNumber: Number(rowNumber), field };
}
