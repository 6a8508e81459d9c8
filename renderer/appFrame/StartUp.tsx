import { type ReactNode, useEffect, useState } from 'react';
import { AppError } from '../../shared/errors/appError.ts';
import { useDesktop } from '../app/appContext.ts';
import { detailOf } from '../app/faults.ts';
import { Button } from '../components/Button.tsx';
import { Loading } from '../components/Loading.tsx';
import { Notice } from '../components/Notice.tsx';
import type { RepairNote } from '../storage/reportStorage.ts';
import { appStrings } from '../strings/app.ts';
import styles from './FailedScreen.module.css';

/** How opening the database went; never rejects. */
export type StartOutcome =
  | { readonly ok: true; readonly notes: readonly RepairNote[] }
  | { readonly ok: false; readonly error: unknown };

const tones = {
  restored: 'verified',
  repaired: 'explain',
  lost: 'block',
  newerMirror: 'verified',
  differingMirror: 'explain',
  setAside: 'explain',
  unreadable: 'explain',
  mirrorFailed: 'explain',
  backupFailed: 'explain',
  snapshotFailed: 'explain',
  notPersistent: 'notice',
} as const satisfies Record<RepairNote['kind'], string>;

/** Waits for storage; says what was mended, or why it cannot start; then shows the program. */
export function StartUp({
  started,
  children,
}: {
  readonly started: Promise<StartOutcome>;
  readonly children: ReactNode;
}) {
  const [outcome, setOutcome] = useState<StartOutcome>();
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    void started.then(setOutcome);
  }, [started]);
  if (outcome === undefined) return <Loading label={appStrings.starting} />;
  if (!outcome.ok) return <StartFailed error={outcome.error} />;
  // What only tells of the computer is in the settings; what concerns the work is read before going on.
  const told = outcome.notes.filter((note) => note.kind !== 'notPersistent');
  if (seen || told.length === 0) return children;
  return (
    <main className={styles.page}>
      <h1>{appStrings.repairsTitle}</h1>
      <p>{appStrings.repairsText}</p>
      {told.map((note) => (
        <Notice key={`${note.kind} ${note.title} ${note.detail}`} tone={tones[note.kind]} title={note.title}>
          <p>{note.detail}</p>
        </Notice>
      ))}
      <div className={styles.actions}>
        <Button kind="primary" autoFocus onClick={() => setSeen(true)}>
          {appStrings.repairsGoOn}
        </Button>
      </div>
    </main>
  );
}

function StartFailed({ error }: { readonly error: unknown }) {
  const desktop = useDesktop();
  return (
    <main className={styles.page} role="alert">
      <h1>{appStrings.startFailedTitle}</h1>
      <p>{error instanceof AppError ? `${error.reason}${error.remedy}` : appStrings.startFailedStored}</p>
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {appStrings.reload}
        </Button>
        {desktop.kind === 'shell' && (
          <Button onClick={() => void desktop.call('diagnostics.openDataFolder', {})}>
            {appStrings.openDataFolder}
          </Button>
        )}
      </div>
      <details className={styles.detail}>
        <summary>{appStrings.detail}</summary>
        <pre>{detailOf(error)}</pre>
      </details>
    </main>
  );
}
