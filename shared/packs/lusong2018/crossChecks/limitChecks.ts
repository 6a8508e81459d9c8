import {
  allOf,
  anyOf,
  constant,
  field,
  filled,
  isAbove,
  isEqual,
  not,
  sumRows,
} from '../../../calculation/builders/formulas.ts';
import { mayNotExceed } from '../../builders/relations.ts';
import { threePublicOverBudgetCheck, threePublicWithinCheck } from '../../builders/threePublicFinalChecks.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

const funds = '附件1《部门整体支出绩效自评报告》二（一）预决算情况';
const uses = '附件1《部门整体支出绩效自评报告》二（二）1.资金使用';

/** What may not be larger than what, and what wants an explanation. */
export const limitChecks: readonly CrossCheckDefinition[] = [
  {
    code: 'LSR-018',
    title: '专项支出大于项目支出',
    severity: 'explain',
    basis: `${uses}：专项资金一般列入项目支出，专项支出合计不超过项目支出`,
    message: '专项资金实际支出合计{left}万元，大于项目支出{right}万元，多出{difference}万元。',
    remedy: '请核对项目支出和各专项的实际支出；专项在决算中列入基本支出的，在这里写明。',
    fields: ['earmarkedTotals.executed', 'expenditure.project'],
    rule: mayNotExceed(sumRows('earmarkedFunds', 'executed'), field('expenditure.project')),
  },
  {
    code: 'LSR-019',
    title: '专项支出大于总支出',
    severity: 'block',
    basis: `${uses}：专项支出是总支出的一部分`,
    message: '专项资金实际支出合计{left}万元，大于总支出{right}万元，多出{difference}万元。',
    remedy: '请核对各专项的实际支出，看单位是不是万元。',
    fields: ['earmarkedTotals.executed', 'expenditure.total'],
    rule: mayNotExceed(sumRows('earmarkedFunds', 'executed'), field('expenditure.total')),
  },
  {
    code: 'LSR-020',
    title: '专项预算大于年初预算',
    severity: 'block',
    basis: `${uses}：年初预算专项资金是年初预算的一部分`,
    message: '专项资金年初预算合计{left}万元，大于年初预算{right}万元，多出{difference}万元。',
    remedy: '请核对年初预算和各专项的年初预算。',
    fields: ['earmarkedTotals.initialBudget', 'budget.initial'],
    rule: mayNotExceed(sumRows('earmarkedFunds', 'initialBudget'), field('budget.initial')),
  },
  {
    code: 'LSR-021',
    title: '专项结余或超支没有说明',
    severity: 'explain',
    basis: `${uses}：专项资金没有执行完或超出预算的应说明`,
    message:
      '“{row}”年初预算{earmarkedFunds.initialBudget}万元，实际支出{earmarkedFunds.executed}万元，执行率{earmarkedFunds.executionRate}，报告没有说明结余或超支。',
    remedy: '请填“结余或超支的说明”，报告会同时写出执行率和结余；或在这里说明。',
    forEach: 'earmarkedFunds',
    fields: ['earmarkedFunds.note', 'earmarkedFunds.initialBudget', 'earmarkedFunds.executed'],
    when: allOf(filled('earmarkedFunds.initialBudget'), filled('earmarkedFunds.executed')),
    rule: {
      kind: 'require',
      condition: anyOf(
        filled('earmarkedFunds.note'),
        isEqual('earmarkedFunds.executed', 'earmarkedFunds.initialBudget'),
      ),
    },
  },
  {
    code: 'LSR-022',
    title: '支出大于年初预算没有说明',
    severity: 'explain',
    basis: `${funds}：超出年初预算的支出应有预算调整`,
    message: '总支出{left}万元，大于年初预算{right}万元，超出{difference}万元，报告没有写预算调整。',
    remedy: '有追加的，请填年中预算调整数，报告会写明全年预算；没有追加的，写明超支的原因。',
    fields: ['expenditure.total', 'budget.initial', 'budget.supplement'],
    when: not(filled('budget.supplement')),
    rule: mayNotExceed(field('expenditure.total'), field('budget.initial')),
  },
  {
    code: 'LSR-023',
    title: '支出大于全年预算',
    severity: 'explain',
    basis: `${funds}：支出一般不超过调整后的全年预算`,
    message: '总支出{left}万元，大于全年预算{right}万元，超出{difference}万元。',
    remedy: '请核对年中追加的预算是否都填了；确实超出的，写明原因。',
    fields: ['expenditure.total', 'budget.adjusted', 'budget.supplement'],
    when: filled('budget.supplement'),
    rule: mayNotExceed(field('expenditure.total'), field('budget.adjusted')),
  },
  {
    code: 'LSR-024',
    title: '支出大于收入',
    severity: 'explain',
    basis: `${funds}：当年支出一般不超过当年收入`,
    message: '总支出{left}万元，大于总收入{right}万元，超出{difference}万元。',
    remedy: '请核对收入有没有漏填；使用上年结转结余的，写明来源。',
    fields: ['expenditure.total', 'income.total'],
    rule: mayNotExceed(field('expenditure.total'), field('income.total')),
  },
  {
    code: 'LSR-025',
    title: '基建维修支出大于总支出',
    severity: 'block',
    basis: `${funds}：基建维修支出是总支出的一部分`,
    message: '基建维修支出{left}万元，大于总支出{right}万元，多出{difference}万元。',
    remedy: '请核对基建维修支出，看单位是不是万元；不由本单位列支的不填在这里。',
    fields: ['capitalMaintenance.expenditure', 'expenditure.total'],
    rule: mayNotExceed(field('capitalMaintenance.expenditure'), field('expenditure.total')),
  },
  {
    code: 'LSR-026',
    title: '支出比上年变化较大没有写原因',
    severity: 'explain',
    basis: `${funds}：支出比上年增减较大的应写主要原因（本程序按增减10%提醒）`,
    message:
      '总支出{expenditure.total}万元，比上年{expenditure.lastYear}万元{expenditure.direction}{expenditure.changeRate}，没有写主要原因。',
    remedy: '请填“总支出增减的主要原因”。',
    fields: ['expenditure.changeReason', 'expenditure.changeRate'],
    when: isAbove('expenditure.changeRate', constant('10')),
    rule: { kind: 'require', condition: filled('expenditure.changeReason') },
  },
  threePublicOverBudgetCheck('LSR-027', '“三公”经费应控制在预算以内', '请核对两个数；确实超出的，写明原因。'),
  threePublicWithinCheck('LSR-028', '总支出'),
];
