import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { type FindPack, parseDraft, parseDraftText } from '../../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { findPack, packs } from '../../../shared/packs/packRegistry.ts';
import { open, scenarios } from '../../helpers/scenarios.ts';
import { tinyPack } from '../packs/tinyPack.ts';

function saved(draft: ReportDraft, find: FindPack): ReportDraft {
  return parseDraftText(JSON.stringify(draft), '填报.json', find).draft;
}

/** Ids that the pack knows, knew, never knew, and ids that mean something to JavaScript. */
const id = fc.constantFrom(
  'budget',
  'people',
  'remark',
  'total',
  'rate',
  'oldBudget',
  'sum',
  'name',
  'spent',
  'cost',
  'projects',
  'works',
  'money.details',
  'oldDetails',
  'projects[1].spent',
  'works[1].cost',
  '',
  '1',
  '__proto__',
  'constructor',
  'toString',
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, true, '', '12.30', [], {}, ['文'], [null]),
  fc.jsonValue({ maxDepth: 3 }),
);
const values = fc.array(fc.tuple(id, value), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs));
const row = fc.oneof({ weight: 4, arbitrary: values }, { weight: 1, arbitrary: value });
const rows = fc.oneof({ weight: 4, arbitrary: fc.array(row, { maxLength: 5 }) }, { weight: 1, arbitrary: value });
const tables = fc.array(fc.tuple(id, rows), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
const override = fc.record({ value, reason: fc.constantFrom('因', ' ', 3) });
const overrides = fc
  .array(fc.tuple(id, fc.oneof(override, value)), { maxLength: 4 })
  .map((pairs) => Object.fromEntries(pairs));
const typedDraft = fc.record(
  { unit: values, entries: values, tables, narrative: values, explanations: values, overrides, unplaced: values },
  { requiredKeys: [] },
);
const strayParts = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: values });
const pack = { ...tinyPack, tables: tinyPack.tables.map((table) => ({ ...table, maxRows: 100 })) };
const header = { format: 'jixiao-report', formatVersion: 1, pack: { id: 'tiny2024', version: 3 }, year: 2024 };

/** Every text and number somewhere within, so that one can see whether one got lost. */
function leaves(json: unknown): readonly string[] {
  if (json === null || json === '') return [];
  if (typeof json !== 'object') return [String(json)];
  return Object.values(json).flatMap(leaves);
}

describe('a draft that is saved and opened again is the same draft', () => {
  it.each(scenarios.map((each) => [`${each.pack}/${each.name}`, each] as const))('scenario %s', (_name, each) => {
    const { draft } = open(each);
    expect(saved(draft, findPack)).toEqual(draft);
  });

  it.each(packs.map((each) => [each.id, each] as const))('a blank draft of %s', (_id, each) => {
    const draft = blankDraft(each, each.year, { name: '某中心' });
    expect(saved(draft, findPack)).toEqual(draft);
  });

  it('any draft that comes through the gate', () => {
    fc.assert(
      fc.property(strayParts, typedDraft, (stray, typed) => {
        const { draft } = parseDraftText(JSON.stringify({ ...stray, ...header, ...typed }), '', () => pack);
        const again = parseDraftText(JSON.stringify(draft), '', () => pack);
        expect(again.draft).toEqual(draft);
        expect(again.displaced).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('and nothing that was typed is lost on the way', () => {
    fc.assert(
      fc.property(strayParts, typedDraft, (stray, typed) => {
        const json: unknown = JSON.parse(JSON.stringify({ ...stray, ...header, ...typed }));
        const { draft } = parseDraft(json, () => pack);
        const kept = new Set(leaves(draft).map((text) => text.trim()));
        expect(leaves(json).filter((text) => !kept.has(text.trim()))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
