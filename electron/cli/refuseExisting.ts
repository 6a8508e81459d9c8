import { stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors/appError.ts';

/** A file with content is never overwritten: it may be somebody's work. Throws FILE_EXISTS. */
export async function refuseExisting(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 0) throw new AppError('FILE_EXISTS', { file });
}
