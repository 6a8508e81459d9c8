import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../shared/crossChecks/checkDraft.ts';
import { open, scenarios } from '../helpers/scenarios.ts';

function countByCode(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe.each(scenarios.map((each) => [`${each.pack}/${each.name}`, each] as const))('scenario %s', (_name, each) => {
  const { draft, pack, displaced, evaluation } = open(each);

  it('is a draft in which everything has its place', () => {
    expect(displaced).toEqual([]);
  });

  it('gives the expected figures', () => {
    const given = Object.fromEntries(
      Object.keys(each.expect.values).map((path) => {
        const [, table, row, field] = /^(\w+)\[(\d+)\]\.(.+)$/.exec(path) ?? [];
        if (table === undefined) return [path, evaluation.text(path)];
        const scope = evaluation.rows(table).slice(Number(row) - 1, Number(row));
        return [path, evaluation.text(`${table}.${field}`, scope)];
      }),
    );
    expect(given).toEqual(each.expect.values);
  });

  it('gives the expected findings and no other', () => {
    const { findings } = checkDraft(pack, evaluation, draft);
    expect(countByCode(findings.map((finding) => finding.code))).toEqual(each.expect.findings ?? {});
  });
});
