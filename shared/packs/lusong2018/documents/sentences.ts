import {
  allOf,
  constant,
  countRows,
  filled,
  isAbove,
  isBelow,
  isEqual,
} from '../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../calculation/expression.ts';
import { reaches } from '../../builders/grades.ts';
import type { NarrativeAlternative } from '../../documentSchema.ts';
import { score } from '../fields/scoreFields.ts';

/** The sentences of the report that carry figures. What a unit does not have is not mentioned. */
const zero = constant('0');

type Piece = { readonly when: readonly Condition[]; readonly text: string };

function alternative({ when, text }: Piece): NarrativeAlternative {
  return { ...(when.length === 0 ? {} : { when: allOf(...when) }), text };
}

/** Every first piece with every second one, in order: the first pair whose conditions all hold is printed. */
function pairs(first: readonly Piece[], second: readonly Piece[]): readonly NarrativeAlternative[] {
  return first.flatMap((left) =>
    second.map((right) => alternative({ when: [...left.when, ...right.when], text: `${left.text}${right.text}` })),
  );
}

export const staffingSentences = pairs(
  [
    {
      when: [isAbove('staffing.retired', zero)],
      text: '截止{year}年12月31日部门共有人员{staffing.total}人，其中在职人员{staffing.inPost}人，退休人员{staffing.retired}人。',
    },
    {
      when: [filled('staffing.inPost')],
      text: '截止{year}年12月31日部门共有人员{staffing.total}人，全部为在职人员。',
    },
    { when: [], text: '截止{year}年12月31日部门共有人员{staffing.total}人。' },
  ],
  [
    { when: [filled('organization.departments')], text: '下设{organization.departments}。' },
    { when: [], text: '' },
  ],
);

const initialBudget = '1.年初预算资金{budget.initial}万元';

export const budgetSentences: readonly NarrativeAlternative[] = [
  {
    when: isAbove('budget.supplement', zero),
    text: `${initialBudget}，年中追加{budget.supplement}万元，调整后全年预算{budget.adjusted}万元。`,
  },
  {
    when: isBelow('budget.supplement', zero),
    text: `${initialBudget}，年中调减{budget.reduction}万元，调整后全年预算{budget.adjusted}万元。`,
  },
  { text: `${initialBudget}。` },
];

const totalIncome = '2.单位年度总收入{income.total}万元';

export const incomeSentences: readonly NarrativeAlternative[] = [
  {
    when: isAbove('income.other', zero),
    text: `${totalIncome}，其中：财政拨款{income.fiscalAppropriation}万元，其他收入{income.other}万元。`,
  },
  { when: filled('income.fiscalAppropriation'), text: `${totalIncome}，全部为财政拨款。` },
  { text: `${totalIncome}。` },
];

const totalExpenditure = '3.单位年度总支出{expenditure.total}万元';
const hasLastYear: readonly Condition[] = [isAbove('expenditure.lastYear', zero), filled('expenditure.total')];

export const expenditureSentences = pairs(
  [
    {
      when: [isAbove('expenditure.basic', zero), isAbove('expenditure.project', zero)],
      text: `${totalExpenditure}，其中基本支出{expenditure.basic}万元，占总支出的{expenditure.basicShare}；项目支出{expenditure.project}万元，占总支出的{expenditure.projectShare}。`,
    },
    {
      when: [isAbove('expenditure.basic', zero), isEqual('expenditure.project', zero)],
      text: `${totalExpenditure}，全部为基本支出。`,
    },
    {
      when: [isEqual('expenditure.basic', zero), isAbove('expenditure.project', zero)],
      text: `${totalExpenditure}，全部为项目支出。`,
    },
    { when: [], text: `${totalExpenditure}。` },
  ],
  [
    {
      when: [...hasLastYear, isEqual('expenditure.total', 'expenditure.lastYear')],
      text: '与上年支出{expenditure.lastYear}万元持平。',
    },
    {
      when: [...hasLastYear, filled('expenditure.changeReason')],
      text: '较上年支出{expenditure.lastYear}万元{expenditure.direction}{expenditure.changeRate}。主要原因是{expenditure.changeReason}。',
    },
    {
      when: hasLastYear,
      text: '较上年支出{expenditure.lastYear}万元{expenditure.direction}{expenditure.changeRate}。',
    },
    { when: [], text: '' },
  ],
);

const capitalMaintenance = '4.单位基建维修支出{capitalMaintenance.expenditure}万元';

export const capitalMaintenanceSentences: readonly NarrativeAlternative[] = [
  { when: filled('capitalMaintenance.note'), text: `${capitalMaintenance}，{capitalMaintenance.note}。` },
  { text: `${capitalMaintenance}。` },
];

const threeFinal =
  '5.“三公”经费支出{threePublicExpenses.final}万元，其中：因公出国（境）费{overseasTrips.final}万元，公务用车购置及运行维护费{officialVehicles.final}万元，公务接待费{officialReceptions.final}万元';

/** Only where the three are filled in: the published form does not ask for them. */
export const threePublicSentences: readonly NarrativeAlternative[] = [
  {
    when: isAbove('threePublicExpenses.final', 'threePublicExpenses.budget'),
    text: `${threeFinal}，比预算{threePublicExpenses.budget}万元超出{threePublicExpenses.excess}万元。`,
  },
  {
    when: allOf(filled('threePublicExpenses.final'), filled('threePublicExpenses.budget')),
    text: `${threeFinal}，控制在预算{threePublicExpenses.budget}万元以内。`,
  },
  { when: filled('threePublicExpenses.final'), text: `${threeFinal}。` },
];

const one = constant('1');
const number = countRows('earmarkedFunds');
const earmarked = '（2）切实做到专款专用。';

/** With one fund its own sentence says it all. */
export const earmarkedOverview: readonly NarrativeAlternative[] = [
  {
    when: isAbove(number, one),
    text: `${earmarked}{year}年年初预算专项资金共{earmarkedTotals.number}个，年初预算合计{earmarkedTotals.initialBudget}万元，实际支出合计{earmarkedTotals.executed}万元，具体内容如下：`,
  },
  {
    when: allOf(isEqual(number, zero), filled('budget.initial')),
    text: `${earmarked}{year}年年初预算没有安排专项资金。`,
  },
];

const surplus = 'earmarkedFunds.surplus';
const fundText =
  '{earmarkedFunds.name}，年初预算{earmarkedFunds.initialBudget}万元，实际支出{earmarkedFunds.executed}万元';

export const earmarkedFundSentences = pairs(
  [
    {
      when: [isEqual(number, one)],
      text: `${earmarked}{year}年年初预算专项资金共{earmarkedTotals.number}个，具体内容：${fundText}`,
    },
    { when: [], text: fundText },
  ],
  [
    {
      when: [filled('earmarkedFunds.note'), isAbove(surplus, zero)],
      text: '，执行率{earmarkedFunds.executionRate}，结余{earmarkedFunds.surplus}万元，{earmarkedFunds.note}。',
    },
    {
      when: [filled('earmarkedFunds.note'), isAbove('earmarkedFunds.excess', zero)],
      text: '，超出年初预算{earmarkedFunds.excess}万元，{earmarkedFunds.note}。',
    },
    { when: [filled('earmarkedFunds.note')], text: '，{earmarkedFunds.note}。' },
    { when: [], text: '。' },
  ],
);

export const selfEvaluationSentences: readonly NarrativeAlternative[] = [
  {
    when: reaches(score, '0'),
    text: '经自评，{year}年度部门整体支出绩效自评得分{selfEvaluation.score}分，等级为“{selfEvaluation.grade}”。',
  },
];
