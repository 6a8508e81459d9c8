import { app, BrowserWindow, screen } from 'electron';
import type { EventName, EventPayload } from '../../shared/bridge/contract.ts';
import type { WindowPorts } from '../bridge/ports.ts';
import type { Sender } from '../bridge/sender.ts';
import { eventName } from '../bridge/wireNames.ts';
import { type ClosePorts, createCloseHandshake } from './closeHandshake.ts';
import { appOrigin } from './programAddress.ts';
import { choosePlace, keepPlace, readPlace, smallestWindow } from './windowPlace.ts';

export const programTitle = '绩效助手';

export type MainWindow = {
  readonly ports: WindowPorts;
  readonly send: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
  /** Brings the window to the front. */
  readonly show: () => void;
  /** Loads the page; before that nothing can ask for anything. */
  readonly load: () => Promise<void>;
  readonly window: BrowserWindow;
};

export type MainWindowOptions = {
  readonly preload: string;
  readonly dataFolder: string;
  readonly askToClose: (window: BrowserWindow) => ReturnType<ClosePorts['ask']>;
  /** The page has crashed; answers when it may be loaded again. */
  readonly onCrash: (window: BrowserWindow, reason: string) => Promise<void>;
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
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    const bounds = window.getNormalBounds();
    keepPlace(options.dataFolder, { ...bounds, maximized: window.isMaximized() }).catch(() => undefined);
    if (!handshake.requested()) event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    handshake.giveUp();
    options
      .onCrash(window, reason)
      .then(() => window.reload())
      .catch(() => undefined);
  });
  window.webContents.on('did-finish-load', () => handshake.begin());
  return {
    window,
    send,
    load: () => window.loadURL(`${appOrigin}/`),
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
