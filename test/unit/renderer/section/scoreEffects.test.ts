import { describe, expect, it } from 'vitest';
import { trialFor, tryOut } from '../../../../renderer/screens/section/scoreEffects.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

describe('what a score would be', () => {
  const { pack, evaluation } = open(scenario('junshan2024', 'corrected'));
  const scores = pack.fields.filter(({ unit, source }) => unit === 'score' && source.kind === 'calculated');

  it('a calculated score can be tried by the numbers it rests on', () => {
    for (const { id } of scores) {
      const trial = trialFor(pack, evaluation, { id, scope: [] });
      expect(trial?.scores[0]?.id, id).toBe(id);
      expect(trial?.inputs.length, id).toBeGreaterThan(0);
    }
  });

  it('a typed number that leads to a score changes it in the trial and nowhere else', () => {
    const [score] = scores;
    const trial = score && trialFor(pack, evaluation, { id: score.id, scope: [] });
    const [input] = trial?.inputs ?? [];
    if (trial === undefined || input === undefined) throw new Error('no trial');
    const now = trial.scores.map(({ id, scope }) => evaluation.text(id, scope));
    const typed = evaluation.typed(input.id, input.scope);
    expect(tryOut(evaluation, input, '0', trial.scores)).not.toEqual(now);
    expect(trial.scores.map(({ id, scope }) => evaluation.text(id, scope))).toEqual(now);
    expect(evaluation.typed(input.id, input.scope)).toBe(typed);
    expect(trialFor(pack, evaluation, input)?.inputs).toEqual([input]);
  });

  it('a number that leads to no score has nothing to try', () => {
    expect(trialFor(pack, evaluation, { id: 'unit.name', scope: [] })).toBeUndefined();
    expect(trialFor(pack, evaluation, { id: 'no.such', scope: [] })).toBeUndefined();
  });
});
