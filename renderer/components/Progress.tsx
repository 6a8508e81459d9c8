import { type ReactNode, useId } from 'react';
import { appStrings } from '../strings/app.ts';
import { Button } from './Button.tsx';
import styles from './Progress.module.css';

type Props = {
  readonly label: ReactNode;
  /** Without `done` and `total` the bar only says that something goes on. */
  readonly done?: number;
  readonly total?: number;
  readonly onCancel?: () => void;
};

/** Work that takes a while. */
export function Progress({ label, done, total, onCancel }: Props) {
  const id = useId();
  return (
    <div className={styles.progress} aria-live="polite">
      <div id={id} className={styles.label}>
        {label}
      </div>
      <progress aria-labelledby={id} value={done} max={total} className={styles.bar} />
      {onCancel !== undefined && <Button onClick={onCancel}>{appStrings.cancel}</Button>}
    </div>
  );
}
