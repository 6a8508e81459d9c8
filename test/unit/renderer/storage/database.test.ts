import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type DatabaseVersion, databaseVersions, declareDatabase } from '../../../../renderer/storage/database.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { createFakeComputer } from './fakeWindows.ts';
import { tamper } from './tamper.ts';

const blank = blankDraft(findPack('junshan2024'), 2024, { name: '君山区司法局' });

afterEach(() => {
  vi.restoreAllMocks();
});

/** The next version as it would be declared; named after what it does to the rows. */
const nextVersion: DatabaseVersion = {
  version: databaseVersions.length + 1,
  reason: 'lists show the county',
  stores: { summaries: 'id, year', counties: 'name' },
  upgrade: async (transaction) => {
    await transaction.table('summaries').toCollection().modify({ county: '君山区' });
  },
};

describe('the database through its versions', () => {
  test('are numbered without a gap, each with its reason', () => {
    expect(databaseVersions.map(({ version }) => version)).toEqual(databaseVersions.map((_, index) => index + 1));
    for (const { reason } of databaseVersions) expect(reason).not.toBe('');
  });

  for (const { version } of databaseVersions) {
    test(`rows written at version ${version} are there after the upgrade to the next`, async () => {
      const today = createFakeComputer();
      const current = today.openWindow();
      await current.start();
      const summary = await current.createReport(blank, '自评');
      const report = await current.openReport(summary.id);
      await report.append([{ kind: 'setEntry', id: 'staffing.establishedPosts', text: '1' }]);
      const unit = await current.saveUnit({ values: { name: '司法局' } });
      // The same rows in a database of that version.
      const computer = createFakeComputer();
      const old = new Dexie('test', computer.factory);
      for (const each of databaseVersions.slice(0, version)) old.version(each.version).stores({ ...each.stores });
      await old.open();
      for (const { name } of old.tables) await old.table(name).bulkPut([...(await tamper(today).all(name))]);
      old.close();
      const newer = computer.openWindow({ versions: [...databaseVersions, nextVersion] });
      await newer.start();
      expect(await newer.listReports()).toMatchObject([{ id: summary.id, title: '自评', county: '君山区' }]);
      expect((await newer.readDraft(summary.id)).entries).toEqual({ 'staffing.establishedPosts': '1' });
      expect(await newer.listUnits()).toEqual([unit]);
    });
  }

  test('a database of a newer program is refused and left as it is', async () => {
    const computer = createFakeComputer();
    const newer = computer.openWindow({ versions: [...databaseVersions, nextVersion] });
    await newer.start();
    await newer.createReport(blank, '自评');
    await newer.close();
    await expect(computer.openWindow().start()).rejects.toMatchObject({ code: 'STORAGE_TOO_NEW' });
    expect(await tamper(computer).all('summaries')).toHaveLength(1);
  });

  test('an upgrade that another window holds up is said after a while, and goes on when that one closes', async () => {
    const computer = createFakeComputer();
    const holder = declareDatabase('test', computer.factory);
    await holder.dexie.open();
    vi.spyOn(holder.dexie, 'close').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const newer = computer.openWindow({ versions: [...databaseVersions, nextVersion] });
    const starting = newer.start().catch((error: unknown) => error);
    await new Promise((done) => setTimeout(done, 20));
    await computer.time.pass(5_000);
    expect(await starting).toMatchObject({ code: 'STORAGE_BLOCKED' });
    vi.restoreAllMocks();
    holder.dexie.close();
    expect(await newer.start()).toEqual([]);
  });
});

describe('a browser that gives no database', () => {
  test('is named: nothing can be stored in a private window', async () => {
    const computer = createFakeComputer();
    vi.spyOn(computer.factory.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(computer.openWindow().start()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });

  test('because the disk is full is named with what to do', async () => {
    const computer = createFakeComputer();
    vi.spyOn(computer.factory.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await expect(computer.openWindow().start()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
  });

  test('can be asked again', async () => {
    const computer = createFakeComputer();
    const storage = computer.openWindow();
    const refused = vi.spyOn(computer.factory.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(storage.start()).rejects.toThrow();
    refused.mockRestore();
    expect(await storage.start()).toEqual([]);
  });
});
