import { describe, expect, it } from 'vitest';
import { auditFile } from '../../../shared/audit/auditFile.ts';
import { counties } from './counties.ts';
import { mistakes, plantedErrors, spoiled } from './plant.ts';
import { publishedSet } from './publishedSet.ts';
import { printed } from './tokens.ts';

const encoder = new TextEncoder();

/** What is said above a notice of a set of published accounts, as its Word file turned into text. */
function accusations(text: string): readonly string[] {
  return auditFile(encoder.encode(text), '决算公开.txt')
    .findings.filter(({ severity }) => severity !== 'notice')
    .map(({ code, message }) => `${code} ${message}`);
}

describe.each(counties)('consistent accounts as $name publishes them', (county) => {
  it('are not accused of anything, 尾差 and all', () => {
    for (const seed of [1, 2, 3]) {
      const { source, tokens } = publishedSet(county, seed);
      expect(accusations(printed(source, tokens))).toEqual([]);
    }
  });
});

describe('one mistake of a person in consistent accounts', () => {
  const counts = new Map<string, { planted: number; found: number }>();
  const missed: string[] = [];
  for (const [index, county] of counties.entries()) {
    const seed = 20 + index;
    const { source, tokens } = publishedSet(county, seed);
    const isYuan = (kind: string): boolean => (kind === 'cell' ? county.style.tables : county.prose).unit === '元';
    for (const planted of plantedErrors(source, tokens, seed, 1, ({ kind }) => isYuan(kind))) {
      const count = counts.get(planted.mistake) ?? { planted: 0, found: 0 };
      counts.set(planted.mistake, count);
      count.planted += 1;
      if (accusations(spoiled(source, tokens, planted)).length > 0) count.found += 1;
      else missed.push(`${county.name} ${planted.mistake} ${tokens[planted.at]?.text} → ${planted.text}`);
    }
  }

  it('is found nine times in ten', () => {
    const all = [...counts.values()];
    const planted = all.reduce((sum, each) => sum + each.planted, 0);
    const found = all.reduce((sum, each) => sum + each.found, 0);
    expect(planted).toBeGreaterThan(100);
    expect({ share: found / planted >= 0.9, missed: found / planted >= 0.9 ? [] : missed }).toEqual({
      share: true,
      missed: [],
    });
  });

  it('is planted in every kind that the accounts have', () => {
    expect([...counts.keys()].sort()).toEqual(mistakes.filter((kind) => kind !== 'score').sort());
  });
});
