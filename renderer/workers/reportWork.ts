import { createLiveReport, type LiveReport } from '../../shared/drafts/editing/liveReport.ts';
import { gapsOf } from '../../shared/readiness/asks.ts';
import { provisionalFacts } from '../../shared/readiness/provisional.ts';
import { readinessOf } from '../../shared/reports/reportReadiness.ts';
import type { ReportWorkerApi } from './reportWorkerApi.ts';

/**
 * What the worker does, without the worker. The writers are loaded when the first file is asked for: checks must not
 * wait for them.
 */
export function createReportWork(): ReportWorkerApi {
  let live: LiveReport | undefined;
  let version = 0;

  function opened(): LiveReport {
    if (live === undefined) throw new Error('no report is open in the worker');
    return live;
  }

  return {
    open: (pack, draft, at) => {
      live = createLiveReport(pack, draft);
      version = at;
    },
    edit: (edits, after) => {
      for (const edit of edits) opened().apply(edit);
      version = after;
    },
    check: () => {
      const { pack, evaluation, draft } = opened();
      const { report, missing } = readinessOf(pack, evaluation(), draft());
      const provisional = provisionalFacts(evaluation(), gapsOf(pack, evaluation(), draft()));
      return { version, report, missing: missing.length, provisional };
    },
    planExport: async (formats) => {
      const { pack, evaluation, draft } = opened();
      const { planReport } = await import('../../shared/reports/renderReport.ts');
      return planReport(pack, evaluation(), draft(), formats);
    },
    render: async (request, onFile) => {
      const { pack, evaluation, draft } = opened();
      const { renderReport } = await import('../../shared/reports/renderReport.ts');
      const outcome = renderReport(pack, evaluation(), draft(), request);
      if (outcome.kind === 'refused') return outcome;
      const { total } = outcome;
      let done = 0;
      for await (const file of outcome.files) {
        done += 1;
        if (!(await onFile(file, { done, total }))) return { kind: 'stopped' };
      }
      return { kind: 'done', files: done };
    },
    preview: async (paper = { asDraft: false }) => {
      const { pack, evaluation, draft } = opened();
      const { previewReport } = await import('../../shared/reports/previewReport.ts');
      return { version, ...previewReport(pack, evaluation(), draft(), paper) };
    },
  };
}
