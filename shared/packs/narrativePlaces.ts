import type { Block } from './documentSchema.ts';
import type { TemplatePack } from './templatePack.ts';

/** A place in the report's text: a generated sentence or the clerk's own paragraphs, under its heading. */
export type NarrativePlace = {
  readonly id: string;
  readonly document: string;
  readonly heading: string;
  readonly level: number;
  readonly label: string;
  readonly kind: 'generated' | 'free';
  /** One sentence for every row of this table; the draft names the second one `id[2]`. */
  readonly perRow?: string;
  readonly prompt?: string;
  /** A complete report has the clerk's own words here. */
  readonly required: boolean;
};

function placeOf(block: Block, document: string, heading: string, level: number): NarrativePlace | undefined {
  if (block.kind === 'sentences') {
    return { id: block.id, document, heading, level, label: block.label, kind: 'generated', required: false };
  }
  if (block.kind === 'rowSentences') {
    return {
      id: block.id,
      document,
      heading,
      level,
      label: block.label,
      kind: 'generated',
      perRow: block.table,
      required: false,
    };
  }
  if (block.kind !== 'freeText') return undefined;
  const required = block.optional !== true && block.emptyText === undefined;
  const place: NarrativePlace = { id: block.id, document, heading, level, label: block.label, kind: 'free', required };
  return block.prompt === undefined ? place : { ...place, prompt: block.prompt };
}

/** All narrative places of a pack in printed order. Ids are unique within the pack. */
export function narrativePlaces(pack: TemplatePack): readonly NarrativePlace[] {
  const places: NarrativePlace[] = [];
  for (const document of pack.documents) {
    let heading = document.title;
    let level = 0;
    for (const block of document.blocks) {
      if (block.kind === 'heading') {
        heading = block.text;
        level = block.level;
      }
      const place = placeOf(block, document.id, heading, level);
      if (place !== undefined) places.push(place);
    }
  }
  return places;
}
