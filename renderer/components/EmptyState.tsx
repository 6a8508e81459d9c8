import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode };

/** Where a list has nothing to show: why, and what to do first. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
