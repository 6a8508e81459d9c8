import {
  constant,
  countRows,
  difference,
  field,
  filled,
  isAbove,
  sum,
  sumRows,
} from '../../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../../calculation/expression.ts';
import { mayNotExceed, mustEqual, mustReach, rounding } from '../../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../../crossCheckDefinition.ts';
import { book } from '../bookFacts.ts';
import { initialProjects, supplementaryProjects } from '../projects.ts';

const bookRemedy = '两处应当一致。请取消手工改写，让附件1从决算表取数；决算表填错的，请先改正决算表。';
const hasProjects = isAbove(countRows('evaluationProjects'), constant('0'));

function withBook(
  code: string,
  line: string,
  id: string,
  inBook: string,
  of: Expression,
  fields: readonly string[],
): CrossCheckDefinition {
  return {
    code,
    title: `附件1${line}与决算`,
    severity: 'block',
    basis: `附件1与决算表同口径：${line}＝${inBook}`,
    message: `附件1${line}填的是{left}万元，${inBook}是{right}万元，相差{difference}万元。`,
    remedy: bookRemedy,
    fields: [id, ...fields],
    when: filled(id),
    rule: mustEqual(field(id), of, rounding(1)),
  };
}

function projectSum(
  code: string,
  label: string,
  id: string,
  rowField: string,
  where: typeof initialProjects,
): CrossCheckDefinition {
  return {
    code,
    title: label,
    severity: 'block',
    basis: '评价报告第三部分（二）：合计数等于各专项相加',
    message: `${label}填的是{left}万元，各专项相加是{right}万元，相差{difference}万元。`,
    remedy: '这个数由程序计算，印在评价报告里。被手工改写的，请取消改写；各专项填错的，请改正。',
    fields: [id],
    when: filled(id),
    rule: mustEqual(field(id), sumRows('evaluationProjects', rowField, { where }), rounding(0, 'evaluationProjects')),
  };
}

/** Relations between 附件1, 附件2, the report and the tables of the book. */
export const betweenForms: readonly CrossCheckDefinition[] = [
  withBook(
    'SFX-001',
    '合计全年执行数',
    'evaluation.executed.total',
    '本年支出合计（公开01表）',
    field(book.totalExpenditure),
    [book.totalExpenditure],
  ),
  withBook('SFX-002', '合计全年预算数', 'evaluation.adjusted.total', '收入总计（公开01表）', field(book.totalIncome), [
    book.totalIncome,
  ]),
  withBook(
    'SFX-003',
    '当年财政拨款全年执行数',
    'evaluation.executed.fiscal',
    '财政拨款支出',
    field(book.fiscalExpenditure),
    [book.fiscalExpenditure],
  ),
  withBook(
    'SFX-004',
    '当年财政拨款全年预算数',
    'evaluation.adjusted.fiscal',
    '财政拨款收入',
    field(book.fiscalIncome),
    [book.fiscalIncome],
  ),
  {
    code: 'SFX-005',
    title: '预算收入与各项来源',
    severity: 'block',
    basis: '评价报告第二部分：预算收入＝年初预算＋调整追加＋其他资金来源',
    message:
      '评价报告里的预算收入是{left}万元，年初预算、调整追加与其他资金来源相加是{right}万元，相差{difference}万元。',
    remedy: '调整追加由程序计算（财政拨款全年预算数减年初预算数）。被手工改写的，请取消改写。',
    fields: ['evaluation.supplement', 'evaluation.adjusted.total', 'evaluation.initial.fiscal'],
    when: filled('evaluation.supplement'),
    rule: mustEqual(
      field('evaluation.adjusted.total'),
      sum('evaluation.initial.fiscal', 'evaluation.supplement', 'evaluation.adjusted.other'),
      rounding(3),
    ),
  },
  {
    code: 'SFX-006',
    title: '各专项与项目支出',
    severity: 'explain',
    basis: '附件2一个专项一张表，各表全年执行数相加等于决算的项目支出',
    message: '各专项（附件2）全年执行数相加是{left}万元，决算的项目支出是{right}万元，相差{difference}万元。',
    remedy: '请核对有没有漏填的专项；按规定不填自评表的项目，写明是哪些、为什么。',
    fields: [book.projectExpenditure],
    when: hasProjects,
    rule: mustEqual(
      sumRows('evaluationProjects', 'total.executed'),
      field(book.projectExpenditure),
      rounding(0, 'evaluationProjects'),
    ),
  },
  {
    code: 'SFX-007',
    title: '各专项年初预算与部门年初预算',
    severity: 'notice',
    basis: '附件1年初预算数包含各专项（附件2）的年初预算数',
    message: '各专项年初预算数相加是{left}万元，大于附件1合计年初预算数{right}万元，多出{difference}万元。',
    remedy: '请核对各专项的年初预算数是不是填成了全年预算数，或一般公共预算的年初预算漏填。',
    fields: ['evaluation.initial.total'],
    rule: mayNotExceed(
      sumRows('evaluationProjects', 'total.initial'),
      field('evaluation.initial.total'),
      rounding(0, 'evaluationProjects'),
    ),
  },
  {
    code: 'SFX-008',
    title: '各专项的财政拨款与决算的项目支出',
    severity: 'explain',
    basis: '各专项（附件2）财政拨款全年执行数相加，包含公开05表的项目支出',
    message:
      '各专项财政拨款全年执行数相加是{left}万元，小于一般公共预算财政拨款项目支出（公开05表）{right}万元，相差{difference}万元。',
    remedy: '请核对各专项的资金来源有没有填错，或有没有漏填的专项。',
    fields: [book.generalBudgetProjects],
    when: hasProjects,
    rule: mustReach(
      sumRows('evaluationProjects', 'fiscal.executed'),
      field(book.generalBudgetProjects),
      rounding(0, 'evaluationProjects'),
    ),
  },
  {
    code: 'SFX-009',
    title: '各专项的其他资金与附件1',
    severity: 'explain',
    basis: '附件1其他资金包含各专项（附件2）的其他资金',
    message: '各专项其他资金全年预算数相加是{left}万元，大于附件1其他资金全年预算数{right}万元，多出{difference}万元。',
    remedy: '请核对各专项有没有把财政拨款填成其他资金。',
    fields: ['evaluation.adjusted.other'],
    rule: mayNotExceed(
      sumRows('evaluationProjects', 'other.adjusted'),
      field('evaluation.adjusted.other'),
      rounding(0, 'evaluationProjects'),
    ),
  },
  projectSum('SFX-010', '年初预算项目经费合计', 'evaluation.initialProjects.initial', 'total.initial', initialProjects),
  projectSum('SFX-011', '年初预算项目年中调整', 'evaluation.initialProjects.adjustment', 'adjustment', initialProjects),
  projectSum(
    'SFX-012',
    '年初预算项目实际支出',
    'evaluation.initialProjects.executed',
    'total.executed',
    initialProjects,
  ),
  projectSum('SFX-013', '年初预算项目结余结转', 'evaluation.initialProjects.unspent', 'unspent', initialProjects),
  projectSum('SFX-014', '年中追加金额', 'evaluation.addedProjects.adjusted', 'total.adjusted', supplementaryProjects),
  projectSum(
    'SFX-015',
    '年中追加项目实际支出',
    'evaluation.addedProjects.executed',
    'total.executed',
    supplementaryProjects,
  ),
  projectSum('SFX-016', '年中追加项目结余结转', 'evaluation.addedProjects.unspent', 'unspent', supplementaryProjects),
  {
    code: 'SFX-017',
    title: '附件1其他资金与决算',
    severity: 'block',
    basis: '附件1其他资金全年预算数＝收入总计－本年财政拨款收入',
    message: '附件1其他资金全年预算数填的是{left}万元，收入总计减本年财政拨款收入是{right}万元，相差{difference}万元。',
    remedy: bookRemedy,
    fields: ['evaluation.adjusted.other', book.totalIncome, book.fiscalIncome],
    when: filled('evaluation.adjusted.other'),
    rule: mustEqual(field('evaluation.adjusted.other'), difference(book.totalIncome, book.fiscalIncome), rounding(2)),
  },
  {
    code: 'SFX-018',
    title: '结余结转',
    severity: 'block',
    basis: '评价报告第二部分：结余结转＝全年预算数－全年执行数',
    message: '评价报告里的结余结转是{left}万元，全年预算数减全年执行数是{right}万元，相差{difference}万元。',
    remedy: '这个数由程序计算。被手工改写的，请取消改写；附件1的合计填错的，请先改正。',
    fields: ['evaluation.unspent', 'evaluation.adjusted.total', 'evaluation.executed.total'],
    when: filled('evaluation.unspent'),
    rule: mustEqual(
      field('evaluation.unspent'),
      difference('evaluation.adjusted.total', 'evaluation.executed.total'),
      rounding(2),
    ),
  },
];
