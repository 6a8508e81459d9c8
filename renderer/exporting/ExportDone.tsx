import { useDesktop } from '../app/appContext.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import { exportingStrings as words } from '../strings/exporting.ts';
import { unwrap } from '../workers/answer.ts';
import styles from './ExportDialog.module.css';
import type { ExportEnd } from './exportSet.ts';

type Props = { readonly end: Extract<ExportEnd, { kind: 'written' }>; readonly onClose: () => void };

/** What was written, and the way there. */
export function ExportDone({ end: { token, folder, names }, onClose }: Props) {
  const desktop = useDesktop();
  const attempt = useAttempt();
  const openFolder = async (): Promise<void> => {
    unwrap(await desktop.call('outputs.openFolder', { token }));
  };
  return (
    <Dialog
      title={words.doneTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {desktop.kind === 'shell' && (
            <Button kind="primary" onClick={() => attempt(openFolder)}>
              {words.openFolder}
            </Button>
          )}
        </>
      }
    >
      <Notice tone="verified" title={words.done(names.length)}>
        {folder !== '' && (
          <p className={styles.folder}>
            {words.folder}：{folder}
          </p>
        )}
      </Notice>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Dialog>
  );
}
