import { afterEach, describe, expect, test, vi } from 'vitest';
import { databaseVersions } from '../../../../renderer/storage/database.ts';
import type { OpenedReport, ReportStorage } from '../../../../renderer/storage/index.ts';
import { workRhythm } from '../../../../renderer/storage/openedReport.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { createFakeComputer, type FakeComputer, quiet } from './fakeWindows.ts';
import { tamper } from './tamper.ts';

const pack = findPack('junshan2024');
const blank = blankDraft(pack, 2024, { name: '君山区司法局' });
const typed = (text: string): DraftEdit => ({ kind: 'setEntry', id: 'staffing.establishedPosts', text });

type Desk = { readonly computer: FakeComputer; readonly storage: ReportStorage; readonly report: OpenedReport };

async function desk(kind: 'shell' | 'browser' = 'shell'): Promise<Desk> {
  const computer = createFakeComputer(kind);
  const storage = computer.openWindow();
  await storage.start();
  const { id } = await storage.createReport(blank, '自评');
  return { computer, storage, report: await storage.openReport(id) };
}

/** What a program that is started after a crash finds. */
async function afterCrash({ computer, report }: Desk): Promise<OpenedReport> {
  const storage = computer.openWindow(freshLocks());
  await storage.start();
  return storage.openReport(report.id);
}

function freshLocks() {
  return { locks: { take: async () => ({ release: async () => undefined }) } };
}

function quotaError(): DOMException {
  return new DOMException('no space', 'QuotaExceededError');
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what was typed', () => {
  test('is in the database when append resolves: the draft is not rewritten for it', async () => {
    const at = await desk();
    const before = await tamper(at.computer).all('drafts');
    await at.report.append([typed('1')]);
    expect(await tamper(at.computer).all('journal')).toMatchObject([{ revision: 2, edits: [typed('1')] }]);
    expect(await tamper(at.computer).all('drafts')).toEqual(before);
  });

  test('survives a program that ends between typing and compaction', async () => {
    const at = await desk();
    for (let count = 1; count <= 5; count++) await at.report.append([typed(String(count))]);
    const again = await afterCrash(at);
    expect(again.draft.entries).toEqual({ 'staffing.establishedPosts': '5' });
  });

  test('survives a program that ends in the middle of compaction', async () => {
    const at = await desk();
    await at.report.append([typed('1')]);
    const clear = vi.spyOn(tamper(at.computer).cursorPrototype(), 'delete').mockImplementation(() => {
      throw new DOMException('gone', 'AbortError');
    });
    const remove = vi.spyOn(tamper(at.computer).storePrototype(), 'delete').mockImplementation(() => {
      throw new DOMException('gone', 'AbortError');
    });
    await expect(at.report.settle()).rejects.toThrow('没有存进本机数据库');
    clear.mockRestore();
    remove.mockRestore();
    expect(await tamper(at.computer).all('journal')).toHaveLength(1);
    expect((await afterCrash(at)).draft.entries).toEqual({ 'staffing.establishedPosts': '1' });
  });

  test('is written into the draft after a quiet moment, and the journal is empty then', async () => {
    const at = await desk();
    const filledBefore = at.report.summary.progress.filled;
    await at.report.append([typed('1')]);
    await at.computer.time.pass(workRhythm.compactAfterMs);
    expect(await tamper(at.computer).all('journal')).toEqual([]);
    expect(await tamper(at.computer).all('drafts')).toMatchObject([
      { draft: { entries: { 'staffing.establishedPosts': '1' } } },
    ]);
    expect((await at.storage.listReports())[0]?.progress.filled).toBe(filledBefore + 1);
  });

  test('is written into the draft when the journal grows long, without a pause', async () => {
    const at = await desk();
    for (let count = 1; count <= workRhythm.compactAtBatches + 3; count++)
      await at.report.append([typed(String(count))]);
    await quiet();
    expect((await tamper(at.computer).all('journal')).length).toBeLessThan(workRhythm.compactAtBatches);
  });

  test('is repeated once only, when a journal was left behind by a draft that has it already', async () => {
    const at = await desk();
    const row = pack.tables[0]?.id ?? '';
    await at.report.append([{ kind: 'insertRow', table: row, index: 0, cells: {} }]);
    const left = await tamper(at.computer).all('journal');
    await at.report.settle();
    await tamper(at.computer).put('journal', left[0]);
    expect((await afterCrash(at)).draft.tables[row]).toHaveLength(1);
  });

  test('that cannot be repeated is kept where it is shown, and said', async () => {
    const at = await desk();
    await at.report.append([typed('1')]);
    const edits: readonly DraftEdit[] = [
      { kind: 'setCell', table: 'projects', row: 7, field: 'name', text: '无处可放' },
      { kind: 'insertRow', table: 'projects', index: 0, cells: { name: '其后' } },
      { kind: 'setEntry', id: 'staffing.establishedPosts', text: '2' },
    ];
    await tamper(at.computer).put('journal', { reportId: at.report.id, revision: 3, at: 0, edits });
    const [row] = await tamper(at.computer).all('summaries');
    await tamper(at.computer).put('summaries', { ...Object(row), revision: 3 });
    const again = await afterCrash(at);
    expect(again.draft.entries).toEqual({ 'staffing.establishedPosts': '2' });
    expect(again.draft.tables.projects).toEqual([]);
    expect(again.draft.unplaced).toEqual({ 'edits.3.1': edits[0], 'edits.3.2': edits[1] });
    expect(again.notes).toMatchObject([{ kind: 'setAside', title: '“自评”有 2 处修改没有对上位置' }]);
  });

  test('goes through the one gate when it is read: fields that have no place are kept and said', async () => {
    const at = await desk();
    const stored = { ...blank, entries: { 'staffing.establishedPosts': 3, unknownField: '旧' } };
    await tamper(at.computer).put('drafts', { id: at.report.id, revision: 1, draft: stored });
    const again = await afterCrash(at);
    expect(again.draft.entries).toEqual({ 'staffing.establishedPosts': '3' });
    expect(again.draft.unplaced).toEqual({ 'entries.unknownField': '旧' });
    expect(again.notes).toMatchObject([{ kind: 'setAside' }]);
  });

  test('by a newer program is refused by name, and stays as it is', async () => {
    const at = await desk();
    const stored = { id: at.report.id, revision: 1, draft: { ...blank, formatVersion: 99 } };
    await tamper(at.computer).put('drafts', stored);
    await expect(afterCrash(at)).rejects.toMatchObject({ code: 'DRAFT_TOO_NEW' });
    expect(await tamper(at.computer).all('drafts')).toEqual([stored]);
  });
});

describe('when the database cannot write', () => {
  test('a full disk is named with its remedy, the mirror has what was typed, and the next try stores it', async () => {
    const at = await desk();
    const add = vi.spyOn(tamper(at.computer).storePrototype(), 'add').mockImplementation(() => {
      throw quotaError();
    });
    await expect(at.report.append([typed('7')])).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    await quiet();
    expect(at.computer.shell.mirrors.get(at.report.id)).toMatchObject({ revision: 2 });
    expect(at.computer.shell.mirrors.get(at.report.id)?.text).toContain('"staffing.establishedPosts": "7"');
    add.mockRestore();
    await at.report.append([typed('7'), typed('78')]);
    expect((await afterCrash(at)).draft.entries).toEqual({ 'staffing.establishedPosts': '78' });
  });

  test('and the program ends then, the mirror brings back what the database never had', async () => {
    const at = await desk();
    vi.spyOn(tamper(at.computer).storePrototype(), 'add').mockImplementation(() => {
      throw quotaError();
    });
    await at.computer.time.pass(60_000);
    await expect(at.report.append([typed('7')])).rejects.toThrow();
    await quiet();
    vi.restoreAllMocks();
    const storage = at.computer.openWindow(freshLocks());
    expect(await storage.start()).toMatchObject([{ kind: 'newerMirror', reportId: at.report.id }]);
    expect((await storage.readDraft(at.report.id)).entries).toEqual({ 'staffing.establishedPosts': '7' });
  });

  test('because it was deleted under the open window, the report goes in again whole', async () => {
    const at = await desk();
    await at.report.append([typed('1')]);
    await tamper(at.computer).deleteDatabase();
    await at.report.append([typed('12')]);
    expect((await at.storage.listReports()).map(({ title }) => title)).toEqual(['自评']);
    expect((await afterCrash(at)).draft.entries).toEqual({ 'staffing.establishedPosts': '12' });
  });

  test('a report that was removed for good elsewhere does not come back', async () => {
    const at = await desk();
    await at.computer.openWindow().removeForGood(at.report.id);
    await expect(at.report.append([typed('1')])).rejects.toMatchObject({ code: 'REPORT_NOT_FOUND' });
    expect(await at.storage.listReports()).toEqual([]);
  });

  test('because a newer program took it over, it says so and does not open it again', async () => {
    const at = await desk();
    const newer = at.computer.openWindow({
      versions: [...databaseVersions, { version: 2, reason: 'later', stores: { later: 'id' } }],
    });
    await newer.start();
    await expect(at.report.append([typed('1')])).rejects.toMatchObject({ code: 'STORAGE_CLOSED' });
    expect(at.computer.shell.mirrors.get(at.report.id)?.text).toContain('"staffing.establishedPosts": "1"');
  });
});
