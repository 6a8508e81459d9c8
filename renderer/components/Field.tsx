import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

/** What the control inside a field must carry, so that label, help and error belong to it. */
export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean;
};

type Props = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Said after the label of a field that may stay empty. */
  readonly optionalMark?: string;
  readonly children: (control: FieldControl) => ReactNode;
};

/** Label above, help under it, the control, and what is wrong with it. */
export function Field({ label, help, error, required = false, optionalMark, children }: Props) {
  const id = useId();
  const described = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optionalMark !== undefined && <span className={styles.optional}>{optionalMark}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error === undefined ? undefined : true,
        required,
      })}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
