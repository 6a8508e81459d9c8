import { allOf, constant, filled, isAbove, isBelow, isEqual } from '../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../calculation/expression.ts';
import type { NarrativeAlternative } from '../../documentSchema.ts';
import { hasParts } from '../fields/scoreFields.ts';

/** The sentences of the report that carry figures. What a unit does not have is not mentioned. */
const zero = constant('0');

function positive(id: string): Condition {
  return isAbove(id, zero);
}

type Part = { readonly id: string; readonly label: string };

const staff: readonly Part[] = [
  { id: 'staffing.civilServants', label: '公务员' },
  { id: 'staffing.institutionStaff', label: '事业编制人员' },
  { id: 'staffing.manualWorkers', label: '机关工勤人员' },
];

/** All choices of at least two parts, the largest first, so that the first one that fits names every part there is. */
const staffChoices: readonly (readonly Part[])[] = [
  staff,
  ...staff.map((left) => staff.filter((each) => each !== left)),
];

export const staffingSentences: readonly NarrativeAlternative[] = [
  ...staffChoices.map((parts): NarrativeAlternative => {
    const list = parts.map(({ id, label }) => `${label}{${id}}名`).join('，');
    return {
      when: allOf(...parts.map(({ id }) => positive(id))),
      text: `{year}年底实有{staffing.total}人，其中${list}。`,
    };
  }),
  ...staff.map(
    ({ id, label }): NarrativeAlternative => ({
      when: positive(id),
      text: `{year}年底实有{staffing.total}人，全部为${label}。`,
    }),
  ),
  { text: '{year}年底实有{staffing.total}人。' },
];

type Piece = { readonly when: readonly Condition[]; readonly text: string };

const incomePieces: readonly Piece[] = [
  {
    when: [positive('income.other')],
    text: '{year}年度收入{income.total}万元，其中：财政收入{income.fiscal}万元，其他收入{income.other}万元；',
  },
  { when: [], text: '{year}年度财政收入{income.fiscal}万元，' },
];

const expenditurePieces: readonly Piece[] = [
  {
    when: [positive('expenditure.basic'), positive('expenditure.project')],
    text: '支出{expenditure.total}万元，其中：基本支出{expenditure.basic}万元，占{expenditure.basicShare}；项目支出{expenditure.project}万元，占{expenditure.projectShare}。',
  },
  {
    when: [positive('expenditure.basic'), isEqual('expenditure.project', zero)],
    text: '支出{expenditure.total}万元，全部为基本支出。',
  },
  {
    when: [isEqual('expenditure.basic', zero), positive('expenditure.project')],
    text: '支出{expenditure.total}万元，全部为项目支出。',
  },
  { when: [], text: '支出{expenditure.total}万元。' },
];

function joined(first: Piece, second: Piece): NarrativeAlternative {
  const when = [...first.when, ...second.when];
  return { ...(when.length === 0 ? {} : { when: allOf(...when) }), text: `${first.text}${second.text}` };
}

export const fundsSentences: readonly NarrativeAlternative[] = incomePieces.flatMap((income) =>
  expenditurePieces.map((expenditure) => joined(income, expenditure)),
);

const fixedAssets = '{year}年末固定资产{fixedAssets.total}万元';

export const assetsSentences: readonly NarrativeAlternative[] = [
  {
    when: allOf(positive('officialVehicles.count'), positive('elevators.count')),
    text: `${fixedAssets}，其中公务车{officialVehicles.count}辆，电梯{elevators.count}台。`,
  },
  { when: positive('officialVehicles.count'), text: `${fixedAssets}，其中公务车{officialVehicles.count}辆。` },
  { when: positive('elevators.count'), text: `${fixedAssets}，其中电梯{elevators.count}台。` },
  { text: `${fixedAssets}。` },
];

const execution = '全年支出{expenditure.total}万元，预算执行率{budget.executionRate}。';

/** Only where the budget is filled in: the published form does not ask for it. */
export const budgetSentences: readonly NarrativeAlternative[] = [
  {
    when: allOf(filled('budget.initial'), positive('budget.supplement')),
    text: `{year}年年初预算{budget.initial}万元，年中追加{budget.supplement}万元，全年预算{budget.adjusted}万元，${execution}`,
  },
  {
    when: allOf(filled('budget.initial'), isBelow('budget.supplement', zero)),
    text: `{year}年年初预算{budget.initial}万元，年中调减{budget.reduction}万元，全年预算{budget.adjusted}万元，${execution}`,
  },
  { when: filled('budget.initial'), text: `{year}年年初预算{budget.initial}万元，年中没有调整，${execution}` },
];

const threeFinal =
  '{year}年“三公”经费支出{threePublicExpenses.final}万元，其中：因公出国（境）费{overseasTrips.final}万元，公务用车购置及运行维护费{officialVehicles.final}万元，公务接待费{officialReceptions.final}万元';

export const threePublicSentences: readonly NarrativeAlternative[] = [
  {
    when: allOf(
      filled('threePublicExpenses.final'),
      isAbove('threePublicExpenses.final', 'threePublicExpenses.budget'),
    ),
    text: `${threeFinal}，比预算{threePublicExpenses.budget}万元超出{threePublicExpenses.excess}万元。`,
  },
  {
    when: allOf(filled('threePublicExpenses.final'), filled('threePublicExpenses.budget')),
    text: `${threeFinal}，控制在预算{threePublicExpenses.budget}万元以内。`,
  },
  { when: filled('threePublicExpenses.final'), text: `${threeFinal}。` },
];

export const meetingSentences: readonly NarrativeAlternative[] = [
  {
    when: allOf(filled('meetingExpenses.final'), filled('trainingExpenses.final')),
    text: '{year}年会议费支出{meetingExpenses.final}万元，培训费支出{trainingExpenses.final}万元。',
  },
  { when: filled('meetingExpenses.final'), text: '{year}年会议费支出{meetingExpenses.final}万元。' },
  { when: filled('trainingExpenses.final'), text: '{year}年培训费支出{trainingExpenses.final}万元。' },
];

const selfEvaluation =
  '对照《{year}年度邵东市部门（单位）整体支出绩效评价指标体系》，{year}年我单位整体绩效自评分为{selfEvaluation.score}分，评价等次为“{selfEvaluation.grade}”';

export const selfEvaluationSentences: readonly NarrativeAlternative[] = [
  { when: hasParts, text: `${selfEvaluation}。各部分得分如下：` },
  { text: `${selfEvaluation}。` },
];

export const scorePartSentences: readonly NarrativeAlternative[] = [
  { text: '（{#}）{scoreParts.name}：分值{scoreParts.maximumScore}分，得分{scoreParts.score}分。' },
];
