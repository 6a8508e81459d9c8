import Dexie from 'dexie';
import { AppError } from '../../shared/errors/appError.ts';

/** Name of a fault and of the fault inside it, as Dexie wraps what the browser throws. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth++) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}

const codes = {
  STORAGE_FULL: [Dexie.errnames.QuotaExceeded],
  STORAGE_TOO_NEW: [Dexie.errnames.Version],
  STORAGE_UNAVAILABLE: [Dexie.errnames.MissingAPI, 'SecurityError', Dexie.errnames.OpenFailed],
  STORAGE_CLOSED: [Dexie.errnames.DatabaseClosed, Dexie.errnames.InvalidState],
} as const;

/** Whatever the database threw, as a failure with a remedy. AppErrors pass. */
export function storageError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const names = namesOf(error);
  const detail = names.join('，') || String(error);
  for (const code of ['STORAGE_FULL', 'STORAGE_TOO_NEW', 'STORAGE_UNAVAILABLE', 'STORAGE_CLOSED'] as const) {
    if (codes[code].some((name) => names.includes(name))) return new AppError(code, { detail });
  }
  return new AppError('SAVE_FAILED', { detail });
}

/** Runs database work; its failures are AppErrors. */
export async function attempt<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}
