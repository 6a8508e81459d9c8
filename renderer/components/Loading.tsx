import { appStrings } from '../strings/app.ts';
import styles from './Loading.module.css';

/** Shown where something is still being opened; appears only after a moment, so that quick things do not flicker. */
export function Loading({ label = appStrings.loading }: { readonly label?: string }) {
  return (
    <p role="status" className={styles.loading}>
      {label}
    </p>
  );
}
