import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFile } from '../../shared/audit/auditFile.ts';
import { type Expected, rightFigures, seedCases } from './seedRows.ts';

function findingsOf(seed: string) {
  return auditFile(readFileSync(join(import.meta.dirname, '../seeds', `${seed}.txt`)), `${seed}.txt`).findings;
}

function line([code, severity, at, stated, expected]: Expected): string {
  return lineOf(code, severity, at, stated, expected);
}

function lineOf(
  code: string,
  severity: string,
  at: number,
  stated: string | undefined,
  expected: string | undefined,
): string {
  return `${code} ${severity} L${at} ${stated ?? ''}${expected === undefined ? '' : ` → ${expected}`}`;
}

function linesOf(seed: string): readonly string[] {
  return findingsOf(seed).map(({ code, severity, places, stated, expected }) =>
    lineOf(code, severity, places[0]?.line ?? 0, stated, expected),
  );
}

describe.each(seedCases.map((each) => [each.seed, each] as const))(
  '%s as it was published',
  (seed, { rows, further }) => {
    const found = linesOf(seed);

    it.each(rows.map((row) => [`${row.row} ${row.about}`, row] as const))('%s', (_, row) => {
      if ('found' in row) expect(found).toEqual(expect.arrayContaining(row.found.map(line)));
      else expect(row.notFound).not.toBe('');
    });

    it('nothing else is found than the rows and what is defended one by one', () => {
      const known = [
        ...rows.flatMap((row) => ('found' in row ? row.found : [])),
        ...further.map(({ found: each }) => each),
      ];
      expect([...found].sort()).toEqual(known.map(line).sort());
    });

    it('no figure is doubted that has been checked and is right', () => {
      const doubted = findingsOf(seed)
        .filter(({ severity }) => severity !== 'notice')
        .map(({ stated }) => stated);
      for (const figure of rightFigures[seed] ?? []) expect(doubted).not.toContain(figure);
    });

    it('each row stands in the list once', () => {
      const names = rows.map(({ row }) => row);
      expect(names).toEqual([...new Set(names)]);
    });
  },
);
