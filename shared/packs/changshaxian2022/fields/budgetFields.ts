import { difference, fieldOrZero, percent, sum, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';
import { calculatedAmount, calculatedRate } from './declareFields.ts';

const indicatorForm = '附件1-1《部门整体支出绩效自评指标表》';

/** Budgets beyond 附件1-2 that the scores and the report need. */
export const budgetFields: readonly FieldDefinition[] = [
  enteredNumber('personnelExpenses.executed', '人员经费 {year}年决算数', 'wanYuan', {
    required: true,
    help: '基本支出中的人员经费决算数（工资福利支出加对个人和家庭的补助）。项目支出里的劳务费不计入。',
    aliases: ['人员经费支出'],
  }),
  calculatedAmount(
    'basicExpenditure.executed',
    '基本支出 {year}年决算数',
    sum('personnelExpenses.executed', 'operatingExpenses.final'),
    '附件1-2说明：基本支出＝人员经费＋公用经费',
    { aliases: ['基本支出'] },
  ),
  enteredText('operatingExpenses.uses', '公用经费的主要用途', 400, {
    help: '只列本单位实际发生的科目，用顿号隔开，例如：办公费、水电费、差旅费。印在报告第二部分。',
  }),
  enteredNumber('departmentBudget.approved', '部门年初批复预算数（基本支出加项目支出）', 'wanYuan', {
    help: '财政部门批复的本年度部门预算总数。用于计算预算执行率和预算调整率。',
  }),
  enteredNumber('projectAdjustment.amount', '项目支出预算调整（追加填正数，调减填负数）', 'wanYuan', {
    help: '本年度项目支出预算的追加或调减，例如：调减3821.31万元填 -3821.31。没有调整的填 0。',
  }),
  enteredText('projectAdjustment.reason', '项目支出预算调整的原因', 100, {
    help: '接在“年中”之后的半句话，例如：因县级财力紧张，按财政要求。',
  }),
  enteredNumber('basicAdjustment.amount', '基本支出预算调整（追加填正数，调减填负数）', 'wanYuan', {
    help: '本年度基本支出预算的追加或调减。没有调整的填 0。',
  }),
  enteredNumber('budgetAdjustment.exempt', '其中：按规定不计入预算调整率的金额', 'wanYuan', {
    help: '因落实国家政策、发生不可抗力，县委、县政府临时交办而产生的调整，以及经济科目非跨类调整。没有的填 0。',
  }),
  calculatedAmount(
    'departmentBudget.adjusted',
    '部门全年预算数（批复数加减调整）',
    sum('departmentBudget.approved', fieldOrZero('projectAdjustment.amount'), fieldOrZero('basicAdjustment.amount')),
    `${indicatorForm}：预算数为财政部门批复的本年度部门预算数及追加的项目预算数；财政调减的同样减去`,
  ),
  calculatedAmount(
    'departmentBudget.completed',
    '部门预算完成数',
    sum('basicExpenditure.executed', fieldOrZero('projectExpenditure.final')),
    `${indicatorForm}：预算完成数为部门本年度实际完成的预算数，即基本支出＋项目支出决算数`,
  ),
  calculatedRate(
    'departmentBudget.executionRate',
    '预算执行率',
    percent('departmentBudget.completed', 'departmentBudget.adjusted'),
    `${indicatorForm}：预算执行率＝（预算完成数/预算数）×100%`,
  ),
  calculatedRate(
    'departmentBudget.adjustmentRate',
    '预算调整率',
    percent(difference('budgetAdjustment.budget', fieldOrZero('budgetAdjustment.exempt')), 'departmentBudget.approved'),
    `${indicatorForm}：预算调整率＝（预算调整数/预算数）×100%，按规定除外的调整不计入`,
  ),
  enteredText('projectCompletion.base', '项目资金预算完成率按哪个预算数计算', 20, {
    choices: ['调整后预算数', '年初预算数'],
    default: '调整后预算数',
    help: '按附件1-1，预算数包括年中的调整。仍按年初预算数计算的，调减以后完成率会偏低，应当说明。',
  }),
  calculatedAmount(
    'projectBudget.adjusted',
    '项目支出调整后预算数',
    sumOfFilled('projectExpenditure.budget', 'projectAdjustment.amount'),
    `${indicatorForm}：预算数包括年中的追加；财政调减的同样减去`,
  ),
  calculatedRate(
    'projectCompletion.ofInitial',
    '项目资金预算完成率（按年初预算数）',
    percent('projectExpenditure.final', 'projectExpenditure.budget'),
    '附件1-3：预算完成率＝预算完成数÷年初批复的预算数×100%',
  ),
  calculatedRate(
    'projectCompletion.ofAdjusted',
    '项目资金预算完成率（按调整后预算数）',
    percent('projectExpenditure.final', 'projectBudget.adjusted'),
    '附件1-3：预算完成率＝预算完成数÷调整后预算数×100%',
  ),
];
