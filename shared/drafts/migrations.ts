import { AppError } from '../errors/appError.ts';

/** A draft of some older version: plain JSON. */
export type RawDraft = Readonly<Record<string, unknown>>;

/** Lifts a draft from version `from` to `from + 1`. Pure; never drops a value. */
export type Migration = {
  readonly from: number;
  readonly reason: string;
  readonly migrate: (draft: RawDraft) => RawDraft;
};

/** All migrations in order, without a gap, starting at version 1. Version 1 is current, so there is none yet. */
export const migrations: readonly Migration[] = [];

/**
 * Brings a draft to `to`. Throws DRAFT_TOO_NEW for a version this program does not know; a gap in the chain is a fault
 * of the program.
 */
export function migrateDraft(
  draft: RawDraft,
  version: number,
  to: number,
  chain: readonly Migration[] = migrations,
): RawDraft {
  if (version > to) throw new AppError('DRAFT_TOO_NEW', { version, supported: to });
  let current = draft;
  for (let from = version; from < to; from++) {
    const step = chain.find((migration) => migration.from === from);
    if (step === undefined) throw new Error(`no migration from draft version ${from}`);
    current = { ...step.migrate(current), formatVersion: from + 1 };
  }
  return current;
}
