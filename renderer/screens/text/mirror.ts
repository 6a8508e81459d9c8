import type { Severity } from '../../../shared/findings/finding.ts';
import { apart } from './markedRuns.ts';
import type { Stretch } from './typedText.ts';

/** A doubted stretch of the text as it is shown while typing. */
export type LineMark = Stretch & { readonly severity: Severity };

export type MirrorPiece = {
  readonly key: number;
  readonly text: string;
  readonly token?: true;
  readonly mark?: Severity;
};

/** The same letters in pieces, so that bound numbers and doubts can be drawn under them. */
export function mirrorPieces(
  text: string,
  tokens: readonly Stretch[],
  marks: readonly LineMark[],
): readonly MirrorPiece[] {
  const drawn = apart(marks);
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...tokens, ...drawn]) {
    if (end > text.length) continue;
    edges.add(start);
    edges.add(end);
  }
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covers = (each: Stretch): boolean => each.start <= start && each.end >= end;
    const mark = drawn.find(covers)?.severity;
    return {
      key: start,
      text: text.slice(start, end),
      ...(tokens.some(covers) ? { token: true } : {}),
      ...(mark === undefined ? {} : { mark }),
    };
  });
}

/** Where the caret belongs when a text was changed from elsewhere: behind what changed. */
export function caretAfterChange(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return after.length - same;
}
