import { useCombobox } from 'downshift';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ancestorsOf, type CodeEntry, searchCodes } from '../../../shared/packs/codeLists/codeList.ts';
import { codeListById } from '../../../shared/packs/codeLists/index.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import { useForm } from '../formContext.ts';
import type { CellFact, FormCell } from '../model/formTable.ts';
import type { CellState } from './cellState.ts';
import styles from './cells.module.css';
import { useTypedInput } from './useTypedInput.ts';

type Props = {
  readonly cell: FormCell;
  readonly fact: CellFact;
  readonly state: CellState;
  readonly list: string;
  readonly common: Readonly<Record<string, string | boolean | undefined>>;
};

const mostFound = 40;
const menuHeight = 320;

/** Under the input, or above it where there is no room. */
function placeMenu(input: HTMLElement, list: HTMLElement): void {
  const anchor = input.getBoundingClientRect();
  const isBelow = anchor.bottom + menuHeight <= window.innerHeight || anchor.top < menuHeight;
  list.style.left = `${anchor.left}px`;
  list.style.top = isBelow ? `${anchor.bottom}px` : '';
  list.style.bottom = isBelow ? '' : `${window.innerHeight - anchor.top}px`;
}

/** A code, found by its beginning or by a part of its name; one that the list does not know is kept as typed. */
export function CodeInput({ cell, fact, state, list, common }: Props) {
  const { write } = useForm();
  const typedInput = useTypedInput<HTMLInputElement>(cell, fact, state);
  const codes = codeListById(list);
  const [sought, setSought] = useState('');
  const found = useMemo(
    () => (codes === undefined || sought.trim() === '' ? [] : searchCodes(codes, sought, mostFound)),
    [codes, sought],
  );

  const combobox = useCombobox<CodeEntry>({
    items: [...found],
    inputValue: sought,
    itemToString: (item) => item?.[0] ?? '',
    selectedItem: null,
    stateReducer: (current, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? { ...current, isOpen: false } : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null || selectedItem === undefined) return;
      const [code] = selectedItem;
      const input = typedInput.ref.current;
      if (input !== null) {
        input.value = code;
        // Chosen as a whole: what is typed next replaces it.
        input.select();
      }
      write(cell, code);
      setSought('');
    },
  });
  const {
    value: _,
    onChange: __,
    ref: setRef,
    ...props
  } = combobox.getInputProps({
    'aria-label': state.label,
    onFocus: typedInput.onFocus,
    onBlur: typedInput.onBlur,
    onCompositionStart: typedInput.onCompositionStart,
    onCompositionEnd: (event: React.CompositionEvent<HTMLInputElement>) => {
      typedInput.onCompositionEnd(event);
      seek(event.currentTarget.value);
    },
  });

  function seek(value: string): void {
    setSought(value);
    if (value.trim() === '') {
      combobox.closeMenu();
      return;
    }
    combobox.openMenu();
    // The combobox itself counts the arrows: kept outside, fast ones would be lost between two renders.
    const isFound = codes !== undefined && searchCodes(codes, value, 1).length > 0;
    combobox.setHighlightedIndex(isFound ? 0 : -1);
  }

  const isOpen = combobox.isOpen && sought.trim() !== '';
  const menu = useRef<HTMLUListElement | null>(null);
  useLayoutEffect(() => {
    const [input, list] = [typedInput.ref.current, menu.current];
    if (input === null || list === null || list.matches(':popover-open') === isOpen) return;
    if (!isOpen) {
      list.hidePopover();
      return;
    }
    list.showPopover();
    placeMenu(input, list);
  }, [isOpen, typedInput.ref]);
  const { 'aria-label': ___, ...others } = common;
  return (
    <div className={styles.code}>
      <input
        {...props}
        {...others}
        ref={(element) => {
          typedInput.ref.current = element;
          if (typeof setRef === 'function') setRef(element);
        }}
        type="text"
        onInput={(event) => {
          typedInput.onInput(event);
          seek(event.currentTarget.value);
        }}
        aria-labelledby={undefined}
        aria-label={state.label}
        className={styles.codeInput}
      />
      <ul
        {...combobox.getMenuProps({ 'aria-label': strings.codeSearch, 'aria-labelledby': undefined, ref: menu })}
        popover="manual"
        className={styles.codeMenu}
      >
        {isOpen &&
          found.map((entry, index) => {
            const [code, name] = entry;
            const path =
              codes === undefined
                ? ''
                : ancestorsOf(codes, code)
                    .map((above) => above[1])
                    .join(' › ');
            return (
              <li
                key={code}
                {...combobox.getItemProps({ item: entry, index })}
                className={combobox.highlightedIndex === index ? styles.codeFocused : styles.codeItem}
              >
                <span className={styles.codeNumber}>{code}</span>
                <span>{name}</span>
                {path !== '' && <span className={styles.codePath}>{path}</span>}
              </li>
            );
          })}
        {isOpen && found.length === 0 && <li className={styles.codeNone}>{strings.codeNoMatch}</li>}
      </ul>
    </div>
  );
}
