import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ReportSession } from '../session/reportSession.ts';
import { guidedEntryStrings as strings } from '../strings/guidedEntry.ts';
import type { FormActions, TellMessage } from './formContext.ts';
import { type KeyMeaning, type KeyTarget, keyMeaning } from './formKeys.ts';
import type { GridSelection } from './gridSelection.ts';
import { toTypingText } from './model/amounts.ts';
import { blockOf } from './model/clipboardBlock.ts';
import type { CellPlace, FormRow, FormTable } from './model/formTable.ts';
import { neighbour } from './model/neighbour.ts';
import { type PastePlan, planPaste } from './model/planPaste.ts';
import { pasteInWords, pasteRemarks } from './pasteInWords.ts';
import type { PasteReview } from './pasteReview.ts';
import { rangeActions } from './rangeActions.ts';
import { reportOf } from './useFormActions.ts';
import { cellKeyOf, type FormFocus } from './useFormFocus.ts';

type Options = {
  readonly session: ReportSession;
  readonly sectionId: string;
  readonly tables: RefObject<readonly FormTable[]>;
  readonly focus: FormFocus;
  readonly actions: FormActions;
  readonly tell: TellMessage;
  readonly review: PasteReview;
  readonly selection: GridSelection;
};

type TextControl = HTMLInputElement | HTMLTextAreaElement;

function targetOf(element: HTMLElement, mode: KeyTarget['mode']): KeyTarget {
  if (element instanceof HTMLSelectElement) {
    return { control: 'select', mode, atStart: true, atEnd: true, listOpen: false };
  }
  if (!isText(element)) {
    return { control: 'locked', mode, atStart: true, atEnd: true, listOpen: false };
  }
  const { selectionStart: start, selectionEnd: end, value } = element;
  const isWhole = value !== '' && start === 0 && end === value.length;
  return {
    control: element instanceof HTMLTextAreaElement ? 'textarea' : 'input',
    mode: mode === 'enter' && isWhole ? 'move' : mode,
    atStart: start === 0 && end === 0,
    atEnd: start === value.length && end === value.length,
    listOpen:
      element.getAttribute('aria-expanded') === 'true' && (element.getAttribute('aria-activedescendant') ?? '') !== '',
  };
}

function isText(element: HTMLElement): element is TextControl {
  return (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && !element.readOnly;
}

/** Types a text into a control as a person would, so that the cell writes it. */
function typeInto(element: TextControl, text: string, whole: boolean): void {
  const [start, end] = whole ? [0, element.value.length] : [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  element.setRangeText(text, start, end, 'end');
  element.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** The keyboard and the clipboard of a form, as in WPS 表格. */
export function formKeys({ session, sectionId, tables, focus, actions, tell, review, selection }: Options) {
  const ranges = rangeActions({ session, sectionId, tables, focus, selection, tell });

  function placeAt(event: KeyboardEvent | ClipboardEvent): CellPlace | undefined {
    const key = cellKeyOf(event.target);
    return key === undefined ? undefined : focus.places.current.get(key);
  }

  function goTo(place: CellPlace, meaning: Extract<KeyMeaning, { kind: 'go' }>): void {
    const next = neighbour(tables.current, place, meaning.direction, meaning.typedOnly);
    if (next !== undefined) focus.want({ key: next.key });
  }

  function restore(place: CellPlace, element: HTMLElement): boolean {
    const { fact } = place.cell;
    if (fact?.kind !== 'known') return false;
    const before = focus.textAtFocus.current;
    const changed = session.live.evaluation().typed(fact.id, fact.scope) !== before;
    if (changed) actions.write(place.cell, toTypingText(fact.field, before, actions.amountUnit));
    const wasEditing = focus.mode.current !== 'move';
    focus.mode.current = 'move';
    if (isText(element)) element.select();
    return changed || wasEditing;
  }

  function obey(meaning: KeyMeaning, place: CellPlace, element: HTMLElement): boolean {
    const line = place.table.rows[place.rowIndex];
    switch (meaning.kind) {
      case 'go':
        goTo(place, meaning);
        return true;
      case 'extend':
        return ranges.extend(place, meaning.direction);
      case 'fillDown':
        return ranges.fillDown(place);
      case 'step':
        return step(place, meaning.by, element);
      case 'edit':
        focus.mode.current = 'edit';
        if (isText(element)) element.setSelectionRange(element.value.length, element.value.length);
        return true;
      case 'pick':
        if (element instanceof HTMLSelectElement) element.showPicker();
        return true;
      case 'newLine':
        if (isText(element)) typeInto(element, '\n', false);
        return true;
      case 'restore':
        return restore(place, element);
      case 'clear':
        if (ranges.clear()) return true;
        if (isText(element)) typeInto(element, '', true);
        else actions.write(place.cell, '');
        return true;
      case 'rowMenu':
        if (line?.run?.mayChange !== true) return false;
        actions.openRowMenu(line, element);
        return true;
      case 'row':
        if (line?.run?.mayChange !== true) return false;
        // Lines that change places lose the focus on their way.
        flushSync(() => actions.rowAction(line, meaning.action));
        if (meaning.action === 'moveUp' || meaning.action === 'moveDown') focus.want({ key: place.cell.key });
        if (meaning.action === 'remove') goToRowAt(place);
        return true;
    }
  }

  /** After a line is gone the focus goes to the one that took its place, in sight, or else to the one above. */
  function goToRowAt({ table, rowIndex, cell }: CellPlace): void {
    const rows = tables.current.find(({ key }) => key === table.key)?.rows ?? [];
    const own = (row: FormRow) =>
      row.cells.find((each) => each.fact?.writable === true && each.column === cell.column) ??
      row.cells.find((each) => each.fact?.writable === true);
    const next = rows.slice(rowIndex).find(own) ?? rows.slice(0, rowIndex).findLast(own);
    const key = next === undefined ? undefined : own(next)?.key;
    if (key !== undefined) focus.want({ key });
  }

  /** Tab goes over everything that can be typed in, and at the end of the sheet to the next section. */
  function step(place: CellPlace, by: 1 | -1, element: HTMLElement): boolean {
    const next = ranges.step(place, by);
    if (next !== undefined) {
      focus.want({ key: next.cell.key });
      return true;
    }
    const onwards = by === 1 ? element.closest('main')?.querySelector<HTMLElement>('[data-onwards]') : undefined;
    onwards?.focus();
    return onwards !== null && onwards !== undefined;
  }

  function isTyping({ key, ctrlKey, altKey }: KeyboardEvent): boolean {
    return !ctrlKey && !altKey && [...key].length === 1 && key !== ' ';
  }

  /** The focus is where it was; a message never takes it. */
  function backToCell(): void {
    const place = focus.focused.current();
    if (place !== undefined) focus.want({ key: place.cell.key });
  }

  function paste(place: CellPlace, plan: PastePlan): void {
    const { fact } = place.cell;
    review.set(undefined);
    if (plan.edit === undefined) {
      tell([pasteInWords(plan), ...pasteRemarks(plan)].join(' '));
      return;
    }
    const path = fact?.kind === 'known' ? { path: fact.path } : {};
    const last = session.history.lastStep();
    const refused = session.edit(plan.edit, { label: strings.pasteLabel, place: { section: sectionId, ...path } });
    const step = session.history.lastStep();
    if (refused === undefined && step !== undefined && step !== last) review.set({ plan, step });
    backToCell();
  }

  function takeBackPaste(): void {
    const shown = review.current();
    review.set(undefined);
    if (shown !== undefined) session.undoStep(shown.step);
    backToCell();
  }

  /** Enter keeps what was pasted, Esc takes it back; whatever else is done keeps it. */
  function answersReview(event: KeyboardEvent): boolean {
    if (review.current() === undefined || event.ctrlKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'Escape') takeBackPaste();
    else if (event.key !== 'Shift') review.set(undefined);
    return event.key === 'Escape' || event.key === 'Enter';
  }

  return {
    onKeyDownCapture: (event: KeyboardEvent): void => {
      if (event.nativeEvent.isComposing || event.keyCode === 229 || event.metaKey) return;
      if (answersReview(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const place = placeAt(event);
      if (place === undefined || !(event.target instanceof HTMLElement)) return;
      const isLocked = place.cell.fact?.writable === false;
      if (isLocked && isTyping(event)) ranges.explainLocked(place);
      const press = { key: event.key, ctrl: event.ctrlKey, alt: event.altKey, shift: event.shiftKey };
      const meaning = keyMeaning(press, targetOf(event.target, focus.mode.current));
      // A second Ctrl+Delete by a key that is held would remove a row that nobody has seen.
      const isHeld = event.repeat && meaning?.kind === 'row';
      if (!isHeld && (meaning === undefined || !obey(meaning, place, event.target))) return;
      event.preventDefault();
      event.stopPropagation();
    },

    /** Typing over a chosen cell: arrows still go on; in longer texts they move in the text. */
    onCopyCapture: ranges.onCopyCapture,

    onInputCapture: (): void => {
      if (focus.mode.current === 'move') focus.mode.current = 'enter';
    },

    onPasteCapture: (event: ClipboardEvent): void => {
      const place = placeAt(event) ?? focus.focused.current();
      const fact = place?.cell.fact;
      if (place === undefined || fact === undefined || !session.mayWrite()) return;
      const text = event.clipboardData.getData('text/plain');
      const html = event.clipboardData.getData('text/html');
      const takesLines = fact.writable && (fact.control.kind === 'text' || fact.control.kind === 'codeName');
      const block = blockOf(text, html, takesLines);
      if (block === undefined) {
        const isOneCell = /[\r\n]+$/.test(text) && /<table/i.test(html);
        if (!isOneCell || !(event.target instanceof HTMLElement) || !isText(event.target)) return;
        event.preventDefault();
        typeInto(event.target, text.replace(/[\r\n]+$/, ''), focus.mode.current === 'move');
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      paste(place, planPaste(place, block, actions.amountUnit, reportOf(session), tables.current));
    },

    keepPaste: (): void => {
      review.set(undefined);
      backToCell();
    },
    takeBackPaste,
    clearBlanks: (): void => {
      const shown = review.current();
      const place = focus.focused.current();
      if (shown?.plan.clearing === undefined || place === undefined) return;
      if (session.undoStep(shown.step) !== 'last') return;
      paste(place, { ...shown.plan, edit: shown.plan.clearing, blanksOver: 0, clearing: undefined });
      backToCell();
    },
  };
}
