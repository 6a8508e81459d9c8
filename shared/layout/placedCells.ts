import type { Scope } from '../calculation/evaluation.ts';

/** Where the facts of a set are printed. The first place of a fact is its home: other places and formulas refer to it. */
export type PlacedCells = {
  /** A new cell id; `path` when the cell shows a fact. */
  readonly place: (path: string | undefined) => string;
  readonly home: (path: string) => string | undefined;
  /** The home of a fact; one that is printed in no table is put on the list of loose facts. */
  readonly homeOrLoose: (path: string, id: string, scope: Scope) => string;
  readonly loose: () => readonly LooseFact[];
};

/** A fact that formulas need although no table prints it. */
export type LooseFact = { readonly cell: string; readonly path: string; readonly id: string; readonly scope: Scope };

export function createPlacedCells(): PlacedCells {
  const homes = new Map<string, string>();
  const loose: LooseFact[] = [];
  let count = 0;

  function place(path: string | undefined): string {
    const cell = `c${++count}`;
    if (path !== undefined && !homes.has(path)) homes.set(path, cell);
    return cell;
  }

  return {
    place,
    home: (path) => homes.get(path),
    homeOrLoose: (path, id, scope) => {
      const known = homes.get(path);
      if (known !== undefined) return known;
      const cell = place(path);
      loose.push({ cell, path, id, scope });
      return cell;
    },
    loose: () => loose,
  };
}
