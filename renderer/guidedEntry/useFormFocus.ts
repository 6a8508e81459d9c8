import { type FocusEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createFocusedCell, type FocusedCell } from './focusedCell.ts';
import type { CellMode } from './formKeys.ts';
import type { GridSelection } from './gridSelection.ts';
import type { CellPlace } from './model/formTable.ts';
import { reveal } from './reveal.ts';
import type { WantedFocus } from './useFormActions.ts';

type Places = ReadonlyMap<string, CellPlace>;

/** Brings a line into view that is not drawn; lines of long tables come and go. */
export type ShowLine = (rowIndex: number) => void;

export type FormFocus = {
  readonly focused: FocusedCell;
  readonly mode: RefObject<CellMode>;
  readonly places: RefObject<Places>;
  readonly want: (wanted: WantedFocus) => void;
  /** Brings a cell into sight without the focus. */
  readonly show: (key: string) => void;
  /** The draft's text of the focused fact when the focus came, for Esc. */
  readonly textAtFocus: RefObject<string>;
  readonly lines: Map<string, ShowLine>;
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onMouseDown: (event: MouseEvent) => void;
    readonly onMouseOver: (event: MouseEvent) => void;
  };
};

export function cellKeyOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset.cell : undefined;
}

function isTextControl(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function isLongText(place: CellPlace): boolean {
  const control = place.cell.fact?.control;
  return control?.kind === 'text' && control.long;
}

/** The control that was clicked, or the one of the table cell around it. */
function controlAt(target: EventTarget): HTMLElement | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  if (target.dataset.cell !== undefined) return target;
  if (target.closest('button, [role=option]') !== null) return undefined;
  return target.closest('td')?.querySelector<HTMLElement>('[data-cell]') ?? undefined;
}

/** The cell that stands where one stood that is gone: the nearest line, the same column if it can be. */
function inPlaceOf(gone: CellPlace, places: Places): string | undefined {
  let best: { readonly key: string; readonly distance: number } | undefined;
  for (const [key, { table, rowIndex, cell }] of places) {
    if (table.key !== gone.table.key || cell.fact?.writable !== true) continue;
    const distance = Math.abs(rowIndex - gone.rowIndex) * 100 + Math.abs(cell.column - gone.cell.column);
    if (best === undefined || distance < best.distance) best = { key, distance };
  }
  return best?.key;
}

export function elementOf(root: HTMLElement | null, key: string): HTMLElement | undefined {
  return root?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`) ?? undefined;
}

/** Keeps track of the focused cell, brings the focus where it is wanted, and never lets it be lost when lines change. */
export function useFormFocus(
  root: RefObject<HTMLElement | null>,
  places: Places,
  typedOf: (place: CellPlace) => string,
  onFieldFocus: (path: string, fieldId: string) => void,
  selection: GridSelection,
): FormFocus {
  const focused = useMemo(createFocusedCell, []);
  const mode = useRef<CellMode>('move');
  const textAtFocus = useRef('');
  const wanted = useRef<WantedFocus | undefined>(undefined);
  const lines = useMemo(() => new Map<string, ShowLine>(), []);
  const current = useRef(places);
  current.current = places;
  const latest = useRef({ onFieldFocus, typedOf });
  latest.current = { onFieldFocus, typedOf };

  const focus = useMemo(() => {
    function tryToFocus(): void {
      const asked = wanted.current;
      const place = asked === undefined ? undefined : current.current.get(asked.key);
      if (asked === undefined || place === undefined) return;
      const element = elementOf(root.current, asked.key);
      if (element === undefined) {
        lines.get(place.table.key)?.(place.rowIndex);
        return;
      }
      wanted.current = undefined;
      element.focus({ preventScroll: true });
      reveal(element, asked.atTop === true);
      if (asked.caret !== undefined && isTextControl(element)) {
        mode.current = element instanceof HTMLTextAreaElement ? 'edit' : 'enter';
        element.setSelectionRange(asked.caret, asked.caret);
      }
    }

    function onFocus({ target }: FocusEvent): void {
      const key = cellKeyOf(target);
      const place = key === undefined ? undefined : current.current.get(key);
      if (place === undefined) return;
      const { fact } = place.cell;
      if (focused.current()?.cell.key !== place.cell.key) textAtFocus.current = latest.current.typedOf(place);
      focused.set(place);
      selection.clear();
      mode.current = isLongText(place) ? 'edit' : 'move';
      if (isTextControl(target)) {
        if (mode.current === 'move') target.select();
        else target.setSelectionRange(target.value.length, target.value.length);
      }
      if (fact?.kind === 'known') latest.current.onFieldFocus(fact.path, fact.id);
      else if (fact !== undefined) latest.current.onFieldFocus(fact.id, fact.id);
    }

    return {
      want: (asked: WantedFocus) => {
        wanted.current = asked;
        tryToFocus();
      },
      tryToFocus,
      onFocus,
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
        if (relatedTarget === null || !currentTarget.contains(relatedTarget)) mode.current = 'move';
      },
      /** The first click chooses a cell, the second puts the caret into it; long texts take it at once. */
      onMouseDown: (event: MouseEvent) => {
        const target = controlAt(event.target);
        const key = target === undefined ? undefined : cellKeyOf(target);
        const place = key === undefined ? undefined : current.current.get(key);
        if (place === undefined || target === undefined) return;
        const from = focused.current();
        if (event.shiftKey && from !== undefined && from.cell.key !== place.cell.key) {
          event.preventDefault();
          selection.extend(from, place);
          return;
        }
        if (document.activeElement === target && target === event.target) {
          mode.current = 'edit';
          return;
        }
        if (target === event.target && (isLongText(place) || !isTextControl(target))) return;
        event.preventDefault();
        target.focus();
      },
      /** Drawing over cells with the button held chooses them together. */
      onMouseOver: (event: MouseEvent) => {
        const from = focused.current();
        if (event.buttons !== 1 || from === undefined || mode.current === 'edit') return;
        const target = controlAt(event.target);
        const place = target?.dataset.cell === undefined ? undefined : current.current.get(target.dataset.cell);
        if (place !== undefined && (place.cell.key !== from.cell.key || selection.range() !== undefined)) {
          selection.extend(from, place);
        }
      },
    };
  }, [focused, lines, root, selection]);

  useLayoutEffect(() => {
    focus.tryToFocus();
    const before = focused.current();
    const now = before === undefined ? undefined : places.get(before.cell.key);
    if (now !== undefined) focused.set(now);
    else if (before !== undefined && document.activeElement === document.body) {
      const next = inPlaceOf(before, places);
      if (next !== undefined) focus.want({ key: next });
    }
  }, [places, focus, focused]);

  // A line that had to be brought into view first is drawn a moment later.
  useEffect(() => {
    const observer = new MutationObserver(() => {
      if (wanted.current !== undefined) focus.tryToFocus();
    });
    if (root.current !== null) observer.observe(root.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root, focus]);

  return useMemo(
    () => ({
      focused,
      mode,
      places: current,
      textAtFocus,
      lines,
      want: focus.want,
      show: (key: string) => {
        const element = elementOf(root.current, key);
        if (element !== undefined) reveal(element, false);
      },
      handlers: {
        onFocus: focus.onFocus,
        onBlur: focus.onBlur,
        onMouseDown: focus.onMouseDown,
        onMouseOver: focus.onMouseOver,
      },
    }),
    [focused, lines, focus, root],
  );
}
