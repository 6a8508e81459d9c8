import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition, Expression } from '../../../shared/calculation/expression.ts';
import type { FieldDefinition } from '../../../shared/calculation/factModel.ts';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { readXlsx } from '../../../shared/imports/xlsx/readXlsx.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import { writeXlsx } from '../../../shared/outputs/xlsx/writeXlsx.ts';
import { officialPage, officialTypography } from '../../../shared/packs/officialTypography.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { recalculateToXlsx } from '../../helpers/libreOffice.ts';

const inputs = ['a', 'b', 'c', 'd'] as const;
const amounts = fc.constantFrom('', '0', '1', '2.5', '97.65', '1894.75', '0.005', '-3.33', '1250.10');

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({ op: fc.constant('constant' as const), value: fc.constantFrom('0', '10', '100', '0.5') }),
  fc.record({ op: fc.constant('field' as const), id: fc.constantFrom(...inputs, 'p') }),
  fc.record({
    op: fc.constant('field' as const),
    id: fc.constantFrom(...inputs),
    whenBlank: fc.constant('zero' as const),
  }),
);
const { expression } = fc.letrec<{ expression: Expression; condition: Condition }>((tie) => {
  const of = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.record({ op: fc.constant('sum' as const), of: fc.array(of, { minLength: 1, maxLength: 3 }) }),
      fc.record({
        op: fc.constant('sum' as const),
        of: fc.uniqueArray(fc.record({ op: fc.constant('field' as const), id: fc.constantFrom(...inputs) }), {
          minLength: 2,
          maxLength: 4,
          selector: (operand) => operand.id,
        }),
        blanks: fc.constant('zero' as const),
      }),
      fc.record({ op: fc.constant('difference' as const), of, less: of }),
      fc.record({ op: fc.constant('product' as const), of: fc.array(of, { minLength: 1, maxLength: 2 }) }),
      fc.record({ op: fc.constant('ratio' as const), of, over: of }),
      fc.record({ op: fc.constant('percent' as const), of, over: of }),
      fc.record({ op: fc.constant('changeRate' as const), of, from: of }),
      fc.record({ op: fc.constant('atMost' as const), of, limit: of }),
      fc.record({ op: fc.constant('atLeast' as const), of, limit: of }),
      fc.record({ op: fc.constant('round' as const), of, scale: fc.constantFrom(0, 1, 2, 4) }),
      fc.record({ op: fc.constant('absolute' as const), of }),
      fc.record({
        op: fc.constant('bands' as const),
        of,
        bands: fc.array(
          fc.record({
            comparison: fc.constantFrom('atLeast' as const, 'less' as const, 'atMost' as const),
            bound: fc.constantFrom('0', '5', '95.5'),
            value: fc.constantFrom('0', '1.5', '2'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        otherwise: fc.constantFrom('0', '3'),
      }),
      fc.record({
        op: fc.constant('deduction' as const),
        of,
        full: fc.constantFrom('2', '3', '6'),
        from: fc.constantFrom('0', '20', '100'),
        direction: fc.constantFrom('above' as const, 'below' as const, 'away' as const),
        step: fc.constantFrom('1', '0.5'),
        perStep: fc.constantFrom('0.1', '0.2', '0.5'),
        counting: fc.constantFrom('whole' as const, 'proportional' as const),
      }),
      fc.record({ op: fc.constant('when' as const), condition: tie('condition'), yes: of, no: of }),
    ),
    condition: fc.record({
      kind: fc.constant('compare' as const),
      left: leaf,
      comparison: fc.constantFrom('less' as const, 'atMost' as const, 'greater' as const, 'equal' as const),
      right: leaf,
    }),
  };
});

function packOf(formulas: readonly Expression[]): TemplatePack {
  const fields: readonly FieldDefinition[] = [
    ...inputs.map(
      (id): FieldDefinition => ({ id, label: id, unit: 'wanYuan', source: { kind: 'entered', required: false } }),
    ),
    { id: 'p', label: 'p', unit: 'percent', source: { kind: 'entered', required: false } },
    ...formulas.map(
      (formula, index): FieldDefinition => ({
        id: `f${index}`,
        label: `f${index}`,
        unit: 'wanYuan',
        scale: 2,
        source: { kind: 'calculated', formula, basis: 'test' },
      }),
    ),
  ];
  return {
    id: 'formulas',
    version: 1,
    title: '公式',
    county: '',
    year: 2024,
    basis: { document: 'test' },
    errata: [],
    renames: {},
    unplaced: {},
    profile: [],
    sections: [],
    fields,
    tables: [],
    crossChecks: [],
    typography: officialTypography,
    set: { title: '公式', fileName: '公式' },
    documents: [
      {
        id: 'sheet',
        kind: 'form',
        title: '公式',
        fileName: '公式',
        page: officialPage,
        blocks: [
          {
            kind: 'grid',
            id: 'grid',
            label: '公式',
            columnsMm: [30, 60],
            rows: fields.map(({ id }) => ({
              kind: 'row',
              cells: [{ content: { kind: 'text', text: id } }, { content: { kind: 'field', id } }],
            })),
          },
        ],
      },
    ],
  };
}

it('every formula gives in Excel what the decimal evaluation gives, blanks and zero bases included', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
  const samples = fc.sample(
    fc.record({
      formulas: fc.array(expression, { minLength: 40, maxLength: 40 }),
      entries: fc.record({ a: amounts, b: amounts, c: amounts, d: amounts, p: amounts }),
    }),
    { numRuns: 6, seed: 23 },
  );
  for (const [index, { formulas, entries }] of samples.entries()) {
    const pack = packOf(formulas);
    const evaluation = evaluateDraft(pack, { ...blankDraft(pack, 2024, {}), entries });
    const set = resolveSet(pack, evaluation, {});
    const file = join(folder, `${index}.xlsx`);
    writeFileSync(file, await writeXlsx(set, set.documents));
    const recalculated = readXlsx(readFileSync(await recalculateToXlsx(file, join(folder, `out${index}`))), file);
    const [sheet] = recalculated.sheets;
    const shown = new Map<string, string>();
    for (const [address, cell] of sheet?.cells ?? []) {
      if (!address.startsWith('A')) continue;
      const value = sheet?.cells.get(address.replace('A', 'B'))?.value ?? '';
      shown.set(cell.text, value);
    }
    for (const [position, formula] of formulas.entries()) {
      const id = `f${position}`;
      const expected = evaluation.value(id);
      const given = shown.get(id);
      const said = `${id} ${JSON.stringify(formula)} with ${JSON.stringify(entries)}`;
      if (expected.state === 'complete') expect(Number(given), said).toBeCloseTo(expected.value.toNumber(), 2);
      else expect(given, said).toBe('');
    }
  }
});
