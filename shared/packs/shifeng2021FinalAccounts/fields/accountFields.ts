import { difference, field, fieldOrZero, sum, sumOfFilled, sumRows } from '../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { expenditureClasses, fiscalSources, otherIncome } from '../declare/expenditureClasses.ts';
import { calculatedAmount, calculatedFigure, enteredAmount, said } from '../declare/fields.ts';
import { otherExpenditure } from '../tables/functionRows.ts';

const form = '财政部《部门决算公开表》';
const rows = (column: string): Expression => sumRows('functionRows', column);
const ofClass = (code: string, column: string): Expression =>
  sumRows('functionRows', column, { where: { field: 'code', startsWith: [code] } });

/** 公开01表 and 02表: income. */
const income: readonly FieldDefinition[] = [
  ...fiscalSources.map(([key, name]) =>
    calculatedAmount(`incomeTotals.${key}`, `${name}收入 合计`, rows(`income.${key}`), `${form}公开01表：各项之和`),
  ),
  ...otherIncome.map(([key, name]) =>
    calculatedAmount(`incomeTotals.${key}`, `${name} 合计`, rows(`income.${key}`), `${form}公开02表：各项之和`),
  ),
  calculatedAmount('incomeTotals.fiscal', '财政拨款收入 合计', rows('income.fiscal'), `${form}公开02表：各项之和`),
  calculatedAmount('table02.total', '公开02表 本年收入合计', rows('income.total'), `${form}公开02表：各项之和`),
  calculatedAmount(
    'finalAccounts.totalIncome',
    '本年收入合计',
    sumOfFilled(
      ...fiscalSources.map(([key]) => `incomeTotals.${key}`),
      ...otherIncome.map(([key]) => `incomeTotals.${key}`),
    ),
    `${form}公开01表：27行＝1行至8行之和`,
    { aliases: ['本年收入合计', '预算收入'] },
  ),
];

/** 公开01表 and 03表: expenditure. */
const expenditure: readonly FieldDefinition[] = [
  ...expenditureClasses.map(([code, name]) =>
    calculatedAmount(
      `expenditure.c${code}`,
      `${name} 合计`,
      ofClass(code, 'expenditure.total'),
      `${form}公开01表：${code}类各项支出之和`,
    ),
  ),
  calculatedAmount(
    'finalAccounts.totalExpenditure',
    '本年支出合计',
    sumOfFilled(...expenditureClasses.map(([code]) => `expenditure.c${code}`)),
    `${form}公开01表：58行＝32行至57行之和`,
    { aliases: ['本年支出合计', '整体支出'] },
  ),
  calculatedAmount('table03.total', '公开03表 本年支出合计', rows('expenditure.total'), `${form}公开03表：各项之和`),
  calculatedAmount(
    'finalAccounts.basicExpenditure',
    '基本支出 合计',
    rows('expenditure.basic'),
    `${form}公开03表：各项之和`,
    {
      aliases: ['基本支出'],
    },
  ),
  calculatedAmount(
    'finalAccounts.projectExpenditure',
    '项目支出 合计',
    rows('expenditure.project'),
    `${form}公开03表：各项之和`,
    {
      aliases: ['项目支出'],
    },
  ),
  calculatedAmount(
    'table03.project',
    '公开03表 项目支出合计',
    field('finalAccounts.projectExpenditure'),
    `${form}公开03表：各项之和`,
  ),
  ...otherExpenditure.map(([key, name]) =>
    calculatedAmount(`finalAccounts.${key}`, `${name} 合计`, rows(`expenditure.${key}`), `${form}公开03表：各项之和`),
  ),
];

/** 公开01表: balances and totals. */
const balances: readonly FieldDefinition[] = [
  enteredAmount('finalAccounts.usedNonFiscalSurplus', '使用非财政拨款结余', { help: '没有的不填。' }),
  enteredAmount('finalAccounts.openingBalance', '年初结转和结余', {
    help: '全部资金（财政拨款和其他资金）的年初数，与上年决算的年末数一致。没有的不填。',
  }),
  enteredAmount('finalAccounts.surplusDistribution', '结余分配', { help: '没有的不填。' }),
  calculatedAmount(
    'finalAccounts.incomeTotal',
    '收入总计',
    sum(
      'finalAccounts.totalIncome',
      fieldOrZero('finalAccounts.usedNonFiscalSurplus'),
      fieldOrZero('finalAccounts.openingBalance'),
    ),
    `${form}公开01表：31行＝27行＋28行＋29行`,
  ),
  calculatedAmount(
    'finalAccounts.closingBalance',
    '年末结转和结余',
    difference(
      'finalAccounts.incomeTotal',
      sum('finalAccounts.totalExpenditure', fieldOrZero('finalAccounts.surplusDistribution')),
    ),
    `${form}公开01表：60行＝31行－58行－59行`,
  ),
  calculatedAmount(
    'finalAccounts.expenditureTotal',
    '支出总计',
    sum(
      'finalAccounts.totalExpenditure',
      fieldOrZero('finalAccounts.surplusDistribution'),
      'finalAccounts.closingBalance',
    ),
    `${form}公开01表：62行＝58行＋59行＋60行`,
  ),
];

/** 公开04表: appropriations by their budget. */
const fiscal: readonly FieldDefinition[] = [
  ...expenditureClasses.flatMap(([code, name]) => [
    calculatedAmount(
      `fiscal.c${code}.total`,
      `财政拨款 ${name} 合计`,
      ofClass(code, 'expenditure.fiscal'),
      `${form}公开04表：${code}类各项财政拨款支出之和`,
    ),
    ...fiscalSources.map(([key, budget]) =>
      calculatedAmount(
        `fiscal.c${code}.${key}`,
        `${budget} ${name}`,
        ofClass(code, `${key}.expenditure`),
        `${form}公开04表：${code}类各项支出之和`,
      ),
    ),
  ]),
  calculatedAmount(
    'fiscal.totalIncome',
    '财政拨款 本年收入合计',
    sumOfFilled(...fiscalSources.map(([key]) => `incomeTotals.${key}`)),
    `${form}公开04表：27行＝1行至3行之和`,
  ),
  ...[['total', '财政拨款'] as const, ...fiscalSources].map(([key, budget]) =>
    calculatedAmount(
      key === 'total' ? 'fiscal.totalExpenditure' : `fiscal.expenditure.${key}`,
      `${budget} 本年支出合计`,
      sumOfFilled(...expenditureClasses.map(([code]) => `fiscal.c${code}.${key}`)),
      `${form}公开04表：59行＝33行至58行之和`,
    ),
  ),
  enteredAmount('fiscal.opening.generalBudget', '一般公共预算财政拨款 年初结转和结余', { help: '没有的不填。' }),
  calculatedAmount(
    'fiscal.opening.governmentFunds',
    '政府性基金预算财政拨款 年初结转和结余',
    rows('governmentFunds.opening'),
    `${form}公开04表：30行＝08表年初结转和结余`,
  ),
  enteredAmount('fiscal.opening.stateCapital', '国有资本经营预算财政拨款 年初结转和结余', { help: '没有的不填。' }),
  calculatedAmount(
    'fiscal.opening.total',
    '年初财政拨款结转和结余',
    sumOfFilled(...fiscalSources.map(([key]) => `fiscal.opening.${key}`)),
    `${form}公开04表：28行＝29行＋30行＋31行`,
  ),
  ...fiscalSources.map(([key, budget]) =>
    calculatedAmount(
      `fiscal.closing.${key}`,
      `${budget} 年末结转和结余`,
      difference(sumOfFilled(`fiscal.opening.${key}`, `incomeTotals.${key}`), fieldOrZero(`fiscal.expenditure.${key}`)),
      `${form}公开04表：年末＝年初＋本年收入－本年支出`,
    ),
  ),
  calculatedAmount(
    'fiscal.closing.total',
    '年末财政拨款结转和结余',
    sumOfFilled(...fiscalSources.map(([key]) => `fiscal.closing.${key}`)),
    `${form}公开04表：60行＝各类财政拨款年末结转和结余之和`,
  ),
  calculatedAmount(
    'fiscal.grandTotal.income',
    '财政拨款 收入总计',
    sum('fiscal.totalIncome', fieldOrZero('fiscal.opening.total')),
    `${form}公开04表：32行＝27行＋28行`,
  ),
  ...fiscalSources.map(([key, budget]) =>
    calculatedAmount(
      `fiscal.grandTotal.${key}`,
      `${budget} 支出总计`,
      sumOfFilled(`fiscal.expenditure.${key}`, `fiscal.closing.${key}`),
      `${form}公开04表：64行＝59行＋60行`,
    ),
  ),
  calculatedAmount(
    'fiscal.grandTotal.expenditure',
    '财政拨款 支出总计',
    sumOfFilled('fiscal.totalExpenditure', 'fiscal.closing.total'),
    `${form}公开04表：64行＝59行＋60行`,
  ),
];

/** 合计 of 公开05表, 08表 and 09表. */
const bySource: readonly FieldDefinition[] = [
  ...fiscalSources.flatMap(([key, budget], index) => {
    const table = ['公开05表', '公开08表', '公开09表'][index] ?? '';
    return [
      calculatedAmount(
        `${key}.expenditure`,
        `${budget}支出 合计`,
        rows(`${key}.expenditure`),
        `${form}${table}：各项之和`,
      ),
      calculatedAmount(`${key}.basic`, `${budget}基本支出 合计`, rows(`${key}.basic`), `${form}${table}：各项之和`),
      calculatedAmount(`${key}.project`, `${budget}项目支出 合计`, rows(`${key}.project`), `${form}${table}：各项之和`),
    ];
  }),
  calculatedAmount(
    'governmentFunds.closing',
    '政府性基金 年末结转和结余 合计',
    rows('governmentFunds.closing'),
    `${form}公开08表：各项之和`,
  ),
  calculatedFigure(
    'generalBudget.initialBudget',
    '一般公共预算财政拨款 年初预算数 合计',
    rows('initialBudget'),
    '年初预算数合计＝各项年初预算数之和',
  ),
];

const total = 'finalAccounts.totalExpenditure';
const companions: readonly FieldDefinition[] = [
  said('finalAccounts.incomeTotal', '收入总计'),
  said('finalAccounts.totalIncome', '本年收入合计'),
  said('finalAccounts.totalExpenditure', '本年支出合计'),
  said('finalAccounts.basicExpenditure', '基本支出', total),
  said('finalAccounts.projectExpenditure', '项目支出', total),
  ...otherExpenditure.map(([key, name]) => said(`finalAccounts.${key}`, name, total)),
  said('incomeTotals.fiscal', '财政拨款收入', 'finalAccounts.totalIncome'),
  ...otherIncome.map(([key, name]) => said(`incomeTotals.${key}`, name, 'finalAccounts.totalIncome')),
  said('incomeTotals.governmentFunds', '政府性基金收入', 'finalAccounts.totalIncome'),
  said('fiscal.grandTotal.income', '财政拨款收入总计'),
  said('fiscal.opening.governmentFunds', '政府性基金年初结转和结余', total),
  ...fiscalSources.flatMap(([key, name]) => [
    said(`${key}.expenditure`, `${name}支出`, total),
    said(`${key}.basic`, `${name}基本支出`, total),
    ...(key === 'generalBudget' ? [] : [said(`${key}.project`, `${name}项目支出`, total)]),
  ]),
  said('governmentFunds.closing', '政府性基金年末结转和结余', total),
  ...expenditureClasses.map(([code, name]) => said(`fiscal.c${code}.generalBudget`, name, 'generalBudget.expenditure')),
];

/** What tables 01 to 05, 08 and 09 print besides the rows, and the same numbers as sentences say them. */
export const accountFields: readonly FieldDefinition[] = [
  ...income,
  ...expenditure,
  ...balances,
  ...fiscal,
  ...bySource,
  ...companions,
];
