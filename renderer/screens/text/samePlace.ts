import type { Paragraph, TextPlace } from './documentOutline.ts';
import type { PlacedFinding } from './placedFindings.ts';

function sameRuns(one: Paragraph, other: Paragraph): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, fact }, index) => text === other[index]?.text && fact === other[index]?.fact)
  );
}

/** Whether a place shows the same as before: most do, at every key. */
export function samePlace(one: TextPlace, other: TextPlace): boolean {
  if (one === other) return true;
  return (
    one.id === other.id &&
    one.label === other.label &&
    one.state === other.state &&
    one.prompt === other.prompt &&
    one.waitsFor.join() === other.waitsFor.join() &&
    one.paragraphs.length === other.paragraphs.length &&
    one.paragraphs.every((runs, index) => sameRuns(runs, other.paragraphs[index] ?? []))
  );
}

type ByPlace = ReadonlyMap<string, readonly PlacedFinding[]>;

function sameFindings(one: readonly PlacedFinding[], other: readonly PlacedFinding[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ finding, text, paragraph }, index) => {
      const against = other[index];
      return finding === against?.finding && text === against.text && paragraph === against.paragraph;
    })
  );
}

/** The newer findings, but the older list of a place wherever it says the same, so that the place is not drawn anew. */
export function sameWhereSame(older: ByPlace, newer: ByPlace): ByPlace {
  return new Map(
    [...newer].map(([place, findings]) => {
      const before = older.get(place);
      return [place, before !== undefined && sameFindings(before, findings) ? before : findings];
    }),
  );
}
