import type { Finding } from '../../../shared/findings/finding.ts';
import { placeWords } from '../../../shared/reports/findingWords.ts';

/** One cell or line of a finding; `path` leads to its field. */
export type PlaceSpot = { readonly text: string; readonly path?: string };
/** The spots of one document and table, named once. */
export type PlaceGroup = { readonly around: string; readonly spots: readonly PlaceSpot[] };

const mostSpots = 8;

/** The places of a finding by document and table. Where there is a place for every field, it leads to that field. */
export function placeGroups({ places, fields }: Finding): readonly PlaceGroup[] {
  const groups = new Map<string, PlaceSpot[]>();
  const paired = places.length === fields.length;
  for (const [index, { cell, line, ...around }] of places.entries()) {
    const name = placeWords(around);
    const spots = groups.get(name) ?? [];
    groups.set(name, spots);
    const text = `${cell ?? ''}${line === undefined ? '' : `（第${line}行）`}`;
    const path = paired ? fields[index] : undefined;
    if (text !== '' && spots.length < mostSpots && !spots.some((spot) => spot.text === text)) {
      spots.push(path === undefined ? { text } : { text, path });
    }
  }
  return [...groups].map(([around, spots]) => ({ around, spots }));
}
