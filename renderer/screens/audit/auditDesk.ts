import { AppError } from '../../../shared/errors/appError.ts';
import type { CheckReport } from '../../../shared/findings/finding.ts';
import type { AuditWorker } from '../../workers/auditClient.ts';
import type { FileToAudit } from './collectFiles.ts';

export type FileOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'audited'; readonly report: CheckReport }
  | { readonly kind: 'refused'; readonly reason: string; readonly remedy: string }
  /** The person stopped before its turn. */
  | { readonly kind: 'stopped' };

export type ListedFile = { readonly id: number; readonly name: string; readonly outcome: FileOutcome };

export type AuditState = {
  readonly files: readonly ListedFile[];
  /** What is being audited now. */
  readonly running: { readonly name: string; readonly done: number; readonly total: number } | undefined;
};

/** The list of finished files and what was found in them: in memory only, as long as the program runs. */
export type AuditDesk = {
  readonly state: () => AuditState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Lists the files and audits them one after the other. */
  readonly add: (files: readonly FileToAudit[]) => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
  readonly worker: AuditWorker;
};

/** Larger ones are refused unread: their bytes would fill the memory for nothing. */
const largestFile = 100_000_000;

export function createAuditDesk(worker: AuditWorker): AuditDesk {
  const listeners = new Set<() => void>();
  let state: AuditState = { files: [], running: undefined };
  let queue: { readonly id: number; readonly file: FileToAudit }[] = [];
  let ids = 0;
  let done = 0;
  let total = 0;

  function become(next: Partial<AuditState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  function settle(id: number, outcome: FileOutcome): void {
    become({ files: state.files.map((file) => (file.id === id ? { ...file, outcome } : file)) });
  }

  async function outcomeOf({ name: listed, open }: FileToAudit): Promise<FileOutcome> {
    // Findings stand under the file: they need not repeat the way to it.
    const name = listed.split('/').at(-1) ?? listed;
    try {
      const file = await open();
      if (file.size > largestFile) {
        throw new AppError('AUDIT_TOO_LARGE', { file: name, detail: `${file.size} 字节，上限 ${largestFile} 字节` });
      }
      return { kind: 'audited', report: await worker.audit(new Uint8Array(await file.arrayBuffer()), name) };
    } catch (error) {
      if (error instanceof AppError && error.code === 'WORK_STOPPED') return { kind: 'stopped' };
      const known =
        error instanceof AppError
          ? error
          : new AppError('FILE_UNREADABLE', { file: name, detail: error instanceof Error ? error.message : '' });
      return { kind: 'refused', reason: known.reason, remedy: known.remedy };
    }
  }

  async function run(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      become({ running: { name: next.file.name, done, total } });
      const outcome = await outcomeOf(next.file);
      done++;
      settle(next.id, outcome);
    }
    done = 0;
    total = 0;
    become({ running: undefined });
  }

  return {
    worker,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (files) => {
      const listed = files.map((file) => ({ id: ++ids, file }));
      if (listed.length === 0) return;
      queue = [...queue, ...listed];
      total += listed.length;
      const waiting = listed.map(({ id, file: { name } }): ListedFile => ({ id, name, outcome: { kind: 'waiting' } }));
      become({ files: [...state.files, ...waiting] });
      if (state.running === undefined) await run();
    },
    stop: () => {
      const waiting = new Set(queue.map(({ id }) => id));
      queue = [];
      become({
        files: state.files.map((file) => (waiting.has(file.id) ? { ...file, outcome: { kind: 'stopped' } } : file)),
      });
      worker.stop();
    },
    clear: () => {
      if (state.running === undefined) become({ files: [] });
    },
  };
}
