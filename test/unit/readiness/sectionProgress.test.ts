import { describe, expect, test } from 'vitest';
import type { TableRow } from '../../../shared/calculation/factModel.ts';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { narrativePlaces } from '../../../shared/packs/narrativePlaces.ts';
import { findPack, packs } from '../../../shared/packs/packRegistry.ts';
import { gapsOf } from '../../../shared/readiness/asks.ts';
import { reportProgress, type StatedProgress } from '../../../shared/readiness/sectionProgress.ts';
import { open, scenario, scenarios } from '../../helpers/scenarios.ts';

const pack = findPack('junshan2024');
const blank = blankDraft(pack, 2024, { name: '单位' });

const progressOf = (draft: ReportDraft) => reportProgress(pack, evaluateDraft(pack, draft), draft);

function sections(draft: ReportDraft): ReadonlyMap<string, StatedProgress> {
  return progressOf(draft).sections;
}

describe('progress of a report', () => {
  test('begins with nothing started in any pack, apart from texts that write themselves', () => {
    for (const each of packs) {
      const draft = blankDraft(each, each.year, {});
      const progress = reportProgress(each, evaluateDraft(each, draft), draft).sections;
      expect([...progress.values()].filter(({ touched }) => touched)).toEqual([]);
      expect([...progress.keys()]).toEqual(each.sections.map(({ id }) => id));
      for (const section of each.sections) {
        const facts = [...(section.fields ?? []), ...(section.tables ?? [])];
        if (facts.length > 0) expect(progress.get(section.id)?.state).toBe('notStarted');
      }
    }
  });

  test('a section is started by its first figure and done by its last required one', () => {
    const section = pack.sections.find(({ id }) => id === 'attachment1.staffing');
    const required = pack.fields.filter(
      ({ id, source }) => section?.fields?.includes(id) && source.kind === 'entered' && source.required,
    );
    const entries = Object.fromEntries(required.map(({ id }) => [id, '1']));
    const [first] = required;
    expect(sections({ ...blank, entries: { [first?.id ?? '']: '0' } }).get('attachment1.staffing')).toMatchObject({
      filled: 1,
      state: 'started',
    });
    expect(sections({ ...blank, entries }).get('attachment1.staffing')).toEqual({
      filled: required.length,
      required: required.length,
      touched: true,
      state: 'done',
    });
  });

  test('a blank that holds only spaces is not filled in', () => {
    const [id = ''] = pack.sections.flatMap(({ fields = [] }) => fields);
    expect(sections({ ...blank, entries: { [id]: '  ' } })).toEqual(sections(blank));
  });

  test('a row of a table asks for its own required facts, a blank one for nothing', () => {
    const projects = (rows: readonly TableRow[]) =>
      progressOf({ ...blank, tables: { ...blank.tables, projects: rows } }).whole;
    const before = progressOf(blank).whole;
    const named = projects([{ name: '物业管理费' }]);
    const asked = pack.tables
      .find(({ id }) => id === 'projects')
      ?.rowFields.filter(({ source }) => source.kind === 'entered' && source.required);
    expect(named.required - before.required).toBeGreaterThanOrEqual(asked?.length ?? 0);
    expect(named.filled).toBeGreaterThan(before.filled);
    expect(named.filled).toBeLessThan(named.required);
    expect(projects([{ name: '物业管理费' }, {}])).toEqual(named);
  });

  test('texts count one by one', () => {
    const required = new Set(narrativePlaces(pack).flatMap((place) => (place.required ? [place.id] : [])));
    const texts =
      pack.sections.find(({ id }) => id === 'report.basics')?.narrative?.filter((id) => required.has(id)) ?? [];
    expect(texts.length).toBeGreaterThan(1);
    const [first = ''] = texts;
    expect(sections({ ...blank, narrative: { [first]: ['职能'] } }).get('report.basics')).toMatchObject({
      filled: 1,
      required: texts.length,
      state: 'started',
    });
    const narrative = Object.fromEntries(texts.map((id) => [id, ['文字']]));
    expect(sections({ ...blank, narrative }).get('report.basics')).toMatchObject({ state: 'done' });
    expect(sections({ ...blank, absent: texts }).get('report.basics')).toMatchObject({ state: 'done' });
  });

  test('letters where a number is due leave the section unfinished', () => {
    const { draft } = open(scenario('junshan2024', 'corrected'));
    const entries = { ...draft.entries, 'vehiclePurchase.lastYearFinal': '12a' };
    expect(sections({ ...draft, entries }).get('attachment1.threePublicExpenses')?.state).toBe('started');
  });

  test('filled equals required just where nothing is missing, in every pack and scenario', () => {
    for (const each of scenarios) {
      const { pack: used, draft, evaluation } = open(each);
      const { whole } = reportProgress(used, evaluation, draft);
      expect(whole.required - whole.filled, `${each.pack} ${each.name}`).toBe(gapsOf(used, evaluation, draft).length);
    }
  });

  test('a document adds up its sections', () => {
    const { draft } = open(scenario('junshan2024', 'corrected'));
    const { sections: parts, documents } = progressOf(draft);
    for (const { id } of pack.documents) {
      const own = pack.sections.filter(({ document }) => document === id);
      if (own.length === 0) continue;
      const required = own.reduce((all, section) => all + (parts.get(section.id)?.required ?? 0), 0);
      expect(documents.get(id)?.required, id).toBe(required);
    }
  });
});
