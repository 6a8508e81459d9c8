import { describe, expect, test } from 'vitest';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { reportProgress, type SectionProgress, sectionProgress } from '../../../shared/drafts/sectionProgress.ts';
import { findPack, packs } from '../../../shared/packs/packRegistry.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

const pack = findPack('junshan2024');
const blank = blankDraft(pack, 2024, { name: '单位' });

function sections(draft: ReportDraft): ReadonlyMap<string, SectionProgress> {
  return sectionProgress(pack, evaluateDraft(pack, draft), draft.narrative);
}

describe('progress of a report', () => {
  test('begins with nothing started in any pack, apart from texts that write themselves', () => {
    for (const each of packs) {
      const draft = blankDraft(each, each.year, {});
      const progress = sectionProgress(each, evaluateDraft(each, draft), {});
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

  test('a row of a table asks for its own required facts', () => {
    const tables = { ...blank.tables, projects: [{ name: '物业管理费' }, {}] };
    const projects = pack.tables.find(({ id }) => id === 'projects');
    const sources = (projects?.rowFields ?? []).map(({ source }) => source);
    const asked = sources.filter((source) => source.kind === 'entered' && source.required).length;
    const standard = sources.filter(
      (source) => source.kind === 'entered' && source.required && source.default !== undefined,
    ).length;
    const before = reportProgress(pack, evaluateDraft(pack, blank), {});
    const after = reportProgress(pack, evaluateDraft(pack, { ...blank, tables }), {});
    expect(after.required - before.required).toBe(2 * asked);
    expect(standard).toBeLessThan(asked);
    expect(after.filled - before.filled).toBe(1 + 2 * standard);
  });

  test('the free texts of a section are one thing to do', () => {
    const texts = pack.sections.find(({ id }) => id === 'report.conclusions')?.narrative ?? [];
    expect(texts.length).toBeGreaterThan(1);
    expect(sections(blank).get('report.conclusions')).toMatchObject({ required: 1, state: 'notStarted' });
    const written = { ...blank, narrative: { [texts[0] ?? '']: ['结论'] } };
    expect(sections(written).get('report.conclusions')).toEqual({
      filled: 1,
      required: 1,
      touched: true,
      state: 'done',
    });
  });

  test('a published report has filled in all that is required', () => {
    const { draft } = open(scenario('junshan2024', 'published'));
    const { filled, required } = reportProgress(pack, evaluateDraft(pack, draft), draft.narrative);
    expect(required - filled).toBe(0);
  });
});
