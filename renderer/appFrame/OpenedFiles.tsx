import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { AppError } from '../../shared/errors/appError.ts';
import { useDesktop, useStorage, useToast } from '../app/appContext.ts';
import { OpenFilesContext } from '../app/openFilesContext.ts';
import type { FileToOpen } from '../app/readOpenedFile.ts';
import { uniqueTitle } from '../app/reportTitle.ts';
import { reportPath } from '../app/routes.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { Dialog } from '../components/Dialog.tsx';
import { Progress } from '../components/Progress.tsx';
import type { ReportSummary } from '../storage/reportStorage.ts';
import { openedFilesStrings as words } from '../strings/openedFiles.ts';
import styles from './OpenedFiles.module.css';
import { OpenedFilesDialog, type OpenedOutcome } from './OpenedFilesDialog.tsx';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

async function filesOf(list: FileList | null): Promise<readonly FileToOpen[]> {
  return Promise.all(
    [...(list ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** Report files from wherever they come: chosen, dropped on the window, opened by double click in the shell. */
export function OpenedFiles({ children }: { readonly children: ReactNode }) {
  const storage = useStorage();
  const desktop = useDesktop();
  const showToast = useToast();
  const attempt = useAttempt();
  const [, goTo] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [outcomes, setOutcomes] = useState<readonly OpenedOutcome[]>([]);
  const [reading, setReading] = useState<{ readonly done: number; readonly total: number }>();
  const [dragging, setDragging] = useState(false);

  const store = useCallback(
    async (file: FileToOpen, present: ReportSummary[]): Promise<OpenedOutcome> => {
      // The gate comes with all packs: not needed for showing the list.
      const { readOpenedFile } = await import('../app/readOpenedFile.ts');
      const read = readOpenedFile(file);
      if (read.kind !== 'report') return read;
      try {
        const { unit, year } = read.draft;
        const wanted = { title: read.title, unitName: unit.name ?? '', year };
        const stored = await storage.createReport(read.draft, uniqueTitle(wanted, present));
        const { id, title } = stored;
        present.push(stored);
        return { kind: 'stored', file: read.file, id, title, displaced: read.displaced };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { kind: 'refused', file: read.file, reason: error.reason, remedy: error.remedy };
      }
    },
    [storage],
  );

  const take = useCallback(
    (files: readonly FileToOpen[]) =>
      attempt(async () => {
        if (files.length === 0) return;
        const present = [...(await storage.listReports())];
        const found: OpenedOutcome[] = [];
        try {
          for (const [done, file] of files.entries()) {
            if (files.length > 1) setReading({ done, total: files.length });
            found.push(await store(file, present));
          }
        } finally {
          setReading(undefined);
        }
        const [first] = found;
        if (found.length === 1 && first?.kind === 'stored' && first.displaced.length === 0) {
          showToast({ message: words.openedToast(first.title) });
          goTo(reportPath(first.id));
        } else setOutcomes(found);
      }),
    [attempt, store, storage, showToast, goTo],
  );

  useEffect(() => {
    const takeWaiting = (): void =>
      attempt(async () => {
        const result = await desktop.call('opened.take', {});
        if (result.ok && result.value.files.length > 0) take(result.value.files);
      });
    takeWaiting();
    return desktop.on('opened', takeWaiting);
  }, [desktop, attempt, take]);

  useEffect(() => {
    // A screen that takes files itself (the audit) prevents the default before the event gets here.
    function over(event: DragEvent): void {
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      setDragging(true);
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) setDragging(false);
    }
    function drop(event: DragEvent): void {
      setDragging(false);
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const list = event.dataTransfer?.files ?? null;
      attempt(async () => take(await filesOf(list)));
    }
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [attempt, take]);

  const openFiles = useMemo(() => ({ choose: () => input.current?.click(), take }), [take]);
  return (
    <OpenFilesContext value={openFiles}>
      {children}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".jxzp,.json"
        aria-label={words.choose}
        onChange={(event) => {
          const chosen = event.currentTarget;
          attempt(async () => {
            const files = await filesOf(chosen.files);
            chosen.value = '';
            take(files);
          });
        }}
      />
      {dragging && (
        <div className={styles.drop} aria-hidden="true">
          {words.drop}
        </div>
      )}
      {reading !== undefined && (
        <Dialog title={words.reading} onClose={() => undefined}>
          <Progress label={words.readingOf(reading.done, reading.total)} done={reading.done} total={reading.total} />
        </Dialog>
      )}
      {outcomes.length > 0 && <OpenedFilesDialog outcomes={outcomes} onClose={() => setOutcomes([])} />}
    </OpenFilesContext>
  );
}
