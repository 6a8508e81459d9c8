import { Buffer } from 'node:buffer';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../shared/errors/appError.ts';

const causes: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '这是一个文件夹',
};

/** Not `readFile`: a file may say that it is empty and still never end (/proc), or grow while it is read. */
async function readBounded(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false })) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > limit) throw new AppError('DRAFT_TOO_LARGE', { size, limit });
  }
  return Buffer.concat(chunks, size);
}

/** Opening a pipe that nobody writes to would wait for ever. Windows has neither the flag nor such pipes among files. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a file from outside, at most `limit` bytes. Throws FILE_NOT_FOUND, FILE_UNREADABLE, DRAFT_TOO_LARGE. */
export async function readInput(file: string, limit: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, withoutWaiting);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) throw new AppError('FILE_UNREADABLE', { file, detail: causes.EISDIR ?? '' });
      if (!found.isFile()) throw new AppError('FILE_UNREADABLE', { file, detail: '不是普通文件' });
      if (found.size > limit) throw new AppError('DRAFT_TOO_LARGE', { size: found.size, limit });
      return await readBounded(handle, limit);
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
