import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RepairNote, ReportStorage } from '../../../../renderer/storage/index.ts';
import { sharedLocks } from '../../../../renderer/storage/windowLocks.ts';
import type { Desktop } from '../../../../shared/bridge/contract.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { type Desk, setUpDesk } from '../../electron/desk.ts';
import { createFakeComputer, type FakeComputer, quiet } from './fakeWindows.ts';
import { tamper } from './tamper.ts';

const field = 'staffing.establishedPosts';
const typed = (text: string): DraftEdit => ({ kind: 'setEntry', id: field, text });
const blank = blankDraft(findPack('junshan2024'), 2024, { name: '君山区司法局' });

/** A computer with the real handlers on a real folder; the database can be damaged past the program. */
type Office = {
  readonly computer: FakeComputer;
  readonly desk: Desk;
  readonly open: () => Promise<ReportStorage>;
  /** When the desktop has done all that it was asked for: files are on the disk. */
  readonly quiet: () => Promise<void>;
  /** Starts again without an orderly end: locks and unwritten journals are as a kill leaves them. */
  readonly afterKill: () => Promise<{ readonly storage: ReportStorage; readonly notes: readonly RepairNote[] }>;
  readonly restart: () => Promise<{ readonly storage: ReportStorage; readonly notes: readonly RepairNote[] }>;
};

function setUpOffice(): Office {
  const computer = createFakeComputer();
  const desk = setUpDesk();
  const called = new Set<Promise<unknown>>();
  const desktop: Desktop = {
    kind: 'shell',
    on: () => () => undefined,
    call: async (channel, request) => {
      const answer = desk.ask(channel, request);
      called.add(answer);
      try {
        return (await answer) as never;
      } finally {
        called.delete(answer);
      }
    },
  };
  let storage: ReportStorage | undefined;
  const open = async (): Promise<ReportStorage> => {
    storage = computer.openWindow({ desktop });
    await storage.start();
    return storage;
  };
  return {
    computer,
    desk,
    open,
    quiet: async () => {
      while (called.size > 0) await Promise.all(called);
    },
    afterKill: async () => {
      const again = computer.openWindow({ desktop, locks: sharedLocks() });
      storage = again;
      return { storage: again, notes: await again.start() };
    },
    restart: async () => {
      await storage?.close();
      const again = computer.openWindow({ desktop });
      storage = again;
      return { storage: again, notes: await again.start() };
    },
  };
}

let office: Office;
let storage: ReportStorage;
let id: string;

beforeEach(async () => {
  office = setUpOffice();
  storage = await office.open();
  id = (await storage.createReport(blank, '2024年自评')).id;
});

async function type(...texts: readonly string[]): Promise<void> {
  const report = await storage.openReport(id);
  for (const text of texts) await report.append([typed(text)]);
  await report.close();
}

/** Rows of the database as they are while a report is open: journal not yet written into the draft. */
async function typeAndCrash(...texts: readonly string[]): Promise<void> {
  const report = await storage.openReport(id);
  for (const text of texts) await report.append([typed(text)]);
  await office.computer.time.pass(3_000);
  await office.quiet();
}

const entries = async (): Promise<unknown> => (await storage.readDraft(id)).entries[field];

describe('a damaged database is made whole at the start, and it is said from when the content is', () => {
  test('a draft that is missing comes from the mirror', async () => {
    await type('12');
    await storage.close();
    await tamper(office.computer).clear('drafts');
    const { storage: again, notes } = await office.restart();
    storage = again;
    expect(notes).toMatchObject([{ kind: 'repaired', reportId: id }]);
    expect(notes[0]?.detail).toMatch(/内容不见了，已从镜像文件恢复到2025年3月10日.*的内容/);
    expect(await entries()).toBe('12');
    await type('13');
    expect(await entries()).toBe('13');
  });

  test('a draft that is no draft any more comes from the mirror; what lay there is kept as it was', async () => {
    await type('12');
    await storage.close();
    await tamper(office.computer).put('drafts', { id, revision: 2, draft: { pack: { id: 'junshan2024' }, x: '残' } });
    const { storage: again } = await office.restart();
    storage = again;
    expect(await entries()).toBe('12');
    expect(storage.notes()).toMatchObject([{ kind: 'repaired' }]);
    const kept = (await storage.listCopies()).copies.filter(({ label }) => label === '修复前读不出来的原样数据');
    expect(kept).toHaveLength(1);
  });

  test.each([
    ['an entry that is no edit', (row: object) => ({ ...row, edits: 'x' })],
    ['an entry without a kind', (row: object) => ({ ...row, edits: [{}] })],
  ])('a journal with %s: the mirror has the whole', async (_name, damage) => {
    await typeAndCrash('1', '12', '123');
    const journal = await tamper(office.computer).all('journal');
    await tamper(office.computer).put('journal', damage(Object(journal[1])));
    const { storage: again, notes } = await office.afterKill();
    storage = again;
    expect(notes).toMatchObject([{ kind: 'repaired' }]);
    expect(notes[0]?.detail).toContain('从镜像文件');
    expect(await entries()).toBe('123');
  });

  test('a journal with a hole, and no mirror: what came before the hole, and what is lost is said', async () => {
    await typeAndCrash('1', '12', '123');
    const journal = await tamper(office.computer).all('journal');
    await tamper(office.computer).clear('journal');
    await tamper(office.computer).put('journal', journal[0]);
    await tamper(office.computer).put('journal', journal[2]);
    rmSync(join(office.desk.dataFolder, 'mirrors'), { recursive: true });
    const { storage: again, notes } = await office.afterKill();
    storage = again;
    expect(notes[0]).toMatchObject({ kind: 'repaired' });
    expect(notes[0]?.detail).toContain('按数据库里还能读出的部分');
    expect(await entries()).toBe('1');
  });

  test('a line of the list whose title is no text hinders nothing', async () => {
    await type('12');
    await storage.close();
    const [row] = await tamper(office.computer).all('summaries');
    await tamper(office.computer).put('summaries', { ...Object(row), title: 7 });
    const { storage: again, notes } = await office.restart();
    storage = again;
    expect(notes).toMatchObject([{ kind: 'repaired', reportId: id }]);
    expect(await entries()).toBe('12');
  });

  test('a line of the list that is missing or broken is made anew, with its title', async () => {
    await type('12');
    await storage.renameReport(id, '改过的名称');
    await quiet();
    await storage.close();
    const rows = await tamper(office.computer).all('summaries');
    await tamper(office.computer).clear('summaries');
    const first = await office.restart();
    expect(first.notes).toMatchObject([{ kind: 'repaired' }]);
    storage = first.storage;
    expect(await entries()).toBe('12');
    await storage.close();
    await tamper(office.computer).put('summaries', { ...Object(rows[0]), progress: null, revision: 2 ** 60 });
    const second = await office.restart();
    storage = second.storage;
    expect(await storage.listReports()).toMatchObject([{ title: '改过的名称' }]);
    await type('14');
    expect(await entries()).toBe('14');
  });

  test('without mirror, the newest backup; without any, the loss is said and nothing else', async () => {
    await type('12');
    const report = await storage.openReport(id);
    await report.takeSnapshot('manual');
    await report.append([typed('13')]);
    await report.close();
    await storage.close();
    await tamper(office.computer).clear('drafts');
    await tamper(office.computer).clear('snapshots');
    rmSync(join(office.desk.dataFolder, 'mirrors'), { recursive: true });
    const first = await office.restart();
    storage = first.storage;
    expect(first.notes[0]?.detail).toContain('已从备份恢复到');
    expect(await entries()).toBe('12');
    await storage.close();
    await tamper(office.computer).clear('drafts');
    await tamper(office.computer).clear('snapshots');
    rmSync(join(office.desk.dataFolder, 'mirrors'), { recursive: true });
    rmSync(join(office.desk.dataFolder, 'backups'), { recursive: true });
    const second = await office.restart();
    storage = second.storage;
    expect(second.notes).toMatchObject([{ kind: 'lost' }]);
    await expect(storage.openReport(id)).rejects.toMatchObject({ code: 'REPORT_DAMAGED' });
  });

  test('a lost database and a damaged mirror: the newest backup, with its time', async () => {
    await type('12');
    const report = await storage.openReport(id);
    await report.takeSnapshot('manual');
    await report.close();
    await storage.close();
    await tamper(office.computer).deleteDatabase();
    writeFileSync(join(office.desk.dataFolder, 'mirrors', `${id}.jxmirror`), 'broken');
    const { storage: again, notes } = await office.restart();
    storage = again;
    expect(notes).toMatchObject([{ kind: 'restored', title: '已从备份恢复“2024年自评”' }]);
    expect(await entries()).toBe('12');
  });

  test('a damaged mirror beside a whole database is written anew', async () => {
    await type('12');
    await storage.close();
    writeFileSync(join(office.desk.dataFolder, 'mirrors', `${id}.jxmirror`), 'broken');
    const { storage: again, notes } = await office.restart();
    storage = again;
    expect(notes).toMatchObject([{ kind: 'unreadable', title: '“2024年自评”的镜像文件已重写' }]);
    await office.computer.time.pass(5_000);
    await quiet();
    const third = await office.restart();
    storage = third.storage;
    expect(third.notes).toEqual([]);
  });

  test('damage that shows only when a report is opened is mended then', async () => {
    await type('12');
    await tamper(office.computer).clear('drafts');
    const report = await storage.openReport(id);
    expect(report.draft.entries[field]).toBe('12');
    expect(storage.notes()).toMatchObject([{ kind: 'repaired' }]);
    await report.close();
  });
});

describe('backups', () => {
  test('go to a U盘 and come back on a new PC: reports, titles, units, signed-off states', async () => {
    await type('12');
    await storage.saveUnit({ values: { name: '君山区司法局' } });
    const seal = await storage.signOff(id, () => ({ hash: 'a'.repeat(64), code: 'ABCD-EFGH-JKMN' }));
    await quiet();
    expect(await storage.copyOut('备份')).toMatchObject({ kind: 'copied', skipped: [] });
    const other = setUpOffice();
    other.desk.answers.folder = office.desk.chosen;
    const fresh = await other.open();
    const chosen = await fresh.chooseCopies('恢复');
    expect(chosen?.copies.map(({ title }) => title)).toEqual(['2024年自评', '2024年自评']);
    const mirror = chosen?.copies.filter(({ label }) => label === '最新内容（镜像）') ?? [];
    const done = await fresh.restoreCopies(mirror);
    expect(await chosen?.takeUnits()).toBe(1);
    expect(done).toMatchObject({ restored: [{ reportId: id, title: '2024年自评' }], failed: [] });
    expect((await fresh.readDraft(id)).entries[field]).toBe('12');
    expect((await fresh.findSeal('ABCD-EFGH-JKMN'))?.id).toBe(seal.id);
    await done.undo();
    expect((await fresh.listReports())[0]?.trashedAt).toBeDefined();
  });

  test('are restored over what is there, and that can be undone', async () => {
    await type('12');
    const report = await storage.openReport(id);
    await report.takeSnapshot('manual');
    await report.append([typed('99')]);
    await report.close();
    const { copies } = await storage.listCopies();
    const backup = copies.filter(({ source }) => source === 'backup');
    expect((await storage.readCopy(backup[0] ?? Object())).entries[field]).toBe('12');
    const done = await storage.restoreCopies(backup);
    expect(await entries()).toBe('12');
    await done.undo();
    expect(await entries()).toBe('99');
    expect((await storage.restoreCopies(copies.filter(({ source }) => source === 'mirror'))).unchanged).toBe(1);
  });

  test('of a report that is open in another window are left alone', async () => {
    const report = await storage.openReport(id);
    await report.takeSnapshot('manual');
    const { copies } = await storage.listCopies();
    const done = await storage.restoreCopies(copies.slice(0, 1));
    expect(done.failed).toMatchObject([{ reason: '“2024年自评”正在另一个窗口里打开。' }]);
    await report.close();
  });
});

describe('signing off', () => {
  test('freezes: what is typed is refused until the report is opened again; every signed state stays', async () => {
    await type('12');
    const first = await storage.signOff(id, () => ({ hash: 'a'.repeat(64), code: 'AAAA' }));
    const report = await storage.openReport(id);
    await expect(report.append([typed('13')])).rejects.toMatchObject({ code: 'REPORT_SIGNED_OFF' });
    await expect(storage.signOff(id, () => ({ hash: '', code: '' }))).rejects.toMatchObject({
      code: 'REPORT_SIGNED_OFF',
    });
    await storage.reopenReport(id);
    await report.append([typed('14')]);
    await report.close();
    const second = await storage.signOff(id, () => ({ hash: 'b'.repeat(64), code: 'BBBB' }));
    expect([first.number, second.number]).toEqual([1, 2]);
    expect((await storage.readSealed(first.id)).entries[field]).toBe('12');
    expect((await storage.readSealed(second.id)).entries[field]).toBe('14');
    expect((await storage.listSeals(id)).map(({ code }) => code)).toEqual(['BBBB', 'AAAA']);
    expect(await storage.findSeal('CCCC')).toBeUndefined();
  });

  test('is not done when the content cannot be sealed', async () => {
    await type('12');
    const fails = (): never => {
      throw new Error('no');
    };
    await expect(storage.signOff(id, fails)).rejects.toThrow();
    expect(await storage.listReports()).toMatchObject([{ state: 'draft' }]);
    expect(await storage.listSeals(id)).toEqual([]);
  });

  test('outlives the loss of the database: the content comes from its backup, which is never rotated away', async () => {
    await type('12');
    const seal = await storage.signOff(id, () => ({ hash: 'a'.repeat(64), code: 'AAAA' }));
    await storage.reopenReport(id);
    for (let count = 0; count < 15; count++) {
      office.desk.now += 60_000;
      const report = await storage.openReport(id);
      await report.takeSnapshot('manual');
      await report.close();
    }
    await quiet();
    await storage.close();
    await tamper(office.computer).deleteDatabase();
    const { storage: again } = await office.restart();
    storage = again;
    expect((await storage.findSeal('AAAA'))?.number).toBe(1);
    expect((await storage.readSealed(seal.id)).entries[field]).toBe('12');
  });
});
