import { field, fieldOrZero, sum, sumOfFilled, sumRows } from '../../../calculation/builders/formulas.ts';
import { rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { expenditureClasses, fiscalSources } from '../declare/expenditureClasses.ts';
import { isKnown } from '../declare/fields.ts';
import { mayNotExceed, mustEqual } from '../declare/relations.ts';

const form = '财政部《部门决算公开表》';
const ask = '两张表上的这个数应当一致。请核对；合计被手工改写的，请取消改写。';
const rows = rounding(0, 'functionRows');

function same(code: string, title: string, left: string, right: string, how: string): CrossCheckDefinition {
  const [one = '', other = ''] = title.split('与');
  return mustEqual({
    code,
    title,
    basis: `${form}：${how}`,
    fields: [left, right],
    left: field(left),
    right: field(right),
    tolerance: rows,
    when: isKnown(left),
    names: [one, other],
    remedy: ask,
  });
}

const equalities: readonly CrossCheckDefinition[] = [
  same(
    'FAX-001',
    '公开02表合计与公开01表本年收入合计',
    'table02.total',
    'finalAccounts.totalIncome',
    '02表合计＝01表27行',
  ),
  mustEqual({
    code: 'FAX-002',
    title: '公开02表财政拨款收入与公开01表',
    basis: `${form}：02表财政拨款收入合计＝01表1行＋2行＋3行`,
    fields: ['incomeTotals.fiscal', ...fiscalSources.map(([key]) => `incomeTotals.${key}`)],
    left: field('incomeTotals.fiscal'),
    right: sumOfFilled(...fiscalSources.map(([key]) => `incomeTotals.${key}`)),
    tolerance: rows,
    when: isKnown('incomeTotals.fiscal'),
    names: ['公开02表财政拨款收入', '公开01表1行至3行之和'],
    remedy: ask,
  }),
  same(
    'FAX-003',
    '公开03表合计与公开01表本年支出合计',
    'table03.total',
    'finalAccounts.totalExpenditure',
    '03表合计＝01表58行',
  ),
  same(
    'FAX-004',
    '公开03表项目支出合计与各项项目支出之和',
    'table03.project',
    'finalAccounts.projectExpenditure',
    '03表项目支出合计＝各项项目支出之和',
  ),
  mustEqual({
    code: 'FAX-005',
    title: '公开04表财政拨款支出与各项',
    basis: `${form}：04表本年支出合计＝各项财政拨款支出之和`,
    fields: ['fiscal.totalExpenditure'],
    left: field('fiscal.totalExpenditure'),
    right: sumRows('functionRows', 'expenditure.fiscal'),
    tolerance: rows,
    when: isKnown('fiscal.totalExpenditure'),
    names: ['公开04表本年支出合计', '各项财政拨款支出相加'],
    remedy: ask,
  }),
  same(
    'FAX-006',
    '公开05表合计与公开04表一般公共预算财政拨款支出',
    'generalBudget.expenditure',
    'fiscal.expenditure.generalBudget',
    '05表合计＝04表59行一般公共预算财政拨款',
  ),
  mustEqual({
    code: 'FAX-007',
    title: '公开06表合计与公开05表基本支出',
    basis: `${form}：06表人员经费合计＋公用经费合计＝05表基本支出合计`,
    fields: ['economic.personnel', 'economic.operating', 'generalBudget.basic'],
    left: sum(fieldOrZero('economic.personnel'), fieldOrZero('economic.operating')),
    right: field('generalBudget.basic'),
    tolerance: rounding(2),
    names: ['公开06表人员经费和公用经费合计', '公开05表基本支出'],
    remedy: '06表只列一般公共预算财政拨款的基本支出。请核对是否漏了款级科目，或把项目支出填了进去。',
  }),
  same(
    'FAX-008',
    '公开08表本年支出与公开04表政府性基金支出',
    'governmentFunds.expenditure',
    'fiscal.expenditure.governmentFunds',
    '08表本年支出＝04表59行政府性基金预算财政拨款',
  ),
  same(
    'FAX-009',
    '公开08表年末结转和结余与公开04表政府性基金年末结转和结余',
    'governmentFunds.closing',
    'fiscal.closing.governmentFunds',
    '08表年末结转和结余＝04表60行政府性基金预算财政拨款',
  ),
  same(
    'FAX-010',
    '公开09表合计与公开04表国有资本经营预算支出',
    'stateCapital.expenditure',
    'fiscal.expenditure.stateCapital',
    '09表合计＝04表59行国有资本经营预算财政拨款',
  ),
];

/** Every 类 in 03 against its line in 01, and in 05 against its line in 04. */
const classes: readonly CrossCheckDefinition[] = expenditureClasses.flatMap(([code, name], index) => {
  const number = String(index + 1).padStart(2, '0');
  const where = { field: 'code', startsWith: [code] };
  return [
    mustEqual({
      code: `FAX-1${number}`,
      title: `公开01表与03表 ${name}`,
      basis: `${form}：03表的“类”＝01表相应的行`,
      fields: [`expenditure.c${code}`],
      left: field(`expenditure.c${code}`),
      right: sumRows('functionRows', 'expenditure.total', { where }),
      tolerance: rows,
      when: isKnown(`expenditure.c${code}`),
      names: [`公开01表${name}`, `公开03表${code}类`],
      remedy: ask,
    }),
    mustEqual({
      code: `FAX-2${number}`,
      title: `公开04表与05表 ${name}`,
      basis: `${form}：05表的“类”＝04表相应行的一般公共预算财政拨款`,
      fields: [`fiscal.c${code}.generalBudget`],
      left: field(`fiscal.c${code}.generalBudget`),
      right: sumRows('functionRows', 'generalBudget.expenditure', { where }),
      tolerance: rows,
      when: isKnown(`fiscal.c${code}.generalBudget`),
      names: [`公开04表${name}（一般公共预算财政拨款）`, `公开05表${code}类`],
      remedy: ask,
    }),
  ];
});

function within(
  code: string,
  names: readonly [string, string],
  left: string,
  right: string,
  how: string,
): CrossCheckDefinition {
  return mayNotExceed({
    code,
    title: `${names[0]}不多于${names[1]}`,
    basis: `${form}：${how}`,
    fields: [left, right],
    left: fieldOrZero(left),
    right: fieldOrZero(right),
    tolerance: rounding(1),
    when: isKnown(left),
    names,
    remedy: '前一个数是后一个数的一部分，不应更大。请核对两处的口径和数字。',
  });
}

const parts: readonly CrossCheckDefinition[] = [
  within(
    'FAX-021',
    ['公开04表年初财政拨款结转和结余', '公开01表年初结转和结余'],
    'fiscal.opening.total',
    'finalAccounts.openingBalance',
    '01表含非财政拨款，04表的年初数不应多于01表',
  ),
  within(
    'FAX-022',
    ['公开04表年末财政拨款结转和结余', '公开01表年末结转和结余'],
    'fiscal.closing.total',
    'finalAccounts.closingBalance',
    '01表含非财政拨款，04表的年末数不应多于01表',
  ),
  within(
    'FAX-023',
    ['公开05表基本支出', '公开03表基本支出'],
    'generalBudget.basic',
    'finalAccounts.basicExpenditure',
    '03表含全部资金，05表不应多于03表',
  ),
  within(
    'FAX-024',
    ['公开05表项目支出', '公开03表项目支出'],
    'generalBudget.project',
    'table03.project',
    '03表含全部资金，05表不应多于03表',
  ),
];

/** 06 has basic expenditure only, 07 has projects as well: equality would be a false alarm. */
const threePublic: readonly CrossCheckDefinition[] = (
  [
    ['FAX-031', '30212', '因公出国（境）费用', 'overseasTrips', '因公出国（境）费'],
    ['FAX-032', '30217', '公务接待费', 'officialReceptions', '公务接待费'],
    ['FAX-033', '30231', '公务用车运行维护费', 'vehicleOperation', '公务用车运行费'],
    ['FAX-034', '31013', '公务用车购置', 'vehiclePurchase', '公务用车购置费'],
  ] as const
).map(([code, item, name, thing, column]) =>
  within(
    code,
    [`公开06表${item}${name}`, `公开07表${column}决算数`],
    `economic.e${item}`,
    `threePublicExpenses.${thing}.final`,
    '07表含项目支出安排的“三公”经费，06表不应多于07表',
  ),
);

/** 表间: what must hold between the tables. */
export const betweenTables: readonly CrossCheckDefinition[] = [...equalities, ...classes, ...parts, ...threePublic];
