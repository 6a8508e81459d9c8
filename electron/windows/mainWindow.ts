import { setTimeout as sleep } from 'node:timers/promises';
import { app, BrowserWindow, screen } from 'electron';
import type { EventName, EventPayload } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { WindowPorts } from '../bridge/ports.ts';
import type { Sender } from '../bridge/sender.ts';
import { eventName } from '../bridge/wireNames.ts';
import { type ClosePorts, createCloseHandshake } from './closeHandshake.ts';
import { createPageHealth, type PageHealthPorts } from './pageHealth.ts';
import { appOrigin } from './programAddress.ts';
import { choosePlace, keepPlace, readPlace, smallestWindow } from './windowPlace.ts';

export const programTitle = '绩效助手';

export type MainWindow = {
  readonly ports: WindowPorts;
  readonly send: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
  /** Brings the window to the front. */
  readonly show: () => void;
  /** Loads the page and shows the window; before that nothing can ask for anything. Throws when there is no page. */
  readonly load: () => Promise<void>;
  readonly window: BrowserWindow;
};

export type MainWindowOptions = {
  readonly preload: string;
  readonly dataFolder: string;
  readonly askToClose: (window: BrowserWindow) => ReturnType<ClosePorts['ask']>;
  readonly askAfterCrash: (window: BrowserWindow, often: boolean) => ReturnType<PageHealthPorts['askAfterCrash']>;
  readonly askWhileStuck: (window: BrowserWindow) => ReturnType<PageHealthPorts['askWhileStuck']>;
  readonly log: (line: string) => Promise<void>;
  /** The page cannot be shown any more. */
  readonly onFailed: (error: unknown) => void;
  /** Windows is about to end the session. */
  readonly onSessionEnd: () => void;
};

/** Where a call came from, as Electron knows it. */
export function senderOf(event: Electron.IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const { senderFrame, sender } = event;
  return {
    url: senderFrame?.url ?? '',
    isMainFrame: senderFrame !== null && senderFrame.parent === null,
    isOurWindow: !window.isDestroyed() && sender === window.webContents,
  };
}

function createWindow(preload: string, saved: unknown): BrowserWindow {
  const { maximized, ...bounds } = choosePlace(
    saved,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: programTitle,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  return window;
}

const home = `${appOrigin}/`;

/**
 * Loads one of our pages. Electron calls an answer of 404 a success, which would leave an empty window. A page that dies
 * meanwhile is no failure of its own: whoever watches the page asks what to do.
 */
async function loadPage(window: BrowserWindow, url: string): Promise<void> {
  let status = 200;
  let isGone = false;
  const onGone = (): void => {
    isGone = true;
  };
  const onNavigate = (_event: unknown, _url: string, httpResponseCode: number): void => {
    status = httpResponseCode;
  };
  window.webContents.on('did-navigate', onNavigate);
  window.webContents.on('render-process-gone', onGone);
  try {
    await window.loadURL(url);
  } catch (error) {
    if (!isGone) throw new AppError('PAGE_MISSING', { detail: codeOf(error) });
  } finally {
    if (!window.isDestroyed()) {
      window.webContents.off('did-navigate', onNavigate);
      window.webContents.off('render-process-gone', onGone);
    }
  }
  if (status >= 400) throw new AppError('PAGE_MISSING', { detail: String(status) });
}

/** `ERR_FILE_NOT_FOUND`: what Chromium calls it. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '没有说明原因';
}

/** Makes the program's one window, empty as yet. */
export async function createMainWindow(options: MainWindowOptions): Promise<MainWindow> {
  const window = createWindow(options.preload, await readPlace(options.dataFolder));
  const send: MainWindow['send'] = (event, payload) => {
    if (!window.isDestroyed()) window.webContents.send(eventName(event), payload);
  };
  const handshake = createCloseHandshake({
    sendClosing: () => send('closing', {}),
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
    ask: () => options.askToClose(window),
    wait: sleep,
  });
  const load = (url: string): Promise<void> => loadPage(window, url);
  const health = createPageHealth({
    now: Date.now,
    wait: sleep,
    askAfterCrash: (often) => options.askAfterCrash(window, often),
    askWhileStuck: () => options.askWhileStuck(window),
    endPage: () => window.webContents.forcefullyCrashRenderer(),
    // At the place where it was, unless it had none yet.
    reload: () => load(window.webContents.getURL().startsWith(`${appOrigin}/`) ? window.webContents.getURL() : home),
    quit: () => window.destroy(),
    failed: options.onFailed,
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    const bounds = window.getNormalBounds();
    keepPlace(options.dataFolder, { ...bounds, maximized: window.isMaximized() }).catch(() => undefined);
    if (!handshake.requested()) event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed()) return;
    handshake.giveUp();
    options.log(`window: gone ${reason}`).catch(() => undefined);
    health.gone();
  });
  window.on('unresponsive', () => {
    options.log('window: unresponsive').catch(() => undefined);
    health.stuck();
  });
  window.on('responsive', () => health.answersAgain());
  window.webContents.on('did-finish-load', () => handshake.begin());
  window.on('query-session-end', () => {
    send('flush', {});
    options.onSessionEnd();
  });
  window.on('session-end', () => {
    // There is no time left to ask anybody anything.
    handshake.giveUp();
    options.onSessionEnd();
  });
  return {
    window,
    send,
    load: async () => {
      await load(home);
      if (!window.isVisible()) window.show();
    },
    show: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    ports: {
      mayClose: handshake.mayClose,
      setTitle: (title) => window.setTitle(title === '' ? programTitle : `${title} - ${programTitle}`),
    },
  };
}
