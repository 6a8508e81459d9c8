import type { Paragraph, TextPlace } from './documentOutline.ts';

function sameRuns(one: Paragraph, other: Paragraph): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, fact }, index) => text === other[index]?.text && fact === other[index]?.fact)
  );
}

/** Whether a place shows the same as before: most do, at every key. */
export function samePlace(one: TextPlace, other: TextPlace): boolean {
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
