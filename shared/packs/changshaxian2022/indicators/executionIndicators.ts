import { atLeast, bands, constant, difference, percent, sum } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { calculatedRate } from '../fields/declareFields.ts';
import { allOrNothing, breaches, type Indicator, overNothing, partScore, perPoint, remainder } from './indicator.ts';

/** The quarters whose 支付序时进度 is scored, with the progress that must be reached. */
export const scheduleQuarters = [
  { key: 'q1', name: '一季度末', target: '20' },
  { key: 'q2', name: '二季度末', target: '50' },
  { key: 'q3', name: '三季度末', target: '80' },
] as const;

const schedule: readonly FieldDefinition[] = scheduleQuarters.flatMap(({ key, name, target }) => [
  enteredNumber(`schedule.${key}Released`, `${name} 序时指标下达数`, 'wanYuan', {
    required: true,
    help: '到这一天为止，下达给部门的项目支出预算和追加的项目支出指标数之和。',
  }),
  enteredNumber(`schedule.${key}Executed`, `${name} 序时执行数`, 'wanYuan', {
    required: true,
    help: '到这一天为止，部门预算项目的实际支出数。',
  }),
  calculatedRate(
    `schedule.${key}Rate`,
    `${name} 支付序时进度`,
    percent(`schedule.${key}Executed`, `schedule.${key}Released`),
    `附件1-1：支付序时进度=（序时执行数/序时指标下达数）×100%，${name}应达到${target}%`,
  ),
]);

const executionBasis = '①全年预算执行率95%以上计2分，95-90%（含），计1.5分，90-80%（含），计1分，小于80%不得分';
const scheduleBasis =
  '②一、二、三季度末支付序时进度分别达到20%、50%、80%（含）以上计2分，每低1个百分点扣0.2分，扣完为止';
const adjustmentBasis = '预算调整率<5%，计3分；5-10%（含），计1.5分；大于10%不得分';
const carryOverBasis = '县本级资金无结转，计2分；有结转，不计分';
const controlBasis = '“三公经费”控制率100%以下（含）计2分，每超出1%扣0.1分，扣完为止';
const procurementBasis = '政府采购执行率100%计1分，每超过（降低）1%扣0.1分，扣完为止';
const lawfulProcurement =
  '所有项目依法采购，无规避政府采购或化整为零进行政府采购的行为，并履行验收手续计1分，否则不得分';

/** The shortfalls of the three quarters together: what each leaves of the 2 points, less the full scores counted twice. */
const scheduleScore = atLeast(
  difference(
    sum(...scheduleQuarters.map(({ key, target }) => perPoint(`schedule.${key}Rate`, '2', target, 'below', '0.2'))),
    constant('4'),
  ),
  constant('0'),
);

/** 过程（35分）, the part that the blank calls 投入（15分）: budget execution. */
export const budgetExecution: readonly Indicator[] = [
  {
    id: 'budgetExecution',
    name: '预算执行率',
    printedName: '预算\n执行率',
    maximum: '6',
    points:
      '①预算执行率=（预算完成数/预算数）×100%。\n预算完成数：部门（单位）本年度实际完成的预算数。\n预算数：财政部门批复的本年度部门（单位）预算数及追加的项目预算数。②支付序时进度=（序时执行数/序时指标下达数）×100%。序时执行数：指按时间节点部门预算项目实际支出数。序时指标下达数：按时间节点给部门预算下达的项目支出和追加的项目支出指标数之和。',
    standard: `${executionBasis}；\n${scheduleBasis}。`,
    facts: [
      ...schedule,
      partScore(
        'budgetExecution.rateScore',
        '①全年预算执行率得分（满分2分）',
        bands(
          'departmentBudget.executionRate',
          [
            ['atLeast', '95', '2'],
            ['atLeast', '90', '1.5'],
            ['atLeast', '80', '1'],
          ],
          '0',
        ),
        executionBasis,
      ),
      partScore('budgetExecution.scheduleScore', '②支付序时进度得分（满分2分）', scheduleScore, scheduleBasis),
      remainder('budgetExecution', '预算执行率', '2', '4'),
    ],
    score: sum('budgetExecution.rateScore', 'budgetExecution.scheduleScore', 'budgetExecution.remainder'),
    basis: `${executionBasis}；${scheduleBasis}；空白表标准合计4分，其余2分由单位填写`,
  },
  {
    id: 'budgetAdjustment',
    name: '预算调整率',
    printedName: '预算\n调整率',
    maximum: '3',
    points:
      '预算调整率=（预算调整数/预算数）×100%。\n预算调整数：部门（单位）在本年度内涉及预算的追加、追减或结构调整的资金总和（因落实国家政策、发生不可抗力，县委、县政府临时交办而产生的调整及经济科目非跨类调整除外）。',
    standard: `${adjustmentBasis}。`,
    facts: [],
    score: bands(
      'departmentBudget.adjustmentRate',
      [
        ['less', '5', '3'],
        ['atMost', '10', '1.5'],
      ],
      '0',
    ),
    basis: adjustmentBasis,
  },
  {
    id: 'carryOver',
    name: '结转结余',
    printedName: '结转结余',
    maximum: '2',
    points: '根据县政府文件规定，预算单位年度安排的县级预算资金不能结转。',
    standard: `${carryOverBasis}；`,
    facts: [
      enteredNumber('carryOver.countyFunds', '年末县本级资金结转数（没有结转填0）', 'wanYuan', {
        required: true,
        help: '年度安排的县级预算资金年末结转的金额。',
      }),
    ],
    score: allOrNothing('carryOver.countyFunds', '2'),
    basis: carryOverBasis,
  },
  {
    id: 'threePublicControl',
    name: '“三公经费”控制率',
    printedName: '“三公\n经费”\n控制率',
    maximum: '2',
    points: '“三公经费”控制率=（“三公经费”实际支出数/“三公经费”预算安排数）×100%。不超当年预算，不超上年决算。',
    standard: `${controlBasis}。`,
    facts: [],
    score: overNothing(
      'threePublicExpenses.budget',
      'threePublicExpenses.final',
      '2',
      perPoint('threePublicExpenses.controlRate', '2', '100', 'above', '0.1'),
    ),
    basis: controlBasis,
  },
  {
    id: 'procurement',
    name: '政府采购执行率和规范性',
    printedName: '政府采购\n执行率和\n规范性',
    maximum: '2',
    points:
      '政府采购执行率=（实际政府采购金额/政府采购预算数）×100%；\n政府采购预算：采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划。\n预算单位严格执行《政府采购法》，无规避政府采购或化整为零进行政府采购的行为。所有项目必须依法采购，履行验收手续。',
    standard: `${procurementBasis}。\n${lawfulProcurement}。`,
    facts: [
      breaches('procurement.breaches', '没有依法采购、规避采购、化整为零或未履行验收的采购'),
      partScore(
        'procurement.rateScore',
        '政府采购执行率得分（满分1分）',
        overNothing(
          'governmentProcurement.budget',
          'governmentProcurement.final',
          '1',
          perPoint('governmentProcurement.executionRate', '1', '100', 'away', '0.1'),
        ),
        procurementBasis,
      ),
    ],
    score: sum('procurement.rateScore', allOrNothing('procurement.breaches', '1')),
    basis: `${procurementBasis}；${lawfulProcurement}`,
  },
];
