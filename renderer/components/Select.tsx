import type { ComponentProps } from 'react';
import styles from './control.module.css';

/** A native choice of one; options are its children. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={`${styles.control} ${className ?? ''}`} />;
}
