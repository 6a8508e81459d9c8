import { field, filled, percent, round, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import { numbered } from '../../builders/numbered.ts';
import { exact, lastPlace, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { indicatorBlocks } from '../tables/indicators.ts';
import { fundColumns, fundSources, projectsWithForm } from '../tables/projects.ts';
import { scoredFormChecks } from './indicatorChecks.ts';

const form = '附件3《项目支出绩效自评表》';

const totals = fundColumns.map(({ key, name }, index): CrossCheckDefinition => {
  const parts = fundSources.map((source) => `projects.${source.key}.${key}`);
  return {
    code: `PSE-00${index + 1}`,
    title: `项目年度资金总额${name}`,
    severity: 'block',
    basis: `${form}：年度资金总额＝当年财政拨款＋上年结转资金＋其他资金`,
    message: `项目“{row}”年度资金总额${name}填的是{left}万元，三项来源相加是{right}万元，相差{difference}万元。`,
    remedy: '请核对当年财政拨款、上年结转资金、其他资金三项；合计被手工改写的，请取消改写。',
    forEach: 'projects',
    fields: [`projects.total.${key}`, ...parts],
    rule: mustEqual(field(`projects.total.${key}`), sumOfFilled(...parts), rounding(3)),
  };
});

const execution: readonly CrossCheckDefinition[] = [
  {
    code: 'PSE-004',
    title: '项目预算执行率',
    severity: 'block',
    basis: `${form}：执行率＝全年执行数÷全年预算数×100%`,
    message: '项目“{row}”执行率填的是{left}%，按全年执行数÷全年预算数应为{right}%，相差{difference}个百分点。',
    remedy: '这一格由程序计算。被手工改写的，请取消改写。',
    forEach: 'projects',
    fields: ['projects.executionRate', 'projects.total.executed', 'projects.total.adjusted'],
    rule: mustEqual(
      field('projects.executionRate'),
      round(percent('projects.total.executed', 'projects.total.adjusted'), 2),
      lastPlace,
    ),
  },
  {
    code: 'PSE-005',
    title: '项目执行数大于预算数',
    severity: 'explain',
    basis: `${form}：全年预算数是调整后的预算，执行数一般不超过它`,
    message: '项目“{row}”全年执行数{left}万元，大于全年预算数{right}万元，超出{difference}万元。',
    remedy: '请核对全年预算数是否包含了年中追加和上年结转；确实超出的，写明原因。',
    forEach: 'projects',
    fields: ['projects.total.executed', 'projects.total.adjusted'],
    rule: mayNotExceed(field('projects.total.executed'), field('projects.total.adjusted'), exact),
  },
];

/** Relations inside 附件3, for every project; those of the scores only where the project has a form. */
export const projectChecks: readonly CrossCheckDefinition[] = [
  ...totals,
  ...execution,
  ...scoredFormChecks(
    {
      next: numbered('PSE', 6),
      form,
      titlePrefix: '项目',
      subject: '项目“{row}”',
      ofIndicator: '{projectIndicators.project}',
      indicators: 'projectIndicators',
      blocks: indicatorBlocks,
      each: { forEach: 'projects', where: projectsWithForm },
      facts: {
        executionMaximum: 'projects.executionScoreMaximum',
        executionRate: 'projects.executionRate',
        executionScore: 'projects.executionScore',
        maximum: 'projects.totalMaximum',
        score: 'projects.totalScore',
      },
    },
    filled('projects.total.executed'),
  ),
];
