import { parseDraftText } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { storageStrings } from '../strings/storage.ts';
import type { SealRow } from './database.ts';
import { readReport } from './readReport.ts';
import { storedState } from './reportList.ts';
import type { ReportStorage, Seal } from './reportStorage.ts';
import { keepWithBackup, readSnapshot } from './snapshots.ts';
import { attempt } from './storageError.ts';
import type { StorageParts } from './storageParts.ts';

function sealOfRow({ id, reportId, number, snapshotId, hash, code, signedAt }: SealRow): Seal {
  return { id, reportId, number, snapshotId, hash, code, signedAt };
}

/** Newest first. */
export async function listSeals({ database }: StorageParts, reportId: string): Promise<readonly Seal[]> {
  const rows = await attempt(() => database.seals.where('reportId').equals(reportId).toArray());
  return rows.sort((one, other) => other.number - one.number).map(sealOfRow);
}

export async function findSeal({ database }: StorageParts, code: string): Promise<Seal | undefined> {
  const row = await attempt(() => database.seals.where('code').equals(code).first());
  return row === undefined ? undefined : sealOfRow(row);
}

/** The content is kept first, so that a seal never stands without it. */
export async function signOff(
  parts: StorageParts,
  id: string,
  sealOf: Parameters<ReportStorage['signOff']>[1],
): Promise<Seal> {
  const { database, mirror, now } = parts;
  const { dexie, seals, summaries } = database;
  const { row, draft } = await readReport(database, id);
  if (row.state === 'final') throw new AppError('REPORT_SIGNED_OFF');
  const { hash, code } = await sealOf(draft);
  const [last] = await listSeals(parts, id);
  const number = (last?.number ?? 0) + 1;
  const label = storageStrings.signedLabel(number, code);
  const request = { reportId: id, revision: row.revision, draft, reason: 'signed', label } as const;
  const { info, backup } = await keepWithBackup(parts, request);
  const snapshotId = info.id;
  const seal: Seal = { id: crypto.randomUUID(), reportId: id, number, snapshotId, hash, code, signedAt: now() };
  const changed = await attempt(() =>
    dexie.transaction('rw', summaries, seals, async () => {
      const stored = await summaries.get(id);
      if (stored?.revision !== row.revision) throw new AppError('REPORT_CHANGED_ELSEWHERE');
      await seals.put({ ...seal, ...(backup === undefined ? {} : { backup }) });
      const final = { ...stored, state: 'final', changedAt: now() } as const;
      await summaries.put(final);
      return final;
    }),
  );
  parts.catalogueChanged();
  parts.reportsChanged();
  await mirror.now(storedState(parts, changed));
  return seal;
}

/** Throws SNAPSHOT_UNREADABLE when neither the database nor the backup has it, and what the gate throws. */
export async function readSealed(parts: StorageParts, id: string): Promise<ReportDraft> {
  const row = await attempt(() => parts.database.seals.get(id));
  if (row === undefined) throw new AppError('SNAPSHOT_UNREADABLE', { detail: storageStrings.noSeal });
  try {
    return await readSnapshot(parts, row.snapshotId);
  } catch (error) {
    const { backup: name, reportId } = row;
    if (name === undefined) throw error;
    const called = await parts.mirror.call('backup.read', { reportId, name });
    if ('error' in called) throw error;
    return parseDraftText(called.value.text, name, findPack).draft;
  }
}
