import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bridgeLimits } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { makeFolder, placeAll, removeFolders, unwritable, writeDurably } from './atomicWrite.ts';
import { createInTurn } from './inTurn.ts';
import { checkOutputName, sameFileKey } from './outputName.ts';
import type { StagingJournal } from './stagingJournal.ts';

type OpenSet = {
  readonly folder: string;
  readonly staging: string;
  readonly made: readonly string[];
  readonly names: string[];
  readonly keys: Set<string>;
  bytes: number;
};

/** Sets of output files that come one by one and appear in their folder together, or not at all. */
export type StagedSets = {
  /** Makes the folder if need be, and a hidden one inside; answers the token of the set. Throws FOLDER_UNWRITABLE. */
  readonly begin: (folder: string) => Promise<string>;
  readonly add: (token: string, name: string, bytes: Uint8Array) => Promise<void>;
  /** Puts all files in their places; files of the same name are replaced. The token is spent, also on failure. */
  readonly commit: (token: string) => Promise<{ readonly folder: string; readonly names: readonly string[] }>;
  readonly abort: (token: string) => Promise<void>;
  readonly abortAll: () => Promise<void>;
};

export type StagedSetsOptions = {
  readonly journal: StagingJournal;
  /** Writes a new file so that it is on the disk when it resolves. */
  readonly write?: (file: string, bytes: Uint8Array) => Promise<void>;
};

export function createStagedSets({ journal, write = writeDurably }: StagedSetsOptions): StagedSets {
  const open = new Map<string, OpenSet>();
  const inTurn = createInTurn();

  function find(token: string): OpenSet {
    const found = open.get(token);
    if (found === undefined) throw new AppError('OUTPUT_NOT_OPEN');
    return found;
  }

  async function discard(token: string, set: OpenSet, complete: boolean): Promise<void> {
    open.delete(token);
    await rm(set.staging, { recursive: true, force: true }).catch(() => undefined);
    if (!complete) await removeFolders(set.made);
    await journal.forget(set.staging);
  }

  function admit(set: OpenSet, name: string, bytes: Uint8Array): void {
    checkOutputName(name);
    if (set.keys.has(sameFileKey(name)))
      throw new AppError('FILE_NAME_UNUSABLE', { name, detail: '这一套里已有同名文件' });
    if (set.names.length >= bridgeLimits.setFiles) {
      throw new AppError('OUTPUT_TOO_LARGE', { detail: `多于 ${bridgeLimits.setFiles} 个文件` });
    }
    if (set.bytes + bytes.byteLength > bridgeLimits.setBytes) {
      throw new AppError('OUTPUT_TOO_LARGE', { detail: `合计多于 ${bridgeLimits.setBytes} 字节` });
    }
  }

  return {
    begin: async (folder) => {
      if (open.size >= bridgeLimits.openSets) throw new AppError('OUTPUT_TOO_LARGE', { detail: '同时导出的太多' });
      const token = randomUUID();
      const staging = join(folder, `.${randomUUID()}.part`);
      const set: OpenSet = { folder, staging, made: [], names: [], keys: new Set(), bytes: 0 };
      // Reserved before the first wait, so that the bound holds for calls at the same time.
      open.set(token, set);
      try {
        await journal.note(staging);
        const [, ...made] = await makeFolder(staging);
        open.set(token, { ...set, made });
        return token;
      } catch (error) {
        open.delete(token);
        await journal.forget(staging);
        throw unwritable(folder, error);
      }
    },
    add: (token, name, bytes) =>
      inTurn(token, async () => {
        const set = find(token);
        admit(set, name, bytes);
        try {
          await write(join(set.staging, name), bytes);
        } catch (error) {
          await rm(join(set.staging, name), { force: true }).catch(() => undefined);
          throw unwritable(set.folder, error);
        }
        set.names.push(name);
        set.keys.add(sameFileKey(name));
        set.bytes += bytes.byteLength;
      }),
    commit: (token) =>
      inTurn(token, async () => {
        const set = find(token);
        let complete = false;
        try {
          await placeAll(set.staging, set.folder, set.names);
          complete = true;
        } catch (error) {
          throw unwritable(set.folder, error);
        } finally {
          await discard(token, set, complete);
        }
        return { folder: set.folder, names: set.names };
      }),
    abort: (token) => inTurn(token, () => discard(token, find(token), false)),
    abortAll: async () => {
      for (const [token, set] of [...open]) await inTurn(token, () => discard(token, set, false));
    },
  };
}

/** The folder of a set inside the one that was chosen; the chosen one itself when it already bears that name. */
export function setFolder(chosen: string, name: string): string {
  return sameFileKey(basename(chosen)) === sameFileKey(name) ? chosen : join(chosen, name);
}
