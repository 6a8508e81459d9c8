import { beforeEach, describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { whatIf } from '../../../shared/calculation/whatIf.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

/** 得几分: the clerk of 长沙县 asks what a score would be if a figure were another. */
describe('what would be scored if', () => {
  let evaluation: Evaluation;
  beforeEach(() => {
    evaluation = open(scenario('changshaxian2022', 'corrected')).evaluation;
  });

  it('five posts were overfilled: 在职人员控制率 100% to 109.8%, each whole point 0.2', () => {
    const asked = [{ id: 'staffing.controlRate' }, { id: 'score.staffControl' }, { id: 'total.score' }];
    expect(whatIf(evaluation, [], asked)).toEqual(['92.16%', '4', '95.05']);
    expect(whatIf(evaluation, [{ id: 'staffing.staffInPost', text: '56' }], asked)).toEqual(['109.8%', '2.2', '93.25']);
  });

  it('the third quarter had kept its 80%', () => {
    const suppositions = [{ id: 'schedule.q3Executed', text: '10240' }];
    expect(whatIf(evaluation, suppositions, [{ id: 'score.budgetExecution' }, { id: 'total.score' }])).toEqual([
      '6',
      '95.45',
    ]);
  });

  it('one case of 截留挪用 were found: all six points and the grade with it', () => {
    const suppositions = [
      { id: 'compliance.misuse', text: '1' },
      { id: 'score.satisfaction', text: '7' },
    ];
    const asked = [{ id: 'score.compliance' }, { id: 'total.score' }, { id: 'total.grade' }];
    expect(whatIf(evaluation, suppositions, asked)).toEqual(['0', '88.25', '良']);
  });

  it('a criterion were not judged yet: no score at all, not full marks', () => {
    expect(
      whatIf(evaluation, [{ id: 'systems.breaches', text: '' }], [{ id: 'score.systems' }, { id: 'total.score' }]),
    ).toEqual(['', '']);
  });

  it('a figure of one project were another', () => {
    const scope = evaluation.rows('projects').slice(1, 2);
    const asked = [{ id: 'projects.score', scope }];
    expect(whatIf(evaluation, [{ id: 'projects.executed', scope, text: '1000' }], asked)).toEqual(['95.4']);
  });

  it('and leaves everything as it was', () => {
    const facts = ['staffing.staffInPost', 'score.compliance', 'total.score', 'total.grade'];
    const before = facts.map((id) => evaluation.text(id));
    whatIf(
      evaluation,
      [
        { id: 'staffing.staffInPost', text: '80' },
        { id: 'compliance.misuse', text: '3' },
      ],
      [{ id: 'total.score' }],
    );
    expect(facts.map((id) => evaluation.text(id))).toEqual(before);
  });
});
