import type { PrintedCell, PrintedRow, PrintedTable } from './printedBlock.ts';
import { elementsOf, type ReadElement, textOf } from './readTree.ts';

function lengthOf(element: ReadElement, property: string, unit: string): number {
  const declared = element.attributes.style ?? '';
  const prefix = `${property}:`;
  return declared.startsWith(prefix) && declared.endsWith(unit)
    ? Number(declared.slice(prefix.length, declared.length - unit.length))
    : 0;
}

function spanOf(element: ReadElement, name: 'colspan' | 'rowspan'): number {
  return Number(element.attributes[name] ?? '1');
}

function readCell(element: ReadElement, column: number, rowsLeft: number): PrintedCell {
  const [role = '', align = ''] = (element.attributes.class ?? '').split(' ');
  return {
    column,
    columnSpan: spanOf(element, 'colspan'),
    // A browser cuts a cell at the end of its row group.
    rowSpan: Math.min(spanOf(element, 'rowspan'), rowsLeft),
    text: textOf(element),
    indent: lengthOf(element, '--indent', 'em'),
    role,
    align,
    fact: element.attributes['data-fact'],
    source: element.attributes['data-source'],
  };
}

/** Places the cells of one row group as a browser does: each in the next column that no cell above reaches into. */
function readRowGroup(group: ReadElement): readonly PrintedRow[] {
  const takenUntil: number[] = [];
  const rows = elementsOf(group);
  return rows.map((row, at) => {
    let column = 0;
    const cells = elementsOf(row).map((element) => {
      while ((takenUntil[column] ?? 0) > at) column += 1;
      const cell = readCell(element, column, rows.length - at);
      for (let next = column; next < column + cell.columnSpan; next += 1) takenUntil[next] = at + cell.rowSpan;
      column += cell.columnSpan;
      return cell;
    });
    return { heightMm: lengthOf(row, 'height', 'mm'), repeats: group.name === 'thead', cells };
  });
}

/** Reads a table back. Its places come from the spans alone, not from anything the writer noted. */
export function readTable(table: ReadElement): PrintedTable {
  const parts = elementsOf(table);
  const caption = parts.find(({ name }) => name === 'caption');
  const columns = parts.filter(({ name }) => name === 'colgroup').flatMap(elementsOf);
  const groups = parts.filter(({ name }) => name === 'thead' || name === 'tbody');
  return {
    kind: 'table',
    label: caption === undefined ? '' : textOf(caption),
    columnsMm: columns.map((column) => lengthOf(column, 'width', 'mm')),
    rows: groups.flatMap(readRowGroup),
  };
}
