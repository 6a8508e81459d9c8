import { useEffect, useState } from 'react';
import type { PaperOptions } from '../../shared/reports/paperOptions.ts';
import { useDesktop } from '../app/appContext.ts';
import { logFault, wordsFor } from '../app/faults.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { useReportWorker } from '../report/editorContext.ts';
import { useSeals } from '../report/useSeals.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import type { Seal } from '../storage/reportStorage.ts';
import { appStrings } from '../strings/app.ts';
import { exportingStrings as words } from '../strings/exporting.ts';
import type { ReportWorker } from '../workers/index.ts';
import type { PlannedExport } from '../workers/reportWorkerApi.ts';
import { ExportDone } from './ExportDone.tsx';
import { ExportForm } from './ExportForm.tsx';
import { type ExportChoice, type ExportEnd, type ExportProgress, exportSet } from './exportSet.ts';
import { pdfOfReport } from './pdfOfReport.ts';

type State =
  | { readonly kind: 'planning' }
  | { readonly kind: 'choosing'; readonly plan: PlannedExport; readonly note?: string }
  | { readonly kind: 'working'; readonly progress: ExportProgress | undefined; readonly stop: () => void }
  | { readonly kind: 'done'; readonly end: Extract<ExportEnd, { kind: 'written' }> }
  | { readonly kind: 'failed'; readonly message: string };

/** What is written: the report as it stands now, or a state that was signed off, held by a worker of its own. */
export type ExportSource = { readonly worker: ReportWorker; readonly seal: Seal };

type Props = { readonly onClose: () => void; readonly source?: ExportSource };

/** Writes the official set: final, or 草稿 while a 必改 stands. Stands inside the frame of a report. */
export function ExportDialog({ onClose, source }: Props) {
  const session = useSession();
  const ownWorker = useReportWorker();
  const frozen = useReportValue((each) => each.frozen());
  const [latest] = useSeals();
  const worker = source?.worker ?? ownWorker;
  const seal = source?.seal ?? (frozen ? latest : undefined);
  const desktop = useDesktop();
  const [state, setState] = useState<State>({ kind: 'planning' });
  const [note, setNote] = useState<string>();

  useEffect(() => {
    if (state.kind !== 'planning') return;
    let current = true;
    worker.api
      .planExport(['docx', 'xlsx', 'html'])
      .then((plan) => current && setState({ kind: 'choosing', plan, ...(note === undefined ? {} : { note }) }))
      .catch((error: unknown) => current && setState({ kind: 'failed', message: wordsFor(error) }));
    return () => {
      current = false;
    };
  }, [state, worker, note]);

  function planAgain(because?: string): void {
    setNote(because);
    setState({ kind: 'planning' });
  }

  function finish(end: ExportEnd): void {
    switch (end.kind) {
      case 'written':
        setState({ kind: 'done', end });
        return;
      case 'cancelled':
        planAgain();
        return;
      case 'stopped':
        planAgain(words.stopped);
        return;
      case 'refused':
        planAgain(words.refused);
        return;
    }
  }

  function start(choice: ExportChoice): void {
    const ended = new AbortController();
    const stop = (): void => ended.abort();
    setState({ kind: 'working', progress: undefined, stop });
    const makePdf = (paper: PaperOptions, signal: AbortSignal) => pdfOfReport(worker.api, desktop, paper, signal);
    const written = source === undefined ? { session } : {};
    exportSet(choice, { ...written, worker, desktop, makePdf }, ended.signal, (progress) =>
      setState({ kind: 'working', progress, stop }),
    )
      .then(finish)
      .catch((error: unknown) => {
        logFault(desktop, error);
        setState({ kind: 'failed', message: wordsFor(error) });
      });
  }

  switch (state.kind) {
    case 'planning':
      return (
        <Dialog title={words.title} onClose={onClose} actions={<Button onClick={onClose}>{words.cancel}</Button>}>
          <Progress label={words.checking} />
        </Dialog>
      );
    case 'choosing':
      return <ExportForm plan={state.plan} seal={seal} note={state.note} onStart={start} onClose={onClose} />;
    case 'working':
      return (
        <Dialog title={words.title} onClose={state.stop} actions={<Button onClick={state.stop}>{words.stop}</Button>}>
          {state.progress === undefined ? (
            <Progress label={words.preparing} />
          ) : (
            <Progress
              label={words.working(
                state.progress.name,
                Math.min(state.progress.done + 1, state.progress.total),
                state.progress.total,
              )}
              done={state.progress.done}
              total={state.progress.total}
            />
          )}
        </Dialog>
      );
    case 'done':
      return <ExportDone end={state.end} onClose={onClose} />;
    case 'failed':
      return (
        <Dialog
          title={words.title}
          onClose={onClose}
          actions={
            <>
              <Button onClick={onClose}>{appStrings.close}</Button>
              <Button kind="primary" onClick={() => planAgain()}>
                {words.again}
              </Button>
            </>
          }
        >
          <Notice tone="block" title={words.failedTitle} urgent>
            <p>{state.message}</p>
            <p>{words.nothingWritten}</p>
          </Notice>
        </Dialog>
      );
  }
}
