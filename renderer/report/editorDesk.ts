import { useSyncExternalStore } from 'react';
import type { Finding } from '../../shared/findings/finding.ts';

/** The field that has, or last had, the focus: its draft path and full id. */
export type FocusedField = { readonly path: string; readonly id: string };

/** What the parts of the editor tell each other without drawing the form anew. */
export type EditorDesk = {
  readonly focused: () => FocusedField | undefined;
  readonly focus: (field: FocusedField | undefined) => void;
  /** Findings that have been shown in words: those of sections that were left, or that were asked for. */
  readonly isRevealed: (finding: Finding) => boolean;
  readonly revealed: () => number;
  readonly reveal: (findings: readonly Finding[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** What stays the same of a finding while its figures change. */
export function findingKey({ code, fields, places, quote }: Finding): string {
  return `${code}@${fields[0] ?? quote ?? places[0]?.line ?? ''}`;
}

export function createEditorDesk(): EditorDesk {
  const listeners = new Set<() => void>();
  let focused: FocusedField | undefined;
  let shown: ReadonlySet<string> = new Set();
  let reveals = 0;
  function tell(): void {
    for (const listener of [...listeners]) listener();
  }
  return {
    focused: () => focused,
    focus: (field) => {
      if (focused?.path === field?.path) return;
      focused = field;
      tell();
    },
    isRevealed: (finding) => shown.has(findingKey(finding)),
    revealed: () => reveals,
    reveal: (findings) => {
      shown = new Set(findings.map(findingKey));
      reveals++;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useFocusedField(desk: EditorDesk): FocusedField | undefined {
  return useSyncExternalStore(desk.subscribe, desk.focused);
}

/** Renders again when findings have been revealed. */
export function useRevealed(desk: EditorDesk): EditorDesk['isRevealed'] {
  useSyncExternalStore(desk.subscribe, desk.revealed);
  return desk.isRevealed;
}
