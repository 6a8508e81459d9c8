import { useDeferredValue } from 'react';
import type { Row } from '../../shared/calculation/evaluation.ts';
import type { RowFilter } from '../../shared/calculation/expression.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import styles from './form.module.css';
import type { FormRow } from './model/formTable.ts';

type Props = {
  readonly table: string;
  readonly where: RowFilter | undefined;
  /** First those whose form is printed, so many of them. */
  readonly rows: readonly Row[];
  readonly printed: number;
  readonly at: number;
  readonly choose: (row: Row) => void;
  readonly openMenu: (row: FormRow, at: HTMLElement) => void;
  readonly add: () => void;
};

/** Chooses among the rows that have a form each (one 附件3 per project). */
export function FormsBar({ table, where, rows, printed, at, choose, openMenu, add }: Props) {
  const { live, mayWrite } = useSession();
  const definition = live.pack.tables.find((each) => each.id === table);
  const rowLabel = definition?.rowLabel ?? '';
  // A thousand names may follow a little later than the key that changed one.
  const joined = useReportValue((session) => {
    const evaluation = session.live.evaluation();
    const id = `${table}.${definition?.nameField ?? ''}`;
    return rows
      .map((row, index) => evaluation.text(id, [row]).trim() || strings.unnamed(rowLabel, index + 1))
      .join('\u0001');
  });
  const names = useDeferredValue(joined).split('\u0001');
  const go = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) choose(row);
  };
  const row = rows[at];
  // Back and forth among those that are printed, or among those that are not.
  const [first, last] = at < printed ? [0, printed - 1] : [printed, rows.length - 1];
  const options = (from: number, to: number) =>
    rows.slice(from, to).map(({ key }, index) => (
      <option key={key} value={from + index}>
        {names[from + index]}
      </option>
    ));

  /** The row of the form as if it stood in a line, for its menu. */
  function asLine(known: Row): FormRow {
    const run = {
      table,
      where,
      prefill: {},
      owner: undefined,
      nameField: undefined,
      rows,
      mayAdd: false,
      mayChange: true,
      inGroup: false,
    };
    return { key: `form/${known.key}`, header: false, cells: [], run, row: known, endsRun: false };
  }

  return (
    <div className={styles.formsBar}>
      {rows.length > 0 && (
        <>
          <select
            className={styles.formsSelect}
            aria-label={strings.chooseForm(rowLabel)}
            value={at}
            onChange={(event) => go(Number(event.currentTarget.value))}
          >
            {at < 0 && <option value={-1}>{strings.chooseOne}</option>}
            {options(0, printed)}
            {printed < rows.length && (
              <optgroup label={strings.notPrintedForms}>{options(printed, rows.length)}</optgroup>
            )}
          </select>
          <button type="button" className={styles.quiet} disabled={at <= first} onClick={() => go(at - 1)}>
            ‹ {strings.previous}
          </button>
          {at >= 0 && <span className={styles.formsCount}>{strings.formCount(at - first + 1, last - first + 1)}</span>}
          <button type="button" className={styles.quiet} disabled={at >= last} onClick={() => go(at + 1)}>
            {strings.next} ›
          </button>
        </>
      )}
      {row !== undefined && mayWrite() && (
        <button
          type="button"
          className={styles.quiet}
          aria-haspopup="menu"
          aria-label={strings.rowMenu(names[at] ?? '')}
          onClick={(event) => openMenu(asLine(row), event.currentTarget)}
        >
          <span aria-hidden="true">⋮</span>
        </button>
      )}
      {at < 0 && <p className={styles.note}>{strings.noForms(definition?.label ?? '')}</p>}
      {at >= printed && <p className={styles.note}>{strings.notPrintedForm}</p>}
      {mayWrite() && (
        <button type="button" className={styles.quiet} onClick={add}>
          ＋ {strings.addForm(rowLabel)}
        </button>
      )}
    </div>
  );
}
