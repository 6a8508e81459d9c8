import { statfs } from 'node:fs/promises';
import { makeFolder, unwritable } from '../files/atomicWrite.ts';
import type { Log } from '../files/logFile.ts';
import type { HandlersOf } from './handlers.ts';
import type { AboutProgram, ShowPorts } from './ports.ts';

type Needs = {
  readonly dataFolder: string;
  readonly about: AboutProgram;
  readonly show: ShowPorts;
  readonly log: Log;
};

async function freeBytes(folder: string): Promise<number | null> {
  const found = await statfs(folder).catch(() => undefined);
  return found === undefined ? null : found.bavail * found.bsize;
}

export function diagnosticsHandlers({ dataFolder, about, show, log }: Needs): HandlersOf<'diagnostics'> {
  return {
    'diagnostics.info': async () => ({
      version: about.version,
      platform: about.platform,
      runtime: about.runtime,
      dataFolder,
      freeBytes: await freeBytes(dataFolder),
      refusedRequests: about.refusedRequests(),
    }),
    'diagnostics.log': async ({ message }) => {
      await log(`window: ${message}`);
      return {};
    },
    'diagnostics.openDataFolder': async () => {
      await makeFolder(dataFolder).catch((error: unknown) => {
        throw unwritable(dataFolder, error);
      });
      await show.showFolder(dataFolder);
      return {};
    },
  };
}
