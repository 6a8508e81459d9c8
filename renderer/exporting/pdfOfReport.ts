import type { Desktop } from '../../shared/bridge/contract.ts';
import type { PaperOptions } from '../../shared/reports/paperOptions.ts';
import { pageReport } from '../preview/pageReport.ts';
import { pdfOfPages } from '../preview/printPages.ts';
import type { ReportApi } from '../workers/index.ts';

/** The pages of the preview as PDF; `undefined` when aborted. */
export async function pdfOfReport(
  api: Pick<ReportApi, 'preview'>,
  desktop: Desktop,
  paper: PaperOptions,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const pages = await pageReport(api, paper, signal);
  return pages === undefined ? undefined : pdfOfPages(desktop, pages.paged);
}
