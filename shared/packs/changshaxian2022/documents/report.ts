import { allOf, constant, filled, isAbove, isEqual } from '../../../calculation/builders/formulas.ts';
import { freeText, heading, paragraph, sentences } from '../../builders/blocks.ts';
import type { Block, DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { basicsAndExpenditure, completionSentence } from './reportExpenditure.ts';

const zero = constant('0');

/** 三、部门整体支出绩效情况, （一） to （三）. */
const results: readonly Block[] = [
  heading(1, '部门整体支出绩效情况'),
  heading(2, '简要概述自评结果及得分情况。'),
  sentences('results.overview', '自评得分和等级', {
    when: filled('total.score'),
    text: '{unit.shortName}对照《部门整体支出绩效自评指标表》逐项自评，{year}年度部门整体支出绩效自评总得分{total.score}分，等级为“{total.grade}”。其中：投入得{total.inputs}分（满分15分），过程得{total.process}分（满分35分），产出得{total.outputs}分（满分25分），效果得{total.effects}分（满分25分）。',
  }),
  freeText('results.details', '自评结果概述', {
    prompt: '用一两句话概括自评结果，扣分较多的指标要说明原因。',
    phrases: ['扣分的指标主要是'],
  }),
  heading(2, '预算配置评价（在职人员控制率、“三公经费”变动率等）。'),
  heading(3, '在职人员控制率'),
  sentences('staffing.overview', '在职人员控制率', {
    text: '{year}年度{unit.shortName}在职人员{staffing.staffInPost}人，人员编制数{staffing.establishedPosts}名，在职人员控制率为{staffing.controlRate}。',
  }),
  heading(3, '“三公经费”变动率'),
  sentences(
    'threePublicChange.overview',
    '“三公经费”变动率',
    {
      when: isEqual('threePublicExpenses.lastYearBudget', zero),
      text: '{year}年“三公经费”预算总额为{threePublicExpenses.budget}万元，{year-1}年没有安排“三公经费”预算。',
    },
    {
      text: '{year}年“三公经费”预算总额为{threePublicExpenses.budget}万元，{year-1}年“三公经费”预算总额为{threePublicExpenses.lastYearBudget}万元，“三公经费”变动率为{threePublicExpenses.changeRate}。',
    },
  ),
  heading(2, '预算执行评价（预算完成率、支付进度率、公用经费控制率、“三公经费”控制率、政府采购执行率等）。'),
  heading(3, '项目资金预算完成率'),
  completionSentence,
  sentences('schedule.overview', '支付进度率', {
    when: allOf(filled('schedule.q1Rate'), filled('schedule.q2Rate'), filled('schedule.q3Rate')),
    text: '一、二、三季度末支付序时进度分别为{schedule.q1Rate}、{schedule.q2Rate}、{schedule.q3Rate}。',
  }),
  sentences('execution.overview', '部门预算执行率', {
    when: filled('departmentBudget.executionRate'),
    text: '部门全年预算数{departmentBudget.adjusted}万元，预算完成数{departmentBudget.completed}万元，预算执行率为{departmentBudget.executionRate}。',
  }),
  heading(3, '公用经费控制率'),
  sentences('operatingExpenses.overview', '公用经费控制率', {
    text: '{year}年实际支出公用经费总额为{operatingExpenses.final}万元，预算安排公用经费总额为{operatingExpenses.budget}万元，公用经费控制率为{operatingExpenses.controlRate}。',
  }),
  heading(3, '“三公经费”控制率'),
  sentences(
    'threePublicControl.overview',
    '“三公经费”控制率',
    {
      when: isEqual('threePublicExpenses.budget', zero),
      text: '{year}年没有安排“三公经费”预算，实际支出数为{threePublicExpenses.final}万元。',
    },
    {
      text: '{year}年“三公经费”预算安排数为{threePublicExpenses.budget}万元，实际支出数为{threePublicExpenses.final}万元，“三公经费”控制率为{threePublicExpenses.controlRate}。',
    },
  ),
  heading(3, '政府采购执行率'),
  sentences(
    'governmentProcurement.overview',
    '政府采购执行率',
    {
      when: isEqual('governmentProcurement.budget', zero),
      text: '{year}年年初没有安排政府采购预算，实际政府采购数为{governmentProcurement.final}万元。',
    },
    {
      text: '{year}年年初政府采购预算数为{governmentProcurement.budget}万元，实际政府采购数为{governmentProcurement.final}万元，政府采购执行率为{governmentProcurement.executionRate}。',
    },
  ),
];

/** 三、部门整体支出绩效情况, （四） to （八）. */
const management: readonly Block[] = [
  heading(2, '预算管理评价（管理制度健全情况、资金使用合规性、预决算公开性等）。'),
  heading(3, '管理制度健全情况'),
  freeText('management.systems', '管理制度健全情况', {
    prompt:
      '列出本单位制定的财务、预算、采购、合同、“三重一大”等制度的名称，写执行和检查情况。制度名称用现在的单位名称。',
    phrases: ['为规范机关财务管理，建立健全财务管理制度，', '以确保相关管理制度得到有效执行。'],
  }),
  heading(3, '资金使用合规性'),
  freeText('management.compliance', '资金使用合规性', {
    prompt: '对照附件1-1“资金使用合规性”六条逐条写。有不符合的，不能写“不存在”。',
    phrases: [
      '资金的使用符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定；',
      '资金的拨付有完整的审批程序和手续；',
      '经费支出符合部门预算批复的用途；',
      '单位不存在截留、挤占、挪用、虚列支出等情况。',
    ],
  }),
  heading(3, '预决算信息公开性'),
  freeText('management.disclosure', '预决算信息公开性', {
    prompt: '写公开的时间、网址和内容。',
    phrases: ['已按规定内容公开预决算信息；', '已按规定时限公开预决算信息。'],
  }),
  heading(2, '部门项目组织实施情况'),
  freeText('projectOrganization', '部门项目组织实施情况', {
    prompt:
      '1.项目组织情况分析，主要包括项目招投标、调整、竣工验收等情况。2.项目管理情况分析，主要包括项目管理制度建设、日常检查监督管理等情况。请写本单位的实际情况，不要照抄提示。',
  }),
  heading(2, '资产管理情况'),
  freeText('assetManagement', '资产管理情况', {
    prompt:
      '反映部门资产的配置、管理、处置等综合情况。包括制度建设、管理措施、配置处置的程序等。请写本单位的实际情况，不要照抄提示。',
  }),
  heading(2, '职责履行评价（重点工作实际完成率、完成及时率等）。'),
  sentences('duties.overview', '完成率、及时率、质量达标率', {
    when: allOf(filled('rate.completion'), filled('rate.timeliness'), filled('rate.quality')),
    text: '{year}年度计划工作{outputs.planned}项，实际完成{outputs.completed}项，实际完成率为{rate.completion}，完成及时率为{rate.timeliness}，质量达标率为{rate.quality}。',
  }),
  sentences('duties.keyTasks', '重点项目或工作办结率', {
    when: isAbove('keyTasks.assigned', zero),
    text: '交办或下达的重点项目或工作{keyTasks.assigned}项，实际完成{keyTasks.completed}项，办结率为{rate.keyTasks}。',
  }),
  sentences('duties.satisfaction', '满意度', {
    when: filled('satisfaction.rate'),
    text: '经调查，社会公众或服务对象满意度为{satisfaction.rate}。',
  }),
  freeText('duties.details', '职责履行评价', {
    prompt: '写全年主要工作任务的完成情况。上级考核的得分不是绩效自评得分，引用时要写清楚。',
  }),
  heading(2, '履职效益评价（经济效益、社会效益、生态效益、社会公众或服务对象满意度）。'),
  freeText('benefits.details', '履职效益评价', {
    prompt: '按主要工作分条写做了什么、完成多少、效果如何，并说明经济、社会、生态效益和满意度的依据。',
  }),
];

/** 四、其他需要说明的问题. */
const others: readonly Block[] = [
  heading(1, '其他需要说明的问题'),
  heading(2, '后续工作计划。'),
  freeText('plans', '后续工作计划', { prompt: '分条写下一步的工作打算。' }),
  heading(
    2,
    '主要经验及做法、存在问题和建议。（包括资金安排、使用过程中的经验、做法、存在问题、改进措施和有关建议等）',
  ),
  freeText('experience', '主要经验及做法、存在问题和建议', {
    prompt: '写经验做法、存在的问题、原因和改进措施。执行率偏低、超预算、扣分的指标都应当在这里交代。',
    phrases: ['科学合理编制预算，严格执行预算。', '完善绩效评价体系，加强监督检查和考核工作'],
  }),
  heading(2, '其他。'),
  freeText('otherMatters', '其他', { prompt: '没有的不用填，自动写“无。”。', emptyText: '无。' }),
];

/** The cover of 附件1-3: a page of its own, without page number. */
export const cover: DocumentDefinition = {
  id: 'cover',
  kind: 'report',
  attachment: '附件1-3',
  title: '{year}年度{unit.name}整体支出绩效自评报告（封面）',
  fileName: '{year}-{unit.name}-附件1-3-封面',
  page: { ...officialPage, pageNumbers: 'none' },
  blocks: [
    paragraph('attachmentLabel', '附件1-3'),
    { kind: 'spacer', lines: 3 },
    paragraph('coverTitle', '{year}年度{unit.name}'),
    paragraph('coverTitle', '整体支出绩效自评报告'),
    { kind: 'spacer', lines: 8 },
    paragraph('coverLine', '单位名称（盖章）：{unit.name}'),
    { kind: 'spacer', lines: 1 },
    paragraph('coverLine', '单位负责人（盖章）：{unit.head}'),
  ],
};

/** 附件1-3 部门整体支出绩效自评报告. */
export const report: DocumentDefinition = {
  id: 'report',
  kind: 'report',
  attachment: '附件1-3',
  title: '部门整体支出绩效自评报告',
  fileName: '{year}-{unit.name}-附件1-3-部门整体支出绩效自评报告',
  page: officialPage,
  blocks: [
    paragraph('title', '部门整体支出绩效自评报告'),
    ...basicsAndExpenditure,
    ...results,
    ...management,
    ...others,
  ],
};
