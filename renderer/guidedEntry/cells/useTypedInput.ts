import { type CompositionEvent, type FormEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useForm } from '../formContext.ts';
import { toDraftText, toTypingText } from '../model/amounts.ts';
import type { CellFact, FormCell } from '../model/formTable.ts';
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
      if (fact.kind === 'known' && input.value !== state.shown) input.value = state.shown;
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
