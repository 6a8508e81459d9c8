import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvaluation, type Evaluation } from '../../../shared/calculation/evaluation.ts';
import type { TableRow } from '../../../shared/calculation/factModel.ts';
import { countyModel, inputOf } from '../../helpers/countyModel.ts';

function facts(input: Parameters<typeof inputOf>[0]): Evaluation {
  return createEvaluation(countyModel, inputOf(input));
}

describe('what follows from the typed facts', () => {
  it('given 购置 55.53 and 运行 102.12, the parent row prints 157.65', () => {
    const evaluation = facts({ entries: { purchase: '55.53', operation: '102.12', receptions: '14.24' } });
    expect(evaluation.text('vehicles')).toBe('157.65');
    expect(evaluation.text('threePublic')).toBe('171.89');
  });

  it('a blank is not zero: nothing typed, nothing printed', () => {
    const evaluation = facts({});
    expect(evaluation.value('vehicles').state).toBe('incomplete');
    expect(evaluation.text('vehicles')).toBe('');
  });

  it('a sum of what is filled takes blanks as nothing once one of them is there', () => {
    expect(facts({ entries: { operation: '612.54' } }).text('threePublic')).toBe('612.54');
  });

  it('a rate on a zero base has no value, and what rests on it neither', () => {
    const evaluation = facts({
      entries: { basic: '1', budget: '0' },
      tables: { projects: [{ name: 'a', executed: '2' }] },
    });
    expect(evaluation.value('rate')).toEqual({ state: 'undefined', reason: 'divisionByZero' });
    expect(evaluation.text('score')).toBe('');
  });

  it('rounds in the declared order: 1850.19 of 1894.75 is 97.65 %, ten points of that are 9.77', () => {
    const evaluation = facts({
      entries: { basic: '260.98', budget: '1894.75' },
      tables: { projects: [{ name: 'a', executed: '1589.21' }] },
    });
    expect(evaluation.text('rate')).toBe('97.65%');
    expect(evaluation.text('score')).toBe('9.77');
  });

  it('rows filtered by a text column are totalled by themselves, defaults included', () => {
    const evaluation = facts({
      tables: {
        projects: [
          { name: 'a', executed: '1.10', category: '专项' },
          { name: 'b', executed: '2' },
        ],
      },
    });
    expect(evaluation.text('special')).toBe('1.10');
    expect(evaluation.text('projectTotal')).toBe('3.10');
  });

  it('rows that name a project count for that project', () => {
    const evaluation = facts({
      tables: {
        projects: [{ name: '物业' }, { name: '公车' }],
        indicators: [
          { project: '物业', score: '5' },
          { project: '公车', score: '7.5' },
          { project: ' 物业 ', score: '4' },
        ],
      },
    });
    const scores = evaluation.rows('projects').map((row) => evaluation.text('projects.indicatorScore', [row]));
    expect(scores).toEqual(['9', '7.50']);
  });

  it('an overridden figure is what others take, and the formula still tells what it would be', () => {
    const evaluation = facts({
      entries: { purchase: '55.53', operation: '102.12', receptions: '14.24' },
      overrides: { vehicles: { value: '0', reason: '照公开稿' } },
    });
    expect(evaluation.text('vehicles')).toBe('0');
    expect(evaluation.text('threePublic')).toBe('14.24');
    const calculated = evaluation.calculatedValue('vehicles');
    expect(calculated.state === 'complete' && calculated.value.toFixed()).toBe('157.65');
  });

  it('an overridden figure prints as it was typed, with the thousands of its field', () => {
    const source = { kind: 'calculated', formula: { op: 'constant', value: '1138.53' }, basis: '表' } as const;
    const display = { style: 'fixed', thousands: true, zeroAsBlank: true } as const;
    const fields = [{ id: 'total', label: '合计', unit: 'wanYuan', scale: 2, display, source } as const];
    const given = { year: 2021, unit: {}, entries: {}, tables: {} };
    const printed = (value: string): string =>
      createEvaluation(
        { year: 2021, fields, tables: [] },
        { ...given, overrides: { total: { value, reason: '照公开稿' } } },
      ).text('total');
    expect([printed('1138.54'), printed('1,138.5'), printed('0')]).toEqual(['1,138.54', '1,138.5', '0']);
  });

  it('a row that changes its project leaves the old total and joins the new one', () => {
    const evaluation = facts({
      tables: { projects: [{ name: 'a' }, { name: 'b' }], indicators: [{ project: 'a', score: '5' }] },
    });
    const [first, second] = evaluation.rows('projects');
    const [indicator] = evaluation.rows('indicators');
    if (first === undefined || second === undefined || indicator === undefined) throw new Error('rows missing');
    expect(evaluation.text('projects.indicatorScore', [first])).toBe('5');
    evaluation.setCell(indicator, 'project', 'b');
    expect(evaluation.text('projects.indicatorScore', [first])).toBe('');
    expect(evaluation.text('projects.indicatorScore', [second])).toBe('5');
  });
});

type Edit =
  | { readonly kind: 'entry'; readonly id: string; readonly text: string }
  | { readonly kind: 'cell'; readonly table: string; readonly row: number; readonly id: string; readonly text: string }
  | { readonly kind: 'insert'; readonly table: string; readonly at: number; readonly cells: TableRow }
  | { readonly kind: 'remove'; readonly table: string; readonly row: number }
  | { readonly kind: 'move'; readonly table: string; readonly row: number; readonly to: number };

const amount = fc.constantFrom('', '0', '1.5', '20', '3.33', 'x');
const name = fc.constantFrom('甲', '乙', '丙', '');
const table = fc.constantFrom('projects', 'indicators');
const position = fc.integer({ min: 0, max: 6 });
const cells: fc.Arbitrary<{ id: string; text: string }> = fc.oneof(
  fc.record({ id: fc.constantFrom('budget', 'executed', 'score'), text: amount }),
  fc.record({ id: fc.constantFrom('name', 'project'), text: name }),
  fc.record({ id: fc.constant('category'), text: fc.constantFrom('专项', '一般', '') }),
);
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('entry' as const),
      id: fc.constantFrom('purchase', 'operation', 'receptions', 'basic', 'budget'),
      text: amount,
    }),
    fc.tuple(table, position, cells).map(([id, row, cell]) => ({ kind: 'cell' as const, table: id, row, ...cell })),
    fc.record({
      kind: fc.constant('insert' as const),
      table,
      at: position,
      cells: fc.record({ name, project: name, executed: amount, budget: amount, score: amount }),
    }),
    fc.record({ kind: fc.constant('remove' as const), table, row: position }),
    fc.record({ kind: fc.constant('move' as const), table, row: position, to: position }),
  ),
  { maxLength: 25 },
);

/** Everything that shows: each field, each cell of each row. */
function everything(evaluation: Evaluation): readonly string[] {
  return [
    ...countyModel.fields.map((field) => `${field.id}=${evaluation.text(field.id)}`),
    ...countyModel.tables.flatMap((definition) =>
      evaluation
        .rows(definition.id)
        .flatMap((row) =>
          definition.rowFields.map(
            (field) => `${definition.id}.${field.id}=${evaluation.text(`${definition.id}.${field.id}`, [row])}`,
          ),
        ),
    ),
  ];
}

describe('an edit', () => {
  it('leaves exactly what a fresh calculation of the edited draft gives', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const entries: Record<string, string> = {};
        const tables: Record<string, Record<string, string>[]> = { projects: [], indicators: [] };
        const evaluation = facts({});
        everything(evaluation);
        for (const step of steps) {
          if (step.kind === 'entry') {
            entries[step.id] = step.text;
            evaluation.setEntry(step.id, step.text);
          } else {
            const rows = tables[step.table] ?? [];
            if (step.kind === 'insert') {
              const at = Math.min(step.at, rows.length);
              rows.splice(at, 0, { ...step.cells });
              evaluation.insertRow(step.table, at, step.cells);
            } else {
              const row = evaluation.rows(step.table)[step.row];
              const kept = rows[step.row];
              if (row === undefined || kept === undefined) continue;
              if (step.kind === 'cell') {
                kept[step.id] = step.text;
                evaluation.setCell(row, step.id, step.text);
              } else if (step.kind === 'remove') {
                rows.splice(step.row, 1);
                evaluation.removeRow(row);
              } else {
                rows.splice(step.row, 1);
                rows.splice(Math.min(step.to, rows.length), 0, kept);
                evaluation.moveRow(row, step.to);
              }
            }
          }
          expect(everything(evaluation)).toEqual(everything(facts({ entries, tables })));
        }
      }),
      { numRuns: 300 },
    );
  });
});
