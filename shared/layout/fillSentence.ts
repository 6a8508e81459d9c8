import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import type { NarrativeAlternative, PhraseList } from '../packs/documentSchema.ts';
import { parseTemplate } from '../packs/template.ts';
import { chineseNumber } from './chineseNumber.ts';
import { blankInSentence, fillRuns } from './fillTemplate.ts';
import type { ResolvedRun } from './resolvedDocument.ts';

type Context = { readonly evaluation: Evaluation; readonly scope: Scope; readonly rowNumber?: number };

function fill(text: string, { evaluation, scope, rowNumber }: Context): readonly ResolvedRun[] {
  return fillRuns(text, evaluation, scope, {
    blank: blankInSentence,
    ...(rowNumber === undefined ? {} : { rowNumber }),
  });
}

function listRuns(list: PhraseList | undefined, context: Context): readonly ResolvedRun[] {
  const items = (list?.items ?? []).filter(
    ({ when }) => when === undefined || context.evaluation.holds(when, context.scope),
  );
  if (items.length === 0) return list?.none === undefined ? [] : fill(list.none, context);
  return items.flatMap(({ text }, index) => [
    ...(index === 0 ? [] : [{ text: list?.separator ?? '' }]),
    ...(list?.numbered === true ? [{ text: `${chineseNumber(index + 1)}、` }] : []),
    ...fill(text, context),
  ]);
}

/** Cuts runs at line breaks: every line is a paragraph of its own. */
function paragraphsOf(runs: readonly ResolvedRun[]): readonly (readonly ResolvedRun[])[] {
  const paragraphs: ResolvedRun[][] = [[]];
  for (const run of runs) {
    for (const [index, line] of run.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (line !== '' || run.text === '') paragraphs.at(-1)?.push({ ...run, text: line });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text !== ''));
}

/** The paragraphs of a generated sentence, its lists in their places. */
export function fillSentence(
  { text, lists = [] }: NarrativeAlternative,
  context: Context,
): readonly (readonly ResolvedRun[])[] {
  if (lists.length === 0) return paragraphsOf(fill(text, context));
  // A list stands where the template names it; the texts around it are filled piece by piece.
  const pieces = text.split(/(\{%[1-9]\})/);
  const runs = pieces.flatMap((piece) => {
    const [only] = parseTemplate(piece);
    return only?.kind === 'list' ? listRuns(lists[only.index], context) : fill(piece, context);
  });
  return paragraphsOf(runs);
}
