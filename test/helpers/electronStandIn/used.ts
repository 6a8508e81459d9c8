/**
 * The part of Electron that the program uses, taken from Electron's own types: a change of its API breaks the compile of
 * the stand-in, and a member that is not listed here is refused when the program asks for it.
 */
type Module = typeof import('electron');

export type UsedSession = Pick<
  Electron.Session,
  | 'on'
  | 'removeAllListeners'
  | 'flushStorageData'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
> & {
  readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'>;
  readonly protocol: Pick<Electron.Protocol, 'handle'>;
};

export type UsedContents = Pick<
  Electron.WebContents,
  | 'on'
  | 'off'
  | 'once'
  | 'send'
  | 'getURL'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'forcefullyCrashRenderer'
  | 'print'
  | 'printToPDF'
> & { readonly mainFrame: Pick<Electron.WebFrameMain, 'url' | 'parent'> };

export type UsedWindow = Pick<
  Electron.BrowserWindow,
  | 'on'
  | 'once'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'setTitle'
  | 'close'
  | 'destroy'
  | 'isVisible'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'getNormalBounds'
> & { readonly webContents: UsedContents };

/** What `require('electron')` answers, as far as the program goes. */
export type UsedElectron = {
  readonly app: Pick<
    Module['app'],
    | 'isPackaged'
    | 'getPath'
    | 'getAppPath'
    | 'getVersion'
    | 'setPath'
    | 'requestSingleInstanceLock'
    | 'enableSandbox'
    | 'disableHardwareAcceleration'
    | 'whenReady'
    | 'quit'
    | 'exit'
    | 'on'
  > & { readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'> };
  readonly dialog: Pick<Module['dialog'], 'showMessageBox' | 'showErrorBox' | 'showOpenDialog' | 'showSaveDialog'>;
  readonly ipcMain: Pick<Module['ipcMain'], 'handle'>;
  readonly Menu: Pick<Module['Menu'], 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly powerMonitor: Pick<Module['powerMonitor'], 'on'>;
  readonly protocol: Pick<Module['protocol'], 'registerSchemesAsPrivileged'>;
  readonly screen: Pick<Module['screen'], 'getAllDisplays'>;
  readonly shell: Pick<Module['shell'], 'openPath' | 'showItemInFolder'>;
  readonly session: { readonly defaultSession: UsedSession; readonly fromPartition: (name: string) => UsedSession };
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => UsedWindow;
};
