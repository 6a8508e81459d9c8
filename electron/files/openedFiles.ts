import { basename } from 'node:path';
import { bridgeLimits, safeName } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { NamedBytes } from './atomicWrite.ts';
import { endingOf } from './outputName.ts';
import { readInput } from './readInput.ts';

/** The endings of report files. */
export const reportEndings = ['jxzp', 'json'] as const;
const mostWaiting = 20;

export type OpenedFiles = {
  /** Reads a file that the person opened; it waits until the window takes it. Throws as `readInput`, and for others. */
  readonly add: (file: string) => Promise<void>;
  readonly take: () => readonly NamedBytes[];
};

/** Report files named in a command line; switches and the program's own path are none. */
export function reportFilesIn(args: readonly string[]): readonly string[] {
  return args.filter((arg) => !arg.startsWith('-') && reportEndings.some((ending) => ending === endingOf(arg)));
}

/** A name that passes the contract for a file that some system called otherwise. */
function tidyName(file: string): string {
  const name = basename(file);
  return safeName.safeParse(name).success ? name : `填报文件.${endingOf(name)}`;
}

export function createOpenedFiles(): OpenedFiles {
  let waiting: readonly NamedBytes[] = [];
  return {
    add: async (file) => {
      if (!reportEndings.some((ending) => ending === endingOf(file))) {
        throw new AppError('OPENED_FILE_UNKNOWN', { file: basename(file) });
      }
      const bytes = await readInput(file, bridgeLimits.draftLength);
      waiting = [...waiting, { name: tidyName(file), bytes }].slice(-mostWaiting);
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
