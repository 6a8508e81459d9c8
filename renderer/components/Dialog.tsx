import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

type Props = {
  readonly title: string;
  /** Esc, and whatever the actions do to close. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
};

const firstControl = ':is(input, select, textarea, button):not(:disabled), a[href]';

/** A modal dialog while it is rendered; focus goes back to where it came from when it leaves. */
export function Dialog({ title, onClose, children, actions, width = 'narrow' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    // A body that scrolls would take the focus itself: the first control in it does.
    if (document.activeElement === body.current) body.current?.querySelector<HTMLElement>(firstControl)?.focus();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`${styles.dialog} ${styles[width]}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div ref={body} className={styles.body}>
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </dialog>
  );
}
