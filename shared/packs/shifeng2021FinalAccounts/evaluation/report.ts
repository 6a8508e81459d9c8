import {
  allOf,
  constant,
  countRows,
  filled,
  isAbove,
  isBelow,
  isEqual,
} from '../../../calculation/builders/formulas.ts';
import { freeText, heading, paragraph, sentences } from '../../builders/blocks.ts';
import type { Block, DocumentDefinition, NarrativeAlternative } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { said, staffing } from './bookFacts.ts';
import { initialProjects, supplementaryProjects } from './projects.ts';

/** Every way to put one wording of each part together, in order; a part without condition is its last resort. */
function combined(...parts: readonly (readonly NarrativeAlternative[])[]): readonly NarrativeAlternative[] {
  return parts.reduce<readonly NarrativeAlternative[]>(
    (starts, endings) =>
      starts.flatMap((start) =>
        endings.map((ending) => {
          const conditions = [start.when, ending.when].filter((when) => when !== undefined);
          const text = `${start.text}${ending.text}`;
          return conditions.length === 0 ? { text } : { when: allOf(...conditions), text };
        }),
      ),
    [{ text: '' }],
  );
}

const zero = constant('0');
const hasProjects = isAbove(countRows('evaluationProjects'), zero);
const hasInitialProjects = isAbove(countRows('evaluationProjects', { where: initialProjects }), zero);
const hasAddedProjects = isAbove(countRows('evaluationProjects', { where: supplementaryProjects }), zero);

const basics: readonly Block[] = [
  heading(1, '预算单位基本情况'),
  freeText('evaluation.functions', '单位职责', {
    prompt: '按“三定”方案分条写主要职责，与第一部分的部门职责一致。',
    phrases: ['（一）', '完成区委、区政府交办的其他工作。'],
  }),
  freeText('evaluation.organization', '内设机构', {
    prompt: '写内设科室的个数和名称、有没有二级机构，与第一部分的机构设置一致。',
    phrases: ['我单位共有内设科室（不含二级机构）', '个，分别为', '无二级机构。'],
  }),
  sentences(
    'evaluation.staff',
    '编制和人员',
    ...combined(
      [{ text: `{unit.shortName}全额拨款事业编制{${staffing.establishedPosts}}名` }],
      [{ when: filled(staffing.leaders), text: `，{${staffing.leaders}}。` }, { text: '。' }],
      [
        {
          when: allOf(filled(staffing.workerPosts), filled(staffing.partlyFundedPosts)),
          text: `全额拨款工勤编制{${staffing.workerPosts}}人、{${staffing.partlyFundedPosts}}个差额拨款。`,
        },
        { text: '' },
      ],
      [
        {
          text: `全单位实有人数{${staffing.total}}人，其中在职人员{${staffing.inPost}}人（行政编制{${staffing.administrative}}人，全额拨款事业编制{${staffing.institution}}人，全额拨款工勤编制{${staffing.workers}}人），离休人员{${staffing.retiredCadres}}人，退休人员{${staffing.retired}}人。`,
        },
      ],
    ),
  ),
];

const budget: readonly Block[] = [
  heading(1, '预算收支情况'),
  sentences(
    'evaluation.income',
    '预算收入',
    ...combined(
      [{ text: '{year}年预算收入{evaluation.adjusted.total}万元，其中' }],
      [{ when: isAbove('evaluation.initial.other', zero), text: '财政拨款年初预算' }, { text: '年初预算' }],
      [{ text: '{evaluation.initial.fiscal}万元，' }],
      [
        { when: isBelow('evaluation.supplement', zero), text: '年中调减{evaluation.reduction}万元。' },
        { when: isEqual('evaluation.supplement', zero), text: '年中没有调整。' },
        { text: '调整追加{evaluation.supplement}万元。' },
      ],
      [
        { when: isAbove('evaluation.adjusted.other', zero), text: '其他资金来源{evaluation.adjusted.other}万元。' },
        { text: '' },
      ],
    ),
  ),
  sentences('evaluation.expenditure', '预算支出', {
    text: `{year}年支出{evaluation.executed.total}万元，其中基本支出{${said.basicExpenditure}}万元，项目支出{${said.projectExpenditure}}万元，结余结转{evaluation.unspent}万元。`,
  }),
];

const overall: readonly Block[] = [
  heading(1, '资金使用及绩效情况'),
  heading(2, '整体支出绩效情况'),
  freeText('evaluation.overall', '整体支出绩效情况', {
    prompt: '概括全年工作和各项绩效目标完成情况；支出金额和项目明细由程序接在后面，这里不用再写。',
    phrases: ['各项绩效指标完成情况以及预算执行情况均按计划完成，实现产出和取得效益的情况良好。'],
  }),
  sentences('evaluation.expenditureDetails', '整体支出的构成', {
    text: `整体支出{evaluation.executed.total}万元，其中基本支出{${said.basicExpenditure}}万元（含工资福利支出{${said.wages}}万元，商品和服务支出{${said.goodsAndServices}}万元，对个人和家庭的补助{${said.individualsAndFamilies}}万元），项目支出{${said.projectExpenditure}}万元。`,
  }),
  sentences('evaluation.projectsLead', '项目支出明细的引语', { when: hasProjects, text: '项目支出的具体明细为：' }),
  {
    kind: 'rowSentences',
    id: 'evaluation.projectLines',
    label: '项目支出明细',
    table: 'evaluationProjects',
    alternatives: [{ text: '（{#}）{evaluationProjects.name}{evaluationProjects.total.executed}万元。' }],
  },
  sentences('evaluation.itemsLead', '明细项目的引语', {
    when: isAbove(countRows('evaluationProjectItems'), zero),
    text: '其中，以上专项所含的明细项目为：',
  }),
  {
    kind: 'rowSentences',
    id: 'evaluation.itemLines',
    label: '专项中的明细项目',
    table: 'evaluationProjectItems',
    alternatives: [{ text: '（{#}）{evaluationProjectItems.name}{evaluationProjectItems.executed}万元。' }],
  },
  sentences('evaluation.score', '自评得分和等级', {
    when: filled('evaluation.totalScore'),
    text: '对照年初绩效目标，部门整体支出绩效自评得分{evaluation.totalScore}分，等级为“{evaluation.grade}”。',
  }),
];

const unspent: readonly NarrativeAlternative[] = [
  {
    when: isAbove('evaluationProjects.unspent', zero),
    text: '，结余结转{evaluationProjects.unspent}万元。',
  },
  { text: '。' },
];
const results: readonly NarrativeAlternative[] = [
  { when: filled('evaluationProjects.results'), text: '{evaluationProjects.results}' },
  { text: '' },
];

const projects: readonly Block[] = [
  heading(2, '项目支出绩效情况'),
  sentences(
    'evaluation.initialProjectsOverview',
    '年初预算项目总体情况',
    ...combined(
      [
        {
          when: hasInitialProjects,
          text: '1.年初预算项目经费合计{evaluation.initialProjects.initial}万元，',
        },
      ],
      [
        {
          when: isBelow('evaluation.initialProjects.adjustment', zero),
          text: '年中执行调减{evaluation.initialProjects.reduction}万元，',
        },
        { when: isEqual('evaluation.initialProjects.adjustment', zero), text: '年中没有调整，' },
        { text: '年中执行调增{evaluation.initialProjects.adjustment}万元，' },
      ],
      [
        {
          text: '实际支出合计{evaluation.initialProjects.executed}万元，结余结转{evaluation.initialProjects.unspent}万元。项目实施及绩效情况如下：',
        },
      ],
    ),
    {
      when: isEqual(said.projectExpenditure, zero),
      text: '{year}年没有项目支出。',
    },
  ),
  {
    kind: 'rowSentences',
    id: 'evaluation.initialProjectLines',
    label: '年初预算项目实施及绩效情况',
    table: 'evaluationProjects',
    where: initialProjects,
    alternatives: combined(
      [
        {
          text: '（{#}）{evaluationProjects.name}\n年初预算项目{evaluationProjects.name}{evaluationProjects.purpose}。{year}年',
        },
      ],
      [
        {
          when: isBelow('evaluationProjects.adjustment', zero),
          text: '年初预算{evaluationProjects.total.initial}万元，年中执行调减{evaluationProjects.reduction}万元，',
        },
        {
          when: isEqual('evaluationProjects.adjustment', zero),
          text: '年初预算{evaluationProjects.total.initial}万元，年中没有调整，',
        },
        {
          text: '年初预算{evaluationProjects.total.initial}万元，年中执行调增{evaluationProjects.adjustment}万元，',
        },
      ],
      [{ text: '实际支出{evaluationProjects.total.executed}万元' }],
      unspent,
      results,
    ),
  },
  sentences(
    'evaluation.addedProjectsOverview',
    '年中追加项目总体情况',
    ...combined(
      [
        { when: allOf(hasAddedProjects, hasInitialProjects), text: '2.' },
        { when: hasAddedProjects, text: '1.' },
      ],
      [
        {
          text: '年中追加项目追加金额合计{evaluation.addedProjects.adjusted}万元，实际支出{evaluation.addedProjects.executed}万元，结余结转{evaluation.addedProjects.unspent}万元。项目实施及绩效情况如下：',
        },
      ],
    ),
  ),
  {
    kind: 'rowSentences',
    id: 'evaluation.addedProjectLines',
    label: '年中追加项目实施及绩效情况',
    table: 'evaluationProjects',
    where: supplementaryProjects,
    alternatives: combined(
      [
        {
          text: '（{#}）{evaluationProjects.name}\n{evaluationProjects.purpose}。{year}年资金总额为{evaluationProjects.total.adjusted}万元，实际支出{evaluationProjects.total.executed}万元',
        },
      ],
      unspent,
      results,
    ),
  },
  freeText('evaluation.projectDetails', '项目支出绩效情况的补充说明', {
    prompt: '各专项的实施和绩效情况已在专项中填写的，这里不用再写。',
    optional: true,
  }),
];

const conclusions: readonly Block[] = [
  heading(1, '绩效管理存在的问题及下一步改进措施'),
  freeText('evaluation.problems', '绩效管理存在的问题及下一步改进措施', {
    prompt: '先写问题和原因，再写对应的措施。执行率偏低、扣分的指标都应当在这里交代。',
    phrases: ['预算编制工作有待细化', '项目资金支出进度分配不均', '下一步工作重点在以下三个方面进行改进：'],
  }),
  heading(1, '其他需要说明的情况'),
  freeText('evaluation.otherMatters', '其他需要说明的情况', {
    prompt: '没有的不用填，自动写“无其他需要说明的情况。”。',
    emptyText: '无其他需要说明的情况。',
  }),
  { kind: 'spacer', lines: 1 },
  paragraph('body', '附件：1.{year}年度部门整体支出绩效自评表'),
  paragraph('body', '　　　2.{year}年度项目支出绩效自评表'),
];

/** 部门整体支出绩效评价报告, five parts. */
export const evaluationReport: DocumentDefinition = {
  id: 'evaluationReport',
  kind: 'report',
  title: '{year}年度部门整体支出绩效评价报告',
  fileName: '{year}-{unit.name}-部门整体支出绩效评价报告',
  page: officialPage,
  blocks: [
    paragraph('title', '{year}年度部门整体支出绩效评价报告'),
    ...basics,
    ...budget,
    ...overall,
    ...projects,
    ...conclusions,
  ],
};
