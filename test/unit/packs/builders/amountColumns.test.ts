import { describe, expect, it } from 'vitest';
import { field } from '../../../../shared/calculation/builders/formulas.ts';
import { amountLines, columnIds, finalColumnsHelp } from '../../../../shared/packs/builders/amountColumns.ts';
import { calculatedAs } from '../../../../shared/packs/builders/fields.ts';

const { enteredLine, calculatedLine } = amountLines(
  { ...finalColumnsHelp, budget: '取年初预算数。' },
  calculatedAs('wanYuan', 'wholeOrFixed'),
);

describe('lines of 基础数据表', () => {
  it('have a field per column, named and explained by it', () => {
    const fields = enteredLine('receptions', '公务接待', { help: '公务接待费。', aliases: ['公务接待费'] });
    expect(fields.map(({ id }) => id)).toEqual(columnIds('receptions'));
    expect(fields[1]).toMatchObject({
      label: '公务接待 {year}年预算数',
      help: '公务接待费。取年初预算数。',
      aliases: ['公务接待费 {year}年预算数'],
      source: { kind: 'entered', required: true },
    });
  });

  it('leave out the columns that the form strikes out', () => {
    const columns = ['budget', 'final'] as const;
    const fields = enteredLine('procurement', '政府采购', { help: '', required: false, columns });
    expect(fields.map(({ id }) => id)).toEqual(columnIds('procurement', columns));
    expect(fields.every(({ source }) => source.kind === 'entered' && !source.required)).toBe(true);
  });

  it('follow column by column, without aliases where there are none', () => {
    const fields = calculatedLine('total', '合计', '小表：合计', (column) => field(`part.${column}`));
    expect(fields.map(({ source }) => source)).toEqual(
      columnIds('part').map((id) => ({ kind: 'calculated', formula: field(id), basis: '小表：合计' })),
    );
    expect(fields.some((each) => 'aliases' in each)).toBe(false);
  });
});
