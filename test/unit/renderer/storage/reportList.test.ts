import { beforeEach, describe, expect, test } from 'vitest';
import type { ReportStorage } from '../../../../renderer/storage/index.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';
import { createFakeComputer, type FakeComputer } from './fakeWindows.ts';
import { tamper } from './tamper.ts';

const pack = findPack('junshan2024');
const blank = blankDraft(pack, 2024, { name: '君山区司法局' });

let computer: FakeComputer;
let storage: ReportStorage;

beforeEach(async () => {
  computer = createFakeComputer();
  storage = computer.openWindow();
  await storage.start();
});

async function listed(id: string) {
  return (await storage.listReports()).find((each) => each.id === id);
}

describe('the list of reports', () => {
  test('knows new names and states, and when they were given', async () => {
    const { id } = await storage.createReport(blank, '自评');
    await computer.time.pass(5_000);
    await storage.renameReport(id, '  2024年自评 ');
    await storage.signOff(id, () => ({ hash: 'f'.repeat(64), code: 'AAAA' }));
    expect(await listed(id)).toMatchObject({ title: '2024年自评', state: 'final', changedAt: computer.time.now() });
    await storage.renameReport(id, '  ');
    expect((await listed(id))?.title).toBe('未命名材料');
  });

  test('gives a report without a title a name that says what it is', async () => {
    expect((await storage.createReport(blank, ' ')).title).toBe(`君山区司法局 2024年 ${pack.title}`);
  });

  test('keeps a copy apart from what it was made from', async () => {
    const published = open(scenario('junshan2024', 'published')).draft;
    const first = await storage.createReport(published, '原件');
    const copy = await storage.duplicateReport(first.id, '副本');
    const report = await storage.openReport(copy.id);
    await report.append([{ kind: 'setEntry', id: 'staffing.establishedPosts', text: '999' }]);
    expect(await storage.readDraft(first.id)).toEqual(published);
    expect(copy).toMatchObject({ title: '副本', state: 'draft', progress: first.progress });
  });

  test('puts a report into the trash and takes it out unchanged', async () => {
    const summary = await storage.createReport(blank, '自评');
    await storage.trashReport(summary.id);
    expect((await listed(summary.id))?.trashedAt).toBe(computer.time.now());
    await storage.untrashReport(summary.id);
    expect(await listed(summary.id)).toEqual(summary);
  });

  test('forgets a report that is removed for good, with all that belongs to it, and no other', async () => {
    const keep = await storage.createReport(blank, '保留');
    const { id } = await storage.createReport(blank, '删除');
    for (const each of [keep.id, id]) {
      const report = await storage.openReport(each);
      await report.append([{ kind: 'setEntry', id: 'staffing.establishedPosts', text: '1' }]);
      await report.takeSnapshot('manual');
    }
    await storage.removeForGood(id);
    for (const store of ['summaries', 'drafts', 'journal', 'snapshots', 'snapshotContents']) {
      expect(await tamper(computer).all(store)).toHaveLength(1);
    }
    expect((await storage.listReports()).map((each) => each.id)).toEqual([keep.id]);
    await expect(storage.openReport(id)).rejects.toMatchObject({ code: 'REPORT_NOT_FOUND' });
    await expect(storage.renameReport(id, '新名')).rejects.toMatchObject({ code: 'REPORT_NOT_FOUND' });
  });

  test('shows what the session noted: counts of findings', async () => {
    const { id } = await storage.createReport(blank, '自评');
    const report = await storage.openReport(id);
    const counts = { block: 2, explain: 1, notice: 0, notYet: 3 };
    await report.noteSummary({ counts });
    expect((await listed(id))?.counts).toEqual(counts);
    await report.append([{ kind: 'setUnit', key: 'name', text: '新名称' }]);
    await report.close();
    expect(await listed(id)).toMatchObject({ counts, unitName: '新名称' });
  });

  test('is read without touching a single draft', async () => {
    await storage.createReport(blank, '自评');
    await tamper(computer).clear('drafts');
    expect(await storage.listReports()).toHaveLength(1);
  });
});

describe('units', () => {
  test('are kept, changed and removed, in the order of their names', async () => {
    const b = await storage.saveUnit({ values: { name: '司法局' } });
    const a = await storage.saveUnit({ values: { name: '财政局' } });
    expect((await storage.listUnits()).map(({ values }) => values.name)).toEqual(['财政局', '司法局']);
    await storage.saveUnit({ id: b.id, values: { name: '司法局', phone: '0730' } });
    await storage.removeUnit(a.id);
    expect(await storage.listUnits()).toEqual([{ ...b, values: { name: '司法局', phone: '0730' } }]);
  });
});

describe('settings', () => {
  test('begin with the standard, change one by one, and are told', async () => {
    const heard: string[] = [];
    storage.onSettingsChanged(({ textSize }) => heard.push(textSize));
    expect(await storage.readSettings()).toEqual({
      textSize: 'standard',
      amountUnit: 'wanYuan',
      welcomed: false,
      sidePanel: 'open',
    });
    await storage.saveSettings({ textSize: 'large' });
    expect(await storage.saveSettings({ welcomed: true })).toMatchObject({ textSize: 'large', welcomed: true });
    expect(heard).toEqual(['large', 'large']);
  });

  test('fall back to the standard where a stored value is unknown, one by one', async () => {
    await tamper(computer).put('settings', { key: 'settings', value: { textSize: 'gigantic', welcomed: true } });
    expect(await storage.readSettings()).toMatchObject({ textSize: 'standard', welcomed: true });
  });
});
