import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';

export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet';

type Props = ComponentProps<'button'> & { readonly kind?: ButtonKind; readonly children: ReactNode };

/** A button that says in a verb what it does. One `primary` per screen at most. */
export function Button({ kind = 'plain', className, type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`${styles.button} ${styles[kind]} ${className ?? ''}`} />;
}
