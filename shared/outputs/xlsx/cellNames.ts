import { columnName } from '../../imports/xlsx/a1.ts';
import type { ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { CellHomes } from './formulaText.ts';

/** A name of the workbook and the cell that it stands for, `'附件1'!$B$7`. */
export type CellName = { readonly name: string; readonly place: string };

/** The names of a set, of which the cells are in this workbook. */
export function placedNames(names: ResolvedSet['names'], homes: CellHomes): readonly CellName[] {
  return (names ?? []).flatMap(({ name, cell }) => {
    const home = homes.get(cell);
    if (home === undefined) return [];
    const { left, top } = home.placed;
    return [{ name, place: `'${home.sheet.replace(/'/g, "''")}'!$${columnName(left)}$${top}` }];
  });
}
