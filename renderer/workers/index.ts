import { releaseProxy, wrap } from 'comlink';
import type { AnsweringApi } from './answer.ts';
import { type Connection, createReportClient, type ReportWorker } from './reportClient.ts';

export type { ReportApi, ReportWorker } from './reportClient.ts';

function connect(): Connection {
  const worker = new Worker(new URL('./reportWorker.ts', import.meta.url), { type: 'module', name: 'report' });
  const remote = wrap<AnsweringApi>(worker);
  const crashed = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || '后台程序意外结束'));
    worker.addEventListener('messageerror', () => resolve('后台程序的答复不能读取'));
  });
  return {
    remote,
    crashed,
    close: () => {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** Starts the worker of one report. */
export function createReportWorker(): ReportWorker {
  return createReportClient(connect);
}
