import { beforeEach, describe, expect, test } from 'vitest';
import { createReportSession } from '../../../../renderer/session/reportSession.ts';
import type { ReportStorage } from '../../../../renderer/storage/index.ts';
import { sharedLocks } from '../../../../renderer/storage/windowLocks.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { createFakeComputer, type FakeComputer, quiet } from './fakeWindows.ts';

const field = 'staffing.establishedPosts';
const typed = (text: string): DraftEdit => ({ kind: 'setEntry', id: field, text });

let computer: FakeComputer;
let one: ReportStorage;
let two: ReportStorage;
let id: string;

beforeEach(async () => {
  computer = createFakeComputer();
  one = computer.openWindow();
  two = computer.openWindow();
  await one.start();
  await two.start();
  id = (await one.createReport(blankDraft(findPack('junshan2024'), 2024, {}), '自评')).id;
});

describe('two windows on one report', () => {
  test('the second may look but not write', async () => {
    await one.openReport(id);
    const second = await two.openReport(id);
    expect(second.access).toBe('elsewhere');
    await expect(second.append([typed('1')])).rejects.toMatchObject({ code: 'REPORT_CHANGED_ELSEWHERE' });
    expect((await one.readDraft(id)).entries).toEqual({});
  });

  test('when the second takes over, the first stores what it has and stops writing', async () => {
    const first = createReportSession(await one.openReport(id));
    const second = await two.openReport(id);
    first.edit(typed('12'), { label: '编制数' });
    const taken = await second.takeOver();
    expect(taken.access).toBe('mine');
    expect(taken.draft.entries).toEqual({ [field]: '12' });
    expect(first.mayWrite()).toBe(false);
    expect(first.saved().kind).toBe('saved');
    await taken.append([typed('123')]);
    expect((await one.readDraft(id)).entries).toEqual({ [field]: '123' });
  });

  test('a first window that does not answer loses nothing: what it could not store is a snapshot', async () => {
    const silent = computer.openWindow({
      channel: { post: () => undefined, listen: () => () => undefined, close: () => undefined },
    });
    const report = await silent.openReport(id);
    await report.append([typed('1')]);
    const second = await two.openReport(id);
    const taking = second.takeOver();
    await quiet();
    await computer.time.pass(2_000);
    const taken = await taking;
    await taken.append([typed('2')]);
    await expect(report.append([typed('15')])).rejects.toMatchObject({ code: 'REPORT_CHANGED_ELSEWHERE' });
    await expect(report.append([typed('15'), typed('156')])).rejects.toThrow();
    const kept = (await two.listSnapshots(id)).filter(({ reason }) => reason === 'conflict');
    expect(kept).toHaveLength(1);
    expect((await two.readSnapshot(kept[0]?.id ?? '')).entries).toEqual({ [field]: '156' });
    expect((await two.readDraft(id)).entries).toEqual({ [field]: '2' });
  });

  test('where locks fail, the revision keeps the one from writing over the other', async () => {
    const apart = computer.openWindow({ locks: sharedLocks() });
    const [mine, theirs] = [await one.openReport(id), await apart.openReport(id)];
    await mine.append([typed('1')]);
    await expect(theirs.append([typed('2')])).rejects.toMatchObject({ code: 'REPORT_CHANGED_ELSEWHERE' });
    await theirs.settle();
    expect((await one.readDraft(id)).entries).toEqual({ [field]: '1' });
    const [kept] = await one.listSnapshots(id);
    expect((await one.readSnapshot(kept?.id ?? '')).entries).toEqual({ [field]: '2' });
    const again = await theirs.takeOver();
    expect(again.draft.entries).toEqual({ [field]: '1' });
    await again.append([typed('2')]);
    expect((await one.readDraft(id)).entries).toEqual({ [field]: '2' });
  });

  test('where locks fail, a draft that is tidied up late does not cover what the other wrote', async () => {
    const apart = computer.openWindow({ locks: sharedLocks() });
    const theirs = await apart.openReport(id);
    await theirs.append([typed('1')]);
    const mine = await one.openReport(id);
    await mine.append([typed('12')]);
    await theirs.settle();
    await theirs.close();
    expect((await one.readDraft(id)).entries).toEqual({ [field]: '12' });
    await mine.append([typed('123')]);
    expect((await one.readDraft(id)).entries).toEqual({ [field]: '123' });
  });

  test('a report that was closed is free for the other', async () => {
    await (await one.openReport(id)).close();
    expect((await two.openReport(id)).access).toBe('mine');
  });

  test('each hears of reports and settings that the other changed', async () => {
    const heard: string[] = [];
    two.onReportsChanged(() => heard.push('reports'));
    two.onSettingsChanged(({ textSize }) => heard.push(textSize));
    await one.renameReport(id, '新名');
    await one.saveSettings({ textSize: 'large' });
    await quiet();
    expect(heard).toEqual(['reports', 'large']);
  });

  test('keystrokes are not told one by one', async () => {
    const report = await one.openReport(id);
    let heard = 0;
    two.onReportsChanged(() => heard++);
    for (const text of ['1', '12', '123']) await report.append([typed(text)]);
    await computer.time.pass(1_000);
    expect(heard).toBe(1);
  });
});

describe('one window', () => {
  test('that opens a report anew while it is still open goes on with it', async () => {
    const [first, again] = await Promise.all([one.openReport(id), one.openReport(id)]);
    expect([first.access, again.access]).toEqual(['mine', 'mine']);
    await first.close();
    await again.append([typed('1')]);
    expect((await two.openReport(id)).access).toBe('elsewhere');
    await again.close();
    expect((await two.openReport(id)).access).toBe('mine');
  });

  test('may close its report from within the news that it was taken over', async () => {
    const report = await one.openReport(id);
    report.onTakenOver(() => report.close());
    const second = await two.openReport(id);
    expect((await second.takeOver()).access).toBe('mine');
  });
});
