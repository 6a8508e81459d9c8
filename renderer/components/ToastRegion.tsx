import { appStrings } from '../strings/app.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './ToastRegion.module.css';

export type ToastTone = 'plain' | 'problem';

export type Toast = {
  readonly id: number;
  readonly message: string;
  readonly tone: ToastTone;
  /** Shown until then (milliseconds since 1970), longer while held. */
  readonly until: number;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly topic?: string | undefined;
};

type Props = {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: number) => void;
  /** Someone reads or is about to act: toasts stay until this is over. */
  readonly onHold: (held: boolean) => void;
};

/** Short answers at the lower edge: read out, never in the way of the keyboard. */
export function ToastRegion({ toasts, onDismiss, onHold }: Props) {
  return (
    <section
      aria-label={appStrings.toasts}
      className={styles.region}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      {toasts.map(({ id, message, tone, action }) => (
        <div key={id} role={tone === 'problem' ? 'alert' : 'status'} className={`${styles.toast} ${styles[tone]}`}>
          <span className={styles.message}>{message}</span>
          {action !== undefined && (
            <Button
              kind="quiet"
              onClick={() => {
                onDismiss(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton label={appStrings.dismiss} onClick={() => onDismiss(id)}>
            ×
          </IconButton>
        </div>
      ))}
    </section>
  );
}
