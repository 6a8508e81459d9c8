import { describe, expect, test } from 'vitest';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';
import { createFakeComputer } from './fakeWindows.ts';

const pack = findPack('junshan2024');
const blank = blankDraft(pack, 2024, { name: '君山区司法局' });
const [first = '', second = ''] = pack.fields
  .filter((field) => field.source.kind === 'entered')
  .map((field) => field.id);

describe('a report in the database', () => {
  test('is listed with unit, year, pack and progress', async () => {
    const storage = createFakeComputer().openWindow();
    await storage.start();
    const published = open(scenario('junshan2024', 'published')).draft;
    const summary = await storage.createReport(published, '2024年自评');
    expect(await storage.listReports()).toEqual([summary]);
    expect(summary).toMatchObject({ title: '2024年自评', year: 2024, packId: 'junshan2024', state: 'draft' });
    expect(summary.progress.filled).toBeGreaterThan(20);
    expect(await storage.readDraft(summary.id)).toEqual(published);
  });

  test('keeps edits that were appended, though it was never closed', async () => {
    const computer = createFakeComputer();
    const storage = computer.openWindow();
    await storage.start();
    const { id } = await storage.createReport(blank, '自评');
    const report = await storage.openReport(id);
    await report.append([{ kind: 'setEntry', id: first, text: '12' }]);
    await report.append([
      { kind: 'setEntry', id: first, text: '123' },
      { kind: 'setEntry', id: second, text: '4' },
    ]);
    const later = computer.openWindow();
    await later.start();
    expect((await later.readDraft(id)).entries).toEqual({ [first]: '123', [second]: '4' });
  });

  test('is the same after closing and opening', async () => {
    const computer = createFakeComputer();
    const storage = computer.openWindow();
    await storage.start();
    const { id } = await storage.createReport(blank, '自评');
    const report = await storage.openReport(id);
    await report.append([{ kind: 'setEntry', id: first, text: '12' }]);
    await report.close();
    const again = await storage.openReport(id);
    expect(again.access).toBe('mine');
    expect(again.draft.entries).toEqual({ [first]: '12' });
    expect(again.notes).toEqual([]);
  });
});
