import { appendFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './atomicWrite.ts';

/** Size at which a log file makes room for the next, and how many old ones are kept. */
export const logLimits: { readonly bytes: number; readonly old: number; readonly lineLength: number } = {
  bytes: 512_000,
  old: 2,
  lineLength: 2_000,
};

export type Log = (line: string) => Promise<void>;

/**
 * A message without content of reports: whatever is not plain ASCII and every figure with decimals is left out, so
 * that the log can be handed on.
 */
export function withoutContent(message: string): string {
  return message
    .replace(/[^\x20-\x7e\n]+/g, '…')
    .replace(/[\d,]*\d\.\d+/g, '#')
    .replace(/\d{6,}/g, '#')
    .replaceAll('\n', ' | ')
    .slice(0, logLimits.lineLength);
}

/** A fault as the log may name it: its kind, its code and where it happened, not what it says. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code} ${frames.slice(0, 8).join(' ')}`;
}

async function rotate(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || found.size < logLimits.bytes) return;
  for (let number = logLimits.old; number > 0; number -= 1) {
    const older = number === 1 ? file : `${file}.${number - 1}`;
    await rename(older, `${file}.${number}`).catch(() => undefined);
  }
}

/** Appends to `logs/program.log`; never throws, for a log must not break what it tells of. */
export function createLog(dataFolder: string, now: () => number): Log {
  const file = join(dataFolder, 'logs', 'program.log');
  let last: Promise<void> = Promise.resolve();
  return (line) => {
    last = last
      .then(async () => {
        await makeFolder(dirname(file));
        await rotate(file);
        await appendFile(file, `${new Date(now()).toISOString()} ${withoutContent(line)}\n`);
      })
      .catch(() => undefined);
    return last;
  };
}
