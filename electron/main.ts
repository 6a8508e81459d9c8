import { join, resolve } from 'node:path';
import process from 'node:process';
import { app, ipcMain, protocol, session } from 'electron';
import { AppError } from '../shared/errors/appError.ts';
import { createDiskServices, type DiskServices } from './bridge/diskServices.ts';
import { createHandlers } from './bridge/handlers.ts';
import { createBridge, registerBridge } from './bridge/registerBridge.ts';
import { describeFault } from './files/logFile.ts';
import { reportFilesIn } from './files/openedFiles.ts';
import { createPrinting } from './printing/printPages.ts';
import { showApplicationMenu } from './windows/applicationMenu.ts';
import { askToClose, createDialogs, showPorts, tellCrash, tellRefusal } from './windows/dialogs.ts';
import { lockDownProgram, lockDownSession } from './windows/lockDown.ts';
import { createMainWindow, type MainWindow, senderOf } from './windows/mainWindow.ts';
import { quietSwitches } from './windows/networkPolicy.ts';
import { appOrigin, appScheme } from './windows/programAddress.ts';
import { serveRenderer } from './windows/serveRenderer.ts';
import { programFolders } from './windows/startArguments.ts';

const folders = programFolders(process.argv, app.getPath('appData'));
const devTools = !app.isPackaged;
let refusedRequests = 0;
const lockDown = {
  devTools,
  onRefused: () => {
    refusedRequests += 1;
  },
};

async function openFiles(disk: DiskServices, main: MainWindow, files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      await disk.opened.add(file);
      main.send('opened', {});
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await tellRefusal(main.window, error);
    }
  }
}

function connect(disk: DiskServices, main: MainWindow): void {
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
  registerBridge(ipcMain, answer, (event) => senderOf(event, main.window));
}

async function start(disk: DiskServices, onFault: (error: unknown) => void): Promise<void> {
  await disk.clean();
  const main = await createMainWindow({
    preload: join(app.getAppPath(), 'dist', 'electron', 'preload.cjs'),
    dataFolder: folders.dataFolder,
    askToClose,
    onCrash: async (window, reason) => {
      await disk.log(`window: gone ${reason}`);
      await tellCrash(window);
    },
  });
  connect(disk, main);
  showApplicationMenu((command) => main.send('menu', { command }), devTools);
  app.on('second-instance', (_event, args, folder) => {
    main.show();
    const files = reportFilesIn(args.slice(1)).map((file) => resolve(folder, file));
    openFiles(disk, main, files).catch(onFault);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openFiles(disk, main, [file]).catch(onFault);
  });
  await openFiles(
    disk,
    main,
    reportFilesIn(process.argv.slice(1)).map((file) => resolve(file)),
  );
  await main.load();
}

app.setPath('userData', folders.profileFolder);
if (app.requestSingleInstanceLock()) {
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  lockDownProgram(lockDown);
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  const disk = createDiskServices(folders.dataFolder, Date.now);
  const onFault = (error: unknown): void => {
    disk.log(`main: ${describeFault(error)}`).catch(() => undefined);
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  app.on('window-all-closed', () => {
    disk.sets
      .abortAll()
      .catch(onFault)
      .finally(() => app.quit());
  });
  app
    .whenReady()
    .then(() => start(disk, onFault))
    .catch(onFault);
} else {
  app.quit();
}
