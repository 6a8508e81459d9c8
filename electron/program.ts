import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, ipcMain, powerMonitor, protocol, session } from 'electron';
import { AppError } from '../shared/errors/appError.ts';
import { createDiskServices, type DiskServices } from './bridge/diskServices.ts';
import { createHandlers } from './bridge/handlers.ts';
import { createBridge, registerBridge } from './bridge/registerBridge.ts';
import { holdFolder } from './files/folderHold.ts';
import { describeFault } from './files/logFile.ts';
import { reportFilesIn } from './files/openedFiles.ts';
import { createPrinting } from './printing/printPages.ts';
import { showApplicationMenu } from './windows/applicationMenu.ts';
import {
  askAfterCrash,
  askToClose,
  askWhileStarting,
  askWhileStuck,
  createDialogs,
  showPorts,
  tellEnd,
  tellFault,
  tellRefusal,
} from './windows/dialogs.ts';
import { createFaultTeller } from './windows/faults.ts';
import { createFileRequests, type FileRequests } from './windows/fileRequests.ts';
import { lockDownProgram, lockDownSession } from './windows/lockDown.ts';
import { createMainWindow, type MainWindow, senderOf } from './windows/mainWindow.ts';
import { quietSwitches } from './windows/networkPolicy.ts';
import { appOrigin, appScheme } from './windows/programAddress.ts';
import { serveRenderer } from './windows/serveRenderer.ts';
import { programFolders } from './windows/startArguments.ts';
import { watchStart } from './windows/startWatch.ts';

/** How long the end may take to tidy up, in milliseconds: a folder out of reach must not keep a program without a window. */
const endWait = 5_000;

const devTools = !app.isPackaged;
let refusedRequests = 0;
const lockDown = {
  devTools,
  onRefused: () => {
    refusedRequests += 1;
  },
};

function connect(disk: DiskServices, main: MainWindow, onCall: () => void): void {
  const printSession = session.fromPartition('print');
  lockDownSession(session.defaultSession, 'window', lockDown);
  lockDownSession(printSession, 'print', lockDown);
  const serve = serveRenderer(join(app.getAppPath(), 'dist', 'renderer'), appOrigin);
  session.defaultSession.protocol.handle(appScheme, ({ url, method }) => serve({ url, method }));
  const handlers = createHandlers({
    ...disk,
    dialogs: createDialogs(main.window),
    show: showPorts,
    printing: createPrinting(printSession),
    window: main.ports,
    about: {
      version: app.getVersion(),
      platform: `${process.platform} ${process.arch} ${process.getSystemVersion()}`,
      runtime: `Electron ${process.versions.electron} Chromium ${process.versions.chrome}`,
      refusedRequests: () => refusedRequests,
    },
  });
  const answer = createBridge({ handlers, origin: appOrigin, log: disk.log });
  registerBridge(
    ipcMain,
    (...call) => {
      onCall();
      return answer(...call);
    },
    (event) => senderOf(event, main.window),
  );
}

function openFile(disk: DiskServices, main: MainWindow): (file: string) => Promise<void> {
  return async (file) => {
    try {
      await disk.opened.add(file);
      main.send('opened', {});
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await tellRefusal(main.window, error);
    }
  };
}

type Start = {
  readonly disk: DiskServices;
  readonly files: FileRequests;
  readonly onFault: (error: unknown) => void;
  readonly onEnd: (error: unknown) => void;
  /** The window that a second start brings to the front. */
  readonly onWindow: (main: MainWindow) => void;
};

async function start({ disk, files, onFault, onEnd, onWindow }: Start): Promise<void> {
  const watch = watchStart({ wait: sleep, ask: askWhileStarting, quit: () => app.exit(1) });
  if ((await holdFolder(disk.dataFolder)) === 'taken') {
    watch.arrived();
    throw new AppError('DATA_FOLDER_TAKEN', { folder: disk.dataFolder });
  }
  await disk.clean().catch(onFault);
  const flush = (): void => session.defaultSession.flushStorageData();
  const main = await createMainWindow({
    preload: join(app.getAppPath(), 'dist', 'electron', 'preload.cjs'),
    dataFolder: disk.dataFolder,
    askToClose,
    askAfterCrash,
    askWhileStuck,
    log: disk.log,
    onFailed: onEnd,
    onSessionEnd: flush,
  });
  powerMonitor.on('shutdown', () => {
    main.send('flush', {});
    flush();
  });
  connect(disk, main, watch.arrived);
  showApplicationMenu((command) => main.send('menu', { command }), devTools);
  onWindow(main);
  await main.load();
  files.serve(openFile(disk, main), onFault);
}

/** Tidies up after the last window, for as long as that may take, and ends. */
function endAfterWindows(disk: DiskServices, onFault: (error: unknown) => void): void {
  app.on('window-all-closed', () => {
    Promise.race([disk.sets.abortAll(), sleep(endWait)])
      .catch(onFault)
      .finally(() => app.quit());
  });
}

/** The program with its window. `args`: switches, and report files to open. */
export function startProgram(args: readonly string[]): void {
  const folders = programFolders(args, {
    appData: app.getPath('appData'),
    programFolder: dirname(app.getPath('exe')),
  });
  app.setPath('userData', folders.profileFolder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  lockDownProgram(lockDown);
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  const disk = createDiskServices(folders.dataFolder, Date.now);
  const onFault = createFaultTeller(disk.log, () => {
    tellFault().catch(() => undefined);
  });
  let ending = false;
  /** Says why and ends: a program without a window would only keep later starts out. */
  const onEnd = (error: unknown): void => {
    if (ending) return;
    ending = true;
    const noted = disk.log(`end: ${error instanceof AppError ? error.code : describeFault(error)}`);
    tellEnd(error);
    Promise.race([noted, sleep(endWait)])
      .catch(() => undefined)
      .finally(() => app.exit(1));
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  const files = createFileRequests();
  files.ask(reportFilesIn(args).map((file) => resolve(file)));
  let main: MainWindow | undefined;
  // Before the program is ready: a second start or a file may come while the first is still on its way.
  app.on('second-instance', (_event, argv, folder) => {
    main?.show();
    files.ask(reportFilesIn(argv.slice(1)).map((file) => resolve(folder, file)));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    files.ask([file]);
  });
  endAfterWindows(disk, onFault);
  app
    .whenReady()
    .then(() =>
      start({
        disk,
        files,
        onFault,
        onEnd,
        onWindow: (window) => {
          main = window;
        },
      }),
    )
    .catch(onEnd);
}
