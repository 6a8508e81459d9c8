import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { electronHindrance, findElectron } from '../../../build/desktop/electronRuntime.ts';
import { buildStale, root } from '../../../build/desktop/parts.ts';
import { eventName } from '../../../electron/bridge/wireNames.ts';
import type { DialogAnswers, LaunchOptions, Program } from './program.ts';

/** Why journeys cannot run in Electron here; `undefined` where they can. */
export function electronMissing(): string | undefined {
  if (findElectron() === undefined) return 'the Electron runtime is not installed here';
  return electronHindrance()?.english;
}

/** Starts the shell itself, with the same interface: only what the dialogs answer is put in. */
export async function launchElectron(options: LaunchOptions): Promise<Program> {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error(electronMissing());
  await buildStale(['renderer', 'electron']);
  const given = options.profileFolder;
  const profileFolder = given ?? mkdtempSync(join(tmpdir(), 'profile-'));
  const tidy = (): void => {
    if (given === undefined) rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const shell = await _electron.launch({
    executablePath,
    args: [
      root,
      `--data-folder=${options.dataFolder}`,
      `--profile-folder=${profileFolder}`,
      ...(options.openedFiles ?? []),
    ],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const dialogs: DialogAnswers = { ...options.dialogs };
  const shown: string[] = [];
  const faults: string[] = [];
  const foreign: string[] = [];
  const page = await shell.firstWindow();
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  shell.context().on('request', (request) => {
    if (!/^(?:blob:)?app:\/\/|^data:/.test(request.url())) foreign.push(request.url());
  });
  /** Before each call that may open a dialog: the answers as they are now. */
  async function putAnswers(): Promise<void> {
    await shell.evaluate(({ dialog, shell: system }, answers) => {
      dialog.showOpenDialog = async () => ({
        canceled: answers.folder === undefined,
        filePaths: answers.folder === undefined ? [] : [answers.folder],
      });
      dialog.showSaveDialog = async () => ({
        canceled: answers.saveFile === undefined,
        filePath: answers.saveFile ?? '',
      });
      const existing = ['newFolder', 'replace', 'cancel'].indexOf(answers.existing ?? 'cancel');
      dialog.showMessageBox = async () => ({ response: existing, checkboxChecked: false });
      system.openPath = async () => '';
    }, dialogs);
  }
  await putAnswers();
  const answers = new Proxy(dialogs, {
    set: (target, name, value) => {
      const done = Reflect.set(target, name, value);
      putAnswers().catch((error: unknown) => faults.push(String(error)));
      return done;
    },
  });
  return {
    kind: 'electron',
    page,
    dataFolder: options.dataFolder,
    profileFolder,
    dialogs: answers,
    shown,
    printed: [],
    emit: async (event, payload) => {
      await shell.evaluate(
        ({ BrowserWindow }, [name, value]) => BrowserWindow.getAllWindows()[0]?.webContents.send(name, value),
        [eventName(event), payload] as const,
      );
    },
    secondWindow: () => Promise.reject(new Error('the shell has one window')),
    foreignRequests: () => foreign,
    faults: () => faults,
    close: async () => {
      await shell.close();
      tidy();
      if (foreign.length > 0) throw new Error(`foreign requests: ${foreign.join(', ')}`);
      if (faults.length > 0) throw new Error(`faults in the page: ${faults.join('\n')}`);
    },
    kill: async () => {
      const { pid } = shell.process();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await shell.close().catch(() => undefined);
      tidy();
    },
  };
}
