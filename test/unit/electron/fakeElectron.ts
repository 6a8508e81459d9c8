import { EventEmitter } from 'node:events';

/** A stand-in for Electron that notes what it is told: what a machine without the runtime can prove about the wiring. */
export class FakeSession extends EventEmitter {
  beforeRequest: (asked: object, answer: (response: { readonly cancel: boolean }) => void) => void = () => undefined;
  permission: (contents: object, permission: string, answer: (granted: boolean) => void) => void = () => undefined;
  pages: ((request: { readonly url: string; readonly method: string }) => Promise<Response>) | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']) => {
      this.beforeRequest = listener;
    },
  };
  readonly protocol = {
    handle: (_scheme: string, pages: NonNullable<FakeSession['pages']>) => {
      this.pages = pages;
    },
  };
  setPermissionRequestHandler(handler: FakeSession['permission']): void {
    this.permission = handler;
  }
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://jixiao/', parent: null };
  readonly sent: unknown[][] = [];
  openHandler: () => unknown = () => undefined;
  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(): void {}
  send(...args: unknown[]): void {
    this.sent.push(args);
  }
  print(_options: object, done: (success: boolean, reason: string) => void): void {
    done(false, 'Print job canceled');
  }
  async printToPDF(): Promise<Uint8Array> {
    return new TextEncoder().encode('%PDF');
  }
}

export type FakeOptions = { readonly webPreferences: Readonly<Record<string, unknown>> };

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: FakeOptions;
  url = '';
  closed = false;
  constructor(options: FakeOptions) {
    super();
    this.options = options;
    noted.windows.push(this);
    fakeElectron.app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.webContents.emit('did-finish-load');
  }
  getNormalBounds(): object {
    return { x: 0, y: 0, width: 1366, height: 768 };
  }
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.closed;
  }
  maximize(): void {}
  show(): void {}
  focus(): void {}
  setTitle(): void {}
  close(): void {
    const event = preventable();
    this.emit('close', event);
    this.closed = !event.prevented;
  }
  destroy(): void {
    this.closed = true;
  }
}

export function preventable(more: object = {}): { prevented: boolean; preventDefault: () => void } {
  const event = {
    ...more,
    prevented: false,
    preventDefault: () => {
      event.prevented = true;
    },
  };
  return event;
}

type Handler = (event: object, request: unknown) => Promise<unknown>;
export type FakeMenuItem = { readonly label?: string; readonly click?: () => void; readonly accelerator?: string };

export const noted = {
  switches: new Map<string, string | undefined>(),
  schemes: [] as unknown[],
  handlers: new Map<string, Handler>(),
  windows: [] as FakeWindow[],
  menu: [] as { readonly label: string; readonly submenu: readonly FakeMenuItem[] }[],
  sandboxed: false,
  becomeReady: (): void => undefined,
};

export const sessions = { default: new FakeSession(), print: new FakeSession() };

const ready = new Promise<void>((done) => {
  noted.becomeReady = done;
});

export const fakeElectron = {
  app: Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { appendSwitch: (name: string, value?: string) => void noted.switches.set(name, value) },
    getPath: () => '/nowhere',
    getAppPath: () => process.cwd(),
    getVersion: () => '1.0.0',
    setPath: () => undefined,
    requestSingleInstanceLock: () => true,
    enableSandbox: () => {
      noted.sandboxed = true;
    },
    whenReady: () => ready,
    quit: () => undefined,
  }),
  BrowserWindow: FakeWindow,
  dialog: { showMessageBox: async () => ({ response: 0 }) },
  ipcMain: { handle: (name: string, handler: Handler) => void noted.handlers.set(name, handler) },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: typeof noted.menu) => {
      noted.menu = menu;
    },
  },
  protocol: { registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void noted.schemes.push(...schemes) },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
  session: { defaultSession: sessions.default, fromPartition: () => sessions.print },
  shell: { openPath: async () => '', showItemInFolder: () => undefined },
};
