import { beforeEach, describe, expect, test } from 'vitest';
import type { ReportStorage } from '../../../../renderer/storage/index.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { parseDraftText } from '../../../../shared/drafts/parseDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { createFakeComputer, type FakeComputer, quiet } from './fakeWindows.ts';
import { tamper } from './tamper.ts';

const pack = findPack('junshan2024');
const blank = blankDraft(pack, 2024, { name: '君山区司法局' });
const field = 'staffing.establishedPosts';
const typed = (text: string): DraftEdit => ({ kind: 'setEntry', id: field, text });

let computer: FakeComputer;
let storage: ReportStorage;
let id: string;

beforeEach(async () => {
  computer = createFakeComputer();
  storage = computer.openWindow();
  await storage.start();
  id = (await storage.createReport(blank, '自评')).id;
});

async function type(text: string): Promise<void> {
  const report = await storage.openReport(id);
  await report.append([typed(text)]);
  await report.close();
}

async function restart(): Promise<ReportStorage> {
  await storage.close();
  storage = computer.openWindow();
  return storage;
}

describe('the mirror of a report', () => {
  test('is a draft file that the gate reads, two seconds after the last change', async () => {
    const report = await storage.openReport(id);
    await computer.time.pass(60_000);
    computer.shell.writes = 0;
    await report.append([typed('1')]);
    await computer.time.pass(1_500);
    await report.append([typed('12')]);
    await computer.time.pass(1_500);
    expect(computer.shell.writes).toBe(0);
    await computer.time.pass(600);
    expect(computer.shell.writes).toBe(1);
    const { text, revision } = computer.shell.mirrors.get(id) ?? { text: '', revision: 0 };
    expect(parseDraftText(text, 'mirror', findPack)).toMatchObject({
      draft: { entries: { [field]: '12' } },
      displaced: [],
    });
    expect(revision).toBe(3);
  });

  test('does not wait for the end of typing that never pauses', async () => {
    const report = await storage.openReport(id);
    for (let count = 1; count <= 9; count++) {
      await report.append([typed(String(count))]);
      await computer.time.pass(1_500);
    }
    expect(computer.shell.mirrors.get(id)?.revision).toBeGreaterThan(5);
  });

  test('is written at once when the report is closed or made final', async () => {
    await type('1');
    expect(computer.shell.mirrors.get(id)?.text).toContain(`"${field}": "1"`);
    computer.shell.mirrors.delete(id);
    await storage.signOff(id, () => ({ hash: 'f'.repeat(64), code: 'AAAA' }));
    expect(computer.shell.mirrors.get(id)?.text).toContain(`"${field}": "1"`);
  });

  test('that cannot be written is said, never holds up saving, and is written when that is possible again', async () => {
    for (const fails of ['refuses', 'throws'] as const) {
      computer.shell.fails = fails;
      const heard: number[] = [];
      const stop = storage.onNotesChanged((notes) => heard.push(notes.length));
      await type(fails);
      expect(storage.notes()).toMatchObject([{ kind: 'mirrorFailed' }]);
      expect(heard.length).toBeGreaterThan(0);
      expect((await storage.readDraft(id)).entries).toEqual({ [field]: fails });
      computer.shell.fails = 'no';
      await computer.time.pass(30_000);
      expect(storage.notes()).toEqual([]);
      expect(computer.shell.mirrors.get(id)?.text).toContain(fails);
      stop();
    }
  });

  test('brings everything back when the database is gone: reports, titles, states, trash, units, settings', async () => {
    await type('12');
    const other = await storage.createReport(blank, '另一份');
    await storage.renameReport(id, '2024年定稿');
    await storage.signOff(id, () => ({ hash: 'f'.repeat(64), code: 'AAAA' }));
    await storage.trashReport(other.id);
    const unit = await storage.saveUnit({ values: { name: '君山区司法局', phone: '0730' } });
    await storage.saveSettings({ textSize: 'large' });
    const before = await storage.listReports();
    await restart();
    await tamper(computer).deleteDatabase();
    const notes = await storage.start();
    expect(notes.map(({ kind }) => kind)).toEqual(['restored', 'restored']);
    const after = await storage.listReports();
    const told = (list: typeof before) =>
      list
        .map(({ id: each, title, state, trashedAt, progress, createdAt }) => ({
          each,
          title,
          state,
          trashedAt,
          progress,
          createdAt,
        }))
        .sort((one, two) => one.each.localeCompare(two.each));
    expect(told(after)).toEqual(told(before));
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: '12' });
    expect(await storage.listUnits()).toEqual([unit]);
    expect((await storage.readSettings()).textSize).toBe('large');
  });

  test('without the list of titles still brings the reports back, under a name of their own', async () => {
    await type('12');
    await restart();
    await tamper(computer).deleteDatabase();
    computer.shell.mirrors.delete('catalogue');
    await storage.start();
    expect((await storage.listReports()).map(({ title }) => title)).toEqual([`君山区司法局 2024年 ${pack.title}`]);
  });

  test('that is newer than a database that was set back repairs it, and what it had becomes a snapshot', async () => {
    await type('old');
    const drafts = await tamper(computer).all('drafts');
    const summaries = await tamper(computer).all('summaries');
    await computer.time.pass(60_000);
    await type('new');
    await restart();
    await tamper(computer).put('drafts', drafts[0]);
    await tamper(computer).put('summaries', summaries[0]);
    expect(await storage.start()).toMatchObject([{ kind: 'newerMirror', reportId: id }]);
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: 'new' });
    const [kept] = await storage.listSnapshots(id);
    expect(kept?.reason).toBe('beforeRepair');
    expect((await storage.readSnapshot(kept?.id ?? '')).entries).toEqual({ [field]: 'old' });
    // And it goes on from there.
    await type('newer');
    await restart();
    expect(await storage.start()).toEqual([]);
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: 'newer' });
  });

  test('of the list gives back names and units that a database that was set back has forgotten', async () => {
    const summaries = await tamper(computer).all('summaries');
    const settings = await tamper(computer).all('settings');
    await storage.renameReport(id, '新名');
    await storage.trashReport(id);
    const unit = await storage.saveUnit({ values: { name: '司法局' } });
    await restart();
    await tamper(computer).put('summaries', summaries[0]);
    await tamper(computer).clear('units');
    await tamper(computer).clear('settings');
    for (const row of settings) await tamper(computer).put('settings', row);
    await storage.start();
    expect(await storage.listReports()).toMatchObject([{ title: '新名', trashedAt: computer.time.now() }]);
    expect(await storage.listUnits()).toEqual([unit]);
  });

  test('that counts more changes but is older never replaces what the database has', async () => {
    await type('a');
    const text = JSON.stringify({ ...blank, entries: { [field]: 'elsewhere' } });
    computer.shell.mirrors.set(id, { text, revision: 90, savedAt: 5 });
    await restart();
    expect(await storage.start()).toMatchObject([{ kind: 'differingMirror', reportId: id }]);
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: 'a' });
    const [kept] = await storage.listSnapshots(id);
    expect((await storage.readSnapshot(kept?.id ?? '')).entries).toEqual({ [field]: 'elsewhere' });
    await computer.time.pass(2_000);
    expect(computer.shell.mirrors.get(id)).toMatchObject({ revision: 91 });
    await restart();
    expect(await storage.start()).toEqual([]);
  });

  test('that is older than the database is brought up to date', async () => {
    computer.shell.fails = 'refuses';
    await type('1');
    await storage.close();
    computer.shell.fails = 'no';
    await restart().then((again) => again.start());
    await computer.time.pass(2_000);
    expect(computer.shell.mirrors.get(id)?.text).toContain(`"${field}": "1"`);
  });

  test('that is missing is written anew, and its report can be opened at once', async () => {
    await type('1');
    await storage.close();
    computer.shell.mirrors.clear();
    await restart().then((again) => again.start());
    expect((await storage.openReport(id)).access).toBe('mine');
    await computer.time.pass(2_000);
    expect(computer.shell.mirrors.get(id)?.text).toContain(`"${field}": "1"`);
  });

  test.each([
    ['no JSON', '{"format":'],
    ['of a newer program', JSON.stringify({ ...blank, formatVersion: 99 })],
    ['of a pack that is not here', JSON.stringify({ ...blank, pack: { id: 'elsewhere2030', version: 1 } })],
  ])('%s is said and left alone', async (_, text) => {
    await type('1');
    computer.shell.mirrors.set(id, { text, revision: 90, savedAt: Number.MAX_SAFE_INTEGER });
    computer.shell.mirrors.set('0000-other', { text, revision: 3, savedAt: 7 });
    await restart();
    expect((await storage.start()).map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable']);
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: '1' });
    expect(computer.shell.mirrors.get('0000-other')?.text).toBe(text);
  });

  test('that the shell cannot read is said by name', async () => {
    computer.shell.unreadable.push('0000-other.jxmirror', 'abc.jxmirror');
    await restart();
    const notes = await storage.start();
    expect(notes.map(({ kind }) => kind)).toEqual(['lost', 'unreadable']);
    expect(notes[1]?.title).toContain('abc.jxmirror');
  });

  test('of a report that was removed for good is moved aside, also when that failed at first', async () => {
    await type('1');
    computer.shell.fails = 'refuses';
    await storage.removeForGood(id);
    await storage.close();
    computer.shell.fails = 'no';
    await restart().then((again) => again.start());
    expect(await storage.listReports()).toEqual([]);
    expect([...computer.shell.retired.keys()]).toEqual([id]);
  });

  test('of a removed report stays aside when the database is lost as well', async () => {
    await type('1');
    const kept = computer.shell.mirrors.get(id);
    await storage.removeForGood(id);
    await restart();
    if (kept !== undefined) computer.shell.mirrors.set(id, kept);
    await tamper(computer).deleteDatabase();
    await storage.start();
    expect(await storage.listReports()).toEqual([]);
  });

  test('of a report that another window has open is not touched', async () => {
    const report = await storage.openReport(id);
    await report.append([typed('1')]);
    computer.shell.mirrors.set(id, { text: JSON.stringify(blank), revision: 90, savedAt: Number.MAX_SAFE_INTEGER });
    expect(await computer.openWindow().start()).toEqual([]);
    await report.append([typed('12')]);
    expect((await storage.readDraft(id)).entries).toEqual({ [field]: '12' });
  });
});

describe('in a browser without the shell', () => {
  test('there are no mirrors and no words about them; that data may be cleared is said', async () => {
    const bare = createFakeComputer('browser');
    bare.shell.fails = 'throws';
    const window = bare.openWindow();
    expect(await window.start()).toMatchObject([{ kind: 'notPersistent' }]);
    const summary = await window.createReport(blank, '自评');
    const report = await window.openReport(summary.id);
    await report.append([typed('1')]);
    await report.takeSnapshot('beforeExport');
    await report.close();
    await bare.time.pass(60_000);
    await quiet();
    expect(window.notes().map(({ kind }) => kind)).toEqual(['notPersistent']);
  });

  test('nothing is said when the browser agrees to keep the data', async () => {
    const bare = createFakeComputer('browser');
    expect(await bare.openWindow({ persist: async () => true }).start()).toEqual([]);
  });
});
