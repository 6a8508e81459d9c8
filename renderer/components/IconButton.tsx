import type { ComponentProps, ReactNode } from 'react';
import styles from './IconButton.module.css';

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  /** Said aloud and shown on hovering. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A button that is only a sign; its words are in `label`. */
export function IconButton({ label, className, children, type = 'button', ...rest }: Props) {
  return (
    <button {...rest} type={type} aria-label={label} title={label} className={`${styles.button} ${className ?? ''}`}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
