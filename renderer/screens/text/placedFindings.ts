import { figureSpots } from '../../../shared/findings/figureSpots.ts';
import type { CheckReport, Finding } from '../../../shared/findings/finding.ts';
import { narrativeOfKey } from '../../../shared/reports/narrativeKey.ts';
import type { TextPlace } from './documentOutline.ts';
import { runsText, type Stretch } from './typedText.ts';

/**
 * A finding at its narrative place. `paragraph` counts the printed paragraphs of the place from 0, `text` is what that
 * one says, `spot` the stretch that is meant, where one can be named.
 */
export type PlacedFinding = {
  readonly paragraph: number;
  readonly text: string;
  readonly spot?: Stretch;
  readonly finding: Finding;
};

/** The longest piece of a quotation that was not shortened. */
function wholePiece(quote: string): string {
  return quote
    .split(/…+/)
    .map((piece) => piece.trim())
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

/** The only spot within `from`…`to` that writes what is accused. */
function spotWithin(text: string, stated: string | undefined, { start: from, end: to }: Stretch): Stretch | undefined {
  if (stated === undefined || stated === '') return undefined;
  const quoted = text.slice(from, to);
  const figures = figureSpots(quoted, stated);
  const [only, ...others] = figures.length > 0 ? figures : wordSpots(quoted, stated);
  return only === undefined || others.length > 0 ? undefined : { start: from + only.start, end: from + only.end };
}

function wordSpots(text: string, words: string): readonly Stretch[] {
  const first = text.indexOf(words);
  if (first < 0) return [];
  return text.includes(words, first + 1)
    ? [
        { start: first, end: first },
        { start: first, end: first },
      ]
    : [{ start: first, end: first + words.length }];
}

function placedIn(paragraphs: readonly string[], finding: Finding): PlacedFinding | undefined {
  if (finding.quote === undefined) return undefined;
  const piece = wholePiece(finding.quote);
  if (piece === '') return undefined;
  for (const [paragraph, text] of paragraphs.entries()) {
    const start = text.indexOf(piece);
    if (start < 0) continue;
    const spot =
      spotWithin(text, finding.stated, { start, end: start + piece.length }) ??
      spotWithin(text, finding.stated, { start: 0, end: text.length });
    return { paragraph, text, finding, ...(spot === undefined ? {} : { spot }) };
  }
  return undefined;
}

/**
 * The findings of the checks that are about the words of a document, by place. A finding names its place, or else the
 * place is found by what it quotes; what quotes words that no longer stand there is left out.
 */
export function placedFindings(
  places: readonly TextPlace[],
  report: CheckReport | undefined,
): ReadonlyMap<string, readonly PlacedFinding[]> {
  const byPlace = new Map<string, PlacedFinding[]>();
  const printed = places.map(({ id, paragraphs }) => ({ id, paragraphs: paragraphs.map(runsText) }));
  for (const finding of report?.findings ?? []) {
    if (finding.quote === undefined || finding.explanation !== undefined) continue;
    const named = finding.fields.flatMap((field) => narrativeOfKey(field) ?? []);
    const candidates = named.length > 0 ? printed.filter(({ id }) => named.includes(id)) : printed;
    for (const { id, paragraphs } of candidates) {
      const placed = placedIn(paragraphs, finding);
      if (placed === undefined) continue;
      byPlace.set(id, [...(byPlace.get(id) ?? []), placed]);
      break;
    }
  }
  return byPlace;
}
