import { z } from 'zod';
import { moment, revision } from '../../shared/bridge/contract.ts';
import type { DraftRow, JournalRow, SummaryRow } from './database.ts';

/**
 * What rows of the database must look like before anything is made of them. A disk that was full, a profile that was
 * copied while in use, or an older program may have left others.
 */
const summaryShape = z.looseObject({
  id: z.string(),
  title: z.string(),
  unitName: z.string(),
  year: z.int(),
  packId: z.string(),
  packTitle: z.string(),
  state: z.enum(['draft', 'final']),
  progress: z.object({ filled: z.number(), required: z.number() }),
  createdAt: moment,
  changedAt: moment,
  trashedAt: moment.optional(),
  revision,
  savedAt: moment,
});
const draftShape = z.looseObject({ revision, draft: z.looseObject({ pack: z.looseObject({ id: z.string() }) }) });
const journalShape = z.looseObject({ revision, edits: z.array(z.looseObject({ kind: z.string() })) });

export function isSummaryRow(row: unknown): row is SummaryRow {
  return summaryShape.safeParse(row).success;
}

export function isDraftRow(row: unknown): row is DraftRow {
  return draftShape.safeParse(row).success;
}

export function isJournalRow(row: unknown): row is JournalRow {
  return journalShape.safeParse(row).success;
}

/** Rows of one report as they lie in the database, whatever they are. */
export type RawReport = {
  readonly row: unknown;
  readonly stored: unknown;
  readonly journal: readonly unknown[];
};

/** The journal that follows the draft without a gap, and how many rows after that cannot be used. */
export function usableJournal(
  stored: DraftRow,
  journal: readonly unknown[],
): { readonly usable: readonly JournalRow[]; readonly lost: number } {
  const usable: JournalRow[] = [];
  let lost = 0;
  for (const row of journal) {
    if (!isJournalRow(row)) lost++;
    else if (row.revision <= stored.revision) continue;
    else if (lost === 0 && row.revision === stored.revision + usable.length + 1) usable.push(row);
    else lost++;
  }
  return { usable, lost };
}

/** What is wrong with a report, in a few words for a message; nothing when it is whole. */
export function damageOf({ row, stored, journal }: RawReport): string | undefined {
  if (stored === undefined) return '内容不见了';
  if (!isDraftRow(stored)) return '内容已损坏';
  const { usable, lost } = usableJournal(stored, journal);
  if (lost > 0) return `有${lost}次修改的记录已损坏`;
  if (row === undefined) return '目录里没有这一份';
  if (!isSummaryRow(row)) return '目录里的一行已损坏';
  return row.revision === stored.revision + usable.length ? undefined : '目录与内容不是同一时候的';
}
