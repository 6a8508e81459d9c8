import { describe, expect, it } from 'vitest';
import { checklistLines, sectionOrder } from '../../../../renderer/report/checklistItems.ts';
import { unitProgress } from '../../../../renderer/report/unitProgress.ts';
import { unplacedItems, unplacedText } from '../../../../renderer/reportFrame/unplacedItems.ts';
import { packs } from '../../../../shared/packs/packRegistry.ts';
import { reportProgress } from '../../../../shared/readiness/sectionProgress.ts';
import { checkReport } from '../../../../shared/reports/checkReport.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

function linesOf(pack: string, name: string) {
  const opened = open(scenario(pack, name));
  const { sections, documents } = reportProgress(opened.pack, opened.evaluation, opened.draft);
  const states = new Map([...sections, ...documents].map(([id, { state }]) => [id, state]));
  const report = checkReport(opened.pack, opened.evaluation, opened.draft);
  return { report, lines: checklistLines(opened.pack, 'report-1', states, report, { unit: '基本信息' }) };
}

describe('the checklist', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s: has every section once, under its document',
    (_, pack) => {
      const { lines } = linesOf(pack.id, 'corrected');
      const keys = lines.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { id, document } of pack.sections) {
        expect(keys.indexOf(id), id).toBeGreaterThan(keys.indexOf(`document:${document}`));
      }
      expect(lines.every(({ label }) => label !== '' && !label.includes('{'))).toBe(true);
    },
  );

  it.each(['published', 'corrected', 'blank'])('junshan2024/%s: its counts add up to those of the report', (name) => {
    const { lines, report } = linesOf('junshan2024', name);
    const sum = (severity: 'block' | 'explain'): number =>
      lines.reduce((all, line) => all + line.problems[severity], 0);
    expect([sum('block'), sum('explain')]).toEqual([report.counts.block, report.counts.explain]);
  });

  it('starts with the unit, then follows the papers', () => {
    const { lines } = linesOf('junshan2024', 'blank');
    expect(lines[0]).toMatchObject({ kind: 'unit', label: '基本信息', to: '/report/report-1/section/unit' });
    const order = sectionOrder(open(scenario('junshan2024', 'blank')).pack);
    expect(lines.filter(({ kind }) => kind !== 'document').map(({ key }) => key)).toEqual(order);
  });

  it('leads sections of sentences to the text, sections of figures to their form', () => {
    const { lines } = linesOf('junshan2024', 'blank');
    const to = (key: string): string | undefined => lines.find((line) => line.key === key)?.to;
    expect(to('attachment1.staffing')).toBe('/report/report-1/section/attachment1.staffing');
    expect(to('report.basics')).toMatch(/^\/report\/report-1\/text\/report\//);
  });
});

describe('how far the profile of the unit is', () => {
  const { pack } = open(scenario('junshan2024', 'blank'));

  it('is not started, started, done', () => {
    const required = Object.fromEntries(pack.profile.filter((each) => each.required).map(({ key }) => [key, '某']));
    expect(unitProgress(pack, {})).toBe('notStarted');
    expect(unitProgress(pack, required)).toBe('done');
    const [first] = pack.profile;
    expect(unitProgress(pack, { [first?.key ?? '']: ' ' })).toBe('notStarted');
  });
});

describe('values without a place', () => {
  it('are listed one a line, whatever their shape, and empty ones left out', () => {
    const items = unplacedItems({ 'entries.old': '12.5', tables: { gone: [{ name: '甲', note: '' }] }, flag: true });
    expect(items).toEqual([
      { from: 'entries.old', text: '12.5' },
      { from: 'tables.gone[1].name', text: '甲' },
      { from: 'flag', text: 'true' },
    ]);
  });

  it('paste into a sheet as two columns', () => {
    expect(unplacedText([{ from: 'a', text: '一\n二\t三' }])).toBe('a\t一 二 三');
  });
});
