import { bridgeLimits, type Desktop } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { safeFileName } from '../../shared/outputs/fileNames.ts';
import { type OutputFormat, outputFormats } from '../../shared/outputs/outputFormats.ts';
import type { PaperOptions } from '../../shared/reports/paperOptions.ts';
import type { Readiness } from '../../shared/reports/reportReadiness.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { exportingStrings as words } from '../strings/exporting.ts';
import { unwrap } from '../workers/answer.ts';
import type { ReportApi } from '../workers/index.ts';

export const exportFormats = ['docx', 'xlsx', 'pdf', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type ExportChoice = PaperOptions & { readonly formats: readonly ExportFormat[] };

/** Which files are written by the worker; a PDF is printed from the pages. */
export function writtenFormats(formats: readonly ExportFormat[]): readonly OutputFormat[] {
  return outputFormats.filter((format) => formats.includes(format));
}

export type ExportProgress = { readonly done: number; readonly total: number; readonly name: string };
export type ExportEnd =
  | { readonly kind: 'written'; readonly token: string; readonly folder: string; readonly names: readonly string[] }
  /** The person closed the folder dialog. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly readiness: Readiness };

export type ExportParts = {
  /** Of what is being written, where that is the report as it stands now. */
  readonly session?: Pick<ReportSession, 'flush' | 'mayWrite' | 'opened'>;
  readonly worker: {
    readonly api: Pick<ReportApi, 'planExport' | 'render'>;
    readonly stop: () => void;
  };
  readonly desktop: Desktop;
  readonly makePdf: (paper: PaperOptions, signal: AbortSignal) => Promise<Uint8Array | undefined>;
};

/** What the folder of a set is called where one is made. */
function folderName(stem: string): string {
  return safeFileName(stem, 'x').slice(0, -'.x'.length);
}

/**
 * Writes the set of a report into a folder that the person chooses: everything typed is stored first, and a snapshot
 * kept. All files appear together or none; whatever fails or is stopped leaves nothing behind.
 */
export async function exportSet(
  { formats, ...paper }: ExportChoice,
  { session, worker, desktop, makePdf }: ExportParts,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportEnd> {
  await session?.flush();
  const written = writtenFormats(formats);
  const plan = await worker.api.planExport(written);
  if (!plan.readiness.ready && !paper.asDraft && paper.sealed === undefined)
    return { kind: 'refused', readiness: plan.readiness };
  if (session?.mayWrite()) {
    // What keeps the report beside the database follows in its own time.
    void session.opened.settle().catch(() => undefined);
    await session.opened.takeSnapshot('beforeExport');
  }
  const begun = unwrap(
    await desktop.call('outputs.begin', {
      title: words.dialogTitle,
      suggestedFolder: folderName(plan.stem).slice(0, bridgeLimits.nameLength),
    }),
  );
  if (begun.kind === 'cancelled') return { kind: 'cancelled' };
  const { token } = begun;
  const pdfName = safeFileName(plan.stem, 'pdf');
  const names = [...plan.files.map(({ name }) => name), ...(formats.includes('pdf') ? [pdfName] : [])];
  const total = names.length;
  const stop = (): void => worker.stop();
  signal.addEventListener('abort', stop);
  const say = (done: number): void => onProgress({ done, total, name: names[done] ?? '' });

  async function add(name: string, bytes: Uint8Array): Promise<void> {
    // A plain copy: a worker's array may be a view of something larger.
    unwrap(await desktop.call('outputs.add', { token, name, bytes: new Uint8Array(bytes) }));
  }

  async function write(): Promise<ExportEnd> {
    say(0);
    let failure: unknown;
    const end = await worker.api.render({ formats: written, ...paper }, async (file, { done }) => {
      if (signal.aborted) return false;
      try {
        await add(file.name, file.bytes);
      } catch (error) {
        // Thrown through the worker it would lose its words.
        failure = error;
        return false;
      }
      say(done);
      return !signal.aborted;
    });
    if (failure !== undefined) throw failure;
    if (end.kind !== 'done') return end;
    if (formats.includes('pdf')) {
      const bytes = await makePdf(paper, signal);
      if (bytes === undefined || signal.aborted) return { kind: 'stopped' };
      await add(pdfName, bytes);
    }
    if (signal.aborted) return { kind: 'stopped' };
    return { kind: 'written', token, ...unwrap(await desktop.call('outputs.commit', { token })) };
  }

  let end: ExportEnd | undefined;
  try {
    end = await write();
    return end;
  } catch (error) {
    if (signal.aborted && error instanceof AppError && error.code === 'WORK_STOPPED') return { kind: 'stopped' };
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    if (end?.kind !== 'written') await desktop.call('outputs.abort', { token }).catch(() => undefined);
  }
}
