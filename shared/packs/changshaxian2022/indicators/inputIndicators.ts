import { bands, difference, sum } from '../../../calculation/builders/formulas.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { allOrNothing, type Indicator, overNothing, partScore, perPoint, yesNo } from './indicator.ts';

/** 投入（15分） 目标设定（8分）. */
export const targetSetting: readonly Indicator[] = [
  {
    id: 'targetReasonableness',
    name: '绩效目标合理性',
    printedName: '绩效目标\n合理性',
    maximum: '3',
    points:
      '①是否符合国家法律法规、国民经济和社会发展总体规划；\n②是否符合部门“三定”方案确定的职责；\n③是否符合部门制定的发展实施规划。\n④各个公共项目是否单独设置绩效目标。',
    standard:
      '①符合国家相关法律法规，本区域国民经济和社会发展规划，计0.5分，否则不得分；\n②与部门（单位）职责密切相关，计0.5分，否则不得分；\n③符合部门制定的发展实施规划，计1分，否则不得分。\n④对各个公共项目单独设置绩效目标，计1分，否则不得分。',
    facts: [
      yesNo('targetReasonableness.lawful', '绩效目标①符合国家相关法律法规和发展规划'),
      yesNo('targetReasonableness.duties', '绩效目标②与部门职责密切相关'),
      yesNo('targetReasonableness.plan', '绩效目标③符合部门制定的发展实施规划'),
      yesNo('targetReasonableness.publicProjects', '绩效目标④对各个公共项目单独设置'),
    ],
    score: sum(
      allOrNothing('targetReasonableness.lawful', '0.5'),
      allOrNothing('targetReasonableness.duties', '0.5'),
      allOrNothing('targetReasonableness.plan', '1'),
      allOrNothing('targetReasonableness.publicProjects', '1'),
    ),
    basis: '①②各计0.5分，③④各计1分，否则不得分',
  },
  {
    id: 'targetClarity',
    name: '绩效指标明确性',
    printedName: '绩效指标\n明确性',
    maximum: '5',
    points:
      '①是否将部门整体的绩效目标细化分解为具体的工作任务；\n②是否通过清晰、可衡量的指标值予以体现。\n③是否与部门年度的任务数或计划数相对应；\n④是否与本年度部门预算资金相匹配。\n⑤公共项目绩效指标是否细化、是否具有明确性。',
    standard:
      '①有目标，计1分，否则不得分；\n②目标明确，细化量化良好，个性指标中量化指标超过3个，计1分，量化指标为2个，计0.5分，2个以下不得分；\n③与年度任务数或计划数相对应，计1分，低于2个，计0.5分，低于4个不得分；\n④目标与资金匹配良好，逻辑关系明确，计1分，否则不得分。\n⑤公共项目绩效指标细化、明确性，计1分，存在4个及以上公共项目绩效指标未细化、不具有明确性不得分。',
    facts: [
      yesNo('targetClarity.exists', '绩效指标①有目标并分解为具体工作任务'),
      enteredNumber('targetClarity.quantified', '绩效指标②个性指标中量化指标的个数', 'count', {
        required: true,
        help: '超过3个计1分；2个或3个计0.5分；2个以下不得分。',
      }),
      enteredNumber('targetClarity.unmatched', '绩效指标③低于年度任务数或计划数的个数（全部对应填0）', 'count', {
        required: true,
        help: '全部对应计1分；低于任务数或计划数不到4个计0.5分；4个及以上不得分。',
      }),
      yesNo('targetClarity.funded', '绩效指标④目标与资金匹配良好'),
      enteredNumber('targetClarity.unclearProjects', '绩效指标⑤指标未细化、不明确的公共项目个数（没有填0）', 'count', {
        required: true,
        help: '不到4个计1分；4个及以上不得分。',
      }),
    ],
    score: sum(
      allOrNothing('targetClarity.exists', '1'),
      bands(
        'targetClarity.quantified',
        [
          ['greater', '3', '1'],
          ['atLeast', '2', '0.5'],
        ],
        '0',
      ),
      bands(
        'targetClarity.unmatched',
        [
          ['atMost', '0', '1'],
          ['less', '4', '0.5'],
        ],
        '0',
      ),
      allOrNothing('targetClarity.funded', '1'),
      bands('targetClarity.unclearProjects', [['less', '4', '1']], '0'),
    ),
    basis:
      '①④各计1分，否则不得分；②量化指标超过3个计1分，2个（含3个）计0.5分，2个以下不得分；③相对应计1分，低于不到4个计0.5分，4个起不得分；⑤计1分，存在4个及以上不得分',
  },
];

const staffingBasis = '在职人员控制率≦100%计2分，每超出1%扣0.2分，扣完为止';
const hiredBasis = '聘用人员实际使用数小于等于编办人社部门批复数，计2分，否则不得分';
const changeBasis = '“三公经费”变动率≦0，计3分；“三公经费”＞0，每超过一个百分点扣0.5分，扣完为止';

/** 投入（15分） 预算配置（7分）. */
export const budgetAllocation: readonly Indicator[] = [
  {
    id: 'staffControl',
    name: '人员控制率',
    printedName: '人员\n控制率',
    maximum: '4',
    points:
      '在职人员控制率=（在职人员数/编制数）×100%。\n聘用人员控制率≦人社和编办共同批复的人数；\n在职人员数：部门（单位）实际在职人数，以财政部门确定的部门决算编制口径为准。\n编制数：机构编制部门核定批复的部门（单位）的人员编制数。',
    standard:
      '在职人员控制率≦100%计2分，每超出1%扣0.2分，扣完为止。\n聘用人员实际使用数小于等于编办人社部门批复数，计2分，否则不得分。',
    facts: [
      enteredNumber('hiredStaff.approved', '聘用人员 编办、人社部门批复数', 'person', {
        required: true,
        help: '没有批复聘用人员的填 0。',
      }),
      enteredNumber('hiredStaff.actual', '聘用人员 实际使用数', 'person', {
        required: true,
        help: '没有聘用人员的填 0。',
      }),
      partScore(
        'staffControl.inPostScore',
        '在职人员控制率得分（满分2分）',
        perPoint('staffing.controlRate', '2', '100', 'above', '0.2'),
        staffingBasis,
      ),
      partScore(
        'staffControl.hiredScore',
        '聘用人员得分（满分2分）',
        bands(difference('hiredStaff.actual', 'hiredStaff.approved'), [['atMost', '0', '2']], '0'),
        hiredBasis,
      ),
    ],
    score: sum('staffControl.inPostScore', 'staffControl.hiredScore'),
    basis: `${staffingBasis}；${hiredBasis}`,
  },
  {
    id: 'threePublicChange',
    name: '“三公经费”变动率',
    printedName: '“三公经费”变动率',
    maximum: '3',
    points: `${changeBasis}。`,
    standard: '“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%',
    facts: [],
    score: overNothing(
      'threePublicExpenses.lastYearBudget',
      'threePublicExpenses.budget',
      '3',
      perPoint('threePublicExpenses.changeRate', '3', '0', 'above', '0.5'),
    ),
    basis: changeBasis,
  },
];
