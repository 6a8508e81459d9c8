import { parseDraft } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { storageStrings } from '../strings/storage.ts';
import { journalOf, type SummaryRow } from './database.ts';
import { draftText } from './draftText.ts';
import type { MirrorState } from './mirrorKeeper.ts';
import { progressOf } from './progressOf.ts';
import { readReport, summaryOf, unitNameOf } from './readReport.ts';
import type { ReportSummary } from './reportStorage.ts';
import { attempt } from './storageError.ts';
import type { StorageParts } from './storageParts.ts';

/** The line of a report that is stored for the first time, or again as a whole. */
export function newRow(
  pack: TemplatePack,
  draft: ReportDraft,
  known: Pick<SummaryRow, 'id' | 'revision' | 'savedAt' | 'createdAt'> & Partial<SummaryRow>,
): SummaryRow {
  const { title = '', state = 'draft', ...stamps } = known;
  return {
    ...stamps,
    title: title.trim() === '' ? storageStrings.defaultTitle(draft.year, unitNameOf(draft), pack.title) : title,
    state,
    unitName: unitNameOf(draft),
    year: draft.year,
    packId: pack.id,
    packTitle: pack.title,
    progress: progressOf(pack, draft),
    changedAt: known.savedAt,
  };
}

/** The mirror of a report as it is stored when the mirror is written. */
export function storedState(
  { database }: StorageParts,
  row: Pick<SummaryRow, 'id' | 'revision' | 'savedAt'>,
): MirrorState {
  return {
    reportId: row.id,
    revision: row.revision,
    savedAt: row.savedAt,
    text: async () => draftText((await readReport(database, row.id)).draft),
  };
}

export async function createReport(parts: StorageParts, given: ReportDraft, title: string): Promise<ReportSummary> {
  const { database, mirror, now } = parts;
  const { dexie, summaries, drafts } = database;
  const { draft, pack } = parseDraft(given, findPack);
  const at = now();
  const row = newRow(pack, draft, { id: crypto.randomUUID(), title, revision: 1, savedAt: at, createdAt: at });
  await attempt(() =>
    dexie.transaction('rw', summaries, drafts, async () => {
      await summaries.add(row);
      await drafts.add({ id: row.id, revision: row.revision, draft });
    }),
  );
  mirror.soon({ ...storedState(parts, row), text: () => draftText(draft) });
  parts.catalogueChanged();
  parts.reportsChanged();
  return summaryOf(row);
}

/** Changes a line; the content stays. Throws REPORT_NOT_FOUND. */
async function changeRow(parts: StorageParts, id: string, change: (row: SummaryRow) => SummaryRow): Promise<void> {
  const { dexie, summaries } = parts.database;
  await attempt(() =>
    dexie.transaction('rw', summaries, async () => {
      const row = await summaries.get(id);
      if (row === undefined) throw new AppError('REPORT_NOT_FOUND');
      await summaries.put(change(row));
    }),
  );
  parts.catalogueChanged();
  parts.reportsChanged();
}

export function renameReport(parts: StorageParts, id: string, title: string): Promise<void> {
  const name = title.trim() === '' ? storageStrings.untitled : title.trim();
  return changeRow(parts, id, (row) => ({ ...row, title: name, changedAt: parts.now() }));
}

/** A signed-off report becomes a draft again. */
export function reopenReport(parts: StorageParts, id: string): Promise<void> {
  return changeRow(parts, id, (row) => ({ ...row, state: 'draft', changedAt: parts.now() }));
}

export function trashReport(parts: StorageParts, id: string): Promise<void> {
  return changeRow(parts, id, (row) => ({ ...row, trashedAt: parts.now() }));
}

export function untrashReport(parts: StorageParts, id: string): Promise<void> {
  return changeRow(parts, id, ({ trashedAt: _, ...row }) => row);
}

/** Takes everything of a report out of the database, moves its mirror aside, and remembers that it is gone. */
export async function removeForGood(parts: StorageParts, id: string): Promise<void> {
  const { database, mirror, now } = parts;
  const { dexie, summaries, drafts, journal, seals, snapshots, snapshotContents, removed } = database;
  await attempt(() =>
    dexie.transaction('rw', [summaries, drafts, journal, seals, snapshots, snapshotContents, removed], async () => {
      await seals.where('reportId').equals(id).delete();
      const kept = await snapshots.where('reportId').equals(id).primaryKeys();
      await snapshotContents.bulkDelete(kept);
      await snapshots.bulkDelete(kept);
      await journalOf(database, id).delete();
      await drafts.delete(id);
      await summaries.delete(id);
      await removed.put({ id, removedAt: now() });
    }),
  );
  await mirror.retire(id);
  parts.catalogueChanged();
  parts.reportsChanged();
}
