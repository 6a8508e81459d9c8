import { lstat } from 'node:fs/promises';
import { AppError } from '../../shared/errors/appError.ts';

/**
 * Only a name that is free, or an empty regular file, is written to: content may be somebody's work, and behind a link,
 * a pipe or a device stands something else. Throws FILE_EXISTS, NOT_A_PLAIN_FILE.
 */
export async function refuseExisting(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isFile()) throw new AppError('NOT_A_PLAIN_FILE', { file });
  if (found.size > 0) throw new AppError('FILE_EXISTS', { file });
}
