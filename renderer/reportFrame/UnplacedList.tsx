import { useState } from 'react';
import { useToast } from '../app/appContext.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import type { ReportSession } from '../session/reportSession.ts';
import { useReportValue } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './Checklist.module.css';
import { unplacedItems, unplacedText } from './unplacedItems.ts';

/** At the end of the checklist, only where there is something that the template has no place for. */
export function UnplacedButton({ session }: { readonly session: ReportSession }) {
  const unplaced = useReportValue(() => session.live.draft().unplaced);
  const showToast = useToast();
  const [open, setOpen] = useState(false);
  const items = unplacedItems(unplaced);
  if (items.length === 0) return null;

  function copy(): void {
    navigator.clipboard.writeText(unplacedText(items)).then(
      () => showToast({ message: words.copied }),
      () => showToast({ message: words.copyFailed, tone: 'problem' }),
    );
  }

  return (
    <>
      <button type="button" tabIndex={-1} className={styles.unplaced} onClick={() => setOpen(true)}>
        {words.unplaced(items.length)}
      </button>
      {open && (
        <Dialog
          title={words.unplacedTitle}
          width="wide"
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={copy}>{words.copy}</Button>
              <Button kind="primary" onClick={() => setOpen(false)}>
                {words.close}
              </Button>
            </>
          }
        >
          <p>{words.unplacedHelp}</p>
          <table className={styles.unplacedTable}>
            <thead>
              <tr>
                <th scope="col">{words.unplacedFrom}</th>
                <th scope="col">{words.unplacedValue}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ from, text }) => (
                <tr key={from}>
                  <td>{from}</td>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      )}
    </>
  );
}
