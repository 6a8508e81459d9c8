import { bridgeLimits } from '../../shared/bridge/contract.ts';
import { parseDraft } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { storageStrings } from '../strings/storage.ts';
import type { SnapshotRow } from './database.ts';
import { draftText, packDraft, unpackDraft } from './draftText.ts';
import type { SnapshotInfo, SnapshotReason } from './reportStorage.ts';
import { snapshotsToDrop } from './snapshotThinning.ts';
import { attempt } from './storageError.ts';
import type { StorageParts } from './storageParts.ts';
import { isSummaryRow } from './storedShapes.ts';

/** What is to be kept: the draft as it was at `revision`. */
export type SnapshotRequest = {
  readonly reportId: string;
  readonly revision: number;
  readonly draft: ReportDraft;
  readonly reason: SnapshotReason;
  readonly label?: string | undefined;
  /** Replaces the one of that id. */
  readonly id?: string | undefined;
};

/** Taken by themselves: a second one of an unchanged report would say nothing new. */
const automatic: readonly SnapshotReason[] = [
  'firstEditOfDay',
  'beforeExport',
  'beforeImport',
  'beforeRestore',
  'timed',
];
const backedUp: readonly SnapshotReason[] = ['beforeExport', 'firstEditOfDay', 'manual', 'signed'];

function withoutRevision({ revision: _, ...info }: SnapshotRow): SnapshotInfo {
  return info;
}

/** Writes a dated file beside the database; answers its name, or nothing when that failed (which is noted). */
export async function writeBackup(
  { database, mirror, notes }: StorageParts,
  { reportId, label, reason }: Pick<SnapshotInfo, 'reportId' | 'label' | 'reason'>,
  text: string,
): Promise<string | undefined> {
  if (!mirror.active) return undefined;
  const row: unknown = await attempt(() => database.summaries.get(reportId));
  const title = isSummaryRow(row) ? row.title : '';
  const named = { reportId, label, title: title.slice(0, bridgeLimits.titleLength), keep: reason === 'signed' };
  const called = await mirror.call('backup.write', { ...named, text });
  if ('error' in called) {
    const { reason: why, remedy } = called.error;
    notes.put('backup', { kind: 'backupFailed', reportId, ...storageStrings.backupFailed(why, remedy) });
    return undefined;
  }
  notes.clear('backup');
  return called.value.name;
}

/** Keeps a whole draft, and lets go of what the thinning rule no longer keeps. */
export async function keepSnapshot(parts: StorageParts, request: SnapshotRequest): Promise<SnapshotInfo> {
  return (await keepWithBackup(parts, request)).info;
}

/** The same, with the name of the backup that was written beside it, if one was. */
export async function keepWithBackup(
  parts: StorageParts,
  request: SnapshotRequest,
): Promise<{ readonly info: SnapshotInfo; readonly backup: string | undefined }> {
  const { database, now } = parts;
  const { reportId, revision, reason } = request;
  const kept = await attempt(() => database.snapshots.where('reportId').equals(reportId).toArray());
  const same = kept.find((each) => each.reason === reason && each.revision === revision && automatic.includes(reason));
  if (same !== undefined) return { info: withoutRevision(same), backup: undefined };
  const row: SnapshotRow = {
    id: request.id ?? crypto.randomUUID(),
    reportId,
    takenAt: now(),
    reason,
    label: request.label ?? storageStrings.snapshotLabels[reason],
    revision,
  };
  const gzip = await packDraft(request.draft);
  const dropped = [...snapshotsToDrop([...kept, row], row.takenAt)];
  await attempt(() =>
    database.dexie.transaction('rw', database.snapshots, database.snapshotContents, async () => {
      await database.snapshots.put(row);
      await database.snapshotContents.put({ id: row.id, gzip });
      await database.snapshots.bulkDelete(dropped);
      await database.snapshotContents.bulkDelete(dropped);
    }),
  );
  const info = withoutRevision(row);
  if (!backedUp.includes(reason)) return { info, backup: undefined };
  return { info, backup: await writeBackup(parts, info, draftText(request.draft)) };
}

/** Newest first. */
export async function listSnapshots({ database }: StorageParts, reportId: string): Promise<readonly SnapshotInfo[]> {
  const rows = await attempt(() => database.snapshots.where('reportId').equals(reportId).toArray());
  return rows.sort((one, other) => other.takenAt - one.takenAt).map(withoutRevision);
}

/** Throws SNAPSHOT_UNREADABLE, and what the gate throws. */
export async function readSnapshot({ database }: StorageParts, id: string): Promise<ReportDraft> {
  const content = await attempt(() => database.snapshotContents.get(id));
  if (content === undefined) throw new AppError('SNAPSHOT_UNREADABLE', { detail: '已不在本机数据库里' });
  let stored: unknown;
  try {
    stored = unpackDraft(content.gzip);
  } catch {
    throw new AppError('SNAPSHOT_UNREADABLE', { detail: '内容已损坏' });
  }
  return parseDraft(stored, findPack).draft;
}
