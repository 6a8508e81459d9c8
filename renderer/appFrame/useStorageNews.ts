import { useEffect } from 'react';
import { useStorage, useToast } from '../app/appContext.ts';
import type { RepairNote } from '../storage/reportStorage.ts';

/** What has begun to fail since the start and must not wait until someone opens the settings. */
const pressing: readonly RepairNote['kind'][] = ['mirrorFailed', 'backupFailed', 'snapshotFailed'];

/** Says once when mirror, backups or snapshots stop working; the settings go on showing it. */
export function useStorageNews(): void {
  const storage = useStorage();
  const showToast = useToast();
  useEffect(() => {
    const wordsOf = ({ title, detail }: RepairNote): string => `${title}\n${detail}`;
    const told = new Set(storage.notes().map(wordsOf));
    return storage.onNotesChanged((notes) => {
      for (const note of notes) {
        const message = wordsOf(note);
        if (!pressing.includes(note.kind) || told.has(message)) continue;
        told.add(message);
        showToast({ message, tone: 'problem' });
      }
    });
  }, [storage, showToast]);
}
