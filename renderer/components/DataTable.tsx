import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import styles from './DataTable.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row, active: boolean) => ReactNode;
  /** CSS width; columns without one share the rest. */
  readonly width?: string;
  readonly align?: 'start' | 'end' | 'center';
  readonly sortable?: boolean;
};

export type Sorting = { readonly key: string; readonly descending: boolean };

export type DataTableHandle = { readonly focusRow: (index: number) => void };

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  /** Other keys on a row. */
  readonly onRowKey?: (row: Row, event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly handle?: Ref<DataTableHandle>;
  readonly className?: string;
};

const estimatedRowHeight = 44;
/** The header stays in view and takes this much of it. */
const headerHeight = 48;
const pageOfRows = 10;

/**
 * A long list as a table: header stays in view, only the rows in view exist. One stop for the Tab key; arrows, Home, End
 * and page keys move between rows, Enter opens.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, sorting, onSort, onOpen, onRowKey, handle, className } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<number>();
  const current = Math.min(active, rows.length - 1);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan: 12,
    scrollPaddingEnd: headerHeight,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  function focusRow(index: number): void {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    virtual.scrollToIndex(next);
    setActive(next);
    setWanted(next);
  }
  useImperativeHandle(handle, () => ({ focusRow }));

  useEffect(() => {
    if (wanted === undefined) return;
    const row = frame.current?.querySelector<HTMLElement>(`tr[data-index="${wanted}"]`);
    if (row === null || row === undefined) return;
    row.focus({ preventScroll: true });
    setWanted(undefined);
  });

  // A row that was removed under the focus leaves it nowhere: the row that took its place gets it.
  const hasFocus = useRef(false);
  useEffect(() => {
    function onFocus(event: FocusEvent): void {
      if (event.target instanceof Node) hasFocus.current = frame.current?.contains(event.target) === true;
    }
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    if (rows.length > 0) frame.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
    else hasFocus.current = false;
  }, [rows]);

  function onKey(event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number): void {
    if (event.target !== event.currentTarget) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + pageOfRows,
      PageUp: index - pageOfRows,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusRow(to);
    } else if (event.key === 'Enter' && onOpen !== undefined) {
      event.preventDefault();
      onOpen(row);
    } else onRowKey?.(row, event);
  }

  return (
    <div ref={frame} className={`${styles.frame} ${className ?? ''}`}>
      <div style={{ paddingBlock: `${before}px ${after}px` }}>
        <table aria-label={label} aria-rowcount={rows.length + 1} className={styles.table}>
          <colgroup>
            {columns.map((column) => (
              <col key={column.key} style={column.width === undefined ? {} : { width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ index, key }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <tr
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  tabIndex={index === current ? 0 : -1}
                  className={styles.row}
                  onFocus={() => setActive(index)}
                  onKeyDown={(event) => onKey(event, row, index)}
                  onDoubleClick={() => onOpen?.(row)}
                >
                  {columns.map((column) => (
                    <td key={column.key} className={styles[column.align ?? 'start']}>
                      {column.cell(row, index === current)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type HeaderProps<Row> = {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
};

function HeaderCell<Row>({ column, sorting, onSort }: HeaderProps<Row>) {
  const align = styles[column.align ?? 'start'];
  if (column.sortable !== true || onSort === undefined) {
    return (
      <th scope="col" className={align}>
        {column.header}
      </th>
    );
  }
  const sorted = sorting?.key === column.key ? sorting : undefined;
  const direction = sorted === undefined ? undefined : sorted.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={align} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ key: column.key, descending: sorted !== undefined && !sorted.descending })}
      >
        {column.header}
        <span aria-hidden="true" className={styles.arrow}>
          {direction === undefined ? '' : direction === 'descending' ? '▼' : '▲'}
        </span>
      </button>
    </th>
  );
}
