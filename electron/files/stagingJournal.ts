import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { makeFolder, replacedFolder } from './atomicWrite.ts';

const shape = /^\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.part$/;

/**
 * Remembers, in the data folder, which hidden staging folders lie in people's folders, so that a start after a crash
 * finds and removes them.
 */
export type StagingJournal = {
  readonly note: (staging: string) => Promise<void>;
  readonly forget: (staging: string) => Promise<void>;
  /** Removes what an earlier run left behind; files that it had put aside come back first. */
  readonly clean: () => Promise<void>;
};

async function exists(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined)) !== undefined;
}

/** A file that waited to be replaced goes back; where the new one already stands, beside it. */
async function giveBack(staging: string): Promise<void> {
  const folder = dirname(staging);
  for (const name of await readdir(join(staging, replacedFolder)).catch(() => [])) {
    const ending = extname(name);
    const spare = `${basename(name, ending)}（替换前）${ending}`;
    const target = (await exists(join(folder, name))) ? join(folder, spare) : join(folder, name);
    if (await exists(target)) throw new Error('no free name');
    await rename(join(staging, replacedFolder, name), target);
  }
}

export function createStagingJournal(dataFolder: string): StagingJournal {
  const folder = join(dataFolder, 'staging');
  const entryOf = (staging: string): string => join(folder, `${shape.exec(basename(staging))?.[1] ?? 'other'}.txt`);
  return {
    note: async (staging) => {
      await makeFolder(folder).catch(() => undefined);
      // A convenience for the next start: a full data folder must not keep anyone from exporting elsewhere.
      await writeFile(entryOf(staging), staging).catch(() => undefined);
    },
    forget: (staging) => rm(entryOf(staging), { force: true }).catch(() => undefined),
    clean: async () => {
      for (const name of await readdir(folder).catch(() => [])) {
        const staging = await readFile(join(folder, name), 'utf8').catch(() => '');
        const id = shape.exec(basename(staging))?.[1];
        // Only what this file wrote is believed: it would be deleted.
        const found =
          id !== undefined && name === `${id}.txt` ? await lstat(staging).catch(() => undefined) : undefined;
        try {
          if (found?.isDirectory() === true) {
            await giveBack(staging);
            await rm(staging, { recursive: true, force: true });
          }
          await rm(join(folder, name), { force: true });
        } catch {
          // The folder is out of reach (a U盘 that was pulled out): the next start tries again.
        }
      }
    },
  };
}
