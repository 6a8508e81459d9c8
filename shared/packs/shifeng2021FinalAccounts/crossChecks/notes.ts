import {
  allOf,
  countRows,
  field,
  fieldOrZero,
  filled,
  isEqual,
  not,
  sum,
} from '../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../calculation/expression.ts';
import { rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { isKnown } from '../declare/fields.ts';
import { mayNotExceed, mustEqual } from '../declare/relations.ts';
import { isPositive, zero } from '../declare/sentences.ts';
import { vehicleKinds } from '../fields/noteFields.ts';
import { threePublicKinds } from '../fields/threePublicFields.ts';

const notes = '部门决算公开情况说明';

const procurement: readonly CrossCheckDefinition[] = [
  mustEqual({
    code: 'FAN-001',
    title: '政府采购支出总额',
    basis: `${notes}：政府采购支出总额＝货物＋工程＋服务`,
    fields: ['procurement.total', 'procurement.goods', 'procurement.works', 'procurement.services'],
    left: field('procurement.total'),
    right: sum('procurement.goods', 'procurement.works', 'procurement.services'),
    tolerance: rounding(3),
    names: ['政府采购支出总额', '货物、工程、服务相加'],
    remedy: '请核对货物、工程、服务三个数；总额被手工改写的，请取消改写。',
  }),
  mayNotExceed({
    code: 'FAN-002',
    title: '授予中小企业合同金额不多于政府采购支出总额',
    basis: `${notes}：授予中小企业合同金额是政府采购支出总额的一部分`,
    fields: ['procurement.smallAndMedium', 'procurement.total'],
    left: field('procurement.smallAndMedium'),
    right: field('procurement.total'),
    tolerance: rounding(1),
    names: ['授予中小企业合同金额', '政府采购支出总额'],
    remedy: '请核对两个数的口径：只算当年政府采购支出中授予中小企业的部分。',
  }),
  mayNotExceed({
    code: 'FAN-003',
    title: '授予小微企业合同金额不多于授予中小企业合同金额',
    basis: `${notes}：小微企业是中小企业的一部分`,
    fields: ['procurement.smallAndMicro', 'procurement.smallAndMedium'],
    left: field('procurement.smallAndMicro'),
    right: field('procurement.smallAndMedium'),
    tolerance: rounding(1),
    names: ['授予小微企业合同金额', '授予中小企业合同金额'],
    remedy: '请核对两个数。',
  }),
];

const counts: readonly CrossCheckDefinition[] = [
  mustEqual({
    code: 'FAN-004',
    title: '车辆总数与各类用车',
    basis: `${notes}：车辆总数＝各类用车之和`,
    fields: ['assets.vehicles', ...vehicleKinds.map(([key]) => `assets.${key}`)],
    left: field('assets.vehicles'),
    right: sum(...vehicleKinds.map(([key]) => `assets.${key}`)),
    names: ['车辆总数', '各类用车相加'],
    remedy: '请与固定资产账核对各类车辆数；总数被手工改写的，请取消改写。',
    unit: '辆',
  }),
  mayNotExceed({
    code: 'FAN-005',
    title: '开支财政拨款的公务用车不多于车辆总数',
    basis: `${notes}：开支财政拨款的公务用车是本单位车辆的一部分`,
    fields: ['vehicles.funded', 'assets.vehicles'],
    left: field('vehicles.funded'),
    right: field('assets.vehicles'),
    names: ['开支财政拨款的公务用车保有量', '国有资产占用情况里的车辆总数'],
    remedy: '请核对两处的车辆数。',
    unit: '辆',
  }),
  mustEqual({
    code: 'FAN-006',
    title: '实有人数',
    basis: '实有人数＝在职＋离休＋退休人员',
    fields: ['staffing.total', 'staffing.staffInPost', 'staffing.retiredCadres', 'staffing.retired'],
    left: field('staffing.total'),
    right: sum(field('staffing.staffInPost'), fieldOrZero('staffing.retiredCadres'), fieldOrZero('staffing.retired')),
    names: ['全单位实有人数', '在职、离休、退休相加'],
    remedy: '请核对各类人员数。',
    unit: '人',
  }),
  mayNotExceed({
    code: 'FAN-007',
    title: '在职人员不多于编制',
    severity: 'explain',
    basis: '机构编制管理：在职人员一般不应多于核定的编制数',
    fields: ['staffing.institution', 'staffing.establishedPosts'],
    left: sum(fieldOrZero('staffing.institution'), fieldOrZero('staffing.workers')),
    right: sum(
      field('staffing.establishedPosts'),
      fieldOrZero('staffing.workerPosts'),
      fieldOrZero('staffing.partlyFundedPosts'),
    ),
    when: isKnown('staffing.institution'),
    names: ['事业和工勤编制的在职人员', '核定的编制'],
    remedy: '请核对编制批复和在职人数；确实超编的，请说明原因和消化的办法。',
    unit: '人',
  }),
];

const money: readonly CrossCheckDefinition[] = [
  mayNotExceed({
    code: 'FAN-008',
    title: '机关运行经费不多于公用经费',
    basis: `${notes}：机关运行经费是06表公用经费的一部分`,
    fields: ['agencyOperating.final', 'economic.operating'],
    left: field('agencyOperating.final'),
    right: field('economic.operating'),
    tolerance: rounding(1),
    names: ['机关运行经费支出', '公开06表公用经费合计'],
    remedy: '机关运行经费只算一般公共预算财政拨款基本支出中的日常公用经费，请核对。',
  }),
  mayNotExceed({
    code: 'FAN-009',
    title: '绩效自评涉及的资金不多于项目支出',
    basis: `${notes}：绩效自评涉及的一般公共预算项目支出是05表项目支出的一部分`,
    fields: ['selfEvaluation.funds', 'generalBudget.project'],
    left: field('selfEvaluation.funds'),
    right: field('generalBudget.project'),
    tolerance: rounding(1),
    names: ['绩效自评涉及的一般公共预算项目支出', '公开05表项目支出合计'],
    remedy: '常见的原因是把基本支出也算了进去。请只填项目支出。',
  }),
  mustEqual({
    code: 'FAN-010',
    title: '绩效自评的一级项目与项目自评表',
    severity: 'explain',
    basis: '预算绩效管理：一个一级项目一张项目支出绩效自评表',
    fields: ['selfEvaluation.primaryProjects'],
    left: field('selfEvaluation.primaryProjects'),
    right: countRows('evaluationProjects'),
    names: ['情况说明里的一级项目', '附件2的项目自评表'],
    remedy: '请核对：漏填的自评表请补填，或更正项目个数。',
    unit: '个',
  }),
];

/** A change or a difference that the sentence gives a reason for needs one. */
function needsReason(
  code: string,
  title: string,
  changed: Condition,
  reason: string,
  message: string,
  figures: readonly string[],
): CrossCheckDefinition {
  return {
    code,
    title,
    severity: 'explain',
    basis: `${notes}：增减变动和预决算差异要写明主要原因`,
    message,
    remedy: '请填写原因；已在正文里自己写明的，在这里说明即可。',
    when: changed,
    fields: [reason, ...figures],
    rule: { kind: 'require', condition: filled(reason) },
  };
}

function changed(id: string): Condition {
  const amount = `change.${id}.amount`;
  return allOf(isKnown(amount), not(isEqual(amount, zero)));
}

const budget = (thing: string): string => `said.threePublicExpenses.${thing}.budget`;
const final = (thing: string): string => `said.threePublicExpenses.${thing}.final`;

const reasons: readonly CrossCheckDefinition[] = [
  ...(
    [
      ['FAN-011', 'total', '收、支总计'],
      ['FAN-012', 'fiscalTotal', '财政拨款收、支总计'],
      ['FAN-013', 'generalBudget', '一般公共预算财政拨款支出'],
      ['FAN-014', 'agencyOperating', '机关运行经费'],
    ] as const
  ).map(([code, id, name]) =>
    needsReason(
      code,
      `${name}比上年增减的原因`,
      changed(id),
      `reasons.${id}`,
      `${name}比上年{change.${id}.direction}{change.${id}.amount}万元，没有写原因。`,
      [`change.${id}.amount`],
    ),
  ),
  ...threePublicKinds.flatMap(([thing, name], index) => [
    needsReason(
      `FAN-02${index * 2 + 1}`,
      `${name}决算数与预算数不同的原因`,
      allOf(isKnown(final(thing)), isKnown(budget(thing)), not(isEqual(final(thing), budget(thing)))),
      `reasons.${thing}.budget`,
      `${name}决算数{${final(thing)}}万元{comparison.${thing}}预算数{${budget(thing)}}万元，没有写原因。`,
      [final(thing), budget(thing)],
    ),
    needsReason(
      `FAN-02${index * 2 + 2}`,
      `${name}比上年增减的原因`,
      changed(thing),
      `reasons.${thing}.lastYear`,
      `${name}比上年{change.${thing}.direction}{change.${thing}.amount}万元，没有写原因。`,
      [`change.${thing}.amount`],
    ),
  ]),
  {
    code: 'FAN-030',
    title: '各项决算数与年初预算数不同的原因',
    severity: 'explain',
    basis: `${notes}：增减变动和预决算差异要写明主要原因`,
    message:
      '科目{row}年初预算{functionRows.said.initialBudget}万元，支出决算{functionRows.said.generalBudget.expenditure}万元，没有写不同的原因。',
    remedy: '请填写原因；已在正文里自己写明的，在这里说明即可。',
    forEach: 'functionRows',
    when: isPositive('functionRows.differenceFromBudget'),
    fields: ['functionRows.reason'],
    rule: { kind: 'require', condition: filled('functionRows.reason') },
  },
];

function moneyOrNothing(
  code: string,
  title: string,
  count: string,
  amount: string,
  name: string,
): CrossCheckDefinition {
  return {
    code,
    title,
    severity: 'explain',
    basis: `${notes}：人次、辆数与相应的支出应当相符`,
    message: `${name}填了{${count}}，相应的支出却是0。`,
    remedy: '请核对：没有支出的一般也没有人次、辆数；费用由别处承担的，请说明。',
    when: isPositive(count),
    fields: [count, amount],
    rule: { kind: 'require', condition: isPositive(amount) },
  };
}

const matching: readonly CrossCheckDefinition[] = [
  moneyOrNothing('FAN-041', '出国团组与出国费', 'overseas.groups', final('overseasTrips'), '因公出国（境）团组'),
  moneyOrNothing('FAN-042', '接待团组与接待费', 'receptions.groups', final('officialReceptions'), '接待来访团组'),
  moneyOrNothing(
    'FAN-043',
    '更新车辆与购置费',
    'vehicles.renewed',
    'said.threePublicExpenses.vehiclePurchase.final',
    '更新公务用车',
  ),
];

/** 表文: numbers of 情况说明 against the tables and against each other, and the reasons that they need. */
export const noteChecks: readonly CrossCheckDefinition[] = [
  ...procurement,
  ...counts,
  ...money,
  ...reasons,
  ...matching,
];
