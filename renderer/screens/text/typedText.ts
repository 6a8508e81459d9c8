import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { blankInSentence, typedRuns } from '../../../shared/layout/fillTemplate.ts';
import { printableText } from '../../../shared/layout/printableText.ts';
import type { ResolvedRun } from '../../../shared/layout/resolvedDocument.ts';
import type { BindableFacts } from './bindableFacts.ts';

/** A stretch of a text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

const stored = /\{\{([A-Za-z][\w.]*)\}\}/g;
const shown = /\{\{([^{}\n]+)\}\}/g;

/** What stands in the draft (`{{fieldId}}`) as it is read while typing (`{{标签}}`). */
export function toShown(text: string, { labelOf }: BindableFacts): string {
  return text.replace(stored, (token, id: string) => {
    const label = labelOf.get(id);
    return label === undefined ? token : `{{${label}}}`;
  });
}

/** Back to what stands in the draft; braces around anything but the name of a fact are text. */
export function toStored(text: string, { idOf }: BindableFacts): string {
  return text.replace(shown, (token, label: string) => {
    const id = idOf.get(label);
    return id === undefined ? token : `{{${id}}}`;
  });
}

export function tokenOf(id: string, { labelOf }: BindableFacts): string {
  return `{{${labelOf.get(id) ?? id}}}`;
}

/** Where the bound numbers stand in a text as it is shown while typing. */
export function tokensIn(text: string, { idOf }: BindableFacts): readonly Stretch[] {
  return [...text.matchAll(shown)].flatMap((match) =>
    idOf.has(match[1] ?? '') ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

/** The paragraphs of a place as one text, a line each, and back. A place without a letter is a place never typed at. */
export function joined(paragraphs: readonly string[]): string {
  return paragraphs.flatMap((paragraph) => printableText(paragraph).split('\n')).join('\n');
}

export function paragraphsOf(text: string): readonly string[] {
  return text.split('\n');
}

/** Everything generated as words of one's own: figures that stand once stay bound, those of rows become text. */
export function ownWords(paragraphs: readonly (readonly ResolvedRun[])[], evaluation: Evaluation): readonly string[] {
  return paragraphs.map((runs) =>
    runs
      .map(({ text, fact }) => {
        if (fact === undefined || evaluation.place(fact)?.table !== undefined) return text;
        const whole = evaluation.place(fact) === undefined ? undefined : printableText(evaluation.text(fact));
        return whole !== undefined && text === (whole || blankInSentence) ? `{{${fact}}}` : text;
      })
      .join(''),
  );
}

/** Text from Word or a web page as plain text: lines end in `\n`, no tabs, no invisible marks, no blank lines around. */
export function cleanPaste(text: string): string {
  // A break within a paragraph, as Word copies it.
  return printableText(text.replaceAll('\v', '\n'))
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/[ \u3000]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n+|\n+$/g, '');
}

/** 字数 as Word counts it: every Chinese character and mark is one, every run of Latin letters and digits is one. */
export function countCharacters(text: string): number {
  const words = text.match(/[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}.,%'’_-]*[\p{Script=Latin}\p{Nd}%])?/gu);
  const rest = text.replace(
    /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}.,%'’_-]*[\p{Script=Latin}\p{Nd}%])?/gu,
    '',
  );
  return (words?.length ?? 0) + Array.from(rest.replace(/\s/gu, '')).length;
}

export function runsText(runs: readonly ResolvedRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** One piece of a typed line: where it stands in the draft and in print. */
type Piece = { readonly stored: Stretch; readonly printed: Stretch; readonly fact?: string };

function piecesOf(line: string, evaluation: Evaluation): readonly Piece[] {
  let from = 0;
  let at = 0;
  return typedRuns(line, evaluation).map(({ text, fact }) => {
    const length = fact === undefined ? text.length : `{{${fact}}}`.length;
    const spot = { start: from, end: from + length };
    const printed = { start: at, end: at + text.length };
    from = spot.end;
    at = printed.end;
    return fact === undefined ? { stored: spot, printed } : { stored: spot, printed, fact };
  });
}

/**
 * A printed stretch of a line, in the draft's text. What touches a bound number takes the whole of it. `undefined` when
 * the line does not reach that far.
 */
export function storedStretch(line: string, evaluation: Evaluation, { start, end }: Stretch): Stretch | undefined {
  const pieces = piecesOf(line, evaluation);
  const first = pieces.find(({ printed }) => printed.end > start);
  const last = pieces.find(({ printed }) => printed.end >= end);
  if (first === undefined || last === undefined) return undefined;
  return {
    start: first.stored.start + (first.fact === undefined ? start - first.printed.start : 0),
    end: last.fact === undefined ? last.stored.start + (end - last.printed.start) : last.stored.end,
  };
}

/** Whether a printed stretch is the clerk's own typing through and through: it may be replaced. */
export function isTyped(line: string, evaluation: Evaluation, { start, end }: Stretch): boolean {
  return piecesOf(line, evaluation).every(
    ({ printed, fact }) => fact === undefined || printed.end <= start || printed.start >= end,
  );
}

/** Index of the line that is printed as the place's paragraph number `printed`; blank lines are not printed. */
export function lineOfParagraph(lines: readonly string[], printed: number): number | undefined {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (count === printed) return index;
    count++;
  }
  return undefined;
}

/** Keeps caret and selection out of the middle of a bound number: it is passed, chosen and removed as one. */
export function snapSelection(tokens: readonly Stretch[], before: number, { start, end }: Stretch): Stretch {
  const inside = (at: number): Stretch | undefined => tokens.find((token) => at > token.start && at < token.end);
  if (start === end) {
    const token = inside(start);
    if (token === undefined) return { start, end };
    const at = before >= token.end ? token.start : token.end;
    return { start: at, end: at };
  }
  return { start: inside(start)?.start ?? start, end: inside(end)?.end ?? end };
}

/** The bound number that Backspace (before the caret) or Delete (after it) removes as a whole. */
export function tokenBeside(
  tokens: readonly Stretch[],
  caret: number,
  key: 'Backspace' | 'Delete',
): Stretch | undefined {
  return tokens.find(({ start, end }) => (key === 'Backspace' ? end === caret : start === caret));
}
