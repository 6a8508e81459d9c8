import {
  allOf,
  constant,
  countRows,
  filled,
  isAbove,
  isEqual,
  not,
  textIn,
} from '../../../calculation/builders/formulas.ts';
import { freeText, heading, sentences } from '../../builders/blocks.ts';
import type { Block } from '../../documentSchema.ts';

const zero = constant('0');

/** One of the three lines of “三公”经费: against its budget, or that nothing was budgeted. */
function threePublicLine(thing: string, number: number, name: string): Block {
  return sentences(
    `${thing}.overview`,
    name,
    {
      when: isAbove(`${thing}.budget`, zero),
      text: `（${number}）${name}年初预算{${thing}.budget}万元，实际支出{${thing}.final}万元，占全年预算的{${thing}.controlRate}，{${thing}.verdict}。`,
    },
    {
      when: allOf(isEqual(`${thing}.budget`, zero), isAbove(`${thing}.final`, zero)),
      text: `（${number}）${name}年初没有安排预算，实际支出{${thing}.final}万元，{${thing}.verdict}。`,
    },
    { text: `（${number}）${name}预算{${thing}.budget}万元，实际支出{${thing}.final}万元。` },
  );
}

/** 一、部门基本情况 and 二、部门整体支出管理及使用情况. */
export const basicsAndExpenditure: readonly Block[] = [
  heading(1, '部门基本情况'),
  heading(2, '部门的职能职责。'),
  freeText('basics.functions', '部门的职能职责', {
    prompt: '按“三定”方案写主要职责，分条编号。',
    phrases: ['主要职责是：', '完成县委、县政府交办的其他任务。'],
  }),
  heading(2, '部门的年度预算绩效目标。（绩效目标合理性、绩效指标明确性）'),
  freeText('basics.targets', '部门的年度预算绩效目标', {
    prompt: '写年初申报的绩效目标，分目标逐条写，尽量量化；前后编号要连着（一是、二是……）。',
    phrases: ['项目绩效总目标：', '目标1：', '目标2：'],
  }),
  heading(1, '部门整体支出管理及使用情况'),
  heading(2, '基本支出情况。'),
  sentences('basicExpenditure.overview', '基本支出总体情况', {
    text: '{year}年基本支出{basicExpenditure.executed}万元，主要包括以下两个方面的支出：',
  }),
  sentences('basicExpenditure.personnel', '人员经费', {
    text: '1、人员经费支出{personnelExpenses.executed}万元，用于根据国家规定安排的工资性支出、对个人和家庭补助等人员经费支出。',
  }),
  sentences(
    'basicExpenditure.operating',
    '日常运行公用经费',
    {
      when: filled('operatingExpenses.uses'),
      text: '2、日常运行公用经费支出{operatingExpenses.final}万元，用于按国家规定开支标准安排的保障机关正常运转的{operatingExpenses.uses}等日常运行公用经费支出。',
    },
    {
      text: '2、日常运行公用经费支出{operatingExpenses.final}万元，用于按国家规定开支标准安排的保障机关正常运转的日常运行公用经费支出。',
    },
  ),
  freeText('basicExpenditure.details', '基本支出补充说明', {
    prompt: '基本支出有较大增减的，写明原因；没有的不用填。',
    optional: true,
  }),
  heading(2, '项目支出（包括项目资金、项目资金使用情况、项目资金管理情况）。'),
  sentences(
    'projectExpenditure.overview',
    '项目支出总体情况',
    { when: isEqual('projectExpenditure.final', zero), text: '{year}年没有项目支出。' },
    {
      when: isAbove(countRows('projectParts'), zero),
      text: '{year}年项目支出{projectExpenditure.final}万元，主要包括{projectPartsCount.words}个方面：',
    },
    { text: '{year}年项目支出{projectExpenditure.final}万元。' },
  ),
  {
    kind: 'rowSentences',
    id: 'projectExpenditure.parts',
    label: '项目支出的各个方面',
    table: 'projectParts',
    alternatives: [{ text: '{#}、{projectParts.name}{projectParts.amount}万元，主要用于{projectParts.use}。' }],
  },
  freeText('projectExpenditure.details', '项目资金管理情况', {
    prompt: '写项目资金的管理办法、拨付程序和监督检查。项目名称要与附件2-4一致。',
    optional: true,
  }),
  heading(2, '“三公”经费使用情况。'),
  freeText('threePublicExpenses.measures', '“三公”经费管理措施', {
    prompt: '写本单位怎样管控“三公”经费。',
    phrases: [
      '加大对“三公”经费管理，推进厉行节约反对浪费工作的制度化、规范化、程序化，确保“三公”经费各项要求落到实处。',
    ],
  }),
  sentences('threePublicExpenses.overview', '“三公”经费总体情况', {
    text: '{year}年{unit.shortName}“三公”经费支出预算总额{threePublicExpenses.budget}万元，实际支出总额{threePublicExpenses.final}万元。具体情况如下：',
  }),
  threePublicLine('overseasTrips', 1, '因公出国（境）费'),
  threePublicLine('officialVehicles', 2, '公务用车购置及运行维护费'),
  threePublicLine('officialReceptions', 3, '公务接待费'),
];

const hasProjectBudget = isAbove('projectExpenditure.budget', zero);

function completion(base: 'initial' | 'adjusted', adjusted: boolean): string {
  const start = '{year}年年初财政批复的预算数为{projectExpenditure.budget}万元，';
  const change = adjusted
    ? '年中{projectAdjustment.reason}{projectAdjustment.direction}本年部门预算{projectAdjustment.size}万元，'
    : '';
  const total = adjusted && base === 'adjusted' ? '调整后预算数为{projectBudget.adjusted}万元，' : '';
  const rate = base === 'initial' ? 'projectCompletion.ofInitial' : 'projectCompletion.ofAdjusted';
  return `${start}${change}${total}预算完成数为{projectExpenditure.final}万元，预算完成率为{${rate}}。`;
}

/** 预算完成率 by the budget that the unit has chosen, with the adjustment where there was one. */
export const completionSentence: Block = sentences(
  'projectCompletion.overview',
  '项目资金预算完成率',
  { when: isEqual('projectExpenditure.budget', zero), text: '{year}年年初没有安排项目支出预算。' },
  {
    when: allOf(
      hasProjectBudget,
      textIn('projectCompletion.base', '年初预算数'),
      filled('projectAdjustment.amount'),
      not(isEqual('projectAdjustment.amount', zero)),
    ),
    text: completion('initial', true),
  },
  {
    when: allOf(filled('projectAdjustment.amount'), not(isEqual('projectAdjustment.amount', zero))),
    text: completion('adjusted', true),
  },
  { text: completion('initial', false) },
);
