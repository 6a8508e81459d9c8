import type { Desktop } from '../../../shared/bridge/contract.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { ReportSession } from '../../session/reportSession.ts';

/** Prints the list of findings as an official-looking paper. The writer is loaded only now. */
export async function printFindings(desktop: Desktop, session: ReportSession): Promise<void> {
  const { report } = session.check();
  if (report === undefined) return;
  const [{ findingsSet }, { writeHtml }] = await Promise.all([
    import('../../../shared/reports/findingsSet.ts'),
    import('../../../shared/outputs/html/writeHtml.ts'),
  ]);
  const { year, unit } = session.live.draft();
  const unitName = unit['name'] ?? '';
  const subject = `${year}年${unitName}`;
  const set = findingsSet({ subject, unitName, examined: [{ name: session.opened.summary.title, report }] });
  const answer = await desktop.call('print.dialog', { html: writeHtml(set, set.documents), title: set.title });
  if (!answer.ok) throw new AppError('PASSED_ON', { reason: answer.error.reason, remedy: answer.error.remedy });
}
