import { constant, field, isAbove, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import { compare, exact, mustEqual } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

const form = '附件2-3《部门整体支出绩效自评报告》一、部门（单位）基本概况';
const zero = constant('0');

export const basicsChecks: readonly CrossCheckDefinition[] = [
  {
    code: 'SDR-001',
    title: '实有人数与各类人员',
    severity: 'block',
    basis: `${form}：实有人数＝各类人员之和`,
    message: '年底实有人数是{left}人，各类人员相加是{right}人，相差{difference}人。',
    remedy: '请核对公务员、事业编制人员、机关工勤人员的人数；实有人数被手工改写的，请取消改写。',
    fields: ['staffing.total', 'staffing.civilServants', 'staffing.institutionStaff', 'staffing.manualWorkers'],
    rule: mustEqual(
      field('staffing.total'),
      sumOfFilled('staffing.civilServants', 'staffing.institutionStaff', 'staffing.manualWorkers'),
      exact,
    ),
  },
  {
    code: 'SDR-002',
    title: '有公务车却没有固定资产',
    severity: 'explain',
    basis: `${form}：固定资产包括公务车`,
    message: '年末有公务车{officialVehicles.count}辆，固定资产却是{fixedAssets.total}万元。',
    remedy: '请核对资产负债表的固定资产；车辆尚未入账的，写明原因。',
    fields: ['fixedAssets.total', 'officialVehicles.count'],
    when: isAbove('officialVehicles.count', zero),
    rule: compare(field('fixedAssets.total'), 'greater', zero, exact),
  },
];
