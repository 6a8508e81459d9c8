import {
  absolute,
  constant,
  field,
  fieldOrZero,
  filled,
  isAbove,
  sum,
  sumOfFilled,
  sumRows,
} from '../../../calculation/builders/formulas.ts';
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
import { exact, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { rateChecks } from './rateChecks.ts';

const form = '附件1-2《部门整体支出绩效自评基础数据表》';
const next = numbered('BDC');
const basicData = { next, form };

const threePublicTotals = threePublicTotalChecks(basicData);
const vehicleTotals = vehicleTotalChecks(basicData, '常被误填成三公经费合计');
const projectTotals = amountColumns.map(
  (column): CrossCheckDefinition => ({
    code: next(),
    title: `项目支出${columnWords[column]}合计`,
    severity: 'block',
    basis: `${form}：项目支出＝业务工作专项＋运行维护专项＋以下各行之和`,
    message: `项目支出${columnNames[column]}填的是{left}万元，以下各行相加是{right}万元，相差{difference}万元。`,
    remedy: '请核对各行的数，看有没有漏掉的项目；合计被手工改写的，请取消改写。',
    fields: [`projectExpenditure.${column}`, `businessProjects.${column}`, `maintenanceProjects.${column}`],
    rule: mustEqual(
      field(`projectExpenditure.${column}`),
      sumOfFilled(`businessProjects.${column}`, `maintenanceProjects.${column}`, sumRows('otherProjectItems', column)),
      rounding(2, 'otherProjectItems'),
    ),
  }),
);

const operatingParts = operatingPartChecks(basicData);

const rates: readonly CrossCheckDefinition[] = [
  ...rateChecks(next, {
    title: '在职人员控制率',
    id: 'staffing.controlRate',
    of: 'staffing.staffInPost',
    over: 'staffing.establishedPosts',
    words: '在职人员数÷编制数',
    form,
  }),
  ...rateChecks(next, {
    title: '规模控制率',
    id: 'buildings.areaControlRate',
    of: 'buildings.actualArea',
    over: 'buildings.approvedArea',
    words: '实际规模÷批复规模',
    form,
  }),
  ...rateChecks(next, {
    title: '投资概算控制率',
    id: 'buildings.investmentControlRate',
    of: 'buildings.actualInvestment',
    over: 'buildings.budgetInvestment',
    words: '实际投资÷预算投资',
    form,
  }),
];

/** Relations inside 附件1-2. */
export const basicDataChecks: readonly CrossCheckDefinition[] = [
  ...threePublicTotals,
  ...vehicleTotals,
  ...projectTotals,
  ...operatingParts,
  ...rates,
  overstaffedCheck(
    basicData,
    '请核对是否把聘用人员或离退休人员算了进来；确实超编的，写明原因（如政策性安置、机构改革过渡）。',
  ),
  ...buildingLimitChecks(basicData),
  ...overBudgetChecks(basicData, '请核对预算数有没有漏掉年中追加', [
    ['三公经费', 'threePublicExpenses'],
    ['公用经费', 'operatingExpenses'],
    ['政府采购金额', 'governmentProcurement'],
  ]),
  ...changeChecks(basicData, absolute, [
    ['三公经费', 'threePublicExpenses'],
    ['项目支出', 'projectExpenditure'],
    ['公用经费', 'operatingExpenses'],
    ['政府采购金额', 'governmentProcurement'],
  ]),
  {
    code: next(),
    title: '三公经费超过上年决算',
    severity: 'notice',
    basis: '附件1-1“三公经费”控制率：不超当年预算，不超上年决算',
    message: '三公经费{year}年决算{left}万元，超过上年决算{right}万元，多出{difference}万元。',
    remedy: '请核对两年的数；无误的，在报告里写明增加的原因。',
    fields: ['threePublicExpenses.final', 'threePublicExpenses.lastYearFinal'],
    rule: mayNotExceed(field('threePublicExpenses.final'), field('threePublicExpenses.lastYearFinal'), exact),
  },
  {
    code: next(),
    title: '部门整体支出预算调整与正文的调整数',
    severity: 'explain',
    basis: '附件1-2“部门整体支出预算调整”与附件1-3预算完成率中的追加、调减应能对上',
    message:
      '附件1-2“部门整体支出预算调整”是{left}万元，项目支出与基本支出的调整合起来是{right}万元，相差{difference}万元。',
    remedy:
      '请核对两处的口径：整体支出的调整包括项目支出和基本支出。基本支出也有调整的，请填写；口径不同的，写明差在哪里。',
    fields: ['budgetAdjustment.budget', 'projectAdjustment.amount', 'basicAdjustment.amount'],
    when: filled('projectAdjustment.amount'),
    rule: mustEqual(
      field('budgetAdjustment.budget'),
      absolute(sum('projectAdjustment.amount', fieldOrZero('basicAdjustment.amount'))),
      rounding(2),
    ),
  },
  {
    code: next(),
    title: '不计入调整率的金额大于预算调整数',
    severity: 'block',
    basis: '附件1-1预算调整率：按规定除外的调整是预算调整数的一部分',
    message: '不计入预算调整率的金额{left}万元，大于预算调整数{right}万元，多出{difference}万元。',
    remedy: '请核对两个数，除外的金额最多等于预算调整数。',
    fields: ['budgetAdjustment.exempt', 'budgetAdjustment.budget'],
    when: isAbove('budgetAdjustment.exempt', constant('0')),
    rule: mayNotExceed(field('budgetAdjustment.exempt'), field('budgetAdjustment.budget'), exact),
  },
];
