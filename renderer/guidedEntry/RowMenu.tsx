import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LiveReport } from '../../shared/drafts/editing/liveReport.ts';
import { useSession } from '../session/sessionContext.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import styles from './form.module.css';
import type { FormActions, RowAction } from './formContext.ts';
import { rowName } from './model/cellEdits.ts';
import type { FormRow } from './model/formTable.ts';

type Props = {
  readonly row: FormRow;
  readonly at: HTMLElement;
  readonly actions: FormActions;
  readonly close: () => void;
};

type Item = { readonly label: string; readonly hint?: string; readonly enabled: boolean; readonly run: () => void };

/** The other kinds of lines among which the row may stand. */
function kindItems({ row, actions }: Props, { pack, evaluation }: LiveReport): readonly Item[] {
  const { run } = row;
  const field = run?.where?.field;
  if (run === undefined || field === undefined || row.row === undefined || !run.mayAdd) return [];
  const choices =
    pack.tables.find(({ id }) => id === run.table)?.rowFields.find(({ id }) => id === field)?.choices ?? [];
  const now = evaluation().text(`${run.table}.${field}`, [row.row]).trim();
  return choices
    .filter((choice) => choice !== now)
    .map((choice) => ({ label: strings.moveTo(choice), enabled: true, run: () => actions.setKind(row, choice) }));
}

function itemsFor({ row, actions }: Props): readonly Item[] {
  const { run } = row;
  const at = run === undefined || row.row === undefined ? -1 : run.rows.indexOf(row.row);
  const act = (action: RowAction) => () => actions.rowAction(row, action);
  const isKnown = row.row !== undefined && run !== undefined;
  return [
    { label: strings.moveUp, hint: strings.keyMoveUp, enabled: isKnown && at > 0, run: act('moveUp') },
    {
      label: strings.moveDown,
      hint: strings.keyMoveDown,
      enabled: isKnown && at < run.rows.length - 1,
      run: act('moveDown'),
    },
    { label: strings.copy, enabled: isKnown, run: act('copy') },
    { label: strings.insert, hint: strings.keyInsert, enabled: run?.mayAdd === true, run: act('insert') },
    { label: strings.remove, hint: strings.keyRemove, enabled: isKnown, run: act('remove') },
  ];
}

/** What can be done with a row: opened by its handle or the menu key, closed by Esc or a click elsewhere. */
export function RowMenu(props: Props) {
  const { row, at, close } = props;
  const list = useRef<HTMLDivElement>(null);
  const { live } = useSession();
  const name =
    row.row === undefined ? strings.newRow : rowName({ pack: live.pack, evaluation: live.evaluation() }, row.row);

  useEffect(() => {
    const menu = list.current;
    if (menu === null) return;
    menu.showPopover();
    const anchor = at.getBoundingClientRect();
    const isBelow = anchor.bottom + menu.offsetHeight <= window.innerHeight;
    menu.style.top = `${isBelow ? anchor.bottom : Math.max(4, anchor.top - menu.offsetHeight)}px`;
    menu.style.left = `${Math.max(4, Math.min(anchor.left, window.innerWidth - menu.offsetWidth - 4))}px`;
    menu.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
  }, [at]);

  function onKeyDown(event: KeyboardEvent): void {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
    const focused = document.activeElement;
    const current = focused instanceof HTMLElement ? entries.indexOf(focused) : -1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      list.current?.hidePopover();
      at.focus();
    } else if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      entries.at((current + step) % entries.length)?.focus();
    }
  }

  return (
    <div
      ref={list}
      popover="auto"
      role="menu"
      aria-label={strings.rowMenu(name)}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && close()}
    >
      {[...itemsFor(props), ...kindItems(props, live)].map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          disabled={!item.enabled}
          className={styles.menuItem}
          onClick={() => {
            list.current?.hidePopover();
            item.run();
          }}
        >
          <span>{item.label}</span>
          {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
        </button>
      ))}
    </div>
  );
}
