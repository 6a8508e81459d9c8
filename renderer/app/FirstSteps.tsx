import type { ReactNode } from 'react';
import { firstStepsStrings as words } from '../strings/home.ts';
import styles from './FirstSteps.module.css';

type Props = { readonly actions?: ReactNode; readonly heading?: 'h1' | 'h2' };

/** What the program is and how it goes, on one screen. */
export function FirstSteps({ actions, heading: Heading = 'h1' }: Props) {
  return (
    <section className={styles.steps}>
      <Heading>{words.title}</Heading>
      <p className={styles.lead}>{words.lead}</p>
      <ol className={styles.list}>
        {words.steps.map(({ title, text }, index) => (
          <li key={title} className={styles.step}>
            <span aria-hidden="true" className={styles.number}>
              {index + 1}
            </span>
            <div>
              <p className={styles.title}>{title}</p>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      <p className={styles.offline}>{words.offline}</p>
    </section>
  );
}
