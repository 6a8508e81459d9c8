import { Fragment } from 'react';
import { type ShortcutArea, shortcutAreaNames, shortcuts } from '../../app/shortcuts.ts';
import { helpStrings as words } from '../../strings/help.ts';
import styles from './Help.module.css';

const areas = ['everywhere', 'lists', 'report', 'tables'] as const satisfies readonly ShortcutArea[];

/** Every key of the program, from the list that the handlers use. */
export function ShortcutTable() {
  return (
    <table className={styles.shortcuts}>
      <thead>
        <tr>
          <th scope="col">{words.shortcutKeys}</th>
          <th scope="col">{words.shortcutMeaning}</th>
        </tr>
      </thead>
      {areas.map((area) => (
        <tbody key={area}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.area}>
              {shortcutAreaNames[area]}
            </th>
          </tr>
          {shortcuts
            .filter((shortcut) => shortcut.area === area)
            .map((shortcut) => (
              <tr key={shortcut.id}>
                <td className={styles.keys}>
                  {shortcut.keys.map((keys, index) => (
                    <Fragment key={keys}>
                      {index > 0 && <span className={styles.or}>{words.or}</span>}
                      <Keys keys={keys} />
                    </Fragment>
                  ))}
                </td>
                <td>{shortcut.label}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Keys({ keys }: { readonly keys: string }) {
  return keys.split('+').map((key, index) => (
    <Fragment key={key}>
      {index > 0 && '+'}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
