import { isAbsolute, join, resolve } from 'node:path';

export type ProgramFolders = { readonly dataFolder: string; readonly profileFolder: string };

function switchValue(args: readonly string[], name: string): string | undefined {
  const start = `--${name}=`;
  const value = args.find((arg) => arg.startsWith(start))?.slice(start.length);
  // A relative one would mean another folder at each start.
  return value !== undefined && isAbsolute(value) ? resolve(value) : undefined;
}

/**
 * Where the program keeps its things: the profile (IndexedDB) and, apart from it, so that one loss does not take both,
 * the data folder (mirrors, backups, log). `--data-folder=` and `--profile-folder=` name others.
 */
export function programFolders(args: readonly string[], appData: string): ProgramFolders {
  return {
    dataFolder: switchValue(args, 'data-folder') ?? join(appData, 'jixiao-zhushou-data'),
    profileFolder: switchValue(args, 'profile-folder') ?? join(appData, 'jixiao-zhushou'),
  };
}
