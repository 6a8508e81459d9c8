import { type ParsedDraft, parseDraft } from '../../shared/drafts/parseDraft.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { createReportSession, type ReportSession } from '../session/reportSession.ts';
import type { OpenedReport, SnapshotInfo } from '../storage/reportStorage.ts';

/** The stored scenarios, read only when one is shown. They are data, not code: nothing of the tests is imported. */
const files = import.meta.glob('../../test/scenarios/*/*.json');

export type Exhibit = { readonly pack: string; readonly scenario: string; readonly load: () => Promise<ReportSession> };

/** A report that lives in memory only. */
function looseReport({ pack, draft }: ParsedDraft, id: string): OpenedReport {
  const snapshot: SnapshotInfo = { id, reportId: id, takenAt: 0, reason: 'manual', label: '' };
  const opened: OpenedReport = {
    id,
    pack,
    draft,
    summary: {
      id,
      title: id,
      unitName: draft.unit['name'] ?? '',
      year: draft.year,
      packId: pack.id,
      packTitle: pack.title,
      state: 'draft',
      progress: { filled: 0, required: 0 },
      createdAt: 0,
      changedAt: 0,
    },
    access: 'mine',
    notes: [],
    append: async () => undefined,
    noteSummary: async () => undefined,
    settle: async () => undefined,
    takeOver: async () => opened,
    onTakenOver: () => () => undefined,
    takeSnapshot: async () => snapshot,
    close: async () => undefined,
  };
  return opened;
}

function givenOf(stored: unknown): unknown {
  const content = stored !== null && typeof stored === 'object' && 'default' in stored ? stored.default : stored;
  return content !== null && typeof content === 'object' && 'given' in content ? content.given : undefined;
}

/** Every scenario of every pack. */
export const exhibits: readonly Exhibit[] = Object.entries(files).map(([file, read]) => {
  const [scenario = '', pack = ''] = file
    .replace(/\.json$/, '')
    .split('/')
    .reverse();
  return {
    pack,
    scenario,
    load: async () =>
      createReportSession(looseReport(parseDraft(givenOf(await read()), findPack), `${pack} ${scenario}`)),
  };
});
