import { createBackupCopies } from '../files/backupCopies.ts';
import { createBackupFiles } from '../files/backupFiles.ts';
import { createLog } from '../files/logFile.ts';
import { createMirrorFiles } from '../files/mirrorFiles.ts';
import { createOpenedFiles } from '../files/openedFiles.ts';
import { createStagedSets } from '../files/stagedSets.ts';
import { createStagingJournal } from '../files/stagingJournal.ts';
import { fontFamilies } from '../files/systemFonts.ts';
import type { HandlerDependencies } from './handlers.ts';

/** The part of the dependencies that needs no Electron: everything on the disk, under one data folder. */
export type DiskServices = Pick<
  HandlerDependencies,
  'dataFolder' | 'sets' | 'mirrors' | 'backups' | 'copies' | 'opened' | 'fontFamilies' | 'log'
> & {
  /** Tidies up after earlier runs. */
  readonly clean: () => Promise<void>;
};

/** `now` in milliseconds since 1970. */
export function createDiskServices(dataFolder: string, now: () => number): DiskServices {
  const journal = createStagingJournal(dataFolder);
  const mirrors = createMirrorFiles(dataFolder, now);
  return {
    dataFolder,
    sets: createStagedSets({ journal }),
    mirrors,
    backups: createBackupFiles(dataFolder, now),
    copies: createBackupCopies(dataFolder, now),
    opened: createOpenedFiles(),
    fontFamilies,
    log: createLog(dataFolder, now),
    clean: async () => {
      await journal.clean();
      await mirrors.clean();
    },
  };
}
