import {
  constant,
  countRows,
  difference,
  field,
  filled,
  isAbove,
  sumOfFilled,
  sumRows,
} from '../../../../calculation/builders/formulas.ts';
import { mayNotExceed, mustEqual, rounding } from '../../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../../crossCheckDefinition.ts';

const form = '附件2《项目支出绩效自评表》';
const forEach = 'evaluationProjects';
const derivedRemedy = '这个数由程序计算。被手工改写的，请取消改写；用到的数填错的，请改正。';

/** What 附件2 and the report derive from the money of a project. */
export const projectChecks: readonly CrossCheckDefinition[] = [
  {
    code: 'SFP-007',
    title: '项目总投资',
    severity: 'block',
    basis: `${form}：项目总投资＝本年全年预算数＋其他年度安排的数`,
    message:
      '项目“{row}”项目总投资填的是{left}万元，本年全年预算数与其他年度安排的数相加是{right}万元，相差{difference}万元。',
    remedy: derivedRemedy,
    forEach,
    fields: ['evaluationProjects.investment.total', 'evaluationProjects.total.adjusted'],
    rule: mustEqual(
      field('evaluationProjects.investment.total'),
      sumOfFilled('evaluationProjects.total.adjusted', 'evaluationProjects.otherYears.total'),
      rounding(2),
    ),
  },
  {
    code: 'SFP-008',
    title: '项目总投资中的财政拨款',
    severity: 'block',
    basis: `${form}：其中财政拨款＝本年财政拨款全年预算数＋其他年度安排的财政拨款`,
    message:
      '项目“{row}”总投资中的财政拨款填的是{left}万元，本年与其他年度的财政拨款相加是{right}万元，相差{difference}万元。',
    remedy: derivedRemedy,
    forEach,
    fields: ['evaluationProjects.investment.fiscal', 'evaluationProjects.fiscal.adjusted'],
    rule: mustEqual(
      field('evaluationProjects.investment.fiscal'),
      sumOfFilled('evaluationProjects.fiscal.adjusted', 'evaluationProjects.otherYears.fiscal'),
      rounding(2),
    ),
  },
  {
    code: 'SFP-009',
    title: '项目总投资与其中财政拨款',
    severity: 'block',
    basis: `${form}：财政拨款是项目总投资的一部分`,
    message: '项目“{row}”总投资中的财政拨款{left}万元，大于项目总投资{right}万元，多出{difference}万元。',
    remedy: '请核对其他年度安排的数和其中的财政拨款有没有填反、漏填。',
    forEach,
    fields: ['evaluationProjects.investment.fiscal', 'evaluationProjects.investment.total'],
    rule: mayNotExceed(
      field('evaluationProjects.investment.fiscal'),
      field('evaluationProjects.investment.total'),
      rounding(1),
    ),
  },
  {
    code: 'SFP-010',
    title: '专项与明细项目',
    severity: 'block',
    basis: '评价报告：专项包含的明细项目相加等于专项的全年执行数',
    message: '项目“{row}”全年执行数是{left}万元，它的明细项目实际支出相加是{right}万元，相差{difference}万元。',
    remedy: '请核对明细项目有没有漏填，或专项的全年执行数填错。',
    forEach,
    fields: ['evaluationProjects.total.executed'],
    when: isAbove(countRows('evaluationProjectItems', { children: true }), constant('0')),
    rule: mustEqual(
      field('evaluationProjects.total.executed'),
      sumRows('evaluationProjectItems', 'executed', { children: true }),
      rounding(0, 'evaluationProjectItems'),
    ),
  },
  {
    code: 'SFP-011',
    title: '项目年中调整数',
    severity: 'block',
    basis: '评价报告：年中调整＝全年预算数－年初预算数',
    message: '项目“{row}”年中调整填的是{left}万元，全年预算数减年初预算数是{right}万元，相差{difference}万元。',
    remedy: derivedRemedy,
    forEach,
    fields: ['evaluationProjects.adjustment', 'evaluationProjects.total.adjusted', 'evaluationProjects.total.initial'],
    when: filled('evaluationProjects.adjustment'),
    rule: mustEqual(
      field('evaluationProjects.adjustment'),
      difference('evaluationProjects.total.adjusted', 'evaluationProjects.total.initial'),
      rounding(2),
    ),
  },
  {
    code: 'SFP-012',
    title: '项目结余结转',
    severity: 'block',
    basis: '评价报告：结余结转＝全年预算数－全年执行数',
    message: '项目“{row}”结余结转填的是{left}万元，全年预算数减全年执行数是{right}万元，相差{difference}万元。',
    remedy: derivedRemedy,
    forEach,
    fields: ['evaluationProjects.unspent', 'evaluationProjects.total.adjusted', 'evaluationProjects.total.executed'],
    when: filled('evaluationProjects.unspent'),
    rule: mustEqual(
      field('evaluationProjects.unspent'),
      difference('evaluationProjects.total.adjusted', 'evaluationProjects.total.executed'),
      rounding(2),
    ),
  },
];
