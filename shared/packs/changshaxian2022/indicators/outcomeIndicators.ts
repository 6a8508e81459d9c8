import { atMost, constant, isEqual, percent, product, ratio, when } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { calculatedRate } from '../fields/declareFields.ts';
import type { Indicator } from './indicator.ts';

function weight(id: string, name: string, block: string): FieldDefinition {
  return enteredNumber(`weight.${id}`, `${name} 分值（本单位设定）`, 'score', {
    required: true,
    help: `${block}本单位不考核这一项的填 0。`,
  });
}

type OutputRate = {
  readonly id: string;
  readonly name: string;
  readonly printedName: string;
  readonly done: { readonly id: string; readonly label: string; readonly help: string };
  readonly planned: { readonly id: string; readonly label: string; readonly help: string };
  readonly definesPlanned: boolean;
  readonly points: string;
  readonly standard: string;
  readonly formula: string;
};

const plannedWork = {
  id: 'outputs.planned',
  label: '计划工作数',
  help: '部门整体绩效目标确定的本年度预计完成工作任务的数量，与年初申报的目标一致。',
};

const rates: readonly OutputRate[] = [
  {
    id: 'completion',
    name: '实际完成率',
    printedName: '实际\n完成率',
    done: { id: 'outputs.completed', label: '实际完成工作数', help: '本年度内实际完成工作任务的数量。' },
    planned: plannedWork,
    definesPlanned: true,
    points: '部门履行职责而实际完成的工作数与计划工作数的比率，用以反映和考核部门履职工作任务目标的实现程度。',
    standard:
      '实际完成率=（实际完成工作数/计划工作数）*100%。实际完成工作数：一定时期（年度或规划期）内部门实际完成工作任务的数量。\n计划工作数：部门整体绩效目标确定的一定时期（年度或规划期）内预计完成工作任务的数量。',
    formula: '实际完成率=（实际完成工作数/计划工作数）*100%',
  },
  {
    id: 'timeliness',
    name: '完成及时率',
    printedName: '完成\n及时性',
    done: {
      id: 'outputs.timely',
      label: '及时完成工作数',
      help: '按照整体绩效目标确定的时限实际完成的工作任务数量。',
    },
    planned: plannedWork,
    definesPlanned: false,
    points: '部门在规定时限内及时完成的实际工作数与计划工作数的比率，用以反映和考核部门履职实效目标的实现程度。',
    standard:
      '完成及时率=（及时完成实际工作数/计划工作数）*100%。及时完成工作数：部门按照整体绩效目标确定的时限实际完成的工作任务数量。',
    formula: '完成及时率=（及时完成实际工作数/计划工作数）*100%',
  },
  {
    id: 'quality',
    name: '质量达标率',
    printedName: '质量\n达标率',
    done: {
      id: 'outputs.qualified',
      label: '质量达标实际工作数',
      help: '实际完成的工作中，达到绩效标准值要求的工作任务数量。',
    },
    planned: plannedWork,
    definesPlanned: false,
    points: '达到质量标准（绩效标准值）的实际工作数与计划工作数的比率，用以反映和考核部门履职时效目标的实现程度。',
    standard:
      '质量达标率=（质量达标实际工作数/计划工作数）*100%。质量达标实际工作数：一定时期（年度或规划期）内部门实际完成工作数中达到部门绩效目标要求（绩效标准值）的工作任务数量。',
    formula: '质量达标率=（质量达标实际工作数/计划工作数）*100%',
  },
  {
    id: 'keyTasks',
    name: '重点项目或工作办结率',
    printedName: '重点项目或工作办结率',
    done: { id: 'keyTasks.completed', label: '重点项目或工作实际完成数', help: '已经办结的数量。' },
    planned: {
      id: 'keyTasks.assigned',
      label: '重点项目或工作交办或下达数',
      help: '党委、政府、人大、相关部门交办或下达的重点项目或工作的数量。',
    },
    definesPlanned: true,
    points: '部门年度重点项目或工作实际完成数与交办或下达数的比率，用以反映部门对重点项目或工作的办理落实程度。',
    standard:
      '重点项目或工作办结率=（重点项目或工作实际完成数/交办或下达数）*100%。重点项目或工作是指党委、政府、人大、相关部门交办或下达的工作任务。',
    formula: '重点项目或工作办结率=（重点项目或工作实际完成数/交办或下达数）*100%',
  },
];

/** 产出（25分） 职责履行（25分）: the weights are the unit's, the scores follow from the rates. */
export const outputs: readonly Indicator[] = rates.map((each) => ({
  id: each.id,
  name: each.name,
  printedName: each.printedName,
  weight: `weight.${each.id}`,
  points: each.points,
  standard: each.standard,
  facts: [
    weight(each.id, each.name, '产出四项的分值合计25分。'),
    ...(each.definesPlanned
      ? [enteredNumber(each.planned.id, each.planned.label, 'count', { required: true, help: each.planned.help })]
      : []),
    enteredNumber(each.done.id, each.done.label, 'count', { required: true, help: each.done.help }),
    calculatedRate(`rate.${each.id}`, each.name, percent(each.done.id, each.planned.id), `附件1-1：${each.formula}`),
  ],
  score: when(
    isEqual(`weight.${each.id}`, constant('0')),
    constant('0'),
    product(`weight.${each.id}`, ratio(atMost(`rate.${each.id}`, constant('100')), constant('100'))),
  ),
  basis: `${each.formula}；空白表没有写计分办法，得分＝本单位设定的分值×比率，超过100%按100%计`,
}));

const effectHelp = '按履职效果自评得分，不超过分值，报告“履职效益评价”要写明依据。';

function benefit(id: string, name: string, points: string): Indicator {
  return {
    id,
    name,
    printedName: name,
    weight: `weight.${id}`,
    points,
    standard:
      '此三项指标为设置部门整体支出绩效评价指标时必须考虑的共性要素，可根据部门实际并结合部门整体支出绩效目标设立情况有选择的进行设置，并将其细化为相应的个性化指标。',
    facts: [weight(id, name, '经济、社会、生态效益三项的分值合计17分。')],
    basis: '由单位结合个性化指标自评',
    help: effectHelp,
  };
}

/** 效果（25分）: the three whose weights the unit sets. */
export const benefits: readonly Indicator[] = [
  benefit('economic', '经济效益', '部门履行职责对经济发展所带来的直接或间接影响'),
  benefit('social', '社会效益', '部门履行职责对社会发展所带来的直接或间接影响'),
  benefit('ecological', '生态效益', '部门履行职责对生态环境所带来的直接或间接影响'),
];

/** 效果（25分）: 满意度. */
export const satisfaction: Indicator = {
  id: 'satisfaction',
  name: '社会公众或服务对象满意度',
  printedName: '社会公众或服务对象满意度',
  maximum: '8',
  points: '社会公众或部门的服务对象对部门履职效果的满意程度',
  standard: '社会公众或服务对象是指部门履行职责而影响到的部门、群体或个人。一般采取社会调查的方式。',
  facts: [
    enteredNumber('satisfaction.rate', '社会公众或服务对象满意度（调查结果）', 'percent', {
      help: '社会调查得到的满意度。没有调查的不填。印在报告“职责履行评价”里。',
    }),
  ],
  basis: '由单位根据满意度调查结果自评',
  help: '根据满意度调查结果自评得分，不超过8分。',
};
