import { absolute, fieldOrZero, percent, sum, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { threePublicFinalFields } from '../../builders/threePublicFinals.ts';
import { calculated } from './declareFields.ts';

/** Income, expenditure and budget. What the published form does not ask for is optional and prints only when filled. */
const incomeAndExpenditure: readonly FieldDefinition[] = [
  enteredNumber('income.fiscal', '{year}年度财政收入', 'wanYuan', {
    required: true,
    help: '全年财政拨款收入，取自部门决算。',
    aliases: ['财政拨款收入'],
  }),
  enteredNumber('income.other', '{year}年度其他收入', 'wanYuan', { help: '财政拨款以外的收入。没有的不填。' }),
  calculated(
    'income.total',
    '{year}年度收入合计',
    'wanYuan',
    sumOfFilled('income.fiscal', 'income.other'),
    '收入合计＝财政收入＋其他收入',
  ),
  enteredNumber('expenditure.basic', '{year}年度基本支出', 'wanYuan', {
    required: true,
    help: '人员经费和公用经费，取自部门决算。',
  }),
  enteredNumber('expenditure.project', '{year}年度项目支出', 'wanYuan', {
    required: true,
    help: '基本支出以外的全部支出，取自部门决算。没有的填0。',
  }),
  calculated(
    'expenditure.total',
    '{year}年度支出',
    'wanYuan',
    sum('expenditure.basic', 'expenditure.project'),
    '支出＝基本支出＋项目支出',
  ),
  calculated(
    'expenditure.basicShare',
    '基本支出占比',
    'percent',
    percent('expenditure.basic', 'expenditure.total'),
    '占比＝基本支出÷支出×100%',
  ),
  calculated(
    'expenditure.projectShare',
    '项目支出占比',
    'percent',
    percent('expenditure.project', 'expenditure.total'),
    '占比＝项目支出÷支出×100%',
  ),
];

const budget: readonly FieldDefinition[] = [
  enteredNumber('budget.initial', '{year}年年初预算数', 'wanYuan', {
    help: '市财政年初批复的部门预算总额。填了以后报告会写预算执行率。',
  }),
  enteredNumber('budget.supplement', '{year}年年中预算调整数', 'wanYuan', {
    help: '年中追加的填正数，调减的填负数（前面加“-”）；含上年结转。没有的不填。',
  }),
  calculated(
    'budget.adjusted',
    '{year}年全年预算数',
    'wanYuan',
    sum('budget.initial', fieldOrZero('budget.supplement')),
    '全年预算数＝年初预算数＋年中调整数',
  ),
  calculated(
    'budget.reduction',
    '{year}年年中调减数',
    'wanYuan',
    absolute('budget.supplement'),
    '调减数＝年中预算调整数去掉负号',
  ),
  calculated(
    'budget.executionRate',
    '预算执行率',
    'percent',
    percent('expenditure.total', 'budget.adjusted'),
    '执行率＝全年支出÷全年预算数×100%',
  ),
];

const threePublicExpenses: readonly FieldDefinition[] = [
  ...threePublicFinalFields({ enteredNumber, calculated }),
  enteredNumber('meetingExpenses.final', '会议费 {year}年决算数', 'wanYuan', { help: '没有的填0。' }),
  enteredNumber('trainingExpenses.final', '培训费 {year}年决算数', 'wanYuan', { help: '没有的填0。' }),
];

export const fundsFields: readonly FieldDefinition[] = [...incomeAndExpenditure, ...budget, ...threePublicExpenses];
