import { useEffect } from 'react';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import styles from './form.module.css';
import { pasteInWords, pasteRemarks } from './pasteInWords.ts';
import { type PasteReview, useReview } from './pasteReview.ts';

type Props = {
  readonly review: PasteReview;
  readonly takeBack: () => void;
  readonly keep: () => void;
  /** Puts the block in again, its blanks taken as blanks. */
  readonly clearBlanks: () => void;
};

/** What a paste did and what was left over, until it is kept or taken back; its cells are marked meanwhile. */
export function PasteBand({ review, takeBack, keep, clearBlanks }: Props) {
  const shown = useReview(review);
  const { history } = useSession();
  const isLast = useReportValue(() => shown !== undefined && history.standing(shown.step) === 'last');
  useEffect(() => {
    if (shown !== undefined && !isLast) review.set(undefined);
  }, [shown, isLast, review]);
  if (shown === undefined || !isLast) return null;
  const { plan } = shown;
  const remarks = pasteRemarks(plan);
  return (
    <section className={styles.pasteBand} aria-label={strings.pasteReview}>
      <p role="status">{pasteInWords(plan)}</p>
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <div className={styles.pasteChoices}>
        <button type="button" className={styles.primary} onClick={keep}>
          {strings.keepPaste}
        </button>
        <button type="button" className={styles.quiet} onClick={takeBack}>
          {strings.takeBackPaste}
        </button>
        {plan.clearing !== undefined && (
          <button type="button" className={styles.quiet} onClick={clearBlanks}>
            {strings.clearBlanks(plan.blanksOver)}
          </button>
        )}
      </div>
    </section>
  );
}
