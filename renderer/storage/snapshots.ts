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
const backedUp: readonly SnapshotReason[] = ['beforeExport', 'firstEditOfDay'];

function withoutRevision({ revision: _, ...info }: SnapshotRow): SnapshotInfo {
  return info;
}

async function writeBackup({ mirror, notes }: StorageParts, info: SnapshotInfo, draft: ReportDraft): Promise<void> {
  if (!mirror.active) return;
  const { reportId, label } = info;
  const called = await mirror.call('backup.write', { reportId, label, text: draftText(draft) });
  if ('error' in called) {
    const { reason, remedy } = called.error;
    notes.put('backup', { kind: 'backupFailed', reportId, ...storageStrings.backupFailed(reason, remedy) });
  } else notes.clear('backup');
}

/** Keeps a whole draft, and lets go of what the thinning rule no longer keeps. */
export async function keepSnapshot(parts: StorageParts, request: SnapshotRequest): Promise<SnapshotInfo> {
  const { database, now } = parts;
  const { reportId, revision, reason } = request;
  const kept = await attempt(() => database.snapshots.where('reportId').equals(reportId).toArray());
  const same = kept.find((each) => each.reason === reason && each.revision === revision && automatic.includes(reason));
  if (same !== undefined) return withoutRevision(same);
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
  if (backedUp.includes(reason)) await writeBackup(parts, info, request.draft);
  return info;
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
