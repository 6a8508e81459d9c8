import { Inflate } from 'fflate';
import { AppError } from '../../errors/appError.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Bytes handed to the decompressor at once: with DEFLATE's best ratio of 1032 one step yields at most 17 MB. */
const step = 16_384;

/**
 * Unpacks one part. What the directory declares is not believed: unpacking stops as soon as more than the declared size
 * comes out, so a part never takes more memory than was agreed to beforehand.
 */
export function unpackEntry(entry: ZipEntry, file: string): Uint8Array {
  const damaged = (): AppError => new AppError('OOXML_UNREADABLE', { file, detail: `部件“${entry.name}”损坏` });
  if (entry.method === 0) {
    if (entry.packed.length !== entry.size) throw damaged();
    return entry.packed;
  }
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw damaged();
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += step) {
      inflate.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged();
  }
  if (length !== entry.size) throw damaged();
  return unpacked;
}
