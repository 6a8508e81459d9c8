import { describe, expect, it } from 'vitest';
import { proseFigures } from '../../../../shared/audit/prose/proseFigures.ts';
import { readProse } from '../../../../shared/audit/prose/readProse.ts';
import { textAuditCodes } from '../../../../shared/audit/rules/textAuditCodes.ts';
import { paragraphs } from './textDocument.ts';

const figures = (...texts: readonly string[]) =>
  proseFigures(readProse(paragraphs(...texts))).map((each) => [
    each.meaning.subject,
    each.meaning.basis,
    each.meaning.year,
    each.value.toFixed(),
    each.unit,
    each.decimals,
  ]);

describe('quantities in official prose', () => {
  it.each([
    ['支出1,474.07万元', '1474.07'],
    ['支出１，４７４．０７ 万元', '1474.07'],
    ['支出 1 474. 07 万元', '1474.07'],
    ['支出-12.5万元', '-12.5'],
    ['占百分之12.5', '12.5'],
    ['支出1.2亿元', '1.2'],
  ])('%s', (text, value) => {
    const quantities = readProse(paragraphs(text)).sentences.flatMap((each) => each.quantities);
    expect(quantities.map((each) => each.value.toFixed())).toEqual([value]);
  });

  it.each([
    '2021年12月31日',
    '附件2-3',
    '（2017）15号',
    '2010301行政运行',
    '一、1.（1）',
    '第3季度',
    '公开03表',
    '208类05款',
  ])('sees no quantity in %s', (text) => {
    expect(readProse(paragraphs(text)).sentences.flatMap((each) => each.quantities)).toEqual([]);
  });
});

describe('figures of prose', () => {
  it('carry subject, account and year', () => {
    expect(
      figures('2021年度部门决算', '基本支出年初预算为300万元，支出决算为335.54万元，上年决算数为280.1万元。'),
    ).toEqual([
      ['基本支出', 'initialBudget', 0, '300', 'wanYuan', 0],
      ['基本支出', 'final', 0, '335.54', 'wanYuan', 2],
      ['基本支出', 'final', 1, '280.1', 'wanYuan', 1],
    ]);
  });

  it('take the account of the whole they are part of', () => {
    expect(figures('2024年全年预算资金100万元，其中：基本支出60万元，项目支出40万元。').slice(1)).toEqual([
      ['基本支出', 'adjustedBudget', 0, '60', 'wanYuan', 0],
      ['项目支出', 'adjustedBudget', 0, '40', 'wanYuan', 0],
    ]);
  });

  it('take their subject from the item above', () => {
    const [first] = figures(
      '1、一般公共服务（类）政府办公厅（款）行政运行（项）。',
      '年初预算为10万元，支出决算为12万元，完成年初预算的120%。',
    );
    expect(first?.slice(0, 2)).toEqual(['行政运行', 'initialBudget']);
  });

  it('give 亿元 in 万元 and say what changes and shares are', () => {
    expect(figures('三公经费1.25亿元，比上年增加200万元，占5%。')).toEqual([
      ['三公经费', 'unspecified', 0, '12500', 'wanYuan', 0],
      ['三公经费增减额', 'unspecified', 0, '200', 'wanYuan', 0],
      ['三公经费占比', 'unspecified', 0, '5', 'percent', 0],
    ]);
  });

  it('know the account of their section', () => {
    const prose = readProse(paragraphs('八、政府性基金预算收入支出决算情况', '本年收入30万元。'));
    expect(proseFigures(prose)[0]?.meaning.within).toBe('政府性基金预算财政拨款');
  });
});

it('has one entry for each code', () => {
  const codes = textAuditCodes.map((each) => each.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const each of codes) expect(each).toMatch(/^TXT-\d{3}$/);
});
