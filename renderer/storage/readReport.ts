import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { type DraftRow, type JournalRow, journalOf, type StorageDatabase, type SummaryRow } from './database.ts';
import { type Replayed, replayJournal } from './replayJournal.ts';
import type { ReportSummary } from './reportStorage.ts';
import { attempt } from './storageError.ts';
import { damageOf, isDraftRow, isSummaryRow, type RawReport, usableJournal } from './storedShapes.ts';

/** A report as it is stored at one moment. `journalled`: edits since its draft was last written whole. */
export type StoredReport = Replayed & { readonly row: SummaryRow; readonly journalled: number };

/** The rows of a report as they are, none of them believed yet. */
export async function readRaw(database: StorageDatabase, id: string): Promise<RawReport> {
  const { dexie, summaries, drafts, journal } = database;
  const [row, stored, edits] = await attempt(() =>
    dexie.transaction('r', summaries, drafts, journal, () =>
      Promise.all([summaries.get(id), drafts.get(id), journalOf(database, id).toArray()]),
    ),
  );
  return { row, stored, journal: edits };
}

/** Failures of the gate that say something else than damage. */
const notDamage: readonly string[] = ['DRAFT_TOO_NEW', 'PACK_UNKNOWN', 'PACK_INVALID'];

/** Throws REPORT_DAMAGED for what is no draft any more, and what the gate throws (too new, pack unknown). */
export function replayStored(stored: DraftRow, journal: readonly JournalRow[]): Replayed {
  try {
    return replayJournal(stored.draft, journal, findPack);
  } catch (error) {
    if (error instanceof AppError && notDamage.includes(error.code)) throw error;
    throw new AppError('REPORT_DAMAGED', { detail: error instanceof AppError ? error.reason : '内容已损坏' });
  }
}

/**
 * Throws REPORT_NOT_FOUND, REPORT_DAMAGED, and what the gate throws (too new, pack unknown): nothing is changed by
 * reading.
 */
export async function readReport(database: StorageDatabase, id: string): Promise<StoredReport> {
  const raw = await readRaw(database, id);
  const { row, stored, journal } = raw;
  if (row === undefined && stored === undefined) throw new AppError('REPORT_NOT_FOUND');
  const damage = damageOf(raw);
  if (damage !== undefined || !isSummaryRow(row) || !isDraftRow(stored)) {
    throw new AppError('REPORT_DAMAGED', { detail: damage ?? '' });
  }
  // What a draft already contains is never repeated, whatever lies in the journal.
  const { usable } = usableJournal(stored, journal);
  return { ...replayStored(stored, usable), row, journalled: journal.length };
}

export function summaryOf({ revision: _, savedAt: __, ...summary }: SummaryRow): ReportSummary {
  return summary;
}

/** The name that a unit goes by in lists. */
export function unitNameOf(draft: ReportDraft): string {
  return (draft.unit.name ?? '').trim();
}
