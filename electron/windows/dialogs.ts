import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';
import type { DialogPorts, ShowPorts } from '../bridge/ports.ts';
import { endingOf } from '../files/outputName.ts';
import { programTitle } from './mainWindow.ts';

/** The system's dialogs, standing on the program's window. They begin where the last one ended. */
export function createDialogs(window: BrowserWindow): DialogPorts {
  let lastFolder: string | undefined;
  const startFolder = (): string => lastFolder ?? app.getPath('documents');
  return {
    chooseFolder: async (title, purpose) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        buttonLabel: purpose === 'write' ? '存到这里' : '选这个文件夹',
        defaultPath: startFolder(),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return undefined;
      lastFolder = folder;
      return folder;
    },
    chooseSaveFile: async (suggestedName) => {
      const ending = endingOf(suggestedName);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: '保存',
        defaultPath: join(startFolder(), suggestedName),
        filters: [{ name: `${ending} 文件`, extensions: [ending] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || filePath === '') return undefined;
      lastFolder = dirname(filePath);
      return filePath;
    },
    askAboutExisting: async (folder) => {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        title: programTitle,
        message: '这里已有同名的文件夹，里面有文件。',
        detail: `${folder}\n替换：只替换其中同名的文件，别的文件不动。\n另存：放进一个新的文件夹，原来的都不动。`,
        buttons: ['另存到新文件夹', '替换', '取消'],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      });
      return response === 0 ? 'newFolder' : response === 1 ? 'replace' : 'cancel';
    },
  };
}

/** The window has not said in time that everything is stored. */
export async function askToClose(window: BrowserWindow): Promise<'wait' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: programTitle,
    message: '最后的修改还没有保存完。',
    detail: '请再等一会儿；现在关闭，最后几秒的修改可能丢失。',
    buttons: ['再等一会儿', '仍要关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'close' : 'wait';
}

/** The page has stopped; everything acknowledged is stored, so it can simply be loaded again. */
export async function askAfterCrash(window: BrowserWindow, often: boolean): Promise<'reload' | 'quit'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: programTitle,
    message: often ? '页面接连停止了几次。' : '页面意外停止了。',
    detail: often
      ? '已保存的内容都在。请退出程序，关闭别的占用内存的程序后再打开；仍这样，请把运行记录发给程序的维护者。'
      : '已保存的内容都在。按“重新打开”继续。',
    buttons: ['重新打开', '退出'],
    defaultId: often ? 1 : 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? 'reload' : 'quit';
}

/** The page does not answer. */
export async function askWhileStuck(window: BrowserWindow): Promise<'wait' | 'reload'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: programTitle,
    message: '页面没有反应。',
    detail: '可能正在处理很大的材料，可以再等一会儿。“重新打开页面”不会丢失已保存的内容，最后一两秒的输入可能丢失。',
    buttons: ['再等一会儿', '重新打开页面'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'reload' : 'wait';
}

/** The program is slow to come up; there may be no window yet. */
export async function askWhileStarting(): Promise<'wait' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: programTitle,
    message: '程序还没有打开。',
    detail: '可能是电脑很忙，或者存放数据的文件夹暂时连不上。可以再等一会儿，也可以退出后重试。',
    buttons: ['再等一会儿', '退出'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'quit' : 'wait';
}

/** The program cannot go on; comes back when the person has read it, also before there is any window. */
export function tellEnd(error: unknown): void {
  const known = error instanceof AppError;
  const reason = known ? error.reason : '程序没能打开。';
  const remedy = known
    ? error.remedy
    : '请重新打开；仍不行，请重新安装程序（填报的材料不会丢失），并把运行记录发给程序的维护者。';
  dialog.showErrorBox(programTitle, `${reason}\n${remedy}`);
}

/** A fault that nobody expected, told without stopping the work. */
export async function tellFault(): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    title: programTitle,
    message: '程序遇到了没有料到的问题。',
    detail: '已保存的内容都在，可以继续。为稳妥起见，请在方便时关闭程序再打开。问题已记入运行记录。',
    buttons: ['知道了'],
    noLink: true,
  });
}

/** An expected failure outside any call of the window, such as a file that cannot be opened. */
export async function tellRefusal(window: BrowserWindow, { reason, remedy }: AppError): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: programTitle,
    message: reason,
    detail: remedy,
    buttons: ['知道了'],
    noLink: true,
  });
}

export const showPorts: ShowPorts = {
  showFolder: async (folder) => {
    const problem = await shell.openPath(folder);
    if (problem !== '') throw new AppError('FILE_UNREADABLE', { file: folder, detail: '系统没有打开这个文件夹' });
  },
  showFile: async (file) => shell.showItemInFolder(file),
};
