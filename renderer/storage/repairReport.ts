import type { ParsedDraft } from '../../shared/drafts/parseDraft.ts';
import { storageStrings } from '../strings/storage.ts';
import type { Catalogue } from './catalogue.ts';
import { journalOf, type SummaryRow } from './database.ts';
import { readCopy, withPack } from './readCopy.ts';
import { readRaw, replayStored } from './readReport.ts';
import { newRow, storedState } from './reportList.ts';
import type { RepairNote, StoredCopy } from './reportStorage.ts';
import { keepSnapshot, listSnapshots, readSnapshot, writeBackup } from './snapshots.ts';
import { attempt } from './storageError.ts';
import type { StorageParts } from './storageParts.ts';
import { damageOf, isDraftRow, isJournalRow, isSummaryRow, type RawReport, usableJournal } from './storedShapes.ts';

/** A state that a report can be brought back to. */
type Candidate = {
  readonly from: 'database' | 'mirror' | 'backup' | 'snapshot';
  readonly parsed: Pick<ParsedDraft, 'draft' | 'pack'>;
  readonly revision: number;
  readonly savedAt: number;
};

/** What the repair may turn to beside the database. `listed`: names and states, when the list of reports was lost too. */
export type RepairSources = {
  readonly mirror: StoredCopyWithRevision | undefined;
  readonly backups: () => Promise<readonly StoredCopy[]>;
  readonly listed: Catalogue | undefined;
};

export type StoredCopyWithRevision = StoredCopy & { readonly revision: number };

/** Writes a report whole; its journal begins anew. */
export async function storeWhole(
  { database }: StorageParts,
  row: SummaryRow,
  { draft }: Pick<ParsedDraft, 'draft'>,
): Promise<void> {
  const { dexie, summaries, drafts, journal } = database;
  await attempt(() =>
    dexie.transaction('rw', summaries, drafts, journal, async () => {
      await journalOf(database, row.id).delete();
      await drafts.put({ id: row.id, revision: row.revision, draft });
      await summaries.put(row);
    }),
  );
}

/** What can still be read of a damaged report: its draft and the edits up to the first that is damaged. */
function remainsOf(raw: RawReport): Candidate | undefined {
  if (!isDraftRow(raw.stored)) return undefined;
  const { usable } = usableJournal(raw.stored, raw.journal);
  try {
    const last = usable.at(-1);
    const summarised = isSummaryRow(raw.row) ? raw.row.savedAt : 0;
    return {
      from: 'database',
      parsed: replayStored(raw.stored, usable),
      revision: raw.stored.revision + usable.length,
      savedAt: last?.at ?? Math.max(0, ...raw.journal.filter(isJournalRow).map(({ at }) => at), summarised),
    };
  } catch {
    return undefined;
  }
}

async function candidateOf(
  parts: StorageParts,
  copy: StoredCopy | undefined,
  revision: number,
): Promise<Candidate | undefined> {
  if (copy === undefined) return undefined;
  try {
    const parsed = await readCopy(parts, copy);
    return { from: copy.source === 'mirror' ? 'mirror' : 'backup', parsed, revision, savedAt: copy.savedAt };
  } catch {
    return undefined;
  }
}

/** The newest backup or snapshot that can be read. */
async function newestKept(
  parts: StorageParts,
  reportId: string,
  backups: RepairSources['backups'],
): Promise<Candidate | undefined> {
  const snapshots = await listSnapshots(parts, reportId).catch(() => []);
  const tries = [
    ...(await backups())
      .filter((copy) => copy.reportId === reportId)
      .map((copy) => ({ at: copy.savedAt, read: () => candidateOf(parts, copy, 0) })),
    ...snapshots.map(({ id, takenAt }) => ({
      at: takenAt,
      read: async (): Promise<Candidate | undefined> => {
        const draft = await readSnapshot(parts, id).catch(() => undefined);
        if (draft === undefined) return undefined;
        return { from: 'snapshot', parsed: withPack(draft), revision: 0, savedAt: takenAt };
      },
    })),
  ].sort((one, other) => other.at - one.at);
  for (const { read } of tries) {
    const found = await read();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is known of a report's line, from what its own row still says or the mirrored list. */
function knownOf(row: unknown, listed: Catalogue | undefined, id: string): Partial<SummaryRow> {
  if (isSummaryRow(row)) return row;
  const found = listed?.reports.find((each) => each.id === id);
  if (found !== undefined) return found;
  const title = typeof row === 'object' && row !== null && 'title' in row ? row.title : undefined;
  return typeof title === 'string' ? { title } : {};
}

/** Keeps what a repair does not take over: as a snapshot where it can be read, and as it lies where it cannot. */
async function keepRemains(
  parts: StorageParts,
  id: string,
  raw: RawReport,
  remains: Candidate | undefined,
  taken: Candidate,
): Promise<void> {
  if (remains !== undefined && taken !== remains) {
    const { revision, parsed } = remains;
    await keepSnapshot(parts, { reportId: id, revision, draft: parsed.draft, reason: 'beforeRepair' });
  }
  const about = { reportId: id, label: storageStrings.rawLabel, reason: 'beforeRepair' } as const;
  await writeBackup(parts, about, JSON.stringify(raw));
}

/**
 * Makes a damaged report whole again, from whatever has the most: what can still be read of the database, the mirror,
 * else the newest backup or snapshot. Answers what was done; nothing when the report is whole. Nothing is thrown away.
 */
export async function repairReport(
  parts: StorageParts,
  id: string,
  { mirror, backups, listed }: RepairSources,
): Promise<RepairNote | undefined> {
  const raw = await readRaw(parts.database, id);
  const damage = damageOf(raw) ?? unreadable(raw);
  if (damage === undefined) return undefined;
  const remains = remainsOf(raw);
  const mirrored = await candidateOf(parts, mirror, mirror?.revision ?? 0);
  const best = remains !== undefined && remains.revision >= (mirrored?.revision ?? -1) ? remains : mirrored;
  const taken = best ?? remains ?? (await newestKept(parts, id, backups));
  const known = knownOf(raw.row, listed, id);
  const title = known.title ?? id;
  if (taken === undefined) {
    return { kind: 'lost', reportId: id, ...storageStrings.lost(title, damage) };
  }
  await keepRemains(parts, id, raw, remains, taken);
  const counted = isSummaryRow(raw.row) ? raw.row.revision : 0;
  const revision = Math.max(counted, taken.revision, mirror?.revision ?? 0, remains?.revision ?? 0) + 1;
  const { draft, pack } = taken.parsed;
  const row = newRow(pack, draft, { createdAt: taken.savedAt, ...known, id, revision, savedAt: taken.savedAt });
  await storeWhole(parts, row, { draft });
  parts.mirror.soon(storedState(parts, row));
  const until = isSummaryRow(raw.row) ? raw.row.savedAt : undefined;
  const lostSince = until !== undefined && until > taken.savedAt ? until : undefined;
  const words = storageStrings.repaired(row.title, damage, taken.from, taken.savedAt, lostSince);
  return { kind: 'repaired', reportId: id, ...words };
}

/** Rows that look right may hold a draft that the gate refuses. */
function unreadable(raw: RawReport): string | undefined {
  if (!isDraftRow(raw.stored)) return undefined;
  try {
    replayStored(raw.stored, usableJournal(raw.stored, raw.journal).usable);
    return undefined;
  } catch (error) {
    return isDamage(error) ? storageStrings.damagedContent : undefined;
  }
}

export function isDamage(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'REPORT_DAMAGED';
}
