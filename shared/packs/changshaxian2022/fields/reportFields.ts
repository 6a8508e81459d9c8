import {
  absolute,
  changeRate,
  constant,
  countRows,
  isAbove,
  isEqual,
  percent,
} from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, enteredText, wordedField } from '../../builders/fields.ts';
import { calculatedAmount, calculatedRate } from './declareFields.ts';

const report = '附件1-3《部门整体支出绩效自评报告》';

/** How much of its budget an expense took, and whether it stayed inside. */
function againstBudget(thing: string, label: string): readonly FieldDefinition[] {
  return [
    calculatedRate(
      `${thing}.controlRate`,
      `${label} 决算占预算的比率`,
      percent(`${thing}.final`, `${thing}.budget`),
      `${report}：控制率＝实际支出数÷预算安排数×100%`,
    ),
    wordedField(
      `${thing}.verdict`,
      `${label} 是否超预算`,
      [{ when: isAbove(`${thing}.final`, `${thing}.budget`), text: '超出预算' }, { text: '未超预算' }],
      `${report}：实际支出大于预算的写“超出预算”，否则写“未超预算”`,
    ),
  ];
}

const countWords = ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What the sentences of the report say beyond the tables. */
export const reportFields: readonly FieldDefinition[] = [
  ...againstBudget('threePublicExpenses', '三公经费'),
  ...againstBudget('officialVehicles', '公务用车购置和维护经费'),
  ...againstBudget('officialReceptions', '公务接待'),
  ...againstBudget('overseasTrips', '出国经费'),
  ...againstBudget('operatingExpenses', '公用经费'),
  calculatedRate(
    'governmentProcurement.executionRate',
    '政府采购执行率',
    percent('governmentProcurement.final', 'governmentProcurement.budget'),
    '附件1-1：政府采购执行率＝（实际政府采购金额/政府采购预算数）×100%',
  ),
  enteredNumber('threePublicExpenses.lastYearBudget', '三公经费 {year-1}年预算数', 'wanYuan', {
    required: true,
    help: '上年度“三公经费”预算数，用于计算变动率。',
  }),
  calculatedRate(
    'threePublicExpenses.changeRate',
    '“三公经费”变动率',
    changeRate('threePublicExpenses.budget', 'threePublicExpenses.lastYearBudget'),
    '附件1-1：“三公经费”变动率＝[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%',
  ),
  calculatedAmount(
    'projectAdjustment.size',
    '项目支出预算调整的金额（不带正负号）',
    absolute('projectAdjustment.amount'),
    `${report}：正文写“追加”或“调减”多少万元`,
  ),
  wordedField(
    'projectAdjustment.direction',
    '项目支出预算调整的方向',
    [{ when: isAbove('projectAdjustment.amount', constant('0')), text: '追加' }, { text: '调减' }],
    `${report}：调整数为正的写“追加”，为负的写“调减”`,
  ),
  wordedField(
    'projectPartsCount.words',
    '项目支出主要有几个方面',
    [
      ...countWords.map((text, index) => ({
        when: isEqual(countRows('projectParts'), constant(String(index + 1))),
        text,
      })),
      { text: '以下几' },
    ],
    `${report}：按列出的项目支出构成的行数`,
  ),
  enteredText('scoreDetails.printed', '另附金额和等级一览表', 4, {
    choices: ['是', '否'],
    default: '否',
    help: '选“是”的，在附件2-4之后另印一张附表，列出各项目的预算、执行数、执行率、分数和等级。附件2-4本身不变。',
  }),
];
