import { describe, expect, test } from 'vitest';
import { clipRows } from '../../../../renderer/guidedEntry/clipRows.ts';
import type { FormCell, FormRow } from '../../../../renderer/guidedEntry/model/formTable.ts';

function cell(key: string, column: number, rowSpan = 1): FormCell {
  return { key, column, columnSpan: 1, rowSpan, role: 'label', align: 'left', indent: 0, text: key };
}

function row(...cells: readonly FormCell[]): FormRow {
  return { key: cells[0]?.key ?? '', header: false, cells, endsRun: false };
}

/** A name over all lines, another over the last three; two figures each. */
const rows = [
  row(cell('all', 0, 5), cell('upper', 1, 2), cell('a', 2)),
  row(cell('b', 2)),
  row(cell('lower', 1, 3), cell('c', 2)),
  row(cell('d', 2)),
  row(cell('e', 2)),
];

function seen(from: number, to: number): readonly string[] {
  return clipRows(rows, from, to).map((line) => line.cells.map((each) => `${each.key}:${each.rowSpan}`).join(' '));
}

describe('merged cells of a long table', () => {
  test('stand whole when all is seen', () => {
    expect(seen(0, 5)).toEqual(['all:5 upper:2 a:1', 'b:1', 'lower:3 c:1', 'd:1', 'e:1']);
  });

  test('that begin above stand in the first line seen', () => {
    expect(seen(1, 5)).toEqual(['all:4 upper:1 b:1', 'lower:3 c:1', 'd:1', 'e:1']);
    expect(seen(3, 5)).toEqual(['all:2 lower:2 d:1', 'e:1']);
  });

  test('that go on below end with the last line seen', () => {
    expect(seen(0, 1)).toEqual(['all:1 upper:1 a:1']);
    expect(seen(2, 4)).toEqual(['all:2 lower:2 c:1', 'd:1']);
  });

  test('fill every line seen, wherever the window stands', () => {
    for (let from = 0; from < rows.length; from++) {
      for (let to = from + 1; to <= rows.length; to++) {
        const filled = clipRows(rows, from, to).flatMap((line) => line.cells.map((each) => each.rowSpan));
        expect(filled.reduce((sum, span) => sum + span, 0)).toBe((to - from) * 3);
      }
    }
  });
});
