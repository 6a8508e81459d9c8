import { type CompositionEvent, type FormEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { isNumeric } from '../../../shared/calculation/factModel.ts';
import { useSession } from '../../session/sessionContext.ts';
import { useForm } from '../formContext.ts';
import { toDraftText, toTypingText } from '../model/amounts.ts';
import type { CellFact, FormCell } from '../model/formTable.ts';
import { computeTyped, isTypedFormula } from '../model/typedFormula.ts';
import { keepTypedFormula } from '../typedFormulas.ts';
import type { CellState } from './cellState.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Binds an input to a fact without React holding its text: every change is written at once, so nothing waits for the
 * focus to leave; changes from elsewhere (undo, paste) come in unless an input method is composing. While it has the
 * focus it shows what was typed, else the printed form.
 */
export function useTypedInput<Control extends TextControl>(cell: FormCell, fact: CellFact, state: CellState) {
  const form = useForm();
  const ref: RefObject<Control | null> = useRef<Control>(null);
  const composing = useRef(false);
  const written = useRef<string | undefined>(undefined);
  const { amountUnit } = form;
  const session = useSession();

  useLayoutEffect(() => {
    const input = ref.current;
    if (input === null || composing.current) return;
    if (document.activeElement !== input) {
      written.current = undefined;
      if (input.value !== state.shown) input.value = state.shown;
      return;
    }
    if (written.current === state.typed) return;
    written.current = state.typed;
    const text = toTypingText(fact.field, state.typed, amountUnit);
    if (input.value !== text) input.value = text;
  });

  function write(input: Control): void {
    written.current = toDraftText(fact.field, input.value, amountUnit);
    form.write(cell, input.value, input.selectionStart ?? undefined);
  }

  /** A sum that was typed gives way to its result when the cell is left. */
  function compute(input: Control): void {
    if (fact.kind !== 'known' || !isNumeric(fact.field.unit)) return;
    const formula = input.value;
    const result = computeTyped(formula);
    if (result === undefined) return;
    form.write(cell, result);
    const { evaluation } = session.live;
    keepTypedFormula(session, fact.path, formula, evaluation().typed(fact.id, fact.scope));
    input.value = evaluation().text(fact.id, fact.scope);
  }

  return {
    ref,
    /** Shows the text as typed, ready to be changed. */
    onFocus: () => {
      const input = ref.current;
      if (input === null) return;
      written.current = state.typed;
      const text = toTypingText(fact.field, state.typed, amountUnit);
      if (input.value !== text) input.value = text;
    },
    onBlur: () => {
      const input = ref.current;
      if (input === null) return;
      if (composing.current) {
        composing.current = false;
        write(input);
      }
      written.current = undefined;
      compute(input);
      if (fact.kind === 'known' && !isTypedFormula(state.typed) && input.value !== state.shown)
        input.value = state.shown;
    },
    onInput: (event: FormEvent<Control>) => {
      if (composing.current) return;
      write(event.currentTarget);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<Control>) => {
      composing.current = false;
      write(event.currentTarget);
    },
  };
}
