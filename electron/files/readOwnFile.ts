import { Buffer } from 'node:buffer';
import { constants, type FileHandle, lstat, open } from 'node:fs/promises';

/**
 * Opens a file in one of the program's own folders. Only an ordinary file counts: a link (which may lead anywhere), a
 * pipe (which never ends) or a folder is answered with `undefined`, and so is a file that is not there.
 */
async function openPlain(file: string): Promise<FileHandle | undefined> {
  const before = await lstat(file).catch(() => undefined);
  if (before?.isFile() !== true) return undefined;
  // Windows has neither flag; there the look before has to do.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(file, flags).catch(() => undefined);
  if (handle === undefined) return undefined;
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  return undefined;
}

/** Up to `limit` bytes from the start of an own file, and its whole size; `undefined` when there is no such file. */
export async function readOwnFile(
  file: string,
  limit: number,
): Promise<{ readonly bytes: Uint8Array; readonly size: number } | undefined> {
  const handle = await openPlain(file);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, limit));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { bytes: bytes.subarray(0, filled), size };
  } finally {
    await handle.close();
  }
}
