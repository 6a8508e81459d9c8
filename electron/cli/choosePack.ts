import { AppError } from '../../shared/errors/appError.ts';
import { packLimits } from '../../shared/packs/packBounds.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { parsePackFile } from '../../shared/packs/parsePackFile.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { readTextInput } from '../files/readInput.ts';
import { type CommandContext, fileArgument } from './commandLine.ts';

/** The pack that `--pack` names. `file`: where it was read from; shipped packs have none. */
export type ChosenPack = { readonly pack: TemplatePack; readonly file?: string };

/** Bytes of one character at most; the bound on characters is the gate's. */
const widest = 4;

/** The reader of files speaks of drafts; here it is a pack. */
function aboutPacks(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code === 'DRAFT_NOT_JSON') return new AppError('PACK_INVALID', { detail: '不是 UTF-8 编码的文字' });
  return error.code === 'DRAFT_TOO_LARGE' ? new AppError('PACK_TOO_LARGE', { limit: packLimits.fileLength }) : error;
}

/** `--pack` takes the id of a shipped pack, or the path of a pack file (`.json`). */
export async function choosePack(named: string, context: CommandContext): Promise<ChosenPack> {
  if (!/\.json$/i.test(named) && !/[\\/]/.test(named)) return { pack: findPack(named) };
  const file = fileArgument(named, context);
  const text = await readTextInput(file, packLimits.fileLength * widest).catch((error: unknown) => {
    throw aboutPacks(error);
  });
  return { pack: parsePackFile(text, findPack), file };
}

/** Which pack it is, for people. */
export function packLine({ pack, file }: ChosenPack): string {
  const name = `${pack.title}（${pack.id} 第${pack.version}版）`;
  return file === undefined ? name : `${name}，来自文件 ${file}`;
}
