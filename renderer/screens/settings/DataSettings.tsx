import { useEffect, useState } from 'react';
import type { Response } from '../../../shared/bridge/contract.ts';
import { useDesktop, useStorage, useToast } from '../../app/appContext.ts';
import { copyText } from '../../app/copyText.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { RepairNote } from '../../storage/reportStorage.ts';
import { appStrings } from '../../strings/app.ts';
import { settingsStrings as words } from '../../strings/settings.ts';
import { diagnosticsLines, diagnosticsText } from './diagnosticsText.ts';
import styles from './Settings.module.css';

/** Where the work is kept and whether that goes well; what the program runs on. */
export function DataSettings() {
  const desktop = useDesktop();
  const storage = useStorage();
  const showToast = useToast();
  const attempt = useAttempt();
  const [info, setInfo] = useState<Response<'diagnostics.info'>>();
  const [notes, setNotes] = useState<readonly RepairNote[]>(() => storage.notes());

  useEffect(() => {
    attempt(async () => {
      const answer = await desktop.call('diagnostics.info', {});
      if (answer.ok) setInfo(answer.value);
    });
    return storage.onNotesChanged(setNotes);
  }, [desktop, storage, attempt]);

  const lines = info === undefined ? [] : diagnosticsLines(info);
  const inShell = desktop.kind === 'shell';
  return (
    <>
      <section className={styles.section}>
        <h2>{words.data}</h2>
        <p>{inShell ? words.dataText : words.dataTextBrowser}</p>
        {inShell && info !== undefined && (
          <p className={styles.folder}>
            <span>{words.dataFolder}</span>
            <code>{info.dataFolder}</code>
            <Button
              onClick={() =>
                attempt(async () => {
                  const answer = await desktop.call('diagnostics.openDataFolder', {});
                  if (!answer.ok) {
                    showToast({ message: `${answer.error.reason}${answer.error.remedy}`, tone: 'problem' });
                  }
                })
              }
            >
              {words.openFolder}
            </Button>
          </p>
        )}
        <h3>{words.health}</h3>
        {notes.length === 0 && <Notice tone="verified">{words.healthy}</Notice>}
        {notes.map((note) => (
          <Notice key={`${note.kind} ${note.title} ${note.detail}`} tone="explain" title={note.title}>
            <p>{note.detail}</p>
          </Notice>
        ))}
      </section>
      <section className={styles.section}>
        <h2>{words.about}</h2>
        <dl className={styles.facts}>
          {lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.folder}>
          <Button
            disabled={info === undefined}
            onClick={() =>
              attempt(async () => {
                if (info === undefined) return;
                const copied = await copyText(diagnosticsText(info, notes));
                showToast({ message: copied ? appStrings.copied : appStrings.copyFailed });
              })
            }
          >
            {words.copy}
          </Button>
          <span className={styles.quiet}>{words.copyHelp}</span>
        </p>
      </section>
    </>
  );
}
