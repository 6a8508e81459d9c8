import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proseFigures } from '../../../../shared/audit/prose/proseFigures.ts';
import { readProse } from '../../../../shared/audit/prose/readProse.ts';
import { readAudited } from '../../../../shared/audit/reading/readAudited.ts';
import { auditTables } from '../../../../shared/audit/rules/runTableRules.ts';
import { compareProse } from '../../../../shared/audit/rules/textAgainstTables/compareProse.ts';
import { readTables } from '../../../../shared/audit/tables/readTables.ts';

/** All findings as `code line stated → expected`. */
function foundIn(seed: string): readonly string[] {
  const document = readAudited(readFileSync(join(import.meta.dirname, '../../../seeds', `${seed}.txt`)), `${seed}.txt`);
  const tables = readTables(document);
  return [...auditTables(tables), ...compareProse(tables, proseFigures(readProse(document)))]
    .map(
      ({ code, severity, places, stated, expected }) =>
        `${code} ${severity} L${places[0]?.line} ${stated}${expected === undefined ? '' : ` → ${expected}`}`,
    )
    .sort();
}

describe('the published sets, table by table', () => {
  it('君山区 2024: the empty parent row, the two splits of the money, the text beside the forms', () => {
    expect(foundIn('junshan2024')).toEqual([
      // 260.98 in the text, 260.99 in 附件1; 1850.18 in the text, 1850.19 in 附件2
      'CMP-002 notice L18 1850.18 → 1850.19',
      'CMP-002 notice L18 260.98 → 260.99',
      'CMP-003 block L18 100 → 97.65',
      // under the heading 一般公共预算 the whole money, other money included
      'CMP-004 explain L40 106 → 158',
      'CMP-004 notice L18 1850.18 → 1391.62',
      'TAB-020 block L82 0 → 111.82',
      'TAB-020 block L82 0 → 111.82',
      'TAB-020 block L82 0 → 157.65',
      'TAB-026 notice L162 260.99 → 257.14',
      'TAB-033 block L208 1850.19 → 1846.35',
      'TAB-041 notice L407 ≧95%',
      'TAB-041 notice L641 ≧95%',
      'TAB-044 explain L112 缺自评表',
      // rounding the rate first or last
      'TAB-090 notice L208 9.77 → 9.76',
    ]);
  });

  it('长沙县 2022: the parent row that repeats the total, criteria that fall short, scores left blank', () => {
    expect(foundIn('changshaxian2022')).toEqual([
      'TAB-020 block L495 613.76 → 612.54',
      'TAB-020 block L495 719.55 → 717.8',
      // 1802 planned, 613.76 spent: true, and worth a word in the report
      'TAB-025 notice L490 613.76 → 1802',
      'TAB-025 notice L560 439.27 → 240',
      'TAB-050 notice L115 4 → 6',
      'TAB-050 notice L300 2 → 4',
      'TAB-050 notice L335 2 → 3',
      'TAB-051 explain L15 空白',
      'TAB-053 notice L363 空白',
      'TAB-053 notice L594 空白',
      'TAB-090 notice L480 92 → 92.16',
    ]);
  });

  it('石峰区 2021: two 尾差 in nine tables, weights of 105, money of cost indicators, the text beside the tables', () => {
    expect(foundIn('shifeng2021FinalAccounts')).toEqual([
      'CMP-001 block L374 1406.53 → 1256.53',
      'CMP-001 block L430 0 → 92.51',
      'CMP-001 block L448 0 → 0.44',
      'CMP-001 block L462 1406.53 → 1070.99',
      'CMP-001 block L462 1406.53 → 1070.99',
      'TAB-034 block L587 55 → 50',
      'TAB-035 block L581 105 → 100',
      'TAB-036 block L598 92 → 97',
      'TAB-040 explain L674 10',
      'TAB-042 explain L593 436.2 → 436.92',
      'TAB-042 explain L622 433.5 → 480.21',
      'TAB-043 explain L588 260 → 306',
      'TAB-053 notice L582 空白',
      'TAB-053 notice L698 空白',
      'TAB-062 notice L337 缺金额单位',
      'TAB-090 notice L162 1138.54 → 1138.53',
      'TAB-090 notice L281 30.45 → 30.44',
    ]);
  });

  it('邵东市 2020 and 芦淞区 2018 have no tables and are not accused', () => {
    expect(foundIn('shaodong2020')).toEqual([]);
    expect(foundIn('lusong2018')).toEqual([]);
  });
});
