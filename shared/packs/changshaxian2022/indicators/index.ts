import { constant, filled, isBelow, not, sum } from '../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber, wordedField } from '../../builders/fields.ts';
import { calculatedScore } from '../fields/declareFields.ts';
import { assetManagement } from './assetIndicators.ts';
import { budgetExecution } from './executionIndicators.ts';
import { type Indicator, scoreId, weightOf } from './indicator.ts';
import { budgetAllocation, targetSetting } from './inputIndicators.ts';
import { budgetManagement, budgetManagementContinued } from './managementIndicators.ts';
import { benefits, outputs, satisfaction } from './outcomeIndicators.ts';

const form = '附件1-1《部门整体支出绩效自评指标表》';

/** The 一级指标 of 附件1-1 with their weights and indicators, in the order of the form. */
export const indicatorGroups = [
  { id: 'inputs', name: '投入', weight: '15', indicators: [...targetSetting, ...budgetAllocation] },
  {
    id: 'process',
    name: '过程',
    weight: '35',
    indicators: [...budgetExecution, ...budgetManagement, ...budgetManagementContinued, ...assetManagement],
  },
  { id: 'outputs', name: '产出', weight: '25', indicators: outputs },
  { id: 'effects', name: '效果', weight: '25', indicators: [...benefits, satisfaction] },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly indicators: readonly Indicator[];
}[];

export const indicators: readonly Indicator[] = indicatorGroups.flatMap(
  (group): readonly Indicator[] => group.indicators,
);

function scoreField(indicator: Indicator): FieldDefinition {
  const id = scoreId(indicator);
  const label = `${indicator.name} 得分`;
  const help = indicator.help === undefined ? {} : { help: indicator.help };
  return indicator.score === undefined
    ? enteredNumber(id, label, 'score', { required: true, ...help })
    : calculatedScore(id, label, indicator.score, `${form}：${indicator.basis}`, help);
}

/** The scores of a group added up, and its weights as the form and the unit set them. */
export function groupScore(group: (typeof indicatorGroups)[number]): Expression {
  return sum(...group.indicators.map(scoreId));
}

export function weights(list: readonly Indicator[]): Expression {
  return sum(...list.map(weightOf));
}

const totals: readonly FieldDefinition[] = [
  ...indicatorGroups.map((group) =>
    calculatedScore(
      `total.${group.id}`,
      `${group.name} 得分合计`,
      groupScore(group),
      `${form}：${group.name}（${group.weight}分）各指标得分之和`,
    ),
  ),
  calculatedScore(
    'total.score',
    '部门整体支出绩效自评总得分',
    sum(...indicatorGroups.map(({ id }) => `total.${id}`)),
    `${form}：投入15分、过程35分、产出25分、效果25分，满分100分`,
    { aliases: ['部门整体支出绩效自评得分'] },
  ),
  calculatedScore(
    'total.maximum',
    '部门整体支出绩效自评总分值',
    sum(constant('50'), weights(outputs), weights([...benefits, satisfaction])),
    `${form}：投入15分＋过程35分＋产出、效果各指标分值，应为100分`,
  ),
  wordedField(
    'total.grade',
    '部门整体支出绩效自评等级',
    [
      { when: not(filled('total.score')), text: '' },
      { when: isBelow('total.score', constant('60')), text: '差' },
      { when: isBelow('total.score', constant('80')), text: '中' },
      { when: isBelow('total.score', constant('90')), text: '良' },
      { text: '优' },
    ],
    '通行的等级划分：90分（含）以上优，80—90分良，60—80分中，60分以下差',
  ),
];

/** What the clerk fills in for 附件1-1, the scores of criteria and of indicators, and the totals. */
export const indicatorFields: readonly FieldDefinition[] = [
  ...indicators.flatMap((indicator) => [...indicator.facts, scoreField(indicator)]),
  ...totals,
];

export {
  assetManagement,
  benefits,
  budgetAllocation,
  budgetExecution,
  budgetManagement,
  budgetManagementContinued,
  outputs,
  satisfaction,
  targetSetting,
};

/** Facts of 附件1-1 that are printed nowhere, each with the reason. */
export function unprintedFacts(): Readonly<Record<string, string>> {
  const printed = new Set(indicators.flatMap((each) => ('weight' in each ? [each.weight] : [])));
  return Object.fromEntries(
    indicators.flatMap((indicator) =>
      indicator.facts
        .filter(({ id }) => !printed.has(id))
        .map(({ id }) => [id, `用于计算“${indicator.name}”的得分，附件1-1只印得分`]),
    ),
  );
}
