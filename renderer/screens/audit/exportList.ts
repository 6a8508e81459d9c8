import type { Desktop } from '../../../shared/bridge/contract.ts';
import { auditStrings as words } from '../../strings/audit.ts';
import { unwrap } from '../../workers/answer.ts';
import type { AuditWorker } from '../../workers/auditClient.ts';
import type { ListedFile } from './auditDesk.ts';
import { listInput } from './auditList.ts';

/** Longest folder name that every system takes. */
const longestName = 100;

function folderName(subject: string): string {
  const safe = subject.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return `${safe.slice(0, longestName)}审核报告`;
}

/** Writes the list into a folder that the person chooses; `undefined` when the dialog was closed. */
export async function exportList(
  files: readonly ListedFile[],
  worker: AuditWorker,
  desktop: Desktop,
): Promise<{ readonly token: string; readonly count: number } | undefined> {
  const input = listInput(files, words.subject);
  const written = await worker.writeList(input);
  const begun = unwrap(
    await desktop.call('outputs.begin', { title: words.exportTitle, suggestedFolder: folderName(input.subject) }),
  );
  if (begun.kind === 'cancelled') return undefined;
  const { token } = begun;
  try {
    for (const { name, bytes } of written) {
      unwrap(await desktop.call('outputs.add', { token, name, bytes: new Uint8Array(bytes) }));
    }
    const { names } = unwrap(await desktop.call('outputs.commit', { token }));
    return { token, count: names.length };
  } catch (error) {
    await desktop.call('outputs.abort', { token }).catch(() => undefined);
    throw error;
  }
}
