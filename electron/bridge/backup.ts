import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors/appError.ts';
import type { BackupCopies, FoundCopy } from '../files/backupCopies.ts';
import type { BackupFiles } from '../files/backupFiles.ts';
import { readStored } from '../files/storedText.ts';
import type { HandlersOf } from './handlers.ts';
import type { OneDialog } from './oneDialog.ts';
import type { DialogPorts } from './ports.ts';

type Needs = {
  readonly backups: BackupFiles;
  readonly copies: BackupCopies;
  readonly dialogs: Pick<DialogPorts, 'chooseFolder'>;
  readonly oneDialog: OneDialog;
};

export function backupHandlers({ backups, copies, dialogs, oneDialog }: Needs): HandlersOf<'backup'> {
  /** The folder that the person chose last, as it was then; only what was listed can be read. */
  let chosen: { readonly token: string; readonly found: readonly FoundCopy[] } | undefined;

  return {
    'backup.write': (backup) => backups.write(backup),
    'backup.list': async ({ reportId }) => ({ entries: [...(await backups.list(reportId))] }),
    'backup.listAll': async () => {
      const { entries, unreadable } = await backups.listAll();
      return { entries: [...entries], unreadable: [...unreadable] };
    },
    'backup.read': ({ reportId, name }) => backups.read(reportId, name),
    'backup.copyOut': async ({ title }) => {
      const folder = await oneDialog(() => dialogs.chooseFolder(title, 'write'));
      if (folder === undefined) return { kind: 'cancelled' };
      const copied = await copies.copyOut(folder);
      return { kind: 'copied', ...copied, skipped: [...copied.skipped] };
    },
    'backup.chooseFolder': async ({ title }) => {
      const folder = await oneDialog(() => dialogs.chooseFolder(title, 'read'));
      if (folder === undefined) return { kind: 'cancelled' };
      const { copies: found, unreadable } = await copies.find(folder);
      chosen = { token: randomUUID(), found };
      return {
        kind: 'chosen',
        token: chosen.token,
        folder,
        copies: found.map(({ kind, reportId, savedAt, revision, bytes, label, title: called }, key) => ({
          key,
          kind,
          reportId,
          savedAt,
          revision,
          bytes,
          label,
          title: called,
        })),
        unreadable: [...unreadable],
      };
    },
    'backup.readChosen': async ({ token, key }) => {
      const copy = chosen?.token === token ? chosen.found[key] : undefined;
      const stored = copy === undefined ? undefined : await readStored(copy.file);
      // Another file may lie there by now.
      if (stored === undefined || stored.header.reportId !== copy?.reportId) {
        throw new AppError('NO_STORED_COPY', { what: '这份备份' });
      }
      return { reportId: stored.header.reportId, text: stored.text };
    },
  };
}
