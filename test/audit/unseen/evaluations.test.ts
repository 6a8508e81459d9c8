import { describe, expect, it } from 'vitest';
import { auditFile } from '../../../shared/audit/auditFile.ts';
import { evaluationCounties, evaluationPackage } from './evaluationForms.ts';
import { plantedErrors, spoiled } from './plant.ts';
import { printed } from './tokens.ts';

const encoder = new TextEncoder();

function accusations(text: string): readonly string[] {
  return auditFile(encoder.encode(text), '绩效自评.txt')
    .findings.filter(({ severity }) => severity !== 'notice')
    .map(({ code, message }) => `${code} ${message}`);
}

describe.each(evaluationCounties)('a consistent package of self-evaluations from $name', (county) => {
  it('is not accused of anything', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { source, tokens } = evaluationPackage(county, seed);
      expect(accusations(printed(source, tokens))).toEqual([]);
    }
  });
});

describe('one wrong number in a consistent package of self-evaluations', () => {
  it('is found nine times in ten', () => {
    const missed: string[] = [];
    let all = 0;
    for (const [index, county] of evaluationCounties.entries()) {
      const seed = 40 + index;
      const { source, tokens } = evaluationPackage(county, seed);
      for (const planted of plantedErrors(source, tokens, seed, 3, () => false)) {
        all += 1;
        if (accusations(spoiled(source, tokens, planted)).length === 0)
          missed.push(`${county.name} ${planted.mistake} ${tokens[planted.at]?.text} → ${planted.text}`);
      }
    }
    expect(all).toBeGreaterThan(150);
    expect(missed.length / all > 0.1 ? missed : []).toEqual([]);
  });
});
