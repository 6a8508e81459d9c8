import { AppError } from '../../shared/errors/appError.ts';
import type { ReportStorage, SnapshotInfo } from '../storage/reportStorage.ts';
import { sessionStrings } from '../strings/session.ts';
import type { ReportSession } from './reportSession.ts';

/**
 * Brings a snapshot back as one edit, so that it can be undone like any other; the present state is kept as a snapshot
 * first. Throws SNAPSHOT_UNREADABLE, SNAPSHOT_OTHER_PACK, or what saving throws; the report is unchanged then.
 */
export async function restoreSnapshot(
  session: ReportSession,
  storage: Pick<ReportStorage, 'readSnapshot'>,
  snapshot: SnapshotInfo,
): Promise<void> {
  const draft = await storage.readSnapshot(snapshot.id);
  const { id, version } = session.live.pack;
  if (draft.pack.id !== id || draft.pack.version !== version) throw new AppError('SNAPSHOT_OTHER_PACK');
  await session.flush();
  await session.opened.takeSnapshot('beforeRestore');
  session.edit({ kind: 'replaceDraft', draft }, { label: sessionStrings.restoreStep(snapshot) });
  await session.flush();
}
