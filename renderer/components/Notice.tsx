import type { ReactNode } from 'react';
import styles from './Notice.module.css';

export type NoticeTone = 'block' | 'explain' | 'notice' | 'verified';

type Props = {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out at once; for what has just gone wrong. */
  readonly urgent?: boolean;
};

const shapes = { block: '▲', explain: '◆', notice: '●', verified: '✓' } as const satisfies Record<NoticeTone, string>;

/** A message that stays where it belongs: what is wrong, where, what to do. */
export function Notice({ tone, title, children, urgent = false }: Props) {
  return (
    <div className={`${styles.frame} ${styles[tone]}`} role={urgent ? 'alert' : undefined}>
      <span aria-hidden="true" className={styles.shape}>
        {shapes[tone]}
      </span>
      <div className={styles.text}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
