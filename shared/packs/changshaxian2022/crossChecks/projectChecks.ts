import {
  allOf,
  constant,
  countRows,
  field,
  filled,
  isAbove,
  isBelow,
  not,
  textIn,
} from '../../../calculation/builders/formulas.ts';
import { saysNoDeviation, scoreWithinChecks } from '../../builders/indicatorScoreChecks.ts';
import { numbered } from '../../builders/numbered.ts';
import { exact, mayNotExceed, mustEqual, mustReach } from '../../builders/relations.ts';
import type { ScoredForm } from '../../builders/scoredForm.ts';
import {
  blocksWeighRight,
  blockWeightChecks,
  executionScoreCheck,
  totalScoreCheck,
} from '../../builders/scoredFormChecks.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { indicatorBlocks } from '../tables/projectIndicators.ts';
import { projectsWithForm } from '../tables/projects.ts';
import { rateChecks } from './rateChecks.ts';

const form = '《项目支出绩效自评表》';
const next = numbered('PSC');
const withForm = { forEach: 'projects', where: projectsWithForm } as const;
const children = { children: true } as const;
const hasIndicators = isAbove(countRows('projectIndicators', children), constant('0'));
const scored: ScoredForm = {
  next,
  form,
  titlePrefix: '项目',
  subject: '项目“{row}”',
  ofIndicator: '项目“{projectIndicators.project}”',
  indicators: 'projectIndicators',
  blocks: indicatorBlocks,
  each: withForm,
  facts: {
    executionMaximum: 'projects.executionScoreMaximum',
    executionRate: 'projects.executionRate',
    executionScore: 'projects.executionScore',
    maximum: 'projects.totalMaximum',
    score: 'projects.totalScore',
  },
};

const formChecks: readonly CrossCheckDefinition[] = [
  ...rateChecks(next, {
    title: '项目预算执行率',
    id: 'projects.executionRate',
    of: 'projects.executed',
    over: 'projects.adjustedBudget',
    words: '全年执行数÷全年预算数',
    form,
  }).map((check): CrossCheckDefinition => ({ ...check, ...withForm, message: `项目“{row}”${check.message}` })),
  {
    ...withForm,
    code: next(),
    title: '项目执行数大于预算数',
    severity: 'explain',
    basis: `${form}：全年预算数是调整后的预算，执行数一般不超过它`,
    message: '项目“{row}”全年执行数{left}万元，大于全年预算数{right}万元，超出{difference}万元。',
    remedy: '请核对全年预算数是否包含了年中追加和上年结转；确实超出的，写明原因。',
    fields: ['projects.executed', 'projects.adjustedBudget'],
    rule: mayNotExceed(field('projects.executed'), field('projects.adjustedBudget'), exact),
  },
  executionScoreCheck(scored, '这一格由程序计算。被手工改写的，请取消改写。'),
  ...blockWeightChecks(scored, hasIndicators),
  {
    ...withForm,
    code: next(),
    title: '项目总分值',
    severity: 'block',
    basis: `${form}：总分100分＝预算执行率10分＋产出50分＋效益30分＋满意度10分`,
    message: '项目“{row}”总分值是{left}分，应为{right}分，相差{difference}分。',
    remedy: '请核对预算执行率的分值（应为10分）和各指标的分值。',
    fields: ['projects.totalMaximum', 'projects.executionScoreMaximum'],
    when: allOf(...blocksWeighRight(scored)),
    rule: mustEqual(field('projects.totalMaximum'), constant('100'), exact),
  },
  totalScoreCheck(scored),
  {
    ...withForm,
    code: next(),
    title: '项目没有填绩效指标',
    severity: 'block',
    basis: `${form}：绩效指标应逐项填报`,
    message: '项目“{row}”选了填报自评表，绩效指标一行也没有填。',
    remedy:
      '请照年初绩效目标表填写各项指标；不在这里填自评表的，把“在这里填报项目支出绩效自评表”改为“否”，直接填自评分数。',
    fields: ['projects.formProvided'],
    rule: mustReach(countRows('projectIndicators', children), constant('1')),
  },
];

const rowChecks: readonly CrossCheckDefinition[] = [
  ...scoreWithinChecks({ ...scored, titlePrefix: '项目指标' }),
  {
    code: next(),
    title: '项目指标扣分没有写原因',
    severity: 'block',
    basis: `${form}：“偏差原因分析及改进措施”，得分低于分值的应填写`,
    message: `项目“{projectIndicators.project}”指标“{projectIndicators.tertiaryIndicator}”得分{projectIndicators.score}分，低于分值{projectIndicators.maximumScore}分，“偏差原因分析及改进措施”没有写原因。`,
    remedy: '请在这一行写明没有完成（或扣分）的原因和下一步改进措施。',
    forEach: 'projectIndicators',
    fields: ['projectIndicators.varianceExplanation', 'projectIndicators.score'],
    when: isBelow('projectIndicators.score', 'projectIndicators.maximumScore'),
    rule: {
      kind: 'require',
      condition: allOf(filled('projectIndicators.varianceExplanation'), not(saysNoDeviation(scored))),
    },
  },
];

const summary = '附件2-4《公共项目资金绩效自评评分汇总表》';

const summaryChecks: readonly CrossCheckDefinition[] = [
  {
    code: next(),
    title: '项目没有自评分数',
    severity: 'block',
    basis: `${summary}：每个公共项目都要有自评分数`,
    message: '项目“{row}”列在附件2-4里，没有自评分数。',
    remedy: '请填项目支出绩效自评表，或直接填自评分数。',
    forEach: 'projects',
    fields: ['projects.score', 'projects.enteredScore'],
    rule: { kind: 'require', condition: filled('projects.score') },
  },
  {
    code: next(),
    title: '项目自评分数超过100分',
    severity: 'block',
    basis: `${summary}：满分100分`,
    message: '项目“{row}”自评分数{left}分，超过满分{right}分。',
    remedy: '请核对自评分数。',
    forEach: 'projects',
    fields: ['projects.score', 'projects.enteredScore'],
    rule: mayNotExceed(field('projects.score'), constant('100'), exact),
  },
  {
    code: next(),
    title: '项目自评分数小于零',
    severity: 'block',
    basis: `${summary}：最低0分`,
    message: '项目“{row}”自评分数{left}分，小于0分。',
    remedy: '请核对自评分数。',
    forEach: 'projects',
    fields: ['projects.score', 'projects.enteredScore'],
    rule: mustReach(field('projects.score'), constant('0')),
  },
  {
    code: next(),
    title: '直接填的分数与自评表不一致',
    severity: 'explain',
    basis: `${summary}：填了自评表的，自评分数取自评表总得分`,
    message: '项目“{row}”直接填的自评分数是{left}分，自评表总得分是{right}分，附件2-4印的是自评表的分数。',
    remedy: '填了自评表的项目不用再直接填分数。请删去直接填的分数，或核对自评表。',
    forEach: 'projects',
    fields: ['projects.enteredScore', 'projects.totalScore'],
    when: allOf(hasIndicators, filled('projects.enteredScore')),
    rule: mustEqual(field('projects.enteredScore'), field('projects.totalScore'), exact),
  },
  {
    code: next(),
    title: '填了指标却不打印自评表',
    severity: 'notice',
    basis: `${form}：选“是”的才打印`,
    message: '项目“{row}”填了绩效指标，但选的是不在这里填报自评表，自评表不会打印。',
    remedy: '要打印的，把“在这里填报项目支出绩效自评表”改为“是”。',
    forEach: 'projects',
    fields: ['projects.formProvided'],
    when: hasIndicators,
    rule: { kind: 'require', condition: textIn('projects.formProvided', '是') },
  },
];

/** Relations of the project forms and of 附件2-4. */
export const projectChecks: readonly CrossCheckDefinition[] = [...formChecks, ...rowChecks, ...summaryChecks];
