import { type CSSProperties, memo } from 'react';
import { isNumeric } from '../../shared/calculation/factModel.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import { EntryCell } from './cells/EntryCell.tsx';
import { LockedCell } from './cells/LockedCell.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { useChosen } from './gridSelection.ts';
import type { FormCell, FormRow } from './model/formTable.ts';

type LineProps = {
  readonly row: FormRow;
  readonly rowNumber: number;
  readonly hasGutter: boolean;
  /** Distance of the columns that stay in sight from the left, in em. */
  readonly stickyEm: readonly number[];
  readonly measure?: ((element: HTMLTableRowElement | null) => void) | undefined;
  readonly index?: number | undefined;
};

/** Captions are broken as their printed columns ask for; on the screen short ones break where there is need. */
const longestJoined = 16;

function captionOf({ text, role }: FormCell): string {
  const joined = text.replaceAll('\n', '');
  return (role === 'head' || role === 'label') && joined.length <= longestJoined ? joined : text;
}

function CellContent({ cell }: { readonly cell: FormCell }) {
  const { fact } = cell;
  if (fact === undefined) {
    const isGroupHead = cell.role === 'head' && cell.columnSpan > 2;
    return (
      <span className={isGroupHead ? `${styles.printed} ${styles.groupHead}` : styles.printed}>{captionOf(cell)}</span>
    );
  }
  if (!fact.writable) return <LockedCell cell={cell} fact={fact} />;
  if (fact.before === '' && fact.after === '') return <EntryCell cell={cell} fact={fact} />;
  return (
    <div className={styles.captioned}>
      {fact.before !== '' && <span>{fact.before}</span>}
      <EntryCell cell={cell} fact={fact} />
      {fact.after !== '' && <span>{fact.after}</span>}
    </div>
  );
}

/** Figures stand at the right on the screen, wherever they are printed, so that they can be compared. */
function cellClass({ fact, role, align, column }: FormCell): string {
  const kind = fact === undefined ? styles[role] : fact.writable ? styles.writable : styles.lockedCell;
  const side = fact !== undefined && isNumeric(fact.field.unit) && fact.before === '' ? 'right' : align;
  return `${kind ?? ''} ${styles[side] ?? ''} ${column === 0 ? styles.firstColumn : ''}`;
}

function stickyStyle(left: number | undefined, indent: number): CSSProperties | undefined {
  const style: CSSProperties = {};
  // Up to the edge of the page, over its padding: nothing looks out beside what is frozen.
  if (left !== undefined) style.insetInlineStart = `calc(${left}em - 2 * var(--space))`;
  if (indent > 0) style.paddingInlineStart = `${indent * 0.7 + 0.5}em`;
  return Object.keys(style).length === 0 ? undefined : style;
}

function TableCell({ cell, sticky }: { readonly cell: FormCell; readonly sticky: number | undefined }) {
  const isChosen = useChosen(useForm().selection, cell.key);
  const spans = {
    colSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    'data-key': cell.key,
    'data-chosen': isChosen ? true : undefined,
    'data-frozen': sticky === undefined ? undefined : true,
  };
  const className = `${cellClass(cell)} ${sticky === undefined ? '' : styles.sticky}`;
  const style = stickyStyle(sticky, cell.fact === undefined ? cell.indent : 0);
  const isHead = cell.fact === undefined && cell.text.trim() !== '';
  if (isHead && cell.role === 'head') {
    return (
      <th {...spans} scope={cell.columnSpan > 1 ? 'colgroup' : 'col'} className={className} style={style}>
        <CellContent cell={cell} />
      </th>
    );
  }
  if (isHead && cell.role === 'label') {
    return (
      <th {...spans} scope={cell.rowSpan > 1 ? 'rowgroup' : 'row'} className={className} style={style}>
        <CellContent cell={cell} />
      </th>
    );
  }
  return (
    <td {...spans} className={className} style={style}>
      <CellContent cell={cell} />
    </td>
  );
}

function Gutter({ row, rowNumber }: { readonly row: FormRow; readonly rowNumber: number }) {
  const { openRowMenu, rowAction } = useForm();
  const { run } = row;
  if (run?.mayChange !== true || row.row === undefined) return <td className={styles.gutter} />;
  return (
    <td className={styles.gutter}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.handle}
        aria-label={strings.rowMenu(strings.rowNumber(rowNumber))}
        aria-haspopup="menu"
        onClick={(event) => openRowMenu(row, event.currentTarget)}
      >
        <span aria-hidden="true">⋮</span>
      </button>
      {run.mayAdd && run.inGroup && row.endsRun && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.handle}
          aria-label={strings.insert}
          title={`${strings.insert}（${strings.keyInsert}）`}
          onClick={() => rowAction(row, 'insert')}
        >
          <span aria-hidden="true">＋</span>
        </button>
      )}
    </td>
  );
}

/** One line of a form. */
export const FormLine = memo(function FormLine(props: LineProps) {
  const { row, rowNumber, hasGutter, stickyEm, measure, index } = props;
  return (
    <tr ref={measure} data-index={index}>
      {hasGutter && <Gutter row={row} rowNumber={rowNumber} />}
      {row.cells.map((cell) => (
        <TableCell key={cell.key} cell={cell} sticky={stickyEm[cell.column]} />
      ))}
    </tr>
  );
});
