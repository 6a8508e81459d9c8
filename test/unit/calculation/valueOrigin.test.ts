import { describe, expect, it } from 'vitest';
import { createEvaluation } from '../../../shared/calculation/evaluation.ts';
import { typedInputs, valueOrigin, withUnit } from '../../../shared/calculation/valueOrigin.ts';
import type { Names } from '../../../shared/calculation/words.ts';
import { factNames } from '../../../shared/packs/factNames.ts';
import { packs } from '../../../shared/packs/packRegistry.ts';
import { countyModel, inputOf } from '../../helpers/countyModel.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

const names: Names = { fact: (id) => id, table: (id) => id, rowField: (_table, field) => field };

const evaluation = createEvaluation(
  countyModel,
  inputOf({
    entries: { purchase: '55.53', operation: '102.12', basic: '100', budget: '400' },
    tables: {
      projects: [
        { name: '甲', category: '专项', executed: '120', budget: '100' },
        { name: '乙', executed: '80' },
      ],
    },
    overrides: { rate: { value: '70', reason: '与公开件一致' } },
  }),
);

describe('where a value comes from', () => {
  it('says a sum in words and in figures, and names its inputs', () => {
    expect(valueOrigin(evaluation, names, 'vehicles')).toMatchObject({
      text: '157.65万元',
      words: 'purchase ＋ operation',
      figures: '55.53 ＋ 102.12',
      basis: 'test',
      inputs: [
        { kind: 'fact', id: 'purchase', scope: [] },
        { kind: 'fact', id: 'operation', scope: [] },
      ],
    });
  });

  it('says what is still blank', () => {
    expect(valueOrigin(evaluation, names, 'threePublic')?.figures).toBe('157.65 ＋ （未填）');
  });

  it('lists the rows of a total, only those that count', () => {
    const [input] = valueOrigin(evaluation, names, 'special')?.inputs ?? [];
    expect(input).toMatchObject({ kind: 'rows', table: 'projects', id: 'projects.executed', text: '120' });
    expect(input?.kind === 'rows' ? input.rows.map((row) => row.cells.get('name')) : []).toEqual(['甲']);
  });

  it('stays in the row for facts of a row', () => {
    const [row] = evaluation.rows('projects');
    const origin = valueOrigin(evaluation, names, 'projects.rate', row === undefined ? [] : [row]);
    expect(origin).toMatchObject({ path: 'projects[1].rate', text: '120%', figures: '120 ÷ 100 × 100%' });
    expect(origin?.inputs).toEqual([
      { kind: 'fact', id: 'projects.executed', scope: [row] },
      { kind: 'fact', id: 'projects.budget', scope: [row] },
    ]);
  });

  it('keeps what the formula gives beside an override', () => {
    expect(valueOrigin(evaluation, names, 'rate')).toMatchObject({
      text: '70%',
      calculated: '75%',
      override: { value: '70', reason: '与公开件一致' },
    });
  });

  it('a typed figure has no formula', () => {
    const origin = valueOrigin(evaluation, names, 'purchase');
    expect(origin).toMatchObject({ source: 'entered', text: '55.53万元', inputs: [] });
    expect(origin?.words).toBeUndefined();
  });

  it('goes down to what was typed, nearest first', () => {
    expect(
      typedInputs(evaluation, { id: 'executed', scope: [] }, 10).map(({ id, scope }) => evaluation.path(id, scope)),
    ).toEqual(['basic', 'projects[1].executed', 'projects[2].executed']);
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s: every calculated field can be explained in words',
    (id, pack) => {
      const opened = open(scenario(id, 'corrected'));
      const own = factNames(pack, opened.draft.year);
      for (const { id: field, source } of pack.fields) {
        if (source.kind !== 'calculated' && source.kind !== 'worded') continue;
        const origin = valueOrigin(opened.evaluation, own, field);
        expect(origin?.words, field).toMatch(/\S/);
        expect(origin?.words, field).not.toMatch(/[a-z]{3,}\.[a-z]/);
      }
    },
  );
});

describe('a figure with its unit', () => {
  it.each([
    ['wanYuan', '1,234.50', '1,234.50万元'],
    ['percent', '97.65%', '97.65%'],
    ['person', '85', '85人'],
    ['text', '优', '优'],
    ['wanYuan', '', ''],
  ] as const)('%s %s', (unit, text, printed) => {
    expect(withUnit({ id: 'x', label: 'x', unit, source: { kind: 'entered', required: false } }, text)).toBe(printed);
  });
});
