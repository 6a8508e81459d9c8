import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { undoAction } from '../../../../renderer/app/useUndoAction.ts';
import { createReportSession, type ReportSession } from '../../../../renderer/session/reportSession.ts';
import type { ReportStorage } from '../../../../renderer/storage/index.ts';
import { sessionStrings } from '../../../../renderer/strings/session.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { parseDraft } from '../../../../shared/drafts/parseDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';
import { editFor, wishes } from '../../drafts/editing/anyEdits.ts';
import { createFakeComputer, type FakeComputer } from '../storage/fakeWindows.ts';
import { tamper } from '../storage/tamper.ts';

const field = 'staffing.establishedPosts';
const typed = (text: string): DraftEdit => ({ kind: 'setEntry', id: field, text });
const note = { label: '编制数', merge: field, place: { section: 'attachment1.staffing', path: field } };

let computer: FakeComputer;
let storage: ReportStorage;
let id: string;
let session: ReportSession;

beforeEach(async () => {
  computer = createFakeComputer();
  storage = computer.openWindow();
  await storage.start();
  id = (await storage.createReport(blankDraft(findPack('junshan2024'), 2024, {}), '自评')).id;
  session = createReportSession(await storage.openReport(id), computer.time.now);
});

describe('a report being worked on', () => {
  test('an edit is on the screen at once and in the database when flushed', async () => {
    session.edit(typed('12'), note);
    expect(session.live.evaluation().text(field)).toBe('12');
    expect(session.saved().kind).toBe('saving');
    await session.flush();
    expect(session.saved()).toEqual({ kind: 'saved', at: computer.time.now() });
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: '12' });
  });

  test('undo goes over the whole report, leads to its place, and is stored as well', async () => {
    session.edit(typed('1'), note);
    session.edit({ kind: 'insertRow', table: 'projects', index: 0, cells: { name: '甲' } }, { label: '插入一行' });
    expect(session.undo()?.label).toBe('插入一行');
    expect(session.undo()?.place).toEqual(note.place);
    expect(session.undo()).toBeUndefined();
    expect(session.redo()?.label).toBe('编制数');
    await session.flush();
    expect(await storage.readDraft(id)).toEqual(session.live.draft());
    expect(session.live.draft().tables.projects).toEqual([]);
  });

  test('the 撤销 of a message takes back its own step, or says that something was typed since', () => {
    const said: string[] = [];
    const removed = (): { readonly run: () => void } => {
      session.edit({ kind: 'insertRow', table: 'projects', index: 0, cells: { name: '甲' } }, { label: '插入一行' });
      return undoAction(session, (message) => said.push(message));
    };
    const rows = (): number => session.live.draft().tables['projects']?.length ?? 0;
    const first = removed();
    session.edit(typed('1'), note);
    first.run();
    expect([rows(), session.live.draft().entries[field]]).toEqual([1, '1']);
    expect(said).toEqual([sessionStrings.typedSince]);
    const second = removed();
    second.run();
    expect([rows(), session.live.draft().entries[field], said.length]).toEqual([1, '1', 1]);
    second.run();
    expect([rows(), session.live.draft().entries[field]]).toEqual([1, '1']);
    expect(said.at(-1)).toBe(sessionStrings.alreadyUndone);
  });

  test('tells those who listen, and followers every edit with its version', () => {
    const heard: number[] = [];
    const followed: unknown[] = [];
    session.subscribe(() => heard.push(session.version()));
    const stop = session.follow((edits, version) => followed.push([edits, version]));
    session.setCheck({ report: undefined, missing: 0, provisional: new Set(), upToDate: true });
    session.edit(typed('1'), note);
    session.undo();
    stop();
    session.edit(typed('2'), note);
    expect(heard).toEqual([0, 1, 2, 3]);
    expect(followed).toEqual([
      [[typed('1')], 1],
      [[{ kind: 'setEntry', id: field, text: undefined }], 2],
    ]);
    expect(session.check().upToDate).toBe(false);
  });

  test('counts changes of rows apart from changes of figures', () => {
    session.edit(typed('1'), note);
    expect(session.structure()).toBe(0);
    const rows: DraftEdit = { kind: 'insertRow', table: 'projects', index: 0, cells: {} };
    session.edit({ kind: 'several', edits: [rows, rows] }, { label: '粘贴' });
    expect(session.structure()).toBe(1);
  });

  test('an edit that is too long is answered with what to do, and changes nothing', async () => {
    const refused = session.edit(typed('长'.repeat(40_000)), note);
    expect(refused?.code).toBe('TEXT_TOO_LONG');
    expect(session.version()).toBe(0);
    expect(session.history.undoable()).toBeUndefined();
    expect(session.saved()).toEqual({ kind: 'saved', at: undefined });
  });

  test('does nothing in a window that may only look', async () => {
    const other = createReportSession(await computer.openWindow().openReport(id));
    expect(other.mayWrite()).toBe(false);
    other.edit(typed('1'), note);
    expect(other.live.draft().entries).toEqual({});
  });

  test('closing stores what waits and frees the report', async () => {
    session.edit(typed('12'), note);
    await session.close();
    const again = await computer.openWindow().openReport(id);
    expect(again.access).toBe('mine');
    expect(again.draft.entries).toEqual({ [field]: '12' });
  });

  test('closing that cannot store says so, goes on trying, and closes when it can', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const add = vi.spyOn(tamper(computer).storePrototype(), 'add').mockImplementation(() => {
        throw new DOMException('no space', 'QuotaExceededError');
      });
      session.edit(typed('12'), note);
      await expect(session.close()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
      add.mockRestore();
      vi.advanceTimersByTime(3_000);
    } finally {
      vi.useRealTimers();
    }
    await session.flush();
    await session.close();
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: '12' });
    expect((await computer.openWindow().openReport(id)).access).toBe('mine');
  });

  test('whatever is done and whenever the program ends, the database gives back what was on the screen', async () => {
    const { pack, draft } = open(scenario('junshan2024', 'published'));
    await fc.assert(
      fc.asyncProperty(wishes, fc.array(fc.nat(4), { maxLength: 25 }), async (list, pauses) => {
        const { id: each } = await storage.createReport(draft, '随机');
        const working = createReportSession(await storage.openReport(each));
        for (const [index, wish] of list.entries()) {
          const edit = editFor(pack, working.live.draft(), wish);
          if (edit !== undefined) working.edit(edit, { label: wish.kind });
          if (pauses[index] === 0) working.undo();
          if (pauses[index] === 1) await working.flush();
          if (pauses[index] === 2) await working.flush().then(working.opened.settle);
        }
        await working.flush();
        const stored = await storage.readDraft(each);
        expect(stored).toEqual(parseDraft(working.live.draft(), findPack).draft);
        await working.close();
        expect(await storage.readDraft(each)).toEqual(stored);
      }),
      { numRuns: 25 },
    );
  });
});
