import type { DraftDifference } from '../../../shared/drafts/draftDifferences.ts';
import { historyStrings } from '../../strings/history.ts';
import styles from './History.module.css';

const mostShown = 500;

type Props = { readonly differences: readonly DraftDifference[] };

/** Field by field: what it was then and what it is now. */
export function DifferenceTable({ differences }: Props) {
  if (differences.length === 0) return <p>{historyStrings.same}</p>;
  return (
    <>
      <p className={styles.lead}>{historyStrings.count(differences.length)}</p>
      <table className={styles.differences}>
        <thead>
          <tr>
            <th scope="col">{historyStrings.place}</th>
            <th scope="col">{historyStrings.item}</th>
            <th scope="col">{historyStrings.before}</th>
            <th scope="col">{historyStrings.now}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, mostShown).map(({ place, label, before, after }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list has no identity of its own and is not reordered
            <tr key={at}>
              <td>{place}</td>
              <th scope="row">{label}</th>
              <td className={styles.then}>{before === '' ? historyStrings.blank : before}</td>
              <td>{after === '' ? historyStrings.blank : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length > mostShown && <p>{historyStrings.more(differences.length - mostShown)}</p>}
    </>
  );
}
