import { packs } from '../../../shared/packs/packRegistry.ts';
import { useSettings } from '../../app/useSettings.ts';
import { useTitle } from '../../app/useTitle.ts';
import type { Settings as StoredSettings } from '../../storage/reportStorage.ts';
import { textSizeNames } from '../../strings/app.ts';
import { settingsStrings as words } from '../../strings/settings.ts';
import { Choices } from './Choices.tsx';
import { DataSettings } from './DataSettings.tsx';
import { Licences } from './Licences.tsx';
import styles from './Settings.module.css';

const sizes = ['standard', 'large', 'extraLarge'] as const satisfies readonly StoredSettings['textSize'][];
const amountUnits = ['wanYuan', 'yuan'] as const satisfies readonly StoredSettings['amountUnit'][];

/** Everything that can be set, and what the program is and where it keeps things. */
export default function Settings() {
  useTitle(words.title);
  const { settings, change } = useSettings();
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <Choices
        label={words.textSize}
        help={words.textSizeHelp}
        choices={sizes.map((size) => ({ value: size, label: textSizeNames[size] }))}
        chosen={settings.textSize}
        onChoose={(textSize) => change({ textSize })}
      />
      <Choices
        label={words.amountUnit}
        help={words.amountUnitHelp}
        choices={amountUnits.map((unit) => ({ value: unit, label: words.amountUnits[unit] }))}
        chosen={settings.amountUnit}
        onChoose={(amountUnit) => change({ amountUnit })}
      />
      <DataSettings />
      <section className={styles.section}>
        <h2>{words.packs}</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.packColumns.county}</th>
              <th scope="col">{words.packColumns.year}</th>
              <th scope="col">{words.packColumns.title}</th>
              <th scope="col">{words.packColumns.basis}</th>
            </tr>
          </thead>
          <tbody>
            {packs.map((pack) => (
              <tr key={`${pack.id} ${pack.version}`}>
                <td>{pack.county}</td>
                <td>{pack.year}</td>
                <td>{pack.title}</td>
                <td>{pack.basis.document}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Licences />
    </div>
  );
}
