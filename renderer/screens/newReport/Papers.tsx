import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { newReportStrings as words } from '../../strings/newReport.ts';
import styles from './NewReport.module.css';
import { paperTitles } from './paperTitles.ts';

type Props = {
  readonly pack: TemplatePack;
  readonly year: number;
  readonly unit: Readonly<Record<string, string>>;
};

/** Which papers come out in the end. */
export function Papers({ pack, year, unit }: Props) {
  return (
    <section className={styles.papers}>
      <h2>{words.papers}</h2>
      <p className={styles.quiet}>{pack.basis.document}</p>
      <ul>
        {paperTitles(pack, year, unit).map(({ id, attachment, title }) => (
          <li key={id}>
            {attachment !== undefined && <span className={styles.attachment}>{attachment}</span>}
            {title}
          </li>
        ))}
      </ul>
    </section>
  );
}
