import type { Desktop } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { appStrings } from '../strings/app.ts';
import type { ShowToast } from './appContext.ts';

const longestLog = 8_000;

/** What happened, for the log and for whoever repairs the program. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? `${error.name}: ${error.message}`).slice(0, longestLog);
}

/** The words for the person: an expected failure says its reason and remedy, anything else that the work is stored. */
export function wordsFor(error: unknown): string {
  return error instanceof AppError ? `${error.reason}${error.remedy}` : appStrings.unexpected;
}

/** Writes a fault to the log; the log failing is no news. */
export function logFault(desktop: Desktop, error: unknown): void {
  void desktop.call('diagnostics.log', { message: detailOf(error).slice(0, longestLog) }).catch(() => undefined);
}

/** Runs what a button does; a failure is said, and logged when it was not expected. */
export function attempt(work: () => Promise<void>, showToast: ShowToast, desktop: Desktop): void {
  work().catch((error: unknown) => {
    if (!(error instanceof AppError)) logFault(desktop, error);
    showToast({ message: wordsFor(error), tone: 'problem' });
  });
}
