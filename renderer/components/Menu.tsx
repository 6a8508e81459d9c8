import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './Menu.module.css';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  /** Shortcut, as printed. */
  readonly hint?: string | undefined;
  readonly tone?: 'danger';
  readonly disabled?: boolean;
  readonly choose: () => void;
};

type Props = {
  /** What the button is called; shown when there are no `children`. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly children?: ReactNode;
  readonly look?: 'button' | 'icon';
  readonly tabIndex?: number;
};

function place(button: HTMLElement, list: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const below = anchor.bottom + 2 + list.offsetHeight <= window.innerHeight;
  list.style.top = `${below ? anchor.bottom + 2 : Math.max(4, anchor.top - 2 - list.offsetHeight)}px`;
  list.style.left = `${Math.max(4, Math.min(anchor.left, window.innerWidth - list.offsetWidth - 4))}px`;
}

/** A button that opens a list of actions: arrow keys, Home, End, first letter is the browser's, Esc closes. */
export function Menu({ label, items, children, look = 'button', tabIndex }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function entries(): readonly HTMLElement[] {
    return [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
  }

  function move(event: KeyboardEvent): void {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Tab') list.current?.hidePopover();
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[next % all.length]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={look === 'icon' ? styles.icon : styles.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={children === undefined ? undefined : label}
        title={look === 'icon' ? label : undefined}
        popoverTarget={id}
        tabIndex={tabIndex}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.stopPropagation();
          list.current?.showPopover();
        }}
      >
        {children ?? label}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.list}
        onKeyDown={move}
        // Items exist only while shown: a list of a thousand rows has a menu in each. They go once it is hidden, for the
        // browser gives the focus back to the button only from within.
        onBeforeToggle={(event) => {
          if (event.newState === 'open') flushSync(() => setOpen(true));
        }}
        onToggle={(event) => {
          if (event.newState === 'closed') setOpen(false);
          if (event.newState === 'closed' || button.current === null) return;
          place(button.current, event.currentTarget);
          entries()[0]?.focus();
        }}
      >
        {(open ? items : []).map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            className={`${styles.item} ${item.tone === 'danger' ? styles.danger : ''}`}
            onClick={() => {
              list.current?.hidePopover();
              item.choose();
            }}
          >
            <span>{item.label}</span>
            {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
          </button>
        ))}
      </div>
    </>
  );
}
