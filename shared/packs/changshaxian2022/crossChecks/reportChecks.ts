import {
  constant,
  countRows,
  field,
  fieldOrZero,
  filled,
  isAbove,
  isEqual,
  not,
  sum,
  sumRows,
  textIn,
} from '../../../calculation/builders/formulas.ts';
import { numbered } from '../../builders/numbered.ts';
import { exact, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { rateChecks } from './rateChecks.ts';

const report = '附件1-3《部门整体支出绩效自评报告》';
const next = numbered('RPC');

function share(title: string, thing: string): readonly CrossCheckDefinition[] {
  return rateChecks(next, {
    title,
    id: `${thing}.controlRate`,
    of: `${thing}.final`,
    over: `${thing}.budget`,
    words: '实际支出数÷预算安排数',
    form: report,
  });
}

/** Relations of the report with the tables. */
export const reportChecks: readonly CrossCheckDefinition[] = [
  {
    code: next(),
    title: '基本支出与人员、公用经费',
    severity: 'block',
    basis: '基本支出＝人员经费＋公用经费',
    message: '基本支出填的是{left}万元，人员经费与公用经费相加是{right}万元，相差{difference}万元。',
    remedy: '请核对人员经费、公用经费是否都只是基本支出里的数；基本支出被手工改写的，请取消改写。',
    fields: ['basicExpenditure.executed', 'personnelExpenses.executed', 'operatingExpenses.final'],
    rule: mustEqual(
      field('basicExpenditure.executed'),
      sum('personnelExpenses.executed', 'operatingExpenses.final'),
      rounding(2),
    ),
  },
  {
    code: next(),
    title: '项目支出与其主要方面',
    severity: 'block',
    basis: `${report}：项目支出各方面之和＝附件1-2项目支出决算数`,
    message: '报告所列项目支出各方面相加是{left}万元，附件1-2项目支出决算数是{right}万元，相差{difference}万元。',
    remedy: '请核对各方面的金额，有没有漏写的项目。',
    fields: ['projectExpenditure.final'],
    when: isAbove(countRows('projectParts'), constant('0')),
    rule: mustEqual(sumRows('projectParts', 'amount'), field('projectExpenditure.final'), rounding(0, 'projectParts')),
  },
  ...share('公用经费控制率', 'operatingExpenses'),
  ...share('公务用车购置及运行维护费占预算的比率', 'officialVehicles'),
  ...share('公务接待费占预算的比率', 'officialReceptions'),
  ...share('因公出国（境）费占预算的比率', 'overseasTrips'),
  ...rateChecks(next, {
    title: '项目资金预算完成率（按年初预算数）',
    id: 'projectCompletion.ofInitial',
    of: 'projectExpenditure.final',
    over: 'projectExpenditure.budget',
    words: '预算完成数÷年初预算数',
    form: report,
  }),
  ...rateChecks(next, {
    title: '项目资金预算完成率（按调整后预算数）',
    id: 'projectCompletion.ofAdjusted',
    of: 'projectExpenditure.final',
    over: 'projectBudget.adjusted',
    words: '预算完成数÷调整后预算数',
    form: report,
  }),
  {
    code: next(),
    title: '预算完成率按年初预算数计算',
    severity: 'explain',
    basis: '附件1-1：预算数为财政部门批复的本年度预算数及追加的项目预算数',
    message:
      '项目预算年中已{projectAdjustment.direction}{projectAdjustment.size}万元，预算完成率仍按年初预算数计算；按调整后预算数{projectBudget.adjusted}万元计算是{projectCompletion.ofAdjusted}。',
    remedy: '建议改为按调整后预算数计算；按规定应当用年初预算数的，写明依据。',
    fields: ['projectCompletion.base', 'projectAdjustment.amount'],
    when: not(isEqual(fieldOrZero('projectAdjustment.amount'), constant('0'))),
    rule: { kind: 'require', condition: textIn('projectCompletion.base', '调整后预算数') },
  },
  {
    code: next(),
    title: '项目支出决算大于调整后预算',
    severity: 'explain',
    basis: '调整后的预算包括年中追加，决算数一般不超过它',
    message: '项目支出决算{left}万元，大于调整后预算数{right}万元，超出{difference}万元。',
    remedy: '请核对年中追加有没有填全；确实超出的，写明原因。',
    fields: ['projectExpenditure.final', 'projectBudget.adjusted'],
    when: filled('projectExpenditure.budget'),
    rule: mayNotExceed(field('projectExpenditure.final'), field('projectBudget.adjusted'), exact),
  },
];
