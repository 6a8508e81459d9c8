import {
  anyOf,
  atLeast,
  constant,
  field,
  filled,
  percent,
  product,
  round,
  sumRows,
} from '../../../calculation/builders/formulas.ts';
import type { Condition, Expression } from '../../../calculation/expression.ts';
import { amountColumns, columnNames, columnWords } from '../../builders/amountColumns.ts';
import {
  buildingLimitChecks,
  changeChecks,
  operatingPartChecks,
  overBudgetChecks,
  overstaffedCheck,
  threePublicTotalChecks,
  vehicleTotalChecks,
} from '../../builders/basicDataChecks.ts';
import { numbered } from '../../builders/numbered.ts';
import { lastPlace, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

const form = '附件1《部门整体支出绩效评价基础数据表》';
const next = numbered('BDT');
const basicData = { next, form };

function controlRate(
  title: string,
  rate: string,
  of: string,
  over: string,
  words: string,
  when?: Condition,
): CrossCheckDefinition {
  return {
    code: next(),
    title,
    severity: 'block',
    basis: `${form}：${words}`,
    message: `${title}填的是{left}%，按${words}应为{right}%，相差{difference}个百分点。`,
    remedy: '这一格由程序计算。被手工改写的，请取消改写；分子或分母填错的，请改正。',
    fields: [rate, of, over],
    ...(when === undefined ? {} : { when }),
    rule: mustEqual(field(rate), round(percent(of, over), 2), lastPlace),
  };
}

const projectColumns = { lastYearFinal: 'lastYearFinal', budget: 'total.adjusted', final: 'total.executed' } as const;

function projectTotals(): readonly CrossCheckDefinition[] {
  return amountColumns.map((column) => ({
    code: next(),
    title: `项目支出${columnWords[column]}合计`,
    severity: 'block',
    basis: `${form}：项目支出＝以下各项目之和`,
    message: `项目支出${columnNames[column]}填的是{left}万元，各项目相加是{right}万元，相差{difference}万元。`,
    remedy: '请核对各项目的数，看有没有漏掉的项目；合计被手工改写的，请取消改写。',
    fields: [`projectExpenditure.${column}`],
    rule: mustEqual(
      field(`projectExpenditure.${column}`),
      sumRows('projects', projectColumns[column]),
      rounding(0, 'projects'),
    ),
  }));
}

function absolute(rate: Expression): Expression {
  return atLeast(rate, product(rate, constant('-1')));
}

/** Relations inside 附件1. */
export const basicDataChecks: readonly CrossCheckDefinition[] = [
  controlRate(
    '在职人员控制率',
    'staffing.controlRate',
    'staffing.staffInPost',
    'staffing.establishedPosts',
    '实际在职人数÷编制数',
  ),
  ...threePublicTotalChecks(basicData),
  ...vehicleTotalChecks(basicData, '常被漏填成 0，或误填成三公经费合计'),
  ...projectTotals(),
  ...operatingPartChecks(basicData),
  controlRate(
    '规模控制率',
    'buildings.areaControlRate',
    'buildings.actualArea',
    'buildings.approvedArea',
    '实际规模÷批复规模',
    anyOf(filled('buildings.actualArea'), filled('buildings.approvedArea')),
  ),
  controlRate(
    '投资概算控制率',
    'buildings.investmentControlRate',
    'buildings.actualInvestment',
    'buildings.budgetInvestment',
    '实际投资÷预算投资',
    anyOf(filled('buildings.actualInvestment'), filled('buildings.budgetInvestment')),
  ),
  overstaffedCheck(
    basicData,
    '请核对是否把劳务派遣、临时聘用或离退休人员算了进来；确实超编的，写明原因（如政策性安置、机构改革过渡）。',
  ),
  ...buildingLimitChecks(basicData),
  ...overBudgetChecks(basicData, '请核对预算数是不是调整后的数', [
    ['三公经费', 'threePublicExpenses'],
    ['公用经费', 'operatingExpenses'],
    ['政府采购金额', 'governmentProcurement'],
  ]),
  ...changeChecks(basicData, absolute, [
    ['三公经费', 'threePublicExpenses'],
    ['项目支出', 'projectExpenditure'],
    ['公用经费', 'operatingExpenses'],
  ]),
];
