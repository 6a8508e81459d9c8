import {
  anyOf,
  constant,
  field,
  filled,
  isAbove,
  not,
  percent,
  round,
  sumRows,
  textIn,
} from '../../../calculation/builders/formulas.ts';
import { exact, lastPlace, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

const adjustmentRemedy =
  '这一行各县区填法不同。按君山区的表，填调整后的基本支出，应与附件2一致；另有填法的（如只填调整额），写一句说明即可。';

function withinBudget(code: string, label: string, executed: string, budget: string): CrossCheckDefinition {
  return {
    code,
    title: `${label}执行数大于预算数`,
    severity: 'explain',
    basis: '报告第三至第五部分：全年预算数是调整后的预算，执行数一般不超过它',
    message: `${label}全年执行数{left}万元，大于全年预算数{right}万元，超出{difference}万元。`,
    remedy: '请核对全年预算数是否包含了年中追加和上年结转；确实超出的，写明原因。',
    fields: [executed, budget],
    // Most units have nothing of the kind: both blank is nothing to wait for.
    when: anyOf(filled(budget), isAbove(executed, constant('0'))),
    rule: mayNotExceed(field(executed), field(budget), exact),
  };
}

function budgetPartRate(
  code: string,
  label: string,
  part: string,
  thing: string,
  executed: string,
): CrossCheckDefinition {
  return {
    code,
    title: `${label}执行率`,
    severity: 'block',
    basis: `报告第${part}部分：执行率＝全年执行数÷全年预算数×100%`,
    message: `${label}执行率填的是{left}%，按全年执行数÷全年预算数应为{right}%，相差{difference}个百分点。`,
    remedy: '这个数由程序计算。被手工改写的，请取消改写；预算数或执行数填错的，请改正。',
    fields: [`${thing}.executionRate`, executed, `${thing}.budget`],
    when: filled(`${thing}.executionRate`),
    rule: mustEqual(field(`${thing}.executionRate`), round(percent(executed, `${thing}.budget`), 2), lastPlace),
  };
}

/** Relations between the attachments, and between them and the report. */
export const betweenTables: readonly CrossCheckDefinition[] = [
  {
    code: 'XTB-001',
    title: '项目支出：附件2与附件1',
    severity: 'block',
    basis: '附件2“按支出性质分 项目支出”与附件1“项目支出”决算数是同一个数',
    message: '附件2的项目支出是{left}万元，附件1的项目支出决算数是{right}万元，相差{difference}万元。',
    remedy: '两处应当一致。请取消手工改写，让它们都从各项目取数。',
    fields: ['departmentFunds.projectExpenditure', 'projectExpenditure.final'],
    rule: mustEqual(field('departmentFunds.projectExpenditure'), field('projectExpenditure.final'), rounding(0)),
  },
  {
    code: 'XTB-002',
    title: '基本支出预算调整：附件1与附件2（预算数）',
    severity: 'explain',
    basis: '附件1“部门基本支出预算调整”预算数与附件2基本支出全年预算数',
    message:
      '附件1“部门基本支出预算调整”预算数是{left}万元，附件2基本支出全年预算数是{right}万元，相差{difference}万元。',
    remedy: adjustmentRemedy,
    fields: ['basicBudgetAdjustment.budget', 'basicExpenditure.adjustedBudget'],
    rule: mustEqual(field('basicBudgetAdjustment.budget'), field('basicExpenditure.adjustedBudget'), rounding(1)),
  },
  {
    code: 'XTB-003',
    title: '基本支出预算调整：附件1与附件2（决算数）',
    severity: 'explain',
    basis: '附件1“部门基本支出预算调整”决算数与附件2基本支出执行数',
    message: '附件1“部门基本支出预算调整”决算数是{left}万元，附件2基本支出执行数是{right}万元，相差{difference}万元。',
    remedy: adjustmentRemedy,
    fields: ['basicBudgetAdjustment.final', 'basicExpenditure.executed'],
    rule: mustEqual(field('basicBudgetAdjustment.final'), field('basicExpenditure.executed'), rounding(1)),
  },
  {
    code: 'XTB-004',
    title: '项目没有附件3自评表',
    severity: 'explain',
    basis: '附件3备注：一个一级项目支出一张表',
    message: '项目“{row}”列在附件1里（本年决算{projects.total.executed}万元），但没有附件3自评表。',
    remedy: '请把“本项目填报附件3自评表”改为“是”并填写；确实不需要的，写明原因（如涉密、并入其他项目评价）。',
    forEach: 'projects',
    fields: ['projects.formProvided'],
    rule: { kind: 'require', condition: not(textIn('projects.formProvided', '否')) },
  },
  {
    code: 'XTB-005',
    title: '各项目年初预算与部门年初预算',
    severity: 'notice',
    basis: '附件2年初预算数包含各项目（附件3）的年初预算数',
    message: '各项目年初预算数相加是{left}万元，大于附件2年度资金总额年初预算数{right}万元，多出{difference}万元。',
    remedy: '请核对各项目的年初预算数是不是填成了全年预算数，或附件2的年初预算数漏了项目支出。',
    fields: ['departmentFunds.initialBudget'],
    rule: mayNotExceed(
      sumRows('projects', 'total.initial'),
      field('departmentFunds.initialBudget'),
      rounding(0, 'projects'),
    ),
  },
  {
    code: 'XTB-006',
    title: '公用经费预算与基本支出预算',
    severity: 'explain',
    basis: '附件1公用经费是附件2基本支出的一部分',
    message: '附件1公用经费预算数{left}万元，大于附件2基本支出全年预算数{right}万元，多出{difference}万元。',
    remedy: '公用经费只填基本支出里的商品和服务支出。请核对是否把项目支出里的也算了进来。',
    fields: ['operatingExpenses.budget', 'basicExpenditure.adjustedBudget'],
    rule: mayNotExceed(field('operatingExpenses.budget'), field('basicExpenditure.adjustedBudget'), rounding(1)),
  },
  withinBudget('XTB-007', '政府性基金预算', 'incomeNature.governmentManagedFunds', 'governmentFunds.budget'),
  withinBudget('XTB-008', '国有资本经营预算', 'stateCapital.executed', 'stateCapital.budget'),
  withinBudget('XTB-009', '社会保险基金预算', 'socialInsurance.executed', 'socialInsurance.budget'),
  budgetPartRate('XTB-010', '政府性基金预算', '三', 'governmentFunds', 'incomeNature.governmentManagedFunds'),
  budgetPartRate('XTB-011', '国有资本经营预算', '四', 'stateCapital', 'stateCapital.executed'),
  budgetPartRate('XTB-012', '社会保险基金预算', '五', 'socialInsurance', 'socialInsurance.executed'),
];
