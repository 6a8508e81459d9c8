import {
  absolute,
  allOf,
  anyOf,
  changeRate,
  constant,
  countRows,
  difference,
  field,
  filled,
  isAbove,
  isBelow,
  isEqual,
  percent,
  round,
  sum,
  sumOfFilled,
  sumRows,
  textIn,
} from '../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../calculation/expression.ts';
import { exact, lastPlace, mustEqual, rounding } from '../../builders/relations.ts';
import { threePublicParts } from '../../builders/threePublicFinals.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

const basics = '附件1《部门整体支出绩效自评报告》一、预算单位基本情况';
const funds = '附件1《部门整体支出绩效自评报告》二（一）预决算情况';
const uses = '附件1《部门整体支出绩效自评报告》二（二）1.资金使用';
const overridden = '被手工改写的，请取消改写。';

type Relation = {
  readonly code: string;
  readonly title: string;
  readonly basis: string;
  readonly fields: readonly [string, ...string[]];
  readonly expected: Expression;
};

/** A total in 万元 that must be the sum (or difference) of its parts. */
function amount({ code, title, basis, fields, expected }: Relation): CrossCheckDefinition {
  return {
    code,
    title,
    severity: 'block',
    basis,
    message: `${title}是{left}万元，按各项计算应为{right}万元，相差{difference}万元。`,
    remedy: `请核对各项金额；${title}${overridden}`,
    fields,
    when: filled(fields[0]),
    rule: mustEqual(field(fields[0]), expected, rounding(fields.length - 1)),
  };
}

/** A rate in percent that must be the quotient of its amounts. */
function rate({ code, title, basis, fields, expected }: Relation): CrossCheckDefinition {
  return {
    code,
    title,
    severity: 'block',
    basis,
    message: `${title}是{left}%，按两个金额计算应为{right}%，相差{difference}个百分点。`,
    remedy: `请核对有关金额；${title}${overridden}`,
    fields,
    when: filled(fields[0]),
    rule: mustEqual(field(fields[0]), round(expected, 2), lastPlace),
  };
}

/** Sums, shares and rates, also where a person has overridden them. */
export const sumChecks: readonly CrossCheckDefinition[] = [
  {
    code: 'LSR-001',
    title: '人员总数',
    severity: 'block',
    basis: `${basics}：人员总数＝在职人员＋退休人员`,
    message: '人员总数是{left}人，在职与退休相加是{right}人，相差{difference}人。',
    remedy: `请核对在职人员和退休人员；人员总数${overridden}`,
    fields: ['staffing.total', 'staffing.inPost', 'staffing.retired'],
    rule: mustEqual(field('staffing.total'), sumOfFilled('staffing.inPost', 'staffing.retired'), exact),
  },
  amount({
    code: 'LSR-002',
    title: '总收入',
    basis: `${funds}：总收入＝财政拨款＋其他收入`,
    fields: ['income.total', 'income.fiscalAppropriation', 'income.other'],
    expected: sumOfFilled('income.fiscalAppropriation', 'income.other'),
  }),
  amount({
    code: 'LSR-003',
    title: '总支出',
    basis: `${funds}：总支出＝基本支出＋项目支出`,
    fields: ['expenditure.total', 'expenditure.basic', 'expenditure.project'],
    expected: sum('expenditure.basic', 'expenditure.project'),
  }),
  rate({
    code: 'LSR-004',
    title: '基本支出占总支出的比例',
    basis: `${funds}：占比＝基本支出÷总支出×100%`,
    fields: ['expenditure.basicShare', 'expenditure.basic', 'expenditure.total'],
    expected: percent('expenditure.basic', 'expenditure.total'),
  }),
  rate({
    code: 'LSR-005',
    title: '项目支出占总支出的比例',
    basis: `${funds}：占比＝项目支出÷总支出×100%`,
    fields: ['expenditure.projectShare', 'expenditure.project', 'expenditure.total'],
    expected: percent('expenditure.project', 'expenditure.total'),
  }),
  rate({
    code: 'LSR-006',
    title: '总支出比上年增减幅度',
    basis: `${funds}：增减幅度＝（总支出－上年总支出）÷上年总支出×100%`,
    fields: ['expenditure.changeRate', 'expenditure.total', 'expenditure.lastYear'],
    expected: absolute(changeRate('expenditure.total', 'expenditure.lastYear')),
  }),
  {
    code: 'LSR-007',
    title: '总支出比上年增减方向',
    severity: 'block',
    basis: `${funds}：总支出大于上年写增加，小于上年写减少`,
    message:
      '总支出比上年写的是“{expenditure.direction}”，总支出{expenditure.total}万元，上年{expenditure.lastYear}万元。',
    remedy: `这两个字由程序按金额给出。${overridden}`,
    fields: ['expenditure.direction', 'expenditure.total', 'expenditure.lastYear'],
    when: allOf(filled('expenditure.total'), filled('expenditure.lastYear')),
    rule: {
      kind: 'require',
      condition: anyOf(
        allOf(textIn('expenditure.direction', '增加'), isAbove('expenditure.total', 'expenditure.lastYear')),
        allOf(textIn('expenditure.direction', '减少'), isBelow('expenditure.total', 'expenditure.lastYear')),
        isEqual('expenditure.total', 'expenditure.lastYear'),
      ),
    },
  },
  amount({
    code: 'LSR-008',
    title: '全年预算',
    basis: `${funds}：全年预算＝年初预算＋年中调整数`,
    fields: ['budget.adjusted', 'budget.initial', 'budget.supplement'],
    expected: sum('budget.initial', 'budget.supplement'),
  }),
  amount({
    code: 'LSR-009',
    title: '年中调减数',
    basis: `${funds}：调减数与年中调整数一致`,
    fields: ['budget.reduction', 'budget.supplement'],
    expected: absolute('budget.supplement'),
  }),
  amount({
    code: 'LSR-010',
    title: '“三公”经费合计',
    basis: `${funds}：“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费`,
    fields: ['threePublicExpenses.final', ...threePublicParts],
    expected: sumOfFilled(...threePublicParts),
  }),
  amount({
    code: 'LSR-011',
    title: '“三公”经费超出预算数',
    basis: `${funds}：超出数＝决算数－预算数`,
    fields: ['threePublicExpenses.excess', 'threePublicExpenses.final', 'threePublicExpenses.budget'],
    expected: difference('threePublicExpenses.final', 'threePublicExpenses.budget'),
  }),
  {
    code: 'LSR-012',
    title: '专项资金个数',
    severity: 'block',
    basis: `${uses}：专项资金个数＝列出的专项`,
    message: '专项资金写的是{left}个，列出的是{right}个，相差{difference}个。',
    remedy: `请核对专项资金有没有漏填、重复的行；个数${overridden}`,
    fields: ['earmarkedTotals.number'],
    when: isAbove(countRows('earmarkedFunds'), constant('0')),
    rule: mustEqual(field('earmarkedTotals.number'), countRows('earmarkedFunds'), exact),
  },
  ...(['initialBudget', 'executed'] as const).map(
    (column, index): CrossCheckDefinition => ({
      ...amount({
        code: `LSR-01${3 + index}`,
        title: column === 'initialBudget' ? '专项资金年初预算合计' : '专项资金实际支出合计',
        basis: `${uses}：合计＝各专项之和`,
        fields: [`earmarkedTotals.${column}`],
        expected: sumRows('earmarkedFunds', column),
      }),
      rule: mustEqual(field(`earmarkedTotals.${column}`), sumRows('earmarkedFunds', column), {
        kind: 'rounding',
        addends: 0,
        rowsOf: 'earmarkedFunds',
      }),
    }),
  ),
  {
    ...rate({
      code: 'LSR-015',
      title: '专项资金执行率',
      basis: `${uses}：执行率＝实际支出÷年初预算×100%`,
      fields: ['earmarkedFunds.executionRate', 'earmarkedFunds.executed', 'earmarkedFunds.initialBudget'],
      expected: percent('earmarkedFunds.executed', 'earmarkedFunds.initialBudget'),
    }),
    forEach: 'earmarkedFunds',
    message: '“{row}”执行率是{left}%，按实际支出÷年初预算应为{right}%，相差{difference}个百分点。',
  },
  ...(['surplus', 'excess'] as const).map((thing, index): CrossCheckDefinition => {
    const [of, less] =
      thing === 'surplus'
        ? (['earmarkedFunds.initialBudget', 'earmarkedFunds.executed'] as const)
        : (['earmarkedFunds.executed', 'earmarkedFunds.initialBudget'] as const);
    const name = thing === 'surplus' ? '结余' : '超出年初预算数';
    return {
      ...amount({
        code: `LSR-01${6 + index}`,
        title: `专项资金${name}`,
        basis: `${uses}：${thing === 'surplus' ? '结余＝年初预算－实际支出' : '超出数＝实际支出－年初预算'}`,
        fields: [`earmarkedFunds.${thing}`, of, less],
        expected: difference(of, less),
      }),
      forEach: 'earmarkedFunds',
      message: `“{row}”${name}是{left}万元，按年初预算和实际支出应为{right}万元，相差{difference}万元。`,
    };
  }),
];
