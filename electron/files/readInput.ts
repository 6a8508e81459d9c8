import { open } from 'node:fs/promises';
import { AppError } from '../../shared/errors/appError.ts';

const causes: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '这是一个文件夹',
};

/** Reads a file from outside, at most `limit` bytes. Throws FILE_NOT_FOUND, FILE_UNREADABLE, DRAFT_TOO_LARGE. */
export async function readInput(file: string, limit: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) throw new AppError('DRAFT_TOO_LARGE', { size, limit });
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new AppError('FILE_NOT_FOUND', { file });
    const code = String(error.code);
    throw new AppError('FILE_UNREADABLE', { file, detail: causes[code] ?? code });
  }
}

/** Reads a text file as UTF-8; bytes that are no UTF-8 are refused rather than guessed. */
export async function readTextInput(file: string, limit: number): Promise<string> {
  const bytes = await readInput(file, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('DRAFT_NOT_JSON', { file, detail: '不是 UTF-8 编码的文字' });
  }
}
