import { useId } from 'react';
import styles from './Settings.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly help: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of a few, all in view; takes effect at once. */
export function Choices<Value extends string>({ label, help, choices, chosen, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <fieldset className={styles.section} aria-describedby={id}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={label}
              checked={choice.value === chosen}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      <p id={id} className={styles.quiet}>
        {help}
      </p>
    </fieldset>
  );
}
