import { expose, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { type AnsweringApi, answering } from '../../../../renderer/workers/answer.ts';
import { type Connection, createReportClient } from '../../../../renderer/workers/reportClient.ts';
import { createReportWork } from '../../../../renderer/workers/reportWork.ts';
import type { ReportWorkerApi } from '../../../../renderer/workers/reportWorkerApi.ts';
import { AppError } from '../../../../shared/errors/appError.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const { pack, draft } = open(scenario('junshan2024', 'corrected'));
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

type Started = { readonly crash: (detail: string) => void; closed: boolean };

/** Workers as they are, but on channels within this process. */
function workers(change: (work: ReportWorkerApi, count: number) => ReportWorkerApi = (work) => work) {
  const started: Started[] = [];
  const connect = (): Connection => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    expose(answering(change(createReportWork(), started.length + 1)), port1);
    let crash: (detail: string) => void = () => undefined;
    const crashed = new Promise<string>((resolve) => {
      crash = resolve;
    });
    const worker: Started = { crash, closed: false };
    started.push(worker);
    return {
      remote: wrap<AnsweringApi>(port2),
      crashed,
      close: () => {
        worker.closed = true;
        port2.close();
      },
    };
  };
  return { started, connect };
}

async function failure(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const endless = { render: () => new Promise<never>(() => undefined) };

describe('the window’s side of the worker', () => {
  it('calls through and gets files as they are ready', async () => {
    const { connect } = workers();
    const { api, dispose } = createReportClient(connect);
    await api.open(pack, draft, 3);
    expect((await api.check()).version).toBe(3);
    const names: string[] = [];
    const end = await api.render({ formats: ['html'], asDraft: false }, ({ name }) => names.push(name) > 0);
    expect(end).toEqual({ kind: 'done', files: 1 });
    expect(names[0]).toMatch(/\.html$/);
    dispose();
  });

  it('replaces a worker that dies by one that knows the same report; what it owed fails in Chinese', async () => {
    const { started, connect } = workers((work, count) => (count === 1 ? { ...work, ...endless } : work));
    const { api, dispose } = createReportClient(connect);
    await api.open(pack, draft, 0);
    const first = Object.keys(draft.entries)[0] ?? '';
    await api.edit([{ kind: 'setEntry', id: first, text: '不是数' }], 1);
    const before = await api.check();
    const pending = failure(api.render({ formats: ['docx'], asDraft: true }, () => true));
    started[0]?.crash('内存不足');
    const error = await pending;
    expect(error.code).toBe('WORKER_FAILED');
    expect(error.message).toMatch(/后台计算中断了.*内存不足.*请再试一次/);
    expect(started[0]?.closed).toBe(true);
    expect(await api.check()).toEqual(before);
    expect(started).toHaveLength(2);
    dispose();
  });

  it('stops at once when told so and goes on with the same report', async () => {
    const { connect } = workers((work, count) => (count === 1 ? { ...work, ...endless } : work));
    const { api, stop, dispose } = createReportClient(connect);
    await api.open(pack, draft, 5);
    const pending = failure(api.render({ formats: ['docx'], asDraft: true }, () => true));
    stop();
    expect((await pending).code).toBe('WORK_STOPPED');
    expect((await api.check()).version).toBe(5);
    dispose();
  });

  it('gives a worker that could not follow the whole report anew', async () => {
    const refusing = {
      edit: () => {
        throw new Error('lost the thread');
      },
    };
    const { connect } = workers((work) => ({ ...work, ...refusing }));
    const { api, dispose } = createReportClient(connect);
    await api.open(pack, draft, 0);
    await api.edit([{ kind: 'setUnit', key: 'name', text: '另一个单位' }], 1);
    const { version, set } = await api.preview();
    expect(version).toBe(1);
    expect(JSON.stringify(set.documents)).toContain('另一个单位');
    dispose();
  });

  it('does not start a worker that cannot start for ever', async () => {
    const { started, connect } = workers();
    const dying = (): Connection => ({ ...connect(), crashed: Promise.resolve('打不开') });
    const { api, dispose } = createReportClient(dying);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(started.length).toBeLessThanOrEqual(5);
    const error = await failure(api.check());
    expect(error.code).toBe('WORKER_FAILED');
    dispose();
  });
});
