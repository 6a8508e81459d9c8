import { unitNames } from '../../shared/calculation/factModel.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import { type CellState, useCellState } from './cells/cellState.ts';
import { type FocusedCell, useFocusedCell } from './focusedCell.ts';
import styles from './form.module.css';
import { type GridSelection, useRange } from './gridSelection.ts';
import { type AmountUnit, isTypedInYuan, wanYuanAsYuan } from './model/amounts.ts';
import type { CellFact } from './model/formTable.ts';
import { type GridRange, placesIn, summaryOf } from './model/gridRange.ts';
import { originInWords } from './model/originInWords.ts';
import { typedFormulaOf } from './typedFormulas.ts';

type Props = {
  readonly focused: FocusedCell;
  readonly amountUnit: AmountUnit;
  readonly selection: GridSelection;
};

/** The line under the title, like the formula bar of a spreadsheet: what the focused cell is and where it comes from. */
export function FocusLine({ focused, amountUnit, selection }: Props) {
  const range = useRange(selection);
  const place = useFocusedCell(focused);
  const fact = place?.cell.fact;
  return (
    <p className={styles.focusLine} aria-live="off" data-focus-line>
      {range !== undefined ? (
        <RangeLine range={range} />
      ) : fact === undefined ? (
        <span className={styles.hint}>{strings.idle}</span>
      ) : (
        <FactLine fact={fact} amountUnit={amountUnit} />
      )}
    </p>
  );
}

/** What spreadsheets say of the cells that are chosen. */
function RangeLine({ range }: { readonly range: GridRange }) {
  const said = useReportValue(({ live }) => {
    const summary = summaryOf(range, live.evaluation());
    return summary === undefined ? '' : strings.rangeSummary(summary.count, summary.sum, summary.average);
  });
  return (
    <>
      <strong className={styles.focusLabel}>{strings.rangeChosen(placesIn(range).length)}</strong>
      <span className={styles.focusNote}>{said}</span>
      <span className={styles.hint}>{strings.rangeKeys}</span>
    </>
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
  const session = useSession();
  const { live } = session;
  const year = useReportValue((session) => session.live.evaluation().model.year);
  const unit = unitNames[fact.field.unit].name;
  const isText = fact.control.kind === 'text' && fact.control.long;
  const notes = [
    fact.writable ? '' : originInWords(fact, live.pack, year),
    state.overrideReason === '' ? '' : strings.overridden(state.overrideReason),
    typedFormulaOf(session, fact),
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
