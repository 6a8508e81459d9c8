import type { Remote } from 'comlink';
import { proxy } from 'comlink';
import type { BridgeResult } from '../../shared/bridge/bridgeResult.ts';
import { applyEdit } from '../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { type AnsweringApi, type Called, unwrap } from './answer.ts';
import type { ReportWorkerApi } from './reportWorkerApi.ts';

export type ReportApi = { readonly [Name in keyof ReportWorkerApi]: Called<ReportWorkerApi[Name]> };

/** One running worker. `crashed` resolves, with what is known of it, when the worker is no more. */
export type Connection = {
  readonly remote: Remote<AnsweringApi>;
  readonly crashed: Promise<string>;
  readonly close: () => void;
};

export type ReportWorker = {
  readonly api: ReportApi;
  /** Ends what is being done, at once: its calls fail with WORK_STOPPED. The worker goes on with the same report. */
  readonly stop: () => void;
  readonly dispose: () => void;
};

const mostFailures = 3;

type Opened = { readonly pack: TemplatePack; readonly draft: ReportDraft; readonly version: number };
type Line = {
  readonly connection: Connection;
  readonly broken: Promise<never>;
  readonly fail: (error: AppError) => void;
};

/**
 * The window's side of the worker. It keeps the draft in step (edits share all that they do not change), so that a
 * worker that dies is replaced by one that knows the same report; the calls that it owed fail with WORKER_FAILED.
 */
export function createReportClient(connect: () => Connection): ReportWorker {
  let opened: Opened | undefined;
  let disposed = false;
  /** Workers in a row that ended without a single answer. */
  let failures = 0;
  let line = newLine();

  function newLine(): Line {
    const connection = connect();
    let fail: (error: AppError) => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      fail = reject;
    });
    // Nobody may be waiting when it breaks.
    broken.catch(() => undefined);
    const made: Line = { connection, broken, fail };
    void connection.crashed.then((detail) => {
      if (line === made) replace(new AppError('WORKER_FAILED', { detail }));
    });
    return made;
  }

  function replace(reason: AppError): void {
    const before = line;
    if (disposed) return;
    before.fail(reason);
    before.connection.close();
    // One that never answers is not started for ever: the next call tries again.
    failures += 1;
    if (failures > mostFailures) return;
    line = newLine();
    if (opened !== undefined) openAgain(opened);
  }

  function openAgain({ pack, draft, version }: Opened): void {
    ask((remote) => remote.open(pack, draft, version)).catch(() => undefined);
  }

  async function ask<Value>(call: (remote: Remote<AnsweringApi>) => Promise<BridgeResult<Value>>): Promise<Value> {
    if (failures > mostFailures) {
      failures = 0;
      line = newLine();
      if (opened !== undefined) openAgain(opened);
    }
    const { connection, broken } = line;
    const answer = await Promise.race([call(connection.remote), broken]);
    failures = 0;
    return unwrap(answer);
  }

  /** A worker that could not follow an edit is out of step: it is given the whole report anew. */
  async function follow(edits: readonly DraftEdit[], version: number): Promise<void> {
    try {
      await ask((remote) => remote.edit(edits, version));
    } catch {
      if (opened !== undefined) openAgain(opened);
    }
  }

  return {
    api: {
      open: (pack, draft, version) => {
        opened = { pack, draft, version };
        return ask((remote) => remote.open(pack, draft, version));
      },
      edit: (edits, version) => {
        if (opened !== undefined) {
          const { pack } = opened;
          const draft = edits.reduce((before, edit) => applyEdit(pack, before, edit).draft, opened.draft);
          opened = { pack, draft, version };
        }
        return follow(edits, version);
      },
      check: () => ask((remote) => remote.check()),
      render: (request, onFile) => ask((remote) => remote.render(request, proxy(onFile))),
      planExport: (formats) => ask((remote) => remote.planExport(formats)),
      preview: (paper) => ask((remote) => remote.preview(paper)),
    },
    stop: () => replace(new AppError('WORK_STOPPED')),
    dispose: () => {
      disposed = true;
      line.fail(new AppError('WORK_STOPPED'));
      line.connection.close();
    },
  };
}
