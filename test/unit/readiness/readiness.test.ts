import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { parseDraft } from '../../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { ResolvedSet } from '../../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import { narrativePlaces } from '../../../shared/packs/narrativePlaces.ts';
import { findPack, packs } from '../../../shared/packs/packRegistry.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { gapsOf } from '../../../shared/readiness/asks.ts';
import { type Readiness, readinessOf } from '../../../shared/reports/reportReadiness.ts';

const root = join(import.meta.dirname, '../../..');
const scenario = (pack: string, name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'test/scenarios', pack, `${name}.json`), 'utf8')).given;
const caseFile = (name: string): unknown => JSON.parse(readFileSync(join(root, 'test/cases', name), 'utf8'));

function judge(json: unknown): Readiness {
  const { draft, pack } = parseDraft(json, findPack);
  return readinessOf(pack, evaluateDraft(pack, draft), draft);
}
function setOf(json: unknown): ResolvedSet {
  const { draft, pack } = parseDraft(json, findPack);
  return resolveSet(pack, evaluateDraft(pack, draft), draft.narrative, { formulas: false });
}
const gapsIn = (pack: TemplatePack, draft: ReportDraft) => gapsOf(pack, evaluateDraft(pack, draft), draft);

describe.each(packs)('$id', (pack) => {
  const corrected = parseDraft(scenario(pack.id, 'corrected'), findPack).draft;

  it('given the corrected report, it is ready', () => {
    expect(judge(corrected)).toMatchObject({ ready: true, missing: [] });
  });

  it('given a blank report, it is not, though nothing in it is wrong', () => {
    const { ready, report, missing } = judge(scenario(pack.id, 'blank'));
    expect({ ready, block: report.counts.block }).toEqual({ ready: false, block: 0 });
    expect(missing.length).toBeGreaterThan(5);
  });

  it('given any one required entry taken away, that entry is named', () => {
    for (const { id, source } of pack.fields) {
      // A standard value of the form stands in for what is left blank.
      if (source.kind !== 'entered' || !source.required || source.default !== undefined) continue;
      const draft = { ...corrected, entries: { ...corrected.entries, [id]: ' ' } };
      expect(gapsIn(pack, draft)).toMatchObject([{ kind: 'entry', path: id }]);
    }
  });

  it('given any one required cell of a row taken away, that cell is named', () => {
    for (const table of pack.tables) {
      const rows = corrected.tables[table.id] ?? [];
      const required = table.rowFields.filter(
        ({ source }) => source.kind === 'entered' && source.required && source.default === undefined,
      );
      // One row of each table is enough: rows are alike.
      const [first] = rows;
      if (first === undefined) continue;
      for (const { id } of required) {
        const draft = {
          ...corrected,
          tables: { ...corrected.tables, [table.id]: rows.with(0, { ...first, [id]: '' }) },
        };
        const named = gapsIn(pack, draft).flatMap((gap) => (gap.kind === 'entry' ? [gap.path] : []));
        expect(named).toContain(`${table.id}[1].${id}`);
      }
    }
  });

  it('given any one required text taken away, that text is named', () => {
    for (const { id, required } of narrativePlaces(pack)) {
      if (!required) continue;
      const draft = { ...corrected, narrative: { ...corrected.narrative, [id]: ['  '] } };
      expect(gapsIn(pack, draft)).toMatchObject([{ kind: 'text', narrative: id }]);
    }
  });

  it('given the rows of a table that must have some taken away, the table is named', () => {
    for (const { id, minFilled } of pack.tables) {
      if (minFilled === undefined) continue;
      const gaps = gapsIn(pack, { ...corrected, tables: { ...corrected.tables, [id]: [] } });
      expect(gaps.some((gap) => gap.kind === 'rows' && gap.table.id === id)).toBe(true);
    }
  });

  it('given letters in any numeric entry, that entry is named', () => {
    for (const { id, unit, source } of pack.fields) {
      if (source.kind !== 'entered' || !isNumeric(unit)) continue;
      const draft = { ...corrected, entries: { ...corrected.entries, [id]: '12a' } };
      expect(gapsIn(pack, draft)).toMatchObject([{ kind: 'notNumber', path: id, typed: '12a' }]);
    }
  });

  it('given letters in any numeric cell of a row, that cell is named and the report is not final', () => {
    for (const table of pack.tables) {
      const [first] = corrected.tables[table.id] ?? [];
      if (first === undefined) continue;
      for (const { id, unit, source } of table.rowFields) {
        if (source.kind !== 'entered' || !isNumeric(unit)) continue;
        const rows = (corrected.tables[table.id] ?? []).with(0, { ...first, [id]: '12a' });
        const gaps = gapsIn(pack, { ...corrected, tables: { ...corrected.tables, [table.id]: rows } });
        expect(gaps).toContainEqual(
          expect.objectContaining({ kind: 'notNumber', path: `${table.id}[1].${id}`, typed: '12a' }),
        );
      }
    }
  });

  it('given the unit without a name, the name is asked for', () => {
    expect(judge({ ...corrected, unit: { ...corrected.unit, name: '' } }).missing[0]?.kind).toBe('unitName');
  });
});

describe('本单位没有', () => {
  const blank = (): ReportDraft => parseDraft(scenario('junshan2024', 'corrected'), findPack).draft;

  it('given a text declared absent, it is no gap', () => {
    const draft = { ...blank(), narrative: { ...blank().narrative, 'basics.targets': [] } };
    expect(judge(draft).ready).toBe(false);
    expect(judge({ ...draft, absent: ['basics.targets'] }).ready).toBe(true);
  });

  it('given an amount declared absent, 0 is printed for it', () => {
    const entries = { ...blank().entries, 'officialReceptions.budget': '' };
    const { draft } = parseDraft({ ...blank(), entries, absent: ['officialReceptions.budget'] }, findPack);
    expect(draft.entries['officialReceptions.budget']).toBe('0');
  });

  it('given a name that the form does not have, it is kept and shown', () => {
    const { draft } = parseDraft({ ...blank(), absent: ['nothing.such'] }, findPack);
    expect(draft.absent).toBeUndefined();
    expect(draft.unplaced).toEqual({ 'absent.nothing.such': true });
  });
});

describe('drafts that left as final before', () => {
  it('given 12a in 公车购置, the cell is named', () => {
    const { ready, missing } = judge(caseFile('draft-with-letters-in-an-amount.json'));
    expect(ready).toBe(false);
    expect(missing).toContainEqual(
      expect.objectContaining({ kind: 'notNumber', field: 'vehiclePurchase.lastYearFinal' }),
    );
  });

  it('given a copied form without checks and 得分 987.65, it is said to come from a file and judged as the shipped one', () => {
    const { ready, report, missing } = judge(caseFile('draft-carrying-a-pack-without-checks.json'));
    expect(ready).toBe(false);
    expect(missing.map(({ kind }) => kind)).toContain('formFromFile');
    expect(report.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['PSE-007', 'FRM-001']));
  });

  it('given 类, 款 and 合计 typed as rows, each is refused with the reason', () => {
    const draft = parseDraft(scenario('shifeng2021FinalAccounts', 'corrected'), findPack).draft;
    const rows = draft.tables.functionRows ?? [];
    const total = { code: '合计', name: '合计', 'income.generalBudget': '656.68' };
    const upper = { code: '201', name: '一般公共服务支出', 'income.generalBudget': '656.68' };
    const { report } = judge({ ...draft, tables: { ...draft.tables, functionRows: [...rows, upper, total] } });
    expect(report.findings.filter(({ code }) => code === 'ROW-004').map(({ stated }) => stated)).toEqual([
      '201',
      '合计',
    ]);
  });

  it('given another name beside a known code, the official one is printed and the difference is to be explained', () => {
    const draft = parseDraft(scenario('shifeng2021FinalAccounts', 'corrected'), findPack).draft;
    const rows = draft.tables.functionRows ?? [];
    const named = rows.with(0, { ...rows[0], name: '后勤运行费' });
    const given = { ...draft, tables: { ...draft.tables, functionRows: named } };
    const { ready, report } = judge(given);
    expect(ready).toBe(false);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'ROW-005', stated: '后勤运行费', expected: '行政运行' }),
    );
    expect(JSON.stringify(setOf(given)).includes('后勤运行费')).toBe(false);
  });

  it('given a 项 whose 年初预算 is blank, it stays in the 说明 and the gap is named', () => {
    const draft = parseDraft(scenario('shifeng2021FinalAccounts', 'corrected'), findPack).draft;
    const rows = draft.tables.functionRows ?? [];
    const blank = rows.with(0, { ...rows[0], initialBudget: '' });
    const given = { ...draft, tables: { ...draft.tables, functionRows: blank } };
    const items = setOf(given).documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.narrative?.startsWith('explanation.items') === true
          ? [block.runs.map(({ text }) => text).join('')]
          : [],
      ),
    );
    expect(items.join('')).toContain('年初预算为____万元，支出决算为335.54万元，完成年初预算的____。');
    expect(judge(given).missing.map(({ kind }) => kind)).toContain('blankInSentence');
  });
});
