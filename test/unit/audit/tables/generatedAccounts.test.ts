import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAudited } from '../../../../shared/audit/reading/readAudited.ts';
import { auditTables } from '../../../../shared/audit/rules/runTableRules.ts';
import { readTables } from '../../../../shared/audit/tables/readTables.ts';
import { documentOf, type Generated, generated } from './generatedAccounts.ts';
import type { PrintedTable } from './printedTable.ts';

function findings({ tables, medium, layout }: Generated) {
  return auditTables(readTables(documentOf(tables, medium, layout.unit, layout.unitInTable, readAudited)));
}

function accusations(set: Generated): readonly string[] {
  return findings(set)
    .filter(({ severity }) => severity !== 'notice')
    .map(({ message }) => message);
}

describe('consistent final accounts in any order, unit and layout', () => {
  it('are not accused of anything, and print no 尾差 where every amount is whole', () => {
    fc.assert(
      fc.property(generated(true), (set) => {
        expect(accusations(set)).toEqual([]);
        expect(
          findings(set)
            .filter(({ code }) => code === 'TAB-090')
            .map(({ message }) => message),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are not accused of 尾差 where each amount is rounded by itself', () => {
    fc.assert(
      fc.property(generated(false), (set) => {
        expect(accusations(set)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** Changes one printed number by enough to be an error. */
function spoiled(
  set: Generated,
  pick: number,
): { readonly set: Generated; readonly was: string; readonly now: string; readonly table: string } | undefined {
  const places = set.tables.flatMap((table, index) =>
    table.rows.flatMap((row, rowIndex) =>
      row.flatMap((cell, column) =>
        cell.figure === true && /\d/.test(cell.text) && !/^0\.00$/.test(cell.text) ? [{ index, rowIndex, column }] : [],
      ),
    ),
  );
  const place = places[pick % places.length];
  if (place === undefined) return undefined;
  const was = set.tables[place.index]?.rows[place.rowIndex]?.[place.column]?.text ?? '';
  const half = was.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/,/g, '');
  const now = (Number(half) + 7 + Math.round(Number(half) / 3)).toFixed(2);
  const tables = set.tables.map(
    (table, index): PrintedTable =>
      index !== place.index
        ? table
        : {
            ...table,
            rows: table.rows.map((row, rowIndex) =>
              rowIndex !== place.rowIndex
                ? row
                : row.map((cell, column) => (column === place.column ? { ...cell, text: now } : cell)),
            ),
          },
  );
  return { set: { ...set, tables }, was: half, now, table: set.tables[place.index]?.name ?? '' };
}

describe('one wrong number in consistent final accounts', () => {
  it('is found', () => {
    fc.assert(
      fc.property(generated(true), fc.nat(10_000), (set, pick) => {
        const wrong = spoiled(set, pick);
        if (wrong === undefined) return;
        expect({ table: wrong.table, was: wrong.was, found: accusations(wrong.set).length > 0 }).toEqual({
          table: wrong.table,
          was: wrong.was,
          found: true,
        });
      }),
      { numRuns: 80 },
    );
  });
});
