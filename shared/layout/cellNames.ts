import type { Evaluation } from '../calculation/evaluation.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import type { PlacedCells } from './placedCells.ts';
import type { ResolvedSet } from './resolvedDocument.ts';

/** A label as Excel takes it for a name: letters, digits and `_`, not a digit first. */
function cellName(label: string): string {
  const name = label.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^_+|_+$/g, '');
  return /^\p{L}/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `_${name}`;
}

/** Names of the cells in which the key figures of the pack stand. */
export function cellNames(
  pack: TemplatePack,
  evaluation: Evaluation,
  cells: PlacedCells,
): NonNullable<ResolvedSet['names']> {
  const named = new Map<string, string>();
  for (const id of pack.overview?.keyFigures ?? []) {
    const cell = cells.home({ id, row: undefined });
    const field = evaluation.place(id)?.field;
    if (cell === undefined || field === undefined) continue;
    const name = cellName(fillYears(field.label, evaluation.model.year));
    if (!named.has(name)) named.set(name, cell);
  }
  return [...named].map(([name, cell]) => ({ name, cell }));
}
