import { AppError } from '../../shared/errors/appError.ts';
import { detailOf, wordsFor } from '../app/faults.ts';
import { Button } from '../components/Button.tsx';
import { appStrings } from '../strings/app.ts';
import styles from './FailedScreen.module.css';

/** In place of a screen that could not be shown: what happened, that the work is stored, and the two ways on. */
export function FailedScreen({ error }: { readonly error: unknown }) {
  const expected = error instanceof AppError;
  return (
    <div className={styles.page} role="alert">
      <h1>{appStrings.screenFailedTitle}</h1>
      <p>{expected ? wordsFor(error) : appStrings.screenFailedText}</p>
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => window.location.assign('#/')}>
          {appStrings.backHome}
        </Button>
        <Button onClick={() => window.location.reload()}>{appStrings.reload}</Button>
      </div>
      {!expected && (
        <details className={styles.detail}>
          <summary>{appStrings.detail}</summary>
          <pre>{detailOf(error)}</pre>
        </details>
      )}
    </div>
  );
}
