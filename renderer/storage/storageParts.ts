import type { StorageDatabase } from './database.ts';
import type { MirrorKeeper } from './mirrorKeeper.ts';
import type { NoteBoard } from './noteBoard.ts';
import type { Timers } from './timers.ts';
import type { WindowChannel } from './windowChannel.ts';
import type { WindowLocks } from './windowLocks.ts';

/** What all parts of storage work with. */
export type StorageParts = {
  readonly database: StorageDatabase;
  readonly mirror: MirrorKeeper;
  readonly notes: NoteBoard;
  readonly timers: Timers;
  readonly channel: WindowChannel;
  readonly locks: WindowLocks;
  readonly now: () => number;
  /** The list is not what it was: tells this window and the others. */
  readonly reportsChanged: () => void;
  /** The same after a keystroke: other windows need not know at once. */
  readonly reportChangedSoon: () => void;
  /** Titles, states, units or settings changed: their mirror follows. */
  readonly catalogueChanged: () => void;
};

/** Name of the lock of whoever writes that report. */
export function lockName({ database }: StorageParts, reportId: string): string {
  return `${database.dexie.name}:${reportId}`;
}
