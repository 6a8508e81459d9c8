import type { BridgeResult } from '../../shared/bridge/bridgeResult.ts';
import type { Channel, Desktop, EventName, EventPayload, Request, Response } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { browserTexts } from '../strings/browser.ts';
import { createDownloadSets } from './downloadSets.ts';
import { installedFonts } from './installedFonts.ts';
import { printPage } from './printPage.ts';
import { saveAsDownload } from './saveAsDownload.ts';

type Answers = { readonly [Name in Channel]: (request: Request<Name>) => Promise<Response<Name>> };

function notHere(texts: { readonly detail: string; readonly instead: string }): () => Promise<never> {
  return () => Promise.reject(new AppError('NOT_IN_BROWSER', texts));
}

function createAnswers(): Answers {
  const sets = createDownloadSets(saveAsDownload);
  const noMirror = notHere(browserTexts.mirror);
  const noFolder = notHere(browserTexts.folder);
  return {
    'outputs.begin': async ({ suggestedFolder }) => ({
      kind: 'chosen',
      token: sets.begin(suggestedFolder),
      folder: browserTexts.downloads,
    }),
    'outputs.add': async ({ token, name, bytes }) => {
      sets.add(token, name, bytes);
      return {};
    },
    'outputs.commit': async ({ token }) => ({ folder: browserTexts.downloads, names: [...(await sets.commit(token))] }),
    'outputs.abort': async ({ token }) => {
      sets.abort(token);
      return {};
    },
    'outputs.saveOne': async ({ suggestedName, bytes }) => {
      saveAsDownload(suggestedName, bytes);
      return { kind: 'saved', token: crypto.randomUUID(), file: `${browserTexts.downloads}/${suggestedName}` };
    },
    'outputs.openFolder': noFolder,
    'print.dialog': async ({ html, title }) => {
      await printPage(html, title);
      // A browser does not tell whether the person printed or closed the dialog.
      return { outcome: 'sent' };
    },
    'print.pdf': notHere(browserTexts.pdf),
    'mirror.write': noMirror,
    'mirror.list': async () => ({ entries: [], unreadable: [] }),
    'mirror.read': noMirror,
    'mirror.retire': async () => ({}),
    'backup.write': noMirror,
    'backup.list': async () => ({ entries: [] }),
    'backup.listAll': async () => ({ entries: [], unreadable: [] }),
    'backup.read': noMirror,
    'backup.copyOut': noMirror,
    'backup.chooseFolder': noMirror,
    'backup.readChosen': noMirror,
    'opened.take': async () => ({ files: [] }),
    'fonts.list': async () => ({ families: [...installedFonts()] }),
    'diagnostics.info': async () => ({
      version: browserTexts.version,
      platform: navigator.platform,
      runtime: navigator.userAgent,
      dataFolder: browserTexts.dataFolder,
      freeBytes: await freeBytes(),
      refusedRequests: 0,
    }),
    'diagnostics.log': async ({ message }) => {
      console.warn(message);
      return {};
    },
    'diagnostics.openDataFolder': noFolder,
    'window.mayClose': async () => ({}),
    'window.setTitle': async ({ title }) => {
      document.title = title;
      return {};
    },
  };
}

/** What the browser grants this page, less what it uses; `null` where it does not say. */
async function freeBytes(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  if (estimate?.quota === undefined || estimate.usage === undefined) return null;
  return Math.max(0, estimate.quota - estimate.usage);
}

/** Events that a plain browser has too: the page is being left. */
function listen<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void {
  if (event !== 'closing') return () => undefined;
  const onHide = (): void => (listener as (payload: EventPayload<'closing'>) => void)({});
  window.addEventListener('pagehide', onHide);
  return () => window.removeEventListener('pagehide', onHide);
}

/** The desktop where there is none: files become downloads, printing is the browser's, mirrors are not there. */
export function createBrowserDesktop(): Desktop {
  const answers = createAnswers();
  async function call<Name extends Channel>(
    channel: Name,
    request: Request<Name>,
  ): Promise<BridgeResult<Response<Name>>> {
    try {
      const answer: Answers[Name] = answers[channel];
      return { ok: true, value: await answer(request) };
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('FAULT');
      if (!(error instanceof AppError)) console.error(error);
      return { ok: false, error: { code: known.code, reason: known.reason, remedy: known.remedy } };
    }
  }
  return { kind: 'browser', call, on: listen };
}
