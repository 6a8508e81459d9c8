import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import { applyEdit } from '../../../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { draftLimits, parseDraft } from '../../../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../../../shared/drafts/reportDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';
import { editFor, wishes } from './anyEdits.ts';

const junshan = findPack('junshan2024');

/** A draft that names every table, as a new one does: a missing table and an empty one are the same. */
function published(pack: string): ReportDraft {
  const { draft } = open(scenario(pack, 'published'));
  const tables = Object.fromEntries(findPack(pack).tables.map(({ id }) => [id, []]));
  return { ...draft, tables: { ...tables, ...draft.tables } };
}

/** Three projects, the second one with everything that can belong to a row. */
function threeProjects(): ReportDraft {
  const projects = ['甲', '乙', '丙'].map((name) => ({ name }));
  const blank = blankDraft(junshan, 2024, { name: '单位' });
  return {
    ...blank,
    tables: { ...blank.tables, projects },
    overrides: {
      'projects[2].score': { value: '9', reason: '按批复' },
      'projects[3].score': { value: '7', reason: '丙' },
    },
    explanations: { 'SCO-001@projects[2].score': '说明乙', 'SCO-001': '总说明' },
  };
}

describe('an edit of a draft', () => {
  for (const id of ['junshan2024', 'shifeng2021FinalAccounts', 'changshaxian2022']) {
    test(`${id}: any edits, taken back in turn, leave the draft as it was`, () => {
      const pack = findPack(id);
      for (const start of [published(id), blankDraft(pack, pack.year, {})]) {
        fc.assert(
          fc.property(wishes, (list) => {
            let draft = start;
            const inverses: DraftEdit[] = [];
            for (const wish of list) {
              const edit = editFor(pack, draft, wish);
              if (edit === undefined) continue;
              const made = applyEdit(pack, draft, edit);
              draft = made.draft;
              inverses.unshift(made.inverse);
            }
            for (const inverse of inverses) draft = applyEdit(pack, draft, inverse).draft;
            expect(draft).toStrictEqual(start);
          }),
          { numRuns: 60 },
        );
      }
    });

    test(`${id}: what edits make passes the gate without losing a place`, () => {
      const pack = findPack(id);
      fc.assert(
        fc.property(wishes, (list) => {
          let draft = published(id);
          for (const wish of list) {
            const edit = editFor(pack, draft, wish);
            if (edit !== undefined) draft = applyEdit(pack, draft, edit).draft;
          }
          expect(parseDraft(JSON.parse(JSON.stringify(draft)), findPack).draft.unplaced).toEqual(draft.unplaced);
        }),
        { numRuns: 12 },
      );
    });
  }

  test('never touches the draft it is given', () => {
    const start = threeProjects();
    const copy = structuredClone(start);
    applyEdit(junshan, start, { kind: 'removeRow', table: 'projects', index: 1 });
    applyEdit(junshan, start, { kind: 'setCell', table: 'projects', row: 0, field: 'name', text: '丁' });
    expect(start).toEqual(copy);
  });

  test('takes a field that was never filled back to as if it had never been', () => {
    const start = blankDraft(junshan, 2024, {});
    const { draft, inverse } = applyEdit(junshan, start, {
      kind: 'setEntry',
      id: 'staffing.establishedPosts',
      text: '12',
    });
    expect(draft.entries).toEqual({ 'staffing.establishedPosts': '12' });
    expect(applyEdit(junshan, draft, inverse).draft).toStrictEqual(start);
  });

  test('moves overrides and explanations down with their row when one is inserted above', () => {
    const { draft } = applyEdit(junshan, threeProjects(), {
      kind: 'insertRow',
      table: 'projects',
      index: 0,
      cells: {},
    });
    expect(Object.keys(draft.overrides)).toEqual(['projects[3].score', 'projects[4].score']);
    expect(draft.explanations).toEqual({ 'SCO-001@projects[3].score': '说明乙', 'SCO-001': '总说明' });
  });

  test('moves them with a row that changes places', () => {
    const { draft } = applyEdit(junshan, threeProjects(), { kind: 'moveRow', table: 'projects', from: 1, to: 2 });
    expect(draft.overrides).toEqual({
      'projects[3].score': { value: '9', reason: '按批复' },
      'projects[2].score': { value: '7', reason: '丙' },
    });
  });

  test('takes them away with a removed row and brings them back with it', () => {
    const start = threeProjects();
    const { draft, inverse } = applyEdit(junshan, start, { kind: 'removeRow', table: 'projects', index: 1 });
    expect(draft.overrides).toEqual({ 'projects[2].score': { value: '7', reason: '丙' } });
    expect(draft.explanations).toEqual({ 'SCO-001': '总说明' });
    expect(applyEdit(junshan, draft, inverse).draft).toStrictEqual(start);
  });

  test('keeps the sentence of a row with its row', () => {
    const pack = findPack('changshaxian2022');
    const start: ReportDraft = {
      ...blankDraft(pack, 2022, {}),
      tables: { ...blankDraft(pack, 2022, {}).tables, projectParts: [{}, {}] },
    };
    const place = pack.documents.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'rowSentences');
    if (place?.kind !== 'rowSentences') throw new Error('the pack has no sentence per row');
    const rows = { ...start, tables: { ...start.tables, [place.table]: [{}, {}] } };
    const worded = applyEdit(pack, rows, { kind: 'setNarrative', id: `${place.id}[2]`, paragraphs: ['改写'] }).draft;
    const { draft } = applyEdit(pack, worded, { kind: 'removeRow', table: place.table, index: 0 });
    expect(draft.narrative).toEqual({ [`${place.id}[1]`]: ['改写'] });
  });

  test('does not mistake a table whose name begins like another', () => {
    const start = { ...threeProjects(), overrides: { 'projectIndicators[2].score': { value: '1', reason: '因' } } };
    const rows = { ...start.tables, projectIndicators: [{}, {}] };
    const { draft } = applyEdit(
      junshan,
      { ...start, tables: rows },
      { kind: 'removeRow', table: 'projects', index: 0 },
    );
    expect(Object.keys(draft.overrides)).toEqual(['projectIndicators[2].score']);
  });

  test.each<DraftEdit>([
    { kind: 'setCell', table: 'projects', row: 3, field: 'name', text: '' },
    { kind: 'removeRow', table: 'projects', index: -1 },
    { kind: 'insertRow', table: 'projects', index: 5, cells: {} },
    { kind: 'moveRow', table: 'projects', from: 0, to: 3 },
    { kind: 'setOverride', path: 'projects[4].score', override: { value: '1', reason: '因' } },
  ])('throws for a row that is not there: $kind', (edit) => {
    expect(() => applyEdit(junshan, threeProjects(), edit)).toThrow(/projects/);
  });

  test('refuses what could be stored but never opened again', () => {
    const long = '长'.repeat(draftLimits.cellLength + 1);
    const table = junshan.tables[0];
    if (table === undefined) throw new Error('no table');
    const full = { ...threeProjects(), tables: { [table.id]: Array.from({ length: table.maxRows }, () => ({})) } };
    expect(() => applyEdit(junshan, full, { kind: 'setEntry', id: 'remarks', text: long })).toThrow('超过上限');
    expect(() => applyEdit(junshan, full, { kind: 'insertRow', table: table.id, index: 0, cells: {} })).toThrow(
      '超过上限',
    );
  });
});
