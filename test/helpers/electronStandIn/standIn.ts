import { join } from 'node:path';
import { Listening, preventable, strict } from './listen.ts';
import type { UsedElectron, UsedSession } from './used.ts';

type WindowOptions = Electron.BrowserWindowConstructorOptions;
type BeforeRequest = (asked: object, answer: (response: { readonly cancel: boolean }) => void) => void;
type Permission = (contents: object, permission: string, answer: (granted: boolean) => void) => void;
export type ServePages = (request: { readonly url: string; readonly method: string }) => Promise<Response>;

export class StandInSession extends Listening {
  beforeRequest: BeforeRequest = (_asked, answer) => answer({ cancel: false });
  permission: Permission = (_contents, _permission, answer) => answer(true);
  pages: ServePages | undefined;
  flushed = 0;
  readonly webRequest = {
    onBeforeRequest: (listener: unknown): void => {
      this.beforeRequest = listener as BeforeRequest;
    },
  };
  readonly protocol = {
    handle: (_scheme: string, pages: unknown): void => {
      this.pages = pages as ServePages;
    },
  };
  setPermissionRequestHandler(handler: unknown): void {
    this.permission = handler as Permission;
  }
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
  flushStorageData(): void {
    this.flushed += 1;
  }
  /** Whether a request would leave the page. */
  passes(url: string, resourceType: string): Promise<boolean> {
    return new Promise((done) => this.beforeRequest({ url, resourceType }, ({ cancel }) => done(!cancel)));
  }
}

/** What shows the pages of a window. */
export type PageView = {
  readonly load: (url: string) => Promise<void>;
  readonly send: (channel: string, payload: unknown) => void;
  readonly url: () => string;
  readonly end: () => Promise<void>;
  readonly pdf: (options: Electron.PrintToPDFOptions) => Promise<Uint8Array>;
};
export type ShowPages = (window: StandInWindow) => PageView;

/** A view of nothing: loading succeeds, unless the test says otherwise. */
export const noPages: ShowPages = (window) => {
  let shown = '';
  return {
    load: async (url) => {
      shown = url;
      const answer = await window.session.pages?.({ url, method: 'GET' });
      window.webContents.happen('did-navigate', {}, url, answer?.status ?? 200, '');
      window.webContents.happen('did-finish-load');
    },
    send: () => undefined,
    url: () => shown,
    end: async () => undefined,
    pdf: async () => new TextEncoder().encode('%PDF'),
  };
};

export class StandInContents extends Listening {
  readonly sent: (readonly [string, unknown])[] = [];
  openHandler: (details: Electron.HandlerDetails) => unknown = () => undefined;
  /** What the printer's dialog answers; empty: the job went to the printer. A function that never answers hangs. */
  printing: (answer: (success: boolean, reason: string) => void) => void = (answer) => answer(true, '');
  readonly mainFrame = { url: 'app://jixiao/', parent: null };
  private readonly window: StandInWindow;
  constructor(window: StandInWindow) {
    super();
    this.window = window;
  }
  send(channel: string, payload: unknown): void {
    this.sent.push([channel, payload]);
    this.window.view.send(channel, payload);
  }
  getURL(): string {
    return this.window.view.url();
  }
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => unknown): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(): void {}
  forcefullyCrashRenderer(): void {
    this.happen('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }
  print(_options?: object, done?: (success: boolean, reason: string) => void): void {
    this.printing((success, reason) => done?.(success, reason));
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return Buffer.from(await this.window.view.pdf(options));
  }
}

export class StandInWindow extends Listening {
  readonly options: WindowOptions;
  readonly session: StandInSession;
  readonly webContents: StandInContents;
  readonly view: PageView;
  title = '';
  visible = false;
  destroyed = false;
  private readonly machine: Machine;
  constructor(options: WindowOptions, machine: Machine) {
    super();
    this.options = options;
    this.machine = machine;
    const session: unknown = options.webPreferences?.session;
    this.session = session instanceof StandInSession ? session : machine.sessions.default;
    this.webContents = new StandInContents(this);
    this.view = machine.showPages(this);
  }
  async loadURL(url: string): Promise<void> {
    await this.machine.beforeLoad(url);
    await this.view.load(url);
    this.happen('ready-to-show');
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 0, y: 0, width: 1366, height: 768 };
  }
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isVisible(): boolean {
    return this.visible;
  }
  maximize(): void {}
  restore(): void {}
  focus(): void {}
  show(): void {
    this.visible = true;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  close(): void {
    const event = preventable({});
    this.happen('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.happen('closed');
    const closed = this.view.end();
    if (this.machine.windows.every((window) => window.destroyed)) {
      closed.catch(() => undefined).finally(() => this.machine.app.happen('window-all-closed'));
    }
  }
}

type Asked = { readonly message: string; readonly detail: string; readonly buttons: readonly string[] };
type Handler = (event: object, request: unknown) => Promise<unknown>;
export type StandInMenu = readonly {
  readonly label: string;
  readonly submenu: readonly { readonly label?: string; readonly click?: () => void; readonly accelerator?: string }[];
}[];

class StandInApp extends Listening {
  isPackaged = true;
  exitCode: number | undefined;
  hardware = true;
  sandboxed = false;
  readonly switches = new Map<string, string | undefined>();
  readonly paths = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => void this.switches.set(name, value),
  };
  readonly machine: MachineOptions;
  private readonly ready: Promise<void>;
  becomeReady: () => void = () => undefined;
  constructor(machine: MachineOptions) {
    super();
    this.machine = machine;
    this.ready = new Promise((done) => {
      this.becomeReady = done;
    });
  }
  getPath(name: string): string {
    if (name === 'exe') return join(this.machine.programFolder, 'jixiao-zhushou');
    return this.paths.get(name) ?? join(this.machine.home, name);
  }
  getAppPath(): string {
    return this.machine.appPath;
  }
  getVersion(): string {
    return this.machine.version;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    return this.machine.isFirst();
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  disableHardwareAcceleration(): void {
    this.hardware = false;
  }
  whenReady(): Promise<void> {
    return this.ready;
  }
  quit(): void {
    this.exit(0);
  }
  exit(code = 0): void {
    if (this.exitCode !== undefined) return;
    this.exitCode = code;
    this.machine.onExit(code);
  }
}

export type MachineOptions = {
  readonly appPath: string;
  readonly home: string;
  readonly version: string;
  readonly programFolder: string;
  readonly showPages: ShowPages;
  /** Answers the boxes that ask: which button. */
  readonly answer: (asked: Asked, machine: Machine) => number | Promise<number>;
  readonly chooseFolder: () => string | undefined;
  readonly chooseFile: () => string | undefined;
  /** Whether this is the only program on its profile. */
  readonly isFirst: () => boolean;
  readonly onExit: (code: number) => void;
  readonly beforeLoad: (url: string) => Promise<void>;
};

/** The machine on which the program runs, as the test sees it: everything that it asked for or was shown. */
export type Machine = MachineOptions & {
  readonly electron: UsedElectron;
  readonly app: StandInApp;
  readonly sessions: { readonly default: StandInSession; readonly print: StandInSession };
  readonly windows: StandInWindow[];
  readonly handlers: Map<string, Handler>;
  readonly schemes: unknown[];
  readonly asked: Asked[];
  readonly errors: { readonly title: string; readonly content: string }[];
  readonly shown: string[];
  readonly power: Listening;
  menu: StandInMenu;
};

const defaults: MachineOptions = {
  appPath: process.cwd(),
  home: '/nowhere',
  version: '1.0.0',
  programFolder: '/nowhere',
  showPages: noPages,
  answer: () => 0,
  chooseFolder: () => undefined,
  chooseFile: () => undefined,
  isFirst: () => true,
  onExit: () => undefined,
  beforeLoad: async () => undefined,
};

/**
 * A stand-in for Electron: the same members, typed by Electron's own types, on a machine whose every answer the test
 * gives. It proves wiring, order and words; not isolation, fuses, the sandbox or the printing of a real runtime.
 */
export function createMachine(options: Partial<MachineOptions> = {}): Machine {
  const given = { ...defaults, ...options };
  const sessions = { default: new StandInSession(), print: new StandInSession() };
  const app = new StandInApp(given);
  const power = new Listening();
  const asked: Asked[] = [];
  async function showMessageBox(...args: readonly unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const box = args.at(-1) as Electron.MessageBoxOptions;
    const question = { message: box.message, detail: box.detail ?? '', buttons: box.buttons ?? [] };
    asked.push(question);
    return { response: await given.answer(question, machine), checkboxChecked: false };
  }
  class Window extends StandInWindow {
    constructor(windowOptions: WindowOptions) {
      super(windowOptions, machine);
      machine.windows.push(this);
      app.happen('web-contents-created', {}, this.webContents);
    }
  }
  const handlers = new Map<string, Handler>();
  const electron = {
    app: strict('app', app),
    BrowserWindow: Window,
    dialog: strict('dialog', {
      showMessageBox,
      showErrorBox: (title: string, content: string): void => void machine.errors.push({ title, content }),
      showOpenDialog: async () => {
        const folder = given.chooseFolder();
        return { canceled: folder === undefined, filePaths: folder === undefined ? [] : [folder] };
      },
      showSaveDialog: async () => {
        const file = given.chooseFile();
        return { canceled: file === undefined, filePath: file ?? '' };
      },
    }),
    ipcMain: strict('ipcMain', {
      handle: (name: string, handler: unknown): void => void handlers.set(name, handler as Handler),
    }),
    Menu: {
      buildFromTemplate: (template: unknown) => template as Electron.Menu,
      setApplicationMenu: (menu: unknown): void => {
        machine.menu = menu as StandInMenu;
      },
    },
    powerMonitor: power,
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (schemes: readonly unknown[]): void => void machine.schemes.push(...schemes),
    }),
    screen: strict('screen', {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } } as Electron.Display],
    }),
    session: strict('session', {
      defaultSession: sessions.default satisfies UsedSession,
      fromPartition: (): UsedSession => sessions.print,
    }),
    shell: strict('shell', {
      openPath: async (path: string) => {
        machine.shown.push(path);
        return '';
      },
      showItemInFolder: (path: string): void => void machine.shown.push(path),
    }),
  } satisfies UsedElectron;
  const machine: Machine = {
    ...given,
    electron,
    app,
    sessions,
    windows: [],
    handlers,
    schemes: [],
    asked,
    errors: [],
    shown: [],
    power,
    menu: [],
  };
  return machine;
}
