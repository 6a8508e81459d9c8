import { field, fieldOrZero, percent, sum, sumOfFilled, sumRows } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText } from '../../builders/fields.ts';
import { executionMaximumField, executionScoreField } from '../../builders/scoredFormFields.ts';
import { calculatedAmount, calculatedRate, calculatedScore } from './declareFields.ts';

const form = '附件2《部门整体支出绩效自评表》';

const funds: readonly FieldDefinition[] = [
  enteredNumber('departmentFunds.initialBudget', '年度资金总额 年初预算数', 'wanYuan', {
    required: true,
    help: '年初批复的部门预算总额（基本支出加项目支出），以预算批复文件为准。',
    aliases: ['年初预算数'],
  }),
  calculatedAmount(
    'departmentFunds.adjustedBudget',
    '年度资金总额 全年预算数',
    sum('basicExpenditure.adjustedBudget', fieldOrZero('projectExpenditure.budget')),
    `${form}：全年预算数＝基本支出全年预算数＋各项目全年预算数`,
    { aliases: ['全年预算数', '全年预算资金'] },
  ),
  calculatedAmount(
    'departmentFunds.executed',
    '年度资金总额 全年执行数',
    sum('basicExpenditure.executed', fieldOrZero('departmentFunds.projectExpenditure')),
    `${form}：全年执行数＝按支出性质分的基本支出＋项目支出`,
    { aliases: ['全年执行数', '全年实际支出'] },
  ),
  executionMaximumField('departmentFunds.executionScoreMaximum', { required: true }),
  calculatedRate(
    'departmentFunds.executionRate',
    '预算执行率',
    percent('departmentFunds.executed', 'departmentFunds.adjustedBudget'),
    `${form}：执行率＝全年执行数÷全年预算数×100%`,
  ),
  executionScoreField(calculatedScore, 'departmentFunds.executionScore', 'departmentFunds', form),
];

const incomeNatureHelp = '填全年执行数（实际支出），不是预算数。四项合计应等于全年执行数。没有的可以不填。';

const incomeNature: readonly FieldDefinition[] = [
  enteredNumber('incomeNature.generalPublicBudget', '按收入性质分 一般公共预算', 'wanYuan', {
    required: true,
    help: `由一般公共预算拨款安排的支出。${incomeNatureHelp}`,
    aliases: ['一般公共预算'],
  }),
  enteredNumber('incomeNature.governmentManagedFunds', '按收入性质分 政府性基金拨款', 'wanYuan', {
    help: `由政府性基金预算拨款安排的支出，报告第三部分也用这个数。${incomeNatureHelp}`,
    aliases: ['政府性基金拨款'],
  }),
  enteredNumber('incomeNature.nonTaxSpecialAccount', '按收入性质分 纳入专户管理的非税收入拨款', 'wanYuan', {
    help: `由财政专户管理的非税收入安排的支出。${incomeNatureHelp}`,
    aliases: ['纳入专户管理的非税收入拨款'],
  }),
  enteredNumber('incomeNature.otherFunds', '按收入性质分 其他资金', 'wanYuan', {
    help: `以上三项之外的资金（事业收入、往来资金、上年结转的其他资金等）安排的支出。${incomeNatureHelp}`,
  }),
  calculatedAmount(
    'incomeNature.outsideGeneralPublicBudget',
    '一般公共预算以外的资金 全年执行数',
    sumOfFilled('incomeNature.governmentManagedFunds', 'incomeNature.nonTaxSpecialAccount', 'incomeNature.otherFunds'),
    `${form}：按收入性质分，政府性基金拨款＋纳入专户管理的非税收入拨款＋其他资金`,
  ),
];

const expenditureNature: readonly FieldDefinition[] = [
  enteredNumber('basicExpenditure.adjustedBudget', '基本支出 全年预算数', 'wanYuan', {
    required: true,
    help: '调整后的基本支出预算（人员经费加公用经费）。',
    aliases: ['基本支出预算'],
  }),
  enteredNumber('personnelExpenses.executed', '人员经费 {year}年决算数', 'wanYuan', {
    required: true,
    help: '基本支出中的人员经费决算数（工资福利支出加对个人和家庭的补助）。只用于算出基本支出和写进报告，附表中不单列。项目支出里的劳务费、劳务派遣费不计入。',
    aliases: ['人员经费'],
  }),
  calculatedAmount(
    'basicExpenditure.executed',
    '基本支出 全年执行数',
    sum('personnelExpenses.executed', 'operatingExpenses.final'),
    `${form}及附件1说明：基本支出＝人员经费＋公用经费`,
    { aliases: ['全年基本支出', '基本支出'] },
  ),
  calculatedAmount(
    'departmentFunds.projectExpenditure',
    '按支出性质分 项目支出',
    field('projectExpenditure.final'),
    `${form}：项目支出与附件1“项目支出”决算数一致`,
  ),
];

const goalsAndTotal: readonly FieldDefinition[] = [
  enteredText('departmentGoals.expected', '年度总体目标 预期目标', 4000, {
    required: true,
    help: '年初申报、随预算批复的部门整体绩效目标，照原文填写，不要事后改写。',
  }),
  enteredText('departmentGoals.actual', '年度总体目标 实际完成情况', 4000, {
    required: true,
    help: '对照左边的目标逐条写完成情况，能用数字的用数字，数字应与指标表一致。',
  }),
  calculatedScore(
    'departmentTotal.maximum',
    '部门整体自评 总分值',
    sum('departmentFunds.executionScoreMaximum', sumRows('indicators', 'maximumScore')),
    `${form}：总分＝预算执行率分值＋各指标分值，应为100分`,
  ),
  calculatedScore(
    'departmentTotal.score',
    '部门整体自评 总得分',
    sum('departmentFunds.executionScore', sumRows('indicators', 'score')),
    `${form}：总得分＝预算执行率得分＋各指标得分`,
    { aliases: ['部门整体支出绩效自评得分'] },
  ),
];

/** Everything of 附件2 but its indicators. */
export const departmentFields: readonly FieldDefinition[] = [
  ...funds,
  ...incomeNature,
  ...expenditureNature,
  ...goalsAndTotal,
];
