import type { ComponentProps } from 'react';
import styles from './control.module.css';

/** One line of text. */
export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input autoComplete="off" {...rest} type={type} className={`${styles.control} ${className ?? ''}`} />;
}
