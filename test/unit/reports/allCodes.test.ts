import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFile } from '../../../shared/audit/auditFile.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { checkReport } from '../../../shared/reports/checkReport.ts';
import { codeCatalog } from '../../../shared/reports/codeCatalog.ts';
import { open, scenarios } from '../../helpers/scenarios.ts';

const seeds = join(import.meta.dirname, '../../seeds');

/** Codes that some cases answer more mildly than the catalogue says: there the figures may be right after all. */
const milder: readonly string[] = ['CMP-004', 'TAB-043', 'TXT-002', 'TXT-030', 'TXT-060'];

function everything(): readonly Finding[] {
  return [
    ...scenarios.flatMap((each) => {
      const { pack, evaluation, draft } = open(each);
      return checkReport(pack, evaluation, draft).findings;
    }),
    ...readdirSync(seeds).flatMap((file) => auditFile(readFileSync(join(seeds, file)), file).findings),
  ];
}

describe('every code that check and audit answer', () => {
  const found = everything();
  const catalog = new Map(codeCatalog().map((entry) => [entry.code, entry]));

  it('is in the catalogue', () => {
    expect([...new Set(found.map(({ code }) => code))].filter((code) => !catalog.has(code))).toEqual([]);
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(30);
  });

  it('has the severity that the catalogue says, unless it is explained or known to be milder', () => {
    const others = found.filter(
      ({ code, severity, explanation }) =>
        explanation === undefined && severity !== catalog.get(code)?.severity && !milder.includes(code),
    );
    expect([...new Set(others.map(({ code, severity }) => `${code} ${severity}`))]).toEqual([]);
  });

  it('has a message and a remedy for people', () => {
    for (const { code, message, remedy } of found) {
      for (const text of [message, remedy]) {
        expect(text, code).toMatch(/[\u4e00-\u9fff]/);
        expect(text, code).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});
