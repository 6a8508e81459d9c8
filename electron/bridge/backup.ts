import type { BackupFiles } from '../files/backupFiles.ts';
import type { HandlersOf } from './handlers.ts';

export function backupHandlers({ backups }: { readonly backups: BackupFiles }): HandlersOf<'backup'> {
  return {
    'backup.write': ({ reportId, label, text }) => backups.write(reportId, label, text),
    'backup.list': async ({ reportId }) => ({ entries: [...(await backups.list(reportId))] }),
    'backup.read': ({ reportId, name }) => backups.read(reportId, name),
  };
}
