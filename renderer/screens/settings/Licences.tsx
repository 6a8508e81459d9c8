import licences from '../../app/licences.json';
import { settingsStrings as words } from '../../strings/settings.ts';
import styles from './Settings.module.css';

/** The packages that the program is built on, with their licences. */
export function Licences() {
  return (
    <section className={styles.section}>
      <h2>{words.licences}</h2>
      <details>
        <summary>{words.licencesCount(licences.length)}</summary>
        <ul className={styles.licences}>
          {licences.map(({ name, version, licence }) => (
            <li key={`${name}@${version}`}>
              {name} {version} · {licence}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
