import { describe, expect, it } from 'vitest';
import { blankDraft } from '../../shared/drafts/blankDraft.ts';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import { changshaxian2022 } from '../../shared/packs/changshaxian2022/index.ts';
import { indicatorGroups } from '../../shared/packs/changshaxian2022/indicators/index.ts';

/** The scores of 附件1-1 against the words of its 评分标准. */
function fact(id: string, entries: Readonly<Record<string, string>>): string {
  const draft = { ...blankDraft(changshaxian2022, 2022, { name: '某中心' }), entries };
  return evaluateDraft(changshaxian2022, draft).text(id);
}

/** A criterion by its single figure: what it gives for each. */
function scores(id: string, entry: string, rest: Readonly<Record<string, string>>, figures: readonly string[]) {
  return figures.map((figure) => [figure, fact(id, { ...rest, [entry]: figure })]);
}

const everyCriterion = (ids: readonly string[], value = '0'): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, value]));

describe('投入（15分）', () => {
  it('在职人员控制率≦100%计2分，每超出1%扣0.2分，扣完为止', () => {
    const posts = { 'staffing.establishedPosts': '100' };
    expect(
      scores('staffControl.inPostScore', 'staffing.staffInPost', posts, ['92', '100', '101', '103', '110', '120']),
    ).toEqual([
      ['92', '2'],
      ['100', '2'],
      ['101', '1.8'],
      ['103', '1.4'],
      ['110', '0'],
      ['120', '0'],
    ]);
    // 0.2 % over is no full per cent.
    expect(
      fact('staffControl.inPostScore', { 'staffing.establishedPosts': '500', 'staffing.staffInPost': '501' }),
    ).toBe('2');
  });

  it('聘用人员实际使用数小于等于批复数，计2分，否则不得分', () => {
    const approved = { 'hiredStaff.approved': '45' };
    expect(scores('staffControl.hiredScore', 'hiredStaff.actual', approved, ['44', '45', '46'])).toEqual([
      ['44', '2'],
      ['45', '2'],
      ['46', '0'],
    ]);
    expect(fact('staffControl.hiredScore', { 'hiredStaff.actual': '0', 'hiredStaff.approved': '0' })).toBe('2');
  });

  it('“三公经费”变动率≦0，计3分；＞0，每超过一个百分点扣0.5分，扣完为止', () => {
    const before = { 'threePublicExpenses.lastYearBudget': '100' };
    expect(
      scores('score.threePublicChange', 'vehicleOperation.budget', before, [
        '90',
        '100',
        '100.9',
        '101',
        '103',
        '106',
        '250',
      ]),
    ).toEqual([
      ['90', '3'],
      ['100', '3'],
      ['100.9', '3'],
      ['101', '2.5'],
      ['103', '1.5'],
      ['106', '0'],
      ['250', '0'],
    ]);
  });

  it('上年没有“三公”预算的，今年也没有才得满分', () => {
    const none = { 'threePublicExpenses.lastYearBudget': '0' };
    expect(scores('score.threePublicChange', 'vehicleOperation.budget', none, ['0', '1'])).toEqual([
      ['0', '3'],
      ['1', '0'],
    ]);
  });

  it('量化指标超过3个计1分，为2个计0.5分，2个以下不得分；未对应和未明确的按个数', () => {
    const clear = {
      ...everyCriterion(['targetClarity.exists', 'targetClarity.funded']),
      'targetClarity.quantified': '5',
      'targetClarity.unmatched': '0',
      'targetClarity.unclearProjects': '0',
    };
    expect(scores('score.targetClarity', 'targetClarity.quantified', clear, ['4', '3', '2', '1'])).toEqual([
      ['4', '5'],
      ['3', '4.5'],
      ['2', '4.5'],
      ['1', '4'],
    ]);
    expect(scores('score.targetClarity', 'targetClarity.unmatched', clear, ['0', '2', '4'])).toEqual([
      ['0', '5'],
      ['2', '4.5'],
      ['4', '4'],
    ]);
    expect(scores('score.targetClarity', 'targetClarity.unclearProjects', clear, ['3', '4'])).toEqual([
      ['3', '5'],
      ['4', '4'],
    ]);
  });
});

describe('过程（35分）：预算执行', () => {
  const budget = {
    'departmentBudget.approved': '10000',
    'personnelExpenses.executed': '0',
    'operatingExpenses.final': '0',
  };

  it('全年预算执行率95%以上计2分，95-90%（含）计1.5分，90-80%（含）计1分，小于80%不得分', () => {
    const rates = ['9500', '9499', '9000', '8999', '8000', '7999'];
    expect(scores('budgetExecution.rateScore', 'maintenanceProjects.final', budget, rates)).toEqual([
      ['9500', '2'],
      ['9499', '1.5'],
      ['9000', '1.5'],
      ['8999', '1'],
      ['8000', '1'],
      ['7999', '0'],
    ]);
  });

  it('财政追加和调减的预算计入预算数', () => {
    const cut = { ...budget, 'projectAdjustment.amount': '-2000', 'basicAdjustment.amount': '500' };
    expect(fact('departmentBudget.adjusted', cut)).toBe('8500');
    expect(fact('departmentBudget.executionRate', { ...cut, 'maintenanceProjects.final': '8500' })).toBe('100%');
  });

  it('一、二、三季度末序时进度达到20%、50%、80%计2分，每低1个百分点扣0.2分，扣完为止', () => {
    const released = everyCriterion(['schedule.q1Released', 'schedule.q2Released', 'schedule.q3Released'], '100');
    const schedule = (q1: string, q2: string, q3: string): string =>
      fact('budgetExecution.scheduleScore', {
        ...released,
        'schedule.q1Executed': q1,
        'schedule.q2Executed': q2,
        'schedule.q3Executed': q3,
      });
    expect(schedule('20', '50', '80')).toBe('2');
    expect(schedule('19', '50', '80')).toBe('1.8');
    expect(schedule('19.5', '50', '80')).toBe('2');
    expect(schedule('19', '49', '78')).toBe('1.2');
    expect(schedule('15', '45', '80')).toBe('0');
    expect(schedule('0', '50', '80')).toBe('0');
    expect(schedule('0', '0', '0')).toBe('0');
    expect(schedule('', '50', '80')).toBe('');
  });

  it('预算执行率6分中，空白表标准只有4分，其余2分由单位填写，没有填的不出得分', () => {
    const done = {
      ...budget,
      'maintenanceProjects.final': '9600',
      ...everyCriterion(['schedule.q1Released', 'schedule.q2Released', 'schedule.q3Released'], '100'),
      ...everyCriterion(['schedule.q1Executed', 'schedule.q2Executed', 'schedule.q3Executed'], '90'),
    };
    expect(fact('score.budgetExecution', done)).toBe('');
    expect(fact('score.budgetExecution', { ...done, 'budgetExecution.remainder': '1.5' })).toBe('5.5');
  });

  it('预算调整率<5%计3分；5-10%（含）计1.5分；大于10%不得分；按规定除外的不计', () => {
    expect(
      scores('score.budgetAdjustment', 'budgetAdjustment.budget', budget, ['0', '499', '500', '1000', '1001']),
    ).toEqual([
      ['0', '3'],
      ['499', '3'],
      ['500', '1.5'],
      ['1000', '1.5'],
      ['1001', '0'],
    ]);
    expect(
      fact('score.budgetAdjustment', {
        ...budget,
        'budgetAdjustment.budget': '1001',
        'budgetAdjustment.exempt': '600',
      }),
    ).toBe('3');
  });

  it('县本级资金无结转计2分，有结转不计分', () => {
    expect(scores('score.carryOver', 'carryOver.countyFunds', {}, ['0', '0.01', ''])).toEqual([
      ['0', '2'],
      ['0.01', '0'],
      ['', ''],
    ]);
  });

  it('“三公经费”控制率100%以下（含）计2分，每超出1%扣0.1分，扣完为止', () => {
    const planned = { 'vehicleOperation.budget': '100' };
    expect(
      scores('score.threePublicControl', 'vehicleOperation.final', planned, ['34.06', '100', '101', '105.5', '121']),
    ).toEqual([
      ['34.06', '2'],
      ['100', '2'],
      ['101', '1.9'],
      ['105.5', '1.5'],
      ['121', '0'],
    ]);
    expect(fact('score.threePublicControl', { 'vehicleOperation.budget': '0', 'vehicleOperation.final': '0' })).toBe(
      '2',
    );
    expect(fact('score.threePublicControl', { 'vehicleOperation.budget': '0', 'vehicleOperation.final': '3' })).toBe(
      '0',
    );
  });

  it('政府采购执行率100%计1分，每超过（降低）1%扣0.1分，扣完为止；依法采购另计1分', () => {
    const planned = { 'governmentProcurement.budget': '100' };
    const amounts = ['100', '99', '101', '95', '90', '183.03'];
    expect(scores('procurement.rateScore', 'governmentProcurement.final', planned, amounts)).toEqual([
      ['100', '1'],
      ['99', '0.9'],
      ['101', '0.9'],
      ['95', '0.5'],
      ['90', '0'],
      ['183.03', '0'],
    ]);
    const full = { ...planned, 'governmentProcurement.final': '100' };
    expect(scores('score.procurement', 'procurement.breaches', full, ['0', '1', ''])).toEqual([
      ['0', '2'],
      ['1', '1'],
      ['', ''],
    ]);
  });
});

describe('过程（35分）：预算管理和资产管理', () => {
  const compliance = everyCriterion([
    'compliance.regulations',
    'compliance.approval',
    'compliance.decisions',
    'compliance.purpose',
    'compliance.misuse',
    'compliance.falseClaims',
  ]);

  it('资金使用合规性：1例不符合扣0.2分，每条扣完为止', () => {
    expect(scores('score.compliance', 'compliance.approval', compliance, ['0', '1', '5', '9'])).toEqual([
      ['0', '6'],
      ['1', '5.8'],
      ['5', '5'],
      ['9', '5'],
    ]);
  });

  it('截留、挤占、挪用、虚列支出或重复申报、虚报冒领，1例不符合6分全扣', () => {
    expect(fact('score.compliance', { ...compliance, 'compliance.misuse': '1' })).toBe('0');
    expect(fact('score.compliance', { ...compliance, 'compliance.falseClaims': '1' })).toBe('0');
  });

  it('没有判断的条款不当作符合', () => {
    expect(fact('score.compliance', { ...compliance, 'compliance.falseClaims': '' })).toBe('');
    expect(fact('score.compliance', {})).toBe('');
  });

  it('管理制度健全性：酌情扣分最多扣完一条的1分，执行中1例扣0.2分', () => {
    const sound = everyCriterion(['systems.internalControl', 'systems.lawful', 'systems.breaches']);
    expect(scores('score.systems', 'systems.internalControl', sound, ['0', '0.3', '1', '2'])).toEqual([
      ['0', '3'],
      ['0.3', '2.7'],
      ['1', '2'],
      ['2', '2'],
    ]);
    expect(fact('score.systems', { ...sound, 'systems.breaches': '2' })).toBe('2.6');
  });

  it('资产管理安全性：发现一例不符扣0.1分；收入未上缴，本项不得分', () => {
    const safe = {
      ...everyCriterion(['assetSafety.keeping', 'assetSafety.disposal', 'assetSafety.income', 'assetSafety.purchase']),
      'assetSafety.remainder': '1',
    };
    expect(fact('score.assetSafety', safe)).toBe('3');
    expect(fact('score.assetSafety', { ...safe, 'assetSafety.keeping': '2' })).toBe('2.8');
    expect(fact('score.assetSafety', { ...safe, 'assetSafety.keeping': '9' })).toBe('2.5');
    expect(fact('score.assetSafety', { ...safe, 'assetSafety.income': '1' })).toBe('2.5');
  });
});

describe('产出和效果', () => {
  it('得分＝本单位设定的分值×比率，超过100%按100%计；不考核的不必填工作数', () => {
    const planned = { 'weight.timeliness': '6', 'outputs.planned': '40' };
    expect(scores('score.timeliness', 'outputs.timely', planned, ['40', '39', '20', '44'])).toEqual([
      ['40', '6'],
      ['39', '5.85'],
      ['20', '3'],
      ['44', '6'],
    ]);
    expect(fact('score.keyTasks', { 'weight.keyTasks': '0' })).toBe('0');
  });

  it('效果由单位自评，没有填的不出总分', () => {
    expect(fact('total.effects', { 'score.economic': '4', 'score.social': '9', 'score.ecological': '4' })).toBe('');
    expect(
      fact('total.effects', {
        'score.economic': '4',
        'score.social': '9',
        'score.ecological': '4',
        'score.satisfaction': '7.5',
      }),
    ).toBe('24.5');
  });
});

describe('the weights printed in the blank', () => {
  it('are 15 for 投入 and 35 for 过程, whose second levels are 8, 7, 15, 11 and 9', () => {
    const fixed = indicatorGroups
      .slice(0, 2)
      .map((group) => group.indicators.map((each) => ('maximum' in each ? Number(each.maximum) : Number.NaN)));
    expect(fixed).toEqual([
      [3, 5, 4, 3],
      [6, 3, 2, 2, 2, 3, 6, 2, 4, 3, 2],
    ]);
    expect(fixed.map((group) => group.reduce((sum, each) => sum + each, 0))).toEqual([15, 35]);
  });
});
