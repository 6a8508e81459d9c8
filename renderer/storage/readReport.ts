import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { journalOf, type StorageDatabase, type SummaryRow } from './database.ts';
import { type Replayed, replayJournal } from './replayJournal.ts';
import type { ReportSummary } from './reportStorage.ts';
import { attempt } from './storageError.ts';

/** A report as it is stored at one moment. `journalled`: edits since its draft was last written whole. */
export type StoredReport = Replayed & { readonly row: SummaryRow; readonly journalled: number };

/** Throws REPORT_NOT_FOUND, and what the gate throws (too new, pack unknown): nothing is changed by reading. */
export async function readReport(database: StorageDatabase, id: string): Promise<StoredReport> {
  const { dexie, summaries, drafts, journal } = database;
  const [row, stored, edits] = await attempt(() =>
    dexie.transaction('r', summaries, drafts, journal, () =>
      Promise.all([summaries.get(id), drafts.get(id), journalOf(database, id).toArray()]),
    ),
  );
  if (row === undefined || stored === undefined) throw new AppError('REPORT_NOT_FOUND');
  // What a draft already contains is never repeated, whatever lies in the journal.
  const since = edits.filter(({ revision }) => revision > stored.revision);
  return { ...replayJournal(stored.draft, since, findPack), row, journalled: edits.length };
}

export function summaryOf({ revision: _, savedAt: __, ...summary }: SummaryRow): ReportSummary {
  return summary;
}

/** The name that a unit goes by in lists. */
export function unitNameOf(draft: ReportDraft): string {
  return (draft.unit.name ?? '').trim();
}
