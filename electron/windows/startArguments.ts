import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

export type ProgramFolders = { readonly dataFolder: string; readonly profileFolder: string };

/** Beside the program on a U盘: where this folder lies, the program keeps everything in it. The zip package brings it. */
export const portableFolder = '用户数据';

function switchValue(args: readonly string[], name: string): string | undefined {
  const start = `--${name}=`;
  const value = args.find((arg) => arg.startsWith(start))?.slice(start.length);
  // A relative one would mean another folder at each start.
  return value !== undefined && isAbsolute(value) ? resolve(value) : undefined;
}

/** The arguments that are meant for the program: behind its own name, and in a checkout behind the project's folder. */
export function programArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  return argv.slice(isPackaged ? 1 : 2);
}

/**
 * Where the program keeps its things: the profile (IndexedDB) and, apart from it, so that one loss does not take both,
 * the data folder (mirrors, backups, log). `--data-folder=` and `--profile-folder=` name others; a folder `用户数据`
 * beside the program takes both.
 */
export function programFolders(
  args: readonly string[],
  { appData, programFolder }: { readonly appData: string; readonly programFolder: string },
): ProgramFolders {
  const portable = join(programFolder, portableFolder);
  const [data, profile] = existsSync(portable)
    ? [join(portable, 'data'), join(portable, 'profile')]
    : [join(appData, 'jixiao-zhushou-data'), join(appData, 'jixiao-zhushou')];
  return {
    dataFolder: switchValue(args, 'data-folder') ?? data,
    profileFolder: switchValue(args, 'profile-folder') ?? profile,
  };
}

/**
 * The command that follows the program's name (`packs`, `export 填报.json --out DIR`), or `undefined` for a start with a
 * window: with nothing, with switches, or with a file to open. A command is a plain word; a misspelt one is still a
 * command, and is refused as such.
 */
export function commandIn(args: readonly string[]): readonly string[] | undefined {
  const first = args.find((argument) => argument !== '--json');
  return first !== undefined && /^[a-z]+(?:-[a-z]+)*$/.test(first) ? args : undefined;
}
