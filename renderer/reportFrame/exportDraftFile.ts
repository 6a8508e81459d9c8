import type { Desktop } from '../../shared/bridge/contract.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';

/** A name that every file system takes. */
function fileName(title: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
    .slice(0, 120);
  return `${safe === '' ? '填报文件' : safe}.jxzp`;
}

/** Saves the draft as a file where the person says; the way out when storing fails. Answers the file, if any. */
export async function exportDraftFile(
  desktop: Desktop,
  draft: ReportDraft,
  title: string,
): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`);
  const answer = await desktop.call('outputs.saveOne', { suggestedName: fileName(title), bytes });
  if (!answer.ok) throw new AppError('PASSED_ON', { reason: answer.error.reason, remedy: answer.error.remedy });
  return answer.value.kind === 'saved' ? answer.value.file : undefined;
}
