import { describe, expect, it } from 'vitest';
import {
  allOf,
  anyOf,
  atLeast,
  atMost,
  changeRate,
  constant,
  countRows,
  difference,
  field,
  fieldOrZero,
  filled,
  isAbove,
  isBelow,
  isEqual,
  not,
  percent,
  product,
  ratio,
  round,
  sum,
  sumOfFilled,
  sumRows,
  textIn,
  when,
} from '../../../shared/calculation/builders/formulas.ts';
import type { Expression } from '../../../shared/calculation/expression.ts';
import { formulaInFigures, formulaInWords, type Names } from '../../../shared/calculation/words.ts';

const labels: Readonly<Record<string, string>> = { a: '甲', b: '乙', c: '丙', spent: '决算数', category: '类别' };
const names: Names = {
  fact: (id) => labels[id] ?? id,
  table: () => '项目支出',
  rowField: (_table, id) => labels[id] ?? id,
};

function said(formula: Expression): string {
  return formulaInWords(formula, names);
}

describe('a formula in words', () => {
  it.each([
    ['a field', field('a'), '甲'],
    ['a field that counts as zero while blank', fieldOrZero('a'), '甲'],
    ['a fixed number', constant('10'), '10'],
    ['a sum', sum('a', 'b', 'c'), '甲 ＋ 乙 ＋ 丙'],
    ['a sum of what is filled', sumOfFilled('a', 'b'), '甲 ＋ 乙'],
    ['a difference', difference('a', 'b'), '甲 － 乙'],
    ['a product', product('a', 'b'), '甲 × 乙'],
    ['a quotient', ratio('a', 'b'), '甲 ÷ 乙'],
    ['a rate', percent('a', 'b'), '甲 ÷ 乙 × 100%'],
    ['a rate of change', changeRate('a', 'b'), '（甲 － 乙）÷ 乙 × 100%'],
    ['a ceiling', atMost('a', constant('100')), '甲（最高按100计）'],
    ['a floor', atLeast('a', constant('0')), '甲（最低按0计）'],
    ['a rounding', round(field('a'), 2), '甲（四舍五入保留2位小数）'],
    ['a total of rows', sumRows('t', 'spent'), '各行“决算数”之和（项目支出）'],
    ['a count of rows', countRows('t'), '项目支出的行数'],
    ['a choice', when(isAbove('a', 'b'), 'a', 'c'), '甲大于乙时：甲；否则：丙'],
    ['a figure without its sign', { op: 'absolute', of: difference('a', 'b') } as const, '（甲 － 乙）的绝对值'],
    [
      'a value by bands',
      {
        op: 'bands',
        of: field('a'),
        bands: [
          { comparison: 'atLeast', bound: '95', value: '2' },
          { comparison: 'atLeast', bound: '90', value: '1.5' },
        ],
        otherwise: '0',
      } as const,
      '按甲分档：≥95得2，≥90得1.5，其余得0',
    ],
    [
      'a deduction',
      {
        op: 'deduction',
        of: field('a'),
        full: '5',
        from: '100',
        direction: 'above',
        step: '1',
        perStep: '0.2',
        counting: 'whole',
      } as const,
      '满分5分，甲超过100的部分每1扣0.2分（不足1不扣），扣完为止',
    ],
  ] as const)('%s', (_name, formula, words) => {
    expect(said(formula)).toBe(words);
  });

  it.each([
    ['a sum within a product', product(sum('a', 'b'), 'c'), '（甲 ＋ 乙） × 丙'],
    ['a sum over a sum', ratio(sum('a', 'b'), difference('b', 'c')), '（甲 ＋ 乙） ÷ （乙 － 丙）'],
    ['a product under a quotient', ratio('a', product('b', 'c')), '甲 ÷ （乙 × 丙）'],
    ['a quotient within a product', product(ratio('a', 'b'), 'c'), '（甲 ÷ 乙） × 丙'],
    ['a rate of sums', percent(sum('a', 'b'), sum('b', 'c')), '（甲 ＋ 乙） ÷ （乙 ＋ 丙） × 100%'],
    ['a sum that is taken away', difference('a', sum('b', 'c')), '甲 － （乙 ＋ 丙）'],
    ['a sum that something is taken from', difference(sum('a', 'b'), 'c'), '甲 ＋ 乙 － 丙'],
    ['a change on a sum', changeRate('a', sum('b', 'c')), '（甲 － （乙 ＋ 丙））÷ （乙 ＋ 丙） × 100%'],
    ['a ceiling of a sum', atMost(sum('a', 'b'), 'c'), '（甲 ＋ 乙）（最高按丙计）'],
    ['a rounding of a rate', round(percent('a', 'b'), 2), '（甲 ÷ 乙 × 100%）（四舍五入保留2位小数）'],
    ['a ceiling within a product', product('a', atMost('b', constant('100'))), '甲 × 乙（最高按100计）'],
    ['a choice within a sum', sum('a', when(filled('b'), 'b', 'c')), '甲 ＋ （已填“乙”时：乙；否则：丙）'],
    [
      'a choice that something is taken from',
      difference(when(filled('b'), 'b', 'c'), 'a'),
      '（已填“乙”时：乙；否则：丙） － 甲',
    ],
    ['one operand alone', product(sum(sum('a'))), '甲'],
  ] as const)('has the brackets it needs: %s', (_name, formula, words) => {
    expect(said(formula)).toBe(words);
  });

  it.each([
    [{ where: { field: 'category', in: ['专项'] } }, '“类别”为专项的'],
    [{ where: { field: 'category', in: ['专项', '市级'], negate: true } }, '“类别”不为专项、市级的'],
    [{ where: { field: 'category', startsWith: ['301', '303'] } }, '“类别”以301、303开头的'],
    [{ children: true }, '本行所属的'],
    [{ children: true, where: { field: 'category', in: ['专项'] } }, '本行所属的“类别”为专项的'],
  ] as const)('says which rows are meant: %j', (options, words) => {
    expect(said(sumRows('t', 'spent', options))).toBe(`${words}各行“决算数”之和（项目支出）`);
    expect(said(countRows('t', options))).toBe(`项目支出${words}行数`);
  });
});

describe('a condition in words', () => {
  const conditions = [
    [filled('a'), '已填“甲”'],
    [textIn('a', '是', '有'), '“甲”为是、有'],
    [isAbove('a', constant('0')), '甲大于0'],
    [isBelow('a', 'b'), '甲小于乙'],
    [isEqual('a', 'b'), '甲等于乙'],
    [not(filled('a')), '并非已填“甲”'],
    [allOf(filled('a'), filled('b')), '已填“甲”，且已填“乙”'],
    [anyOf(filled('a'), filled('b')), '已填“甲”，或已填“乙”'],
    [anyOf(filled('a'), allOf(filled('b'), filled('c'))), '已填“甲”，或（已填“乙”，且已填“丙”）'],
    [not(allOf(filled('a'), filled('b'))), '并非（已填“甲”，且已填“乙”）'],
  ] as const;

  it.each(conditions)('%j', (condition, words) => {
    expect(said(when(condition, 'a', 'b'))).toBe(`${words}时：甲；否则：乙`);
  });
});

it('a formula in figures is the same with the figures in place of the names', () => {
  const formula = percent(sum('a', sumRows('t', 'spent')), 'b');
  const figures = { fact: (id: string) => (id === 'a' ? '257.14' : '1894.75'), rows: () => '1589.21' };
  expect(formulaInFigures(formula, figures)).toBe('（257.14 ＋ 1589.21） ÷ 1894.75 × 100%');
});
