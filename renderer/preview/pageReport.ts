import type { PaperOptions } from '../../shared/reports/paperOptions.ts';
import type { Readiness } from '../../shared/reports/reportReadiness.ts';
import type { ReportApi } from '../workers/index.ts';
import { type PagedSet, paginateSet } from './pagedSet.ts';
import { createMeasuringRoom, preparePageStyles } from './pageStyles.ts';

/** A report in pages, with the style sheet that its pages need. */
export type PagedReport = {
  readonly version: number;
  readonly readiness: Readiness;
  readonly paged: PagedSet;
  readonly styles: CSSStyleSheet;
};

/** Asks the worker for the set as it would be printed now, and breaks it into pages. `undefined` when aborted. */
export async function pageReport(
  api: Pick<ReportApi, 'preview'>,
  paper: PaperOptions,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<PagedReport | undefined> {
  const { version, readiness, set } = await api.preview(paper);
  const styles = await preparePageStyles(set);
  if (signal.aborted) return undefined;
  const { room, remove } = createMeasuringRoom(styles);
  try {
    const paged = await paginateSet(set, room, signal, onProgress);
    return paged === undefined ? undefined : { version, readiness, paged, styles };
  } finally {
    remove();
  }
}
