import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { AppError, assertNever } from '../../shared/errors/appError.ts';
import { writeFileAtomic } from '../files/atomicWrite.ts';
import { checkOutputName, endingOf } from '../files/outputName.ts';
import { type StagedSets, setFolder } from '../files/stagedSets.ts';
import type { HandlersOf } from './handlers.ts';
import type { OneDialog } from './oneDialog.ts';
import type { DialogPorts, ShowPorts } from './ports.ts';

type Needs = {
  readonly dialogs: DialogPorts;
  readonly show: ShowPorts;
  readonly sets: StagedSets;
  readonly oneDialog: OneDialog;
};
type Written = { readonly kind: 'folder' | 'file'; readonly path: string };

const mostRemembered = 1_000;

async function hasFiles(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).some((name) => !name.startsWith('.'));
}

/** `材料 (2)`, the first that is not there yet. */
async function freeFolder(folder: string): Promise<string> {
  for (let number = 2; number < 1_000; number += 1) {
    const candidate = `${folder} (${number})`;
    if ((await stat(candidate).catch(() => undefined)) === undefined) return candidate;
  }
  throw new AppError('FOLDER_UNWRITABLE', { folder, detail: '同名文件夹太多' });
}

export function outputsHandlers({ dialogs, show, sets, oneDialog }: Needs): HandlersOf<'outputs'> {
  /** What this session has written: only that can be shown, and only by its token. */
  const written = new Map<string, Written>();
  function remember(token: string, entry: Written): void {
    written.set(token, entry);
    const [oldest] = written.keys();
    if (written.size > mostRemembered && oldest !== undefined) written.delete(oldest);
  }

  async function chooseSetFolder(title: string, name: string): Promise<string | undefined> {
    if (name.startsWith('.')) throw new AppError('FILE_NAME_UNUSABLE', { name, detail: '以点开头' });
    const chosen = await dialogs.chooseFolder(title, 'write');
    if (chosen === undefined) return undefined;
    const folder = setFolder(chosen, name);
    if (!(await hasFiles(folder))) return folder;
    const answer = await dialogs.askAboutExisting(folder);
    switch (answer) {
      case 'replace':
        return folder;
      case 'newFolder':
        return await freeFolder(folder);
      case 'cancel':
        return undefined;
      default:
        return assertNever(answer);
    }
  }

  return {
    'outputs.begin': async ({ title, suggestedFolder }) => {
      const folder = await oneDialog(() => chooseSetFolder(title, suggestedFolder));
      if (folder === undefined) return { kind: 'cancelled' };
      return { kind: 'chosen', token: await sets.begin(folder), folder };
    },
    'outputs.add': async ({ token, name, bytes }) => {
      await sets.add(token, name, bytes);
      return {};
    },
    'outputs.commit': async ({ token }) => {
      const { folder, names } = await sets.commit(token);
      remember(token, { kind: 'folder', path: folder });
      return { folder, names: [...names] };
    },
    'outputs.abort': async ({ token }) => {
      await sets.abort(token);
      return {};
    },
    'outputs.saveOne': async ({ suggestedName, bytes }) => {
      checkOutputName(suggestedName);
      const chosen = await oneDialog(() => dialogs.chooseSaveFile(suggestedName));
      if (chosen === undefined) return { kind: 'cancelled' };
      // What is written is what was suggested, whatever ending the person typed or left out.
      const ending = endingOf(suggestedName);
      const file = endingOf(chosen) === ending ? chosen : `${chosen}.${ending}`;
      if (file !== chosen && (await stat(file).catch(() => undefined)) !== undefined) {
        throw new AppError('FILE_EXISTS', { file });
      }
      await writeFileAtomic(file, bytes);
      const token = randomUUID();
      remember(token, { kind: 'file', path: file });
      return { kind: 'saved', token, file };
    },
    'outputs.openFolder': async ({ token }) => {
      const entry = written.get(token);
      if (entry === undefined) throw new AppError('OUTPUT_NOT_OPEN');
      const found = await stat(entry.path).catch(() => undefined);
      if (found === undefined || found.isDirectory() !== (entry.kind === 'folder')) {
        throw new AppError('FILE_NOT_FOUND', { file: entry.path });
      }
      await (entry.kind === 'folder' ? show.showFolder(entry.path) : show.showFile(entry.path));
      return {};
    },
  };
}
