import {
  field,
  fieldOrZero,
  filled,
  percent,
  round,
  sum,
  sumOfFilled,
} from '../../../calculation/builders/formulas.ts';
import { numbered } from '../../builders/numbered.ts';
import { exact, lastPlace, mayNotExceed, mustEqual, rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { indicatorBlocks } from '../tables/indicators.ts';
import { scoredFormChecks } from './indicatorChecks.ts';

const form = '附件2《部门整体支出绩效自评表》';

const funds: readonly CrossCheckDefinition[] = [
  {
    code: 'OSE-001',
    title: '全年预算数合计',
    severity: 'block',
    basis: `${form}：年度资金总额全年预算数＝基本支出＋项目支出`,
    message:
      '年度资金总额全年预算数填的是{left}万元，基本支出与各项目全年预算相加是{right}万元，相差{difference}万元。',
    remedy: '请核对基本支出全年预算数和各项目的全年预算数；合计被手工改写的，请取消改写。',
    fields: ['departmentFunds.adjustedBudget', 'basicExpenditure.adjustedBudget', 'projectExpenditure.budget'],
    rule: mustEqual(
      field('departmentFunds.adjustedBudget'),
      sum('basicExpenditure.adjustedBudget', fieldOrZero('projectExpenditure.budget')),
      rounding(2),
    ),
  },
  {
    code: 'OSE-002',
    title: '基本支出与人员、公用经费',
    severity: 'block',
    basis: '基本支出＝人员经费＋公用经费',
    message: '基本支出全年执行数填的是{left}万元，人员经费与公用经费相加是{right}万元，相差{difference}万元。',
    remedy:
      '常见的原因是把项目里的劳务、人员开支算进了人员经费。请核对人员经费、公用经费是否都只是基本支出里的数；基本支出被手工改写的，请取消改写。',
    fields: ['basicExpenditure.executed', 'personnelExpenses.executed', 'operatingExpenses.final'],
    rule: mustEqual(
      field('basicExpenditure.executed'),
      sum('personnelExpenses.executed', 'operatingExpenses.final'),
      rounding(2),
    ),
  },
  {
    code: 'OSE-003',
    title: '全年执行数与按支出性质分',
    severity: 'block',
    basis: `${form}：按支出性质分，基本支出＋项目支出＝全年执行数`,
    message: '全年执行数填的是{left}万元，按支出性质分的基本支出与项目支出相加是{right}万元，相差{difference}万元。',
    remedy: '请核对是否把基本支出的预算数当成决算数加了进去；全年执行数被手工改写的，请取消改写。',
    fields: ['departmentFunds.executed', 'basicExpenditure.executed', 'departmentFunds.projectExpenditure'],
    rule: mustEqual(
      field('departmentFunds.executed'),
      sum('basicExpenditure.executed', fieldOrZero('departmentFunds.projectExpenditure')),
      rounding(2),
    ),
  },
  {
    code: 'OSE-004',
    title: '全年执行数与按收入性质分',
    severity: 'block',
    basis: `${form}：按收入性质分的四项合计＝全年执行数`,
    message: '按收入性质分的四项合计{left}万元，全年执行数是{right}万元，相差{difference}万元。',
    remedy: '四项都填全年执行数（实际支出），不是预算数。请核对有没有漏填的资金来源，或把预算数填了进来。',
    fields: [
      'incomeNature.generalPublicBudget',
      'incomeNature.governmentManagedFunds',
      'incomeNature.nonTaxSpecialAccount',
      'incomeNature.otherFunds',
      'departmentFunds.executed',
    ],
    rule: mustEqual(
      sumOfFilled(
        'incomeNature.generalPublicBudget',
        'incomeNature.governmentManagedFunds',
        'incomeNature.nonTaxSpecialAccount',
        'incomeNature.otherFunds',
      ),
      field('departmentFunds.executed'),
      rounding(4),
    ),
  },
  {
    code: 'OSE-005',
    title: '预算执行率',
    severity: 'block',
    basis: `${form}：执行率＝全年执行数÷全年预算数×100%`,
    message: '预算执行率填的是{left}%，按全年执行数÷全年预算数应为{right}%，相差{difference}个百分点。',
    remedy: '这一格由程序计算。被手工改写的，请取消改写。',
    fields: ['departmentFunds.executionRate', 'departmentFunds.executed', 'departmentFunds.adjustedBudget'],
    rule: mustEqual(
      field('departmentFunds.executionRate'),
      round(percent('departmentFunds.executed', 'departmentFunds.adjustedBudget'), 2),
      lastPlace,
    ),
  },
  {
    code: 'OSE-006',
    title: '全年执行数大于全年预算数',
    severity: 'explain',
    basis: `${form}：全年预算数是调整后的预算，执行数一般不超过它`,
    message: '全年执行数{left}万元，大于全年预算数{right}万元，超出{difference}万元。',
    remedy: '请核对全年预算数是否包含了年中追加和上年结转；确实超出的，写明原因。',
    fields: ['departmentFunds.executed', 'departmentFunds.adjustedBudget'],
    rule: mayNotExceed(field('departmentFunds.executed'), field('departmentFunds.adjustedBudget'), exact),
  },
];

/** Printed in the report only; its number is late because codes never change. */
const outsideGeneralBudget: CrossCheckDefinition = {
  code: 'OSE-019',
  title: '一般公共预算以外的资金合计',
  severity: 'block',
  basis: `${form}：按收入性质分，政府性基金拨款＋纳入专户管理的非税收入拨款＋其他资金`,
  message:
    '一般公共预算以外的资金填的是{left}万元，附件2按收入性质分的其余三项相加是{right}万元，相差{difference}万元。',
  remedy: '这个数由程序计算，印在报告第二部分。被手工改写的，请取消改写；三项填错的，请改正。',
  fields: [
    'incomeNature.outsideGeneralPublicBudget',
    'incomeNature.governmentManagedFunds',
    'incomeNature.nonTaxSpecialAccount',
    'incomeNature.otherFunds',
  ],
  when: filled('incomeNature.outsideGeneralPublicBudget'),
  rule: mustEqual(
    field('incomeNature.outsideGeneralPublicBudget'),
    sumOfFilled('incomeNature.governmentManagedFunds', 'incomeNature.nonTaxSpecialAccount', 'incomeNature.otherFunds'),
    rounding(3),
  ),
};

/** Relations inside 附件2. */
export const departmentChecks: readonly CrossCheckDefinition[] = [
  ...funds,
  ...scoredFormChecks(
    {
      next: numbered('OSE', 7),
      form,
      titlePrefix: '',
      subject: '部门整体',
      ofIndicator: '',
      indicators: 'indicators',
      blocks: indicatorBlocks,
      facts: {
        executionMaximum: 'departmentFunds.executionScoreMaximum',
        executionRate: 'departmentFunds.executionRate',
        executionScore: 'departmentFunds.executionScore',
        maximum: 'departmentTotal.maximum',
        score: 'departmentTotal.score',
      },
    },
    filled('departmentFunds.executed'),
  ),
  outsideGeneralBudget,
];
