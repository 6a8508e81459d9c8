import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { useSession } from '../../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import type { CellFact, FormCell } from '../model/formTable.ts';
import { originInWords } from '../model/originInWords.ts';
import { spokenLabel, useCellState } from './cellState.ts';
import styles from './cells.module.css';

/** A cell whose figure comes from elsewhere: from a formula, the unit's profile, or another place of the form. */
export function LockedCell({ cell, fact }: { readonly cell: FormCell; readonly fact: CellFact }) {
  const state = useCellState(fact);
  const { live } = useSession();
  const isOverridden = state.overrideReason !== '';
  const isFigure = isNumeric(fact.field.unit) && fact.before === '';
  const origin = isOverridden
    ? strings.overridden(state.overrideReason)
    : [
        ...(state.provisional ? [strings.provisionalHelp] : []),
        originInWords(fact, live.pack, live.evaluation().model.year),
      ].join('\n');
  return (
    <div className={`${styles.locked} ${isOverridden ? styles.overridden : ''} ${isFigure ? styles.figure : ''}`}>
      <textarea
        readOnly
        rows={1}
        tabIndex={-1}
        aria-label={spokenLabel(fact, state)}
        title={origin}
        data-cell={cell.key}
        className={styles.lockedText}
        value={`${fact.before}${state.shown}${fact.after}`}
      />
      {state.provisional && (
        <span aria-hidden="true" className={styles.provisional}>
          {strings.provisional}
        </span>
      )}
      <span aria-hidden="true" className={isOverridden ? styles.overriddenMark : styles.lockMark} />
    </div>
  );
}
