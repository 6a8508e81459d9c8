import {
  absolute,
  changeRate,
  countRows,
  isAbove,
  isBelow,
  percent,
  sum,
  sumOfFilled,
  sumRows,
} from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { wordedField } from '../../builders/fields.ts';
import { threePublicFinalFields } from '../../builders/threePublicFinals.ts';
import { calculated, enteredNumber, enteredText } from './declareFields.ts';

const staffing: readonly FieldDefinition[] = [
  enteredNumber('staffing.inPost', '在职人员（{year}年12月31日）', 'person', { required: true }),
  enteredNumber('staffing.retired', '退休人员（{year}年12月31日）', 'person', { help: '没有的填0。' }),
  calculated(
    'staffing.total',
    '人员总数（{year}年12月31日）',
    'person',
    sumOfFilled('staffing.inPost', 'staffing.retired'),
    '人员总数＝在职人员＋退休人员',
  ),
  enteredText(
    'organization.departments',
    '内设机构',
    300,
    '接在“下设”后面的话，末尾不加句号，例如：办公室、物业管理股、财务室三个职能科室。不填就不写这一句。',
  ),
];

const budget: readonly FieldDefinition[] = [
  enteredNumber('budget.initial', '{year}年年初预算', 'wanYuan', {
    required: true,
    help: '区财政年初批复的部门预算总额。',
    aliases: ['年初预算资金'],
  }),
  enteredNumber('budget.supplement', '{year}年年中预算调整数', 'wanYuan', {
    help: '年中追加的填正数，调减的填负数（前面加“-”）；含上年结转。填了以后报告写明调整后的全年预算。',
  }),
  calculated(
    'budget.adjusted',
    '{year}年全年预算',
    'wanYuan',
    sum('budget.initial', 'budget.supplement'),
    '全年预算＝年初预算＋年中调整数',
  ),
  calculated(
    'budget.reduction',
    '{year}年年中调减数',
    'wanYuan',
    absolute('budget.supplement'),
    '调减数＝年中预算调整数去掉负号',
  ),
];

const income: readonly FieldDefinition[] = [
  enteredNumber('income.fiscalAppropriation', '{year}年财政拨款收入', 'wanYuan', {
    required: true,
    help: '取自部门决算。',
  }),
  enteredNumber('income.other', '{year}年其他收入', 'wanYuan', { help: '财政拨款以外的全部收入。没有的填0。' }),
  calculated(
    'income.total',
    '{year}年度总收入',
    'wanYuan',
    sumOfFilled('income.fiscalAppropriation', 'income.other'),
    '总收入＝财政拨款＋其他收入',
  ),
];

const expenditure: readonly FieldDefinition[] = [
  enteredNumber('expenditure.basic', '{year}年基本支出', 'wanYuan', { required: true, help: '取自部门决算。' }),
  enteredNumber('expenditure.project', '{year}年项目支出', 'wanYuan', {
    required: true,
    help: '取自部门决算。没有的填0。',
  }),
  calculated(
    'expenditure.total',
    '{year}年度总支出',
    'wanYuan',
    sum('expenditure.basic', 'expenditure.project'),
    '总支出＝基本支出＋项目支出',
  ),
  calculated(
    'expenditure.basicShare',
    '基本支出占总支出',
    'percent',
    percent('expenditure.basic', 'expenditure.total'),
    '占比＝基本支出÷总支出×100%',
  ),
  calculated(
    'expenditure.projectShare',
    '项目支出占总支出',
    'percent',
    percent('expenditure.project', 'expenditure.total'),
    '占比＝项目支出÷总支出×100%',
  ),
  enteredNumber('expenditure.lastYear', '{year-1}年度总支出', 'wanYuan', {
    help: '上年部门决算的总支出。上年没有支出或没有可比数的不填。',
  }),
  wordedField(
    'expenditure.direction',
    '总支出比上年',
    [
      { when: isAbove('expenditure.total', 'expenditure.lastYear'), text: '增加' },
      { when: isBelow('expenditure.total', 'expenditure.lastYear'), text: '减少' },
    ],
    '总支出大于上年为增加，小于上年为减少',
  ),
  calculated(
    'expenditure.changeRate',
    '总支出比上年增减幅度',
    'percent',
    absolute(changeRate('expenditure.total', 'expenditure.lastYear')),
    '增减幅度＝（总支出－上年总支出）÷上年总支出×100%，方向另用文字写明',
  ),
  enteredText(
    'expenditure.changeReason',
    '总支出增减的主要原因',
    200,
    '接在“主要原因是”后面的话，末尾不加句号，例如：机关服务经费增加。',
  ),
  enteredNumber('capitalMaintenance.expenditure', '{year}年基建维修支出', 'wanYuan', {
    required: true,
    help: '本单位列支的基本建设和维修改造支出。没有的填0。',
  }),
  enteredText(
    'capitalMaintenance.note',
    '基建维修支出的说明',
    200,
    '填了0而正文写到改造、维修的，在这里说明经费从哪里来，末尾不加句号。没有要说明的不填。',
  ),
];

const earmarkedFunds: readonly FieldDefinition[] = [
  calculated('earmarkedTotals.number', '年初预算专项资金个数', 'count', countRows('earmarkedFunds'), '专项资金的行数'),
  calculated(
    'earmarkedTotals.initialBudget',
    '专项资金年初预算合计',
    'wanYuan',
    sumRows('earmarkedFunds', 'initialBudget'),
    '各专项年初预算之和',
  ),
  calculated(
    'earmarkedTotals.executed',
    '专项资金实际支出合计',
    'wanYuan',
    sumRows('earmarkedFunds', 'executed'),
    '各专项实际支出之和',
  ),
];

/** All figures of the report, in its order; the budget adjustment and the three public expenses are optional. */
export const fundsFields: readonly FieldDefinition[] = [
  ...staffing,
  ...budget,
  ...income,
  ...expenditure,
  ...earmarkedFunds,
  ...threePublicFinalFields({ enteredNumber, calculated }),
];
