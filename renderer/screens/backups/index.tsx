import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { useDesktop, useStorage, useToast } from '../../app/appContext.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { ChosenCopies, CopyList, StoredCopy } from '../../storage/reportStorage.ts';
import { backupStrings as words } from '../../strings/backups.ts';
import styles from './Backups.module.css';
import { CopyDialog } from './CopyDialog.tsx';
import { copyColumns } from './copyColumns.tsx';

const keyOf = ({ source, reportId, savedAt, name, chosen }: StoredCopy): string =>
  [source, reportId, savedAt, name ?? '', chosen?.key ?? ''].join(' ');

/** The newest copy of every report: what restoring everything brings back. */
function newestOfEach(copies: readonly StoredCopy[]): readonly StoredCopy[] {
  const newest = new Map<string, StoredCopy>();
  for (const copy of copies) {
    const known = newest.get(copy.reportId);
    if (known === undefined || known.savedAt < copy.savedAt) newest.set(copy.reportId, copy);
  }
  return [...newest.values()];
}

/** Mirrors and backups: look inside, restore one or all, copy to a U盘, restore on a new PC. Restoring can be undone. */
export default function Backups() {
  useTitle(words.title);
  const storage = useStorage();
  const { kind } = useDesktop();
  const showToast = useToast();
  const attempt = useAttempt();
  const [own, setOwn] = useState<CopyList>();
  const [chosen, setChosen] = useState<ChosenCopies>();
  const [looked, setLooked] = useState<{ readonly copy: StoredCopy; readonly draft: ReportDraft }>();

  const load = useCallback(async () => setOwn(await storage.listCopies()), [storage]);
  useEffect(() => attempt(load), [attempt, load]);

  const restore = useCallback(
    (copies: readonly StoredCopy[], takeUnits?: () => Promise<number>) =>
      attempt(async () => {
        const { restored, unchanged, failed, undo } = await storage.restoreCopies(copies);
        const units = takeUnits === undefined ? 0 : await takeUnits();
        await load();
        for (const { title, reason } of failed) showToast({ message: words.failed(title, reason), tone: 'problem' });
        if (restored.length === 0) {
          if (failed.length === 0) showToast({ message: words.nothingToRestore });
          return;
        }
        const takeBack = (): void =>
          attempt(async () => {
            await undo();
            await load();
            showToast({ message: words.undone });
          });
        const message = `${words.restored(restored.length, unchanged)}${units > 0 ? words.unitsTaken(units) : ''}`;
        showToast({ message, action: { label: words.undo, run: takeBack } });
      }),
    [attempt, storage, load, showToast],
  );
  const columns = useMemo(
    () =>
      copyColumns({
        look: (copy) => attempt(async () => setLooked({ copy, draft: await storage.readCopy(copy) })),
        restore: (copy) => restore([copy]),
      }),
    [attempt, storage, restore],
  );

  function copyOut(): void {
    attempt(async () => {
      const answer = await storage.copyOut(words.copyTitle);
      if (answer.kind === 'cancelled') return;
      const { files, folder, skipped } = answer;
      showToast({ message: words.copied(files, folder) });
      if (skipped.length > 0) showToast({ message: words.skipped(skipped), tone: 'problem' });
    });
  }

  function choose(): void {
    attempt(async () => {
      const picked = await storage.chooseCopies(words.chooseTitle);
      if (picked !== undefined) setChosen(picked);
    });
  }

  const shown = chosen ?? own;
  if (shown === undefined) return <Loading />;
  const all = newestOfEach(shown.copies);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <div className={styles.buttons}>
          {chosen !== undefined && <Button onClick={() => setChosen(undefined)}>{words.backToOwn}</Button>}
          {all.length > 0 && (
            <Button onClick={() => restore(all, chosen?.takeUnits)}>{words.restoreAll(all.length)}</Button>
          )}
          {kind === 'shell' && <Button onClick={choose}>{words.choose}</Button>}
          {kind === 'shell' && (
            <Button kind="primary" onClick={copyOut}>
              {words.copyOut}
            </Button>
          )}
        </div>
      </div>
      <div>
        <p className={styles.about}>{chosen === undefined ? words.about : words.chosenAbout(chosen.folder)}</p>
        {shown.unreadable.length > 0 && <Notice tone="explain">{words.unreadable(shown.unreadable)}</Notice>}
      </div>
      {shown.copies.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <DataTable
          label={words.listLabel}
          columns={columns}
          rows={shown.copies}
          rowKey={keyOf}
          className={styles.table ?? ''}
        />
      )}
      {looked !== undefined && <CopyDialog {...looked} onClose={() => setLooked(undefined)} />}
    </div>
  );
}
