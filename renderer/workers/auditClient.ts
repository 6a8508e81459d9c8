import { releaseProxy, transfer, wrap } from 'comlink';
import type { BridgeResult } from '../../shared/bridge/bridgeResult.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { unwrap } from './answer.ts';
import type { AuditAnswers } from './auditWorker.ts';
import type { AuditWorkerApi } from './auditWorkerApi.ts';

export type AuditWorker = {
  readonly [Name in keyof AuditWorkerApi]: (
    ...args: Parameters<AuditWorkerApi[Name]>
  ) => Promise<Awaited<ReturnType<AuditWorkerApi[Name]>>>;
} & {
  /** Ends what is being done, at once: it fails with WORK_STOPPED. */
  readonly stop: () => void;
};

/** A file of hundreds of pages takes seconds; what takes this long does not end. */
const longestMs = 120_000;

type Line = {
  readonly worker: Worker;
  readonly remote: ReturnType<typeof wrap<AuditAnswers>>;
  readonly broken: Promise<never>;
  readonly fail: (error: AppError) => void;
};

function connect(): Line {
  const worker = new Worker(new URL('./auditWorker.ts', import.meta.url), { type: 'module', name: 'audit' });
  let fail: (error: AppError) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    fail = reject;
  });
  broken.catch(() => undefined);
  const crash = (detail: string): void => fail(new AppError('WORKER_FAILED', { detail }));
  worker.addEventListener('error', (event) => crash(event.message || '后台程序意外结束'));
  worker.addEventListener('messageerror', () => crash('后台程序的答复不能读取'));
  return { worker, remote: wrap<AuditAnswers>(worker), broken, fail };
}

/** The audit of finished files off the window's thread; the worker starts with the first file and anew after a failure. */
export function createAuditWorker(): AuditWorker {
  let line: Line | undefined;

  function end(reason: AppError): void {
    line?.fail(reason);
    line?.remote[releaseProxy]();
    line?.worker.terminate();
    line = undefined;
  }

  async function ask<Value>(call: (remote: Line['remote']) => Promise<BridgeResult<Value>>): Promise<Value> {
    line ??= connect();
    const { remote, broken } = line;
    const tooLong = setTimeout(
      () => end(new AppError('WORKER_FAILED', { detail: '文件过于复杂，两分钟内没有审核完' })),
      longestMs,
    );
    try {
      return unwrap(await Promise.race([call(remote), broken]));
    } catch (error) {
      // One that has died is not asked again; what it merely refused, the next file does not suffer for.
      if (error instanceof AppError && error.code === 'WORKER_FAILED') end(error);
      throw error;
    } finally {
      clearTimeout(tooLong);
    }
  }

  return {
    audit: (bytes, name) => ask((remote) => remote.audit(transfer(bytes, [bytes.buffer]), name)),
    writeList: (input) => ask((remote) => remote.writeList(input)),
    stop: () => end(new AppError('WORK_STOPPED')),
  };
}
