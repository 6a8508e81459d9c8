import { Link } from 'wouter';
import { routes } from '../app/routes.ts';
import { appStrings } from '../strings/app.ts';
import styles from './FailedScreen.module.css';

/** For an address that leads nowhere. */
export function NotFound() {
  return (
    <div className={styles.page}>
      <h1>{appStrings.notFoundTitle}</h1>
      <p>{appStrings.notFoundText}</p>
      <p>
        <Link href={routes.home}>{appStrings.backHome}</Link>
      </p>
    </div>
  );
}
