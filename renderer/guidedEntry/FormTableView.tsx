import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import { clipRows } from './clipRows.ts';
import { columnWidthsEm } from './columnWidths.ts';
import { FormLine } from './FormLine.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import type { FormRow, FormTable } from './model/formTable.ts';
import type { ShowLine } from './useFormFocus.ts';

/** Beyond so many lines only those in sight are drawn. */
const manyLines = 60;
const manyColumns = 9;
const gutterEm = 2.2;
const lineHeight = 37;

type Props = {
  readonly table: FormTable;
  /** Columns at the left that stay in sight when the table is wider than its place. */
  readonly stickyColumns: number;
  readonly lines: Map<string, ShowLine>;
};

function AddLine({ row, columns }: { readonly row: FormRow; readonly columns: number }) {
  const { rowAction } = useForm();
  const { live } = useSession();
  const rowLabel = live.pack.tables.find((table) => table.id === row.run?.table)?.rowLabel ?? '';
  const { where } = row.run ?? {};
  const kind = where === undefined ? '' : (row.run?.prefill[where.field] ?? '');
  return (
    <tr>
      {columns > 1 && <td className={styles.gutter} />}
      <td colSpan={Math.max(1, columns - 1)} className={styles.addLine}>
        <button type="button" className={styles.add} onClick={() => rowAction(row, 'insert')}>
          ＋ {strings.addRow(rowLabel, kind)}
        </button>
      </td>
    </tr>
  );
}

function addsBelow(row: FormRow): boolean {
  return row.endsRun && row.run?.mayAdd === true && !row.run.inGroup;
}

/** Widths that the style sheet reckons with. */
function sheetVariables(widthEm: number, frozenEm: number): CSSProperties {
  const variables: Record<string, string> = { '--table-width': `${widthEm}em`, '--frozen': `${frozenEm}em` };
  return variables;
}

/** The official table (or a list like one) as the form itself. */
export const FormTableView = memo(function FormTableView({ table, stickyColumns, lines }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useMemo(() => table.rows.filter((row) => row.header), [table]);
  const body = useMemo(() => table.rows.filter((row) => !row.header && row.isTotal !== true), [table]);
  const totals = useMemo(() => table.rows.filter((row) => row.isTotal === true), [table]);
  const isLong = body.length > manyLines;
  const widths = useMemo(() => columnWidthsEm(table), [table]);
  const hasGutter = useMemo(() => table.rows.some((row) => row.run?.mayChange === true), [table]);
  const columns = table.columnsMm.length + (hasGutter ? 1 : 0);

  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    void table;
    const own = scroller.current;
    const page = own?.closest('main');
    if (!isLong || own === null || page == null) return;
    const top = own.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop;
    setScrollMargin(Math.round(top));
  }, [isLong, table]);

  const virtual = useVirtualizer({
    count: isLong ? body.length : 0,
    enabled: isLong,
    // The sheet scrolls as one: its place in the page is where the table begins.
    getScrollElement: () => scroller.current?.closest('main') ?? null,
    scrollMargin,
    estimateSize: () => lineHeight,
    overscan: 8,
    getItemKey: (index) => body[index]?.key ?? index,
  });

  useEffect(() => {
    const show: ShowLine = (rowIndex) => {
      const key = table.rows[rowIndex]?.key;
      const index = body.findIndex((row) => row.key === key);
      if (isLong && index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
    };
    lines.set(table.key, show);
    return () => {
      if (lines.get(table.key) === show) lines.delete(table.key);
    };
  }, [lines, table, body, isLong, virtual]);

  const stickyEm = useMemo(() => {
    let left = hasGutter ? gutterEm : 0;
    return widths.slice(0, stickyColumns).map((width) => {
      const at = left;
      left += width;
      return at;
    });
  }, [widths, stickyColumns, hasGutter]);

  const items = isLong ? virtual.getVirtualItems() : [];
  const [from, to] = isLong ? [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1] : [0, body.length];
  const shown = isLong ? clipRows(body, from, to) : body;
  const above = Math.max(0, (items[0]?.start ?? 0) - scrollMargin);
  const below = isLong ? Math.max(0, virtual.getTotalSize() + scrollMargin - (items.at(-1)?.end ?? scrollMargin)) : 0;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const frozen = (hasGutter ? gutterEm : 0) + widths.slice(0, stickyColumns).reduce((sum, width) => sum + width, 0);
  const ends = isLong ? body.filter(addsBelow) : [];

  return (
    <>
      <div
        ref={scroller}
        className={`${styles.table} ${widths.length > manyColumns ? styles.dense : ''}`}
        style={sheetVariables(total + (hasGutter ? gutterEm : 0), frozen)}
      >
        <table className={styles.grid}>
          <caption className={styles.caption}>{table.label}</caption>
          <colgroup>
            {hasGutter && <col style={{ width: `${gutterEm}em` }} />}
            {widths.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never change places
              <col key={index} style={{ width: `${(width / total) * 100}%` }} />
            ))}
          </colgroup>
          {head.length > 0 && (
            <thead>
              {head.map((row) => (
                <FormLine key={row.key} row={row} rowNumber={0} hasGutter={hasGutter} stickyEm={stickyEm} />
              ))}
            </thead>
          )}
          <tbody>
            {above > 0 && <Spacer height={above} columns={columns} />}
            {shown.map((row, at) => (
              <LineWithAdd
                key={row.key}
                row={row}
                rowNumber={from + at + 1}
                hasGutter={hasGutter}
                stickyEm={stickyEm}
                columns={columns}
                measure={isLong ? virtual.measureElement : undefined}
                index={isLong ? from + at : undefined}
              />
            ))}
            {below > 0 && <Spacer height={below} columns={columns} />}
          </tbody>
          {totals.length > 0 && (
            <tfoot>
              {totals.map((row) => (
                <FormLine key={row.key} row={row} rowNumber={0} hasGutter={hasGutter} stickyEm={stickyEm} />
              ))}
            </tfoot>
          )}
        </table>
      </div>
      {ends.length > 0 && <AddBelow rows={ends} />}
    </>
  );
});

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr>
      <td colSpan={columns} className={styles.spacer} style={{ height }} />
    </tr>
  );
}

/** In long tables the last line is far away: the way to add one stands below the table. */
function AddBelow({ rows }: { readonly rows: readonly FormRow[] }) {
  return (
    <table className={styles.below}>
      <tbody>
        {rows.map((row) => (
          <AddLine key={row.key} row={row} columns={1} />
        ))}
      </tbody>
    </table>
  );
}

type LineWithAddProps = Parameters<typeof FormLine>[0] & { readonly columns: number };

function LineWithAdd({ columns, ...line }: LineWithAddProps) {
  return (
    <>
      <FormLine {...line} />
      {line.measure === undefined && addsBelow(line.row) && <AddLine row={line.row} columns={columns} />}
    </>
  );
}
