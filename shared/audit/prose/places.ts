import type { FindingPlace } from '../../findings/finding.ts';
import { type Passage, type Prose, spotOf } from './readProse.ts';

/** A stretch of a passage's uniform text. */
export type Stretch = { readonly start: number; readonly end: number };

/** Where a stretch stands, as a place to look at. */
export function placeOf(prose: Prose, passage: Passage, at: number): FindingPlace {
  const heading = passage.headings.at(-1);
  const place = { document: prose.document.file, line: spotOf(passage, at).line };
  return heading === undefined ? place : { ...place, section: heading.slice(0, 60) };
}
