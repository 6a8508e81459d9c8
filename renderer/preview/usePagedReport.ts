import { useCallback, useEffect, useState } from 'react';
import { AppError } from '../../shared/errors/appError.ts';
import type { ReportApi } from '../workers/index.ts';
import { type PagedReport, pageReport } from './pageReport.ts';

export type PagingState =
  | { readonly kind: 'working'; readonly done: number; readonly total: number | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready' };

/**
 * The pages of the report of that version; older ones stay until the new ones are there. `again` tries once more after a
 * failure.
 */
export function usePagedReport(
  api: Pick<ReportApi, 'preview'>,
  version: number,
): { readonly pages: PagedReport | undefined; readonly state: PagingState; readonly again: () => void } {
  const [pages, setPages] = useState<PagedReport>();
  const [state, setState] = useState<PagingState>({ kind: 'working', done: 0, total: undefined });
  const [attempts, setAttempts] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version or attempt asks anew
  useEffect(() => {
    const ended = new AbortController();
    setState({ kind: 'working', done: 0, total: undefined });
    pageReport(api, { asDraft: false }, ended.signal, (done, total) => {
      if (!ended.signal.aborted) setState({ kind: 'working', done, total });
    })
      .then((paged) => {
        if (paged === undefined || ended.signal.aborted) return;
        setPages(paged);
        setState({ kind: 'ready' });
      })
      .catch((error: unknown) => {
        const stopped = error instanceof AppError && error.code === 'WORK_STOPPED';
        if (!ended.signal.aborted && !stopped) setState({ kind: 'failed', error });
      });
    return () => ended.abort();
  }, [api, version, attempts]);
  const again = useCallback(() => setAttempts((count) => count + 1), []);
  return { pages, state, again };
}
