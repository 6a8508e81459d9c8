import type { BridgeResult } from '../../shared/bridge/bridgeResult.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { ReportWorkerApi } from './reportWorkerApi.ts';

/** A function as the window calls it. */
export type Called<Work> = Work extends (...args: infer Args) => infer Value
  ? (...args: Args) => Promise<Awaited<Value>>
  : never;

/** A function as it crosses to the window: comlink would keep nothing of an error but its message. */
type Answering<Work> = Work extends (...args: infer Args) => infer Value
  ? (...args: Args) => Promise<BridgeResult<Awaited<Value>>>
  : never;

export type AnsweringApi = { readonly [Name in keyof ReportWorkerApi]: Answering<ReportWorkerApi[Name]> };

function refusal(error: unknown): BridgeResult<never> {
  const known =
    error instanceof AppError
      ? error
      : new AppError('WORKER_FAILED', { detail: error instanceof Error ? error.message : String(error) });
  const { code, reason, remedy } = known;
  return { ok: false, error: { code, reason, remedy } };
}

export async function answer<Value>(work: () => Value | Promise<Value>): Promise<BridgeResult<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return refusal(error);
  }
}

/** The work with every outcome as a value. */
export function answering(work: ReportWorkerApi): AnsweringApi {
  return {
    open: (pack, draft, version) => answer(() => work.open(pack, draft, version)),
    edit: (edits, version) => answer(() => work.edit(edits, version)),
    check: () => answer(work.check),
    render: (request, onFile) => answer(() => work.render(request, onFile)),
    planExport: (formats) => answer(() => work.planExport(formats)),
    preview: (paper) => answer(() => work.preview(paper)),
  };
}

/** The value, or the refusal as the error that it was. */
export function unwrap<Value>(result: BridgeResult<Value>): Value {
  if (result.ok) return result.value;
  const { reason, remedy } = result.error;
  throw new AppError('PASSED_ON', { reason, remedy });
}
