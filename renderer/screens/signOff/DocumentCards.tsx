import { useState } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { AbsenceButton } from '../../report/AbsenceButton.tsx';
import { signOffStrings as words } from '../../strings/signOff.ts';
import styles from './SignOff.module.css';
import type { DocumentCard, Gap } from './signOffModel.ts';

/** Gaps of one document that are shown before a person asks for all. */
const mostShown = 6;

/** Every gap leads to its place. */
function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? gaps : gaps.slice(0, mostShown);
  return (
    <>
      <ul className={styles.gaps}>
        {shown.map(({ key, text, to, absence }) => (
          <li key={key}>
            {to === undefined ? text : <Link href={to}>{text}</Link>}
            {absence !== undefined && <AbsenceButton {...absence} isBlank />}
          </li>
        ))}
      </ul>
      {gaps.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words.more(gaps.length - shown.length)}
        </Button>
      )}
    </>
  );
}

type Props = { readonly cards: readonly DocumentCard[]; readonly others: readonly Gap[] };

/** Every document of the set, and what is missing in it. */
export function DocumentCards({ cards, others }: Props) {
  return (
    <ul className={styles.cards}>
      {others.length > 0 && (
        <li className={styles.card}>
          <h3>{words.others}</h3>
          <Badge tone="plain">{words.missing(others.length)}</Badge>
          <GapList gaps={others} />
        </li>
      )}
      {cards.map(({ id, mark, label, gaps, absent, declared, filled, required }) => (
        <li key={id} className={styles.card}>
          <h3>
            {mark !== undefined && <span className={styles.soft}>{mark}</span>} {label}
          </h3>
          <Badge tone={gaps.length === 0 ? 'verified' : 'plain'}>
            {absent ? words.absent : gaps.length === 0 ? words.complete : words.missing(gaps.length)}
          </Badge>
          <p className={styles.soft}>{words.progress(filled, required)}</p>
          {gaps.length > 0 && <GapList gaps={gaps} />}
          {declared.map((each) => (
            <p key={each.name} className={styles.soft}>
              {each.label} <AbsenceButton {...each} isBlank={false} />
            </p>
          ))}
          {gaps.length > 0 && !absent && (
            <p className={styles.soft}>
              {words.wholeDocument} <AbsenceButton name={id} label={label} isBlank />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
