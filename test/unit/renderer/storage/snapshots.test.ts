import { beforeEach, describe, expect, test } from 'vitest';
import { createReportSession } from '../../../../renderer/session/reportSession.ts';
import { restoreSnapshot } from '../../../../renderer/session/restoreSnapshot.ts';
import type { OpenedReport, ReportStorage, SnapshotInfo, SnapshotReason } from '../../../../renderer/storage/index.ts';
import { snapshotsToDrop, thinningRule } from '../../../../renderer/storage/snapshotThinning.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { parseDraftText } from '../../../../shared/drafts/parseDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { createFakeComputer, type FakeComputer, quiet } from './fakeWindows.ts';
import { tamper } from './tamper.ts';

const field = 'staffing.establishedPosts';
const typed = (text: string): DraftEdit => ({ kind: 'setEntry', id: field, text });
const minute = 60_000;
const day = 24 * 60 * minute;

let computer: FakeComputer;
let storage: ReportStorage;
let id: string;

beforeEach(async () => {
  computer = createFakeComputer();
  storage = computer.openWindow();
  await storage.start();
  id = (await storage.createReport(blankDraft(findPack('junshan2024'), 2024, {}), '自评')).id;
});

async function reasons(): Promise<readonly SnapshotReason[]> {
  await quiet();
  return (await storage.listSnapshots(id)).map(({ reason }) => reason);
}

async function textOf(info: SnapshotInfo | undefined): Promise<string | undefined> {
  return (await storage.readSnapshot(info?.id ?? '')).entries[field];
}

describe('snapshots by themselves', () => {
  test('the state before the first edit of a day is kept, and backed up outside the database', async () => {
    let report = await storage.openReport(id);
    await report.append([typed('yesterday')]);
    await report.close();
    expect(await reasons()).toEqual([]);
    await computer.time.pass(day);
    report = await storage.openReport(id);
    await report.append([typed('today')]);
    await report.append([typed('today again')]);
    expect(await reasons()).toEqual(['firstEditOfDay']);
    expect(await textOf((await storage.listSnapshots(id))[0])).toBe('yesterday');
    expect(computer.shell.backups).toMatchObject([{ reportId: id, label: '当天首次修改前' }]);
    expect(parseDraftText(computer.shell.backups[0]?.text ?? '', 'x', findPack).draft.entries).toEqual({
      [field]: 'yesterday',
    });
  });

  test('every 15 minutes of work one is kept, and none while nothing changes', async () => {
    const report = await storage.openReport(id);
    for (let count = 1; count <= 32; count++) {
      await report.append([typed(String(count))]);
      await computer.time.pass(minute);
    }
    expect(await reasons()).toEqual(['timed', 'timed']);
    await computer.time.pass(60 * minute);
    expect(await reasons()).toEqual(['timed', 'timed']);
  });

  test('an export keeps one, but not a second one of the same state', async () => {
    const report = await storage.openReport(id);
    await report.append([typed('1')]);
    const first = await report.takeSnapshot('beforeExport');
    await computer.time.pass(minute);
    expect(await report.takeSnapshot('beforeExport')).toEqual(first);
    await report.append([typed('2')]);
    expect((await report.takeSnapshot('beforeExport')).id).not.toBe(first.id);
    expect(computer.shell.backups).toHaveLength(2);
    await report.takeSnapshot('manual', '送审前');
    await report.takeSnapshot('manual', '送审前');
    expect((await storage.listSnapshots(id)).filter(({ label }) => label === '送审前')).toHaveLength(2);
  });

  test('a backup that cannot be written is said and holds up nothing', async () => {
    const report = await storage.openReport(id);
    computer.shell.fails = 'refuses';
    await report.takeSnapshot('beforeExport');
    expect(storage.notes()).toMatchObject([{ kind: 'backupFailed', reportId: id }]);
    computer.shell.fails = 'no';
    await report.append([typed('1')]);
    await report.takeSnapshot('beforeExport');
    expect(storage.notes()).toEqual([]);
  });

  test('the newest comes first, with its whole draft', async () => {
    const report = await storage.openReport(id);
    for (const text of ['1', '2', '3']) {
      await report.append([typed(text)]);
      await report.takeSnapshot('manual');
      await computer.time.pass(minute);
    }
    const list = await storage.listSnapshots(id);
    expect(await Promise.all(list.map(textOf))).toEqual(['3', '2', '1']);
    expect(list[0]?.label).toBe('手动保留');
  });

  test('one whose content is damaged or gone is named as such', async () => {
    const report = await storage.openReport(id);
    const info = await report.takeSnapshot('manual');
    await tamper(computer).put('snapshotContents', { id: info.id, gzip: new Uint8Array([1, 2, 3]) });
    await expect(storage.readSnapshot(info.id)).rejects.toMatchObject({ code: 'SNAPSHOT_UNREADABLE' });
    await tamper(computer).clear('snapshotContents');
    await expect(storage.readSnapshot(info.id)).rejects.toMatchObject({ code: 'SNAPSHOT_UNREADABLE' });
  });
});

describe('bringing a snapshot back', () => {
  async function prepared(): Promise<{ readonly report: OpenedReport; readonly old: SnapshotInfo }> {
    const report = await storage.openReport(id);
    await report.append([typed('old')]);
    const old = await report.takeSnapshot('manual');
    await report.append([typed('new')]);
    return { report, old };
  }

  test('is an edit that can be undone and done again, with the present state kept first', async () => {
    const { report, old } = await prepared();
    await report.close();
    const session = createReportSession(await storage.openReport(id));
    await restoreSnapshot(session, storage, old);
    expect(session.live.draft().entries).toEqual({ [field]: 'old' });
    expect(await reasons()).toContain('beforeRestore');
    expect(session.undo()?.label).toContain('手动保留');
    await session.flush();
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: 'new' });
    session.redo();
    await session.close();
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: 'old' });
  });

  test('is refused when the pack is another one', async () => {
    const { report, old } = await prepared();
    await report.close();
    const other = await storage.createReport(blankDraft(findPack('lusong2018'), 2018, {}), '别的');
    const session = createReportSession(await storage.openReport(other.id));
    await expect(restoreSnapshot(session, storage, old)).rejects.toMatchObject({ code: 'SNAPSHOT_OTHER_PACK' });
    expect(session.live.pack.id).toBe('lusong2018');
  });
});

describe('thinning', () => {
  const now = new Date(2025, 5, 30, 12).getTime();
  const at = (days: number, reason: SnapshotReason = 'timed'): SnapshotInfo => ({
    id: `${days} ${reason}`,
    reportId: 'r',
    takenAt: now - days * day,
    reason,
    label: '',
  });

  test('keeps all of the last two days, then the newest of each day, and nothing older than sixty', () => {
    const newest = Array.from({ length: thinningRule.atLeast }, (_, count) => at(count / 100));
    const kept = [...newest, at(1.9), at(3), at(5), at(59)];
    const dropped = [at(3.1), at(5.2), at(60.5), at(200)];
    expect(snapshotsToDrop([...dropped, ...kept], now)).toEqual(dropped.map((each) => each.id));
  });

  test('leaves ten, however old a wrong clock makes them seem, and those from the future', () => {
    const old = Array.from({ length: 14 }, (_, count) => at(4_000 + count));
    expect(snapshotsToDrop(old, now)).toEqual(old.slice(10).map(({ id: each }) => each));
    const future = Array.from({ length: 14 }, (_, count) => at(-4_000 - count));
    expect(snapshotsToDrop(future, now)).toEqual([]);
  });

  test('never lets go of what a person kept, nor of what could not be stored', () => {
    expect(snapshotsToDrop([at(300, 'manual'), at(300.1, 'manual'), at(90, 'conflict')], now)).toEqual([]);
  });

  test('happens when the next one is kept, contents included', async () => {
    const report = await storage.openReport(id);
    for (let count = 0; count < 12; count++) {
      await report.append([typed(`1${count}`)]);
      await report.takeSnapshot('beforeImport');
      await computer.time.pass(1_000);
    }
    await computer.time.pass(61 * day);
    await report.append([typed('2')]);
    expect(await reasons()).toHaveLength(thinningRule.atLeast);
    expect(await tamper(computer).all('snapshotContents')).toHaveLength(thinningRule.atLeast);
  });
});
