import { unitNames } from '../../shared/calculation/factModel.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import { type CellState, useCellState } from './cells/cellState.ts';
import { type FocusedCell, useFocusedCell } from './focusedCell.ts';
import styles from './form.module.css';
import { type AmountUnit, isTypedInYuan, wanYuanAsYuan } from './model/amounts.ts';
import type { CellFact } from './model/formTable.ts';
import { originInWords } from './model/originInWords.ts';

type Props = { readonly focused: FocusedCell; readonly amountUnit: AmountUnit };

/** The line under the title, like the formula bar of a spreadsheet: what the focused cell is and where it comes from. */
export function FocusLine({ focused, amountUnit }: Props) {
  const place = useFocusedCell(focused);
  const fact = place?.cell.fact;
  return (
    <p className={styles.focusLine} aria-live="off" data-focus-line>
      {fact === undefined ? (
        <span className={styles.hint}>{strings.idle}</span>
      ) : (
        <FactLine fact={fact} amountUnit={amountUnit} />
      )}
    </p>
  );
}

function typedPart(fact: CellFact, state: CellState, amountUnit: AmountUnit): string {
  if (state.typed === '') return '';
  if (isTypedInYuan(fact.field, amountUnit)) {
    const yuan = wanYuanAsYuan(state.typed);
    return yuan === undefined ? '' : strings.yuanBoth(yuan, state.typed);
  }
  return state.typed === state.shown ? '' : `${strings.typedAs(state.typed)}，${strings.printedAs(state.shown)}`;
}

function FactLine({ fact, amountUnit }: { readonly fact: CellFact; readonly amountUnit: AmountUnit }) {
  const state = useCellState(fact);
  const { live } = useSession();
  const year = useReportValue((session) => session.live.evaluation().model.year);
  const unit = unitNames[fact.field.unit].name;
  const isText = fact.control.kind === 'text' && fact.control.long;
  const notes = [
    fact.writable ? '' : originInWords(fact, live.pack, year),
    state.overrideReason === '' ? '' : strings.overridden(state.overrideReason),
    fact.writable && !isText ? typedPart(fact, state, amountUnit) : '',
    fact.field.maxLength !== undefined && isText ? strings.length([...state.typed].length, fact.field.maxLength) : '',
    isText ? strings.newLine : '',
  ].filter((note) => note !== '');
  return (
    <>
      <strong className={styles.focusLabel}>{state.label}</strong>
      {unit !== '' && (
        <span className={styles.focusUnit}>{isTypedInYuan(fact.field, amountUnit) ? strings.yuanEntry : unit}</span>
      )}
      {state.problem === '' ? (
        <span className={styles.focusNote}>{notes.join('；')}</span>
      ) : (
        <span className={styles.focusProblem}>{state.problem}</span>
      )}
    </>
  );
}
