import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../shared/crossChecks/checkDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { packs } from '../../../shared/packs/packRegistry.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { checkReport } from '../../../shared/reports/checkReport.ts';
import { narrativeOfKey } from '../../../shared/reports/narrativeKey.ts';
import { open, type Scenario, scenario, scenarios } from '../../helpers/scenarios.ts';

function reportOf(pack: TemplatePack, draft: ReportDraft) {
  return checkReport(pack, evaluateDraft(pack, draft), draft);
}

/** 君山区 corrected with paragraphs of the clerk's own in one place of the text. */
function withWords(...paragraphs: readonly string[]): readonly Finding[] {
  const { pack, draft } = open(scenario('junshan2024', 'corrected'));
  return reportOf(pack, { ...draft, narrative: { ...draft.narrative, 'generalBudget.details': paragraphs } }).findings;
}

function heavy(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'notice');
}

const named = (each: Scenario): string => `${each.pack}/${each.name}`;

describe('a report that is right', () => {
  it.each(scenarios.filter(({ name }) => name === 'corrected').map((each) => [named(each), each] as const))(
    '%s: nothing has to be changed or explained',
    (_, each) => {
      const { pack, draft } = open(each);
      expect(heavy(reportOf(pack, draft).findings)).toEqual([]);
    },
  );
});

describe('what is not filled in yet', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))('%s: a new report has no findings at all', (id) => {
    const { pack, draft } = open(scenario(id, 'blank'));
    expect(reportOf(pack, draft).findings).toEqual([]);
  });

  /** A corrected report as it may stand half way: a part of the figures, of the rows, of the rows' cells. */
  const halfWay = fc.record({
    which: fc.constantFrom(...scenarios.filter(({ name }) => name === 'corrected')),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    order: fc.constantFrom('fromTheTop', 'hereAndThere'),
    rows: fc.constantFrom('all', 'firstOnes', 'cells', 'none'),
    words: fc.boolean(),
    seed: fc.nat(1_000),
  });

  function keep(index: number, count: number, drawn: { share: number; order: string; seed: number }): boolean {
    const at = drawn.order === 'fromTheTop' ? index / count : (((index + 1) * 7919 + drawn.seed * 104_729) % 997) / 997;
    return at < drawn.share;
  }

  it('is not held against the report by the audit', () => {
    fc.assert(
      fc.property(halfWay, (drawn) => {
        const { pack, draft } = open(drawn.which);
        const entries = Object.entries(draft.entries);
        const tables = Object.entries(draft.tables).map(([table, rows]) => {
          if (drawn.rows === 'none') return [table, []] as const;
          if (drawn.rows === 'firstOnes') return [table, rows.slice(0, Math.round(drawn.share * rows.length))] as const;
          if (drawn.rows === 'all') return [table, rows] as const;
          const cut = rows.map((row, at) =>
            Object.fromEntries(
              Object.entries(row).filter(
                ([field], index, all) => field === 'name' || keep(index + at, all.length + 7, drawn),
              ),
            ),
          );
          return [table, cut] as const;
        });
        const half: ReportDraft = {
          ...draft,
          entries: Object.fromEntries(entries.filter((_, index) => keep(index, entries.length, drawn))),
          tables: Object.fromEntries(tables),
          narrative: drawn.words ? draft.narrative : {},
          overrides: {},
        };
        const evaluation = evaluateDraft(pack, half);
        const known = new Set(checkDraft(pack, evaluation, half).findings.map(({ code }) => code));
        const audited = heavy(checkReport(pack, evaluation, half).findings).filter(({ code }) => !known.has(code));
        expect(audited.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      }),
      { numRuns: 60, seed: 20_240_601 },
    );
  }, 60_000);
});

describe('what the clerk writes', () => {
  it('is held against itself, and leads to its place in the text', () => {
    const [found, ...others] = heavy(withWords('购置办公设备30万元，其中：电脑18万元、打印机15万元。'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'block', places: [{ document: '2024年度整体支出绩效自评报告' }] });
    expect(found?.fields.map(narrativeOfKey)).toContain('generalBudget.details');
    expect(found?.places[0]).not.toHaveProperty('line');
    expect(found?.quote).toContain('电脑18万元');
  });

  it('is held against the tables, and names the fact that they show', () => {
    const found = heavy(withWords('全年公务接待费支出9.99万元。'));
    expect(found.map(({ stated }) => stated)).toEqual(['9.99']);
    expect(found[0]?.fields[0]).toBe('narrative:generalBudget.details#9.99');
    expect(found[0]?.fields.slice(1).join()).toMatch(/officialReceptions/);
  });

  it('is settled by an explanation under the first field, as long as the number stands', () => {
    const { pack, draft } = open(scenario('lusong2018', 'published'));
    const average = reportOf(pack, draft).findings.find(({ stated }) => stated === '216');
    const [field = ''] = average?.fields ?? [];
    expect(average?.severity).toBe('explain');
    const explanations = { ...draft.explanations, [`${average?.code}@${field}`]: '统计到10月。' };
    const after = reportOf(pack, { ...draft, explanations }).findings.find(({ stated }) => stated === '216');
    expect(after).toMatchObject({ severity: 'notice', explanation: '统计到10月。' });
  });
});

describe('what the checks and the audit both find', () => {
  it('is said once, under the code and with the numbers of the check; its words name the figure that is wrong', () => {
    const { pack, draft } = open(scenario('junshan2024', 'published'));
    const { findings } = reportOf(pack, draft);
    expect(findings.find(({ code }) => code === 'OSE-002')).toMatchObject({
      severity: 'block',
      stated: '257.14',
      expected: '1424.54',
      quote: expect.stringContaining('人员经费1396.32万元') as string,
    });
    const pairs = heavy(findings)
      .filter(({ expected }) => expected !== undefined)
      .map(({ stated, expected, places }) => `${stated} ${expected} ${places[0]?.cell ?? places[0]?.section ?? ''}`);
    expect(pairs).toEqual([...new Set(pairs)]);
  });

  it('is said once where a project has no form', () => {
    const { pack, draft } = open(scenario('junshan2024', 'published'));
    const missing = reportOf(pack, draft).findings.filter(({ message }) => /没有[^，。]*自评表/.test(message));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.map(({ code }) => code)).not.toContain('TAB-044');
  });

  it('is one finding where the clerk has explained it', () => {
    const { pack, draft } = open(scenario('lusong2018', 'corrected'));
    const { findings } = reportOf(pack, draft);
    expect(findings.filter(({ stated }) => stated === '1447.45').map(({ code }) => code)).toEqual(['LSR-018']);
  });
});
