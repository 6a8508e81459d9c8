import type { Row, Scope } from '../calculation/evaluation.ts';

/** A fact of the report (`row` undefined) or of one row, by its field's full id. */
export type FactOfRow = { readonly id: string; readonly row: Row | undefined };

/** Where the facts of a set are printed. The first place of a fact is its home: other places and formulas refer to it. */
export type PlacedCells = {
  /** A new cell id; for a cell that shows a fact, with the fact. */
  readonly place: (fact?: FactOfRow) => string;
  readonly home: (fact: FactOfRow) => string | undefined;
  /** Makes a cell the home of a fact, in place of where else it is printed. */
  readonly settle: (fact: FactOfRow, cell: string) => void;
  /** The home of a fact; one that is printed in no table is put on the list of loose facts. */
  readonly homeOrLoose: (fact: FactOfRow) => string;
  readonly loose: () => readonly LooseFact[];
};

/** A fact that formulas need although no table prints it. */
export type LooseFact = { readonly cell: string; readonly id: string; readonly scope: Scope };

export function createPlacedCells(): PlacedCells {
  const fieldHomes = new Map<string, string>();
  const rowHomes = new Map<Row, Map<string, string>>();
  const loose: LooseFact[] = [];
  let count = 0;

  function homesOf(row: Row | undefined): Map<string, string> {
    if (row === undefined) return fieldHomes;
    const known = rowHomes.get(row);
    if (known !== undefined) return known;
    const homes = new Map<string, string>();
    rowHomes.set(row, homes);
    return homes;
  }

  function place(fact?: FactOfRow): string {
    const cell = `c${++count}`;
    if (fact !== undefined) {
      const homes = homesOf(fact.row);
      if (!homes.has(fact.id)) homes.set(fact.id, cell);
    }
    return cell;
  }

  return {
    place,
    home: ({ id, row }) => homesOf(row).get(id),
    settle: ({ id, row }, cell) => homesOf(row).set(id, cell),
    homeOrLoose: (fact) => {
      const known = homesOf(fact.row).get(fact.id);
      if (known !== undefined) return known;
      const cell = place(fact);
      loose.push({ cell, id: fact.id, scope: fact.row === undefined ? [] : [fact.row] });
      return cell;
    },
    loose: () => loose,
  };
}
