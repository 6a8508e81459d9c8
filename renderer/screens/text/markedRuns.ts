import type { ResolvedRun } from '../../../shared/layout/resolvedDocument.ts';
import type { Stretch } from './typedText.ts';

/** A stretch that a finding means; `id` says which. Of those that overlap, the first is shown. */
export type Mark<Id> = Stretch & { readonly id: Id };

/** A piece of a line that looks alike throughout. */
export type MarkedRun<Id> = { readonly key: number; readonly text: string; readonly fact?: string; readonly mark?: Id };

/** Marks in order, none over another: of those that overlap, the first and longest. */
export function apart<Each extends Stretch>(marks: readonly Each[]): readonly Each[] {
  let last = 0;
  return [...marks]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      const isFree = start >= last && end > start;
      if (isFree) last = end;
      return isFree;
    });
}

/** Cuts the runs of a line at the marks. Bound numbers stay whole: one that a mark touches is marked. */
export function markedRuns<Id>(runs: readonly ResolvedRun[], marks: readonly Mark<Id>[]): readonly MarkedRun<Id>[] {
  const free = apart(marks);
  const pieces: MarkedRun<Id>[] = [];
  let from = 0;
  function add(start: number, end: number, text: string, mark: Mark<Id> | undefined): void {
    if (end > start) pieces.push({ key: start, text, ...(mark === undefined ? {} : { mark: mark.id }) });
  }
  for (const { text, fact } of runs) {
    const to = from + text.length;
    const touching = free.filter(({ start, end }) => start < to && end > from);
    if (fact !== undefined) {
      const [mark] = touching;
      pieces.push({ key: from, text, fact, ...(mark === undefined ? {} : { mark: mark.id }) });
    } else {
      let at = from;
      for (const mark of touching) {
        const start = Math.max(mark.start, from);
        const end = Math.min(mark.end, to);
        add(at, start, text.slice(at - from, start - from), undefined);
        add(start, end, text.slice(start - from, end - from), mark);
        at = end;
      }
      add(at, to, text.slice(at - from), undefined);
    }
    from = to;
  }
  return pieces;
}
