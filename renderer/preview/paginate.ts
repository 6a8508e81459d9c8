/** What is broken into pages, with its measured heights (px). */
export type FlowBlock =
  /** A paragraph: lines of one height. Two lines at least stay together at either end. */
  | {
      readonly kind: 'lines';
      readonly count: number;
      readonly line: number;
      readonly before: number;
      readonly after: number;
      readonly keepsNext: boolean;
    }
  /** A table. `slices`: heights into which a row may be cut, one when it stays whole. */
  | { readonly kind: 'rows'; readonly rows: readonly FlowRow[]; readonly repeated: number }
  /** What is never cut and of which only the room matters. */
  | { readonly kind: 'solid'; readonly height: number; readonly before: number };
export type FlowRow = { readonly slices: readonly number[] };

/** A part of a row: from and to, in px below its top. */
export type RowPart = { readonly row: number; readonly from: number; readonly to: number };

/** What of a block stands on a page, and how far below the top of the text area. Lines count from 0, `to` is excluded. */
export type Piece =
  | { readonly kind: 'lines'; readonly block: number; readonly y: number; readonly from: number; readonly to: number }
  /** `repeats`: the header rows stand above the rows once more. */
  | {
      readonly kind: 'rows';
      readonly block: number;
      readonly y: number;
      readonly repeats: boolean;
      readonly rows: readonly RowPart[];
    }
  | { readonly kind: 'solid'; readonly block: number; readonly y: number };

export type PagePlan = readonly Piece[];

/** The smallest thing that has a place: a line, a row, a slice of a row. `at`: number of the line, or the row. */
type Atom = {
  readonly block: number;
  readonly at: number;
  readonly from: number;
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepsNext: boolean;
  /** Height of the header rows that stand above it where it begins a page. */
  readonly repeated: number;
};

/** Rounding of the screen must not push a last line to the next page. */
const tolerance = 0.5;

function lineAtoms(flow: Extract<FlowBlock, { kind: 'lines' }>, block: number): readonly Atom[] {
  const { count, line, before, after, keepsNext } = flow;
  return Array.from({ length: count }, (_, at) => {
    const last = at === count - 1;
    // Widows and orphans: neither the first nor the last line stands alone.
    const together = at === 0 || at === count - 2;
    return {
      block,
      at,
      from: 0,
      height: line,
      before: at === 0 ? before : 0,
      after: last ? after : 0,
      keepsNext: last ? keepsNext : together,
      repeated: 0,
    };
  });
}

function rowAtoms({ rows, repeated }: Extract<FlowBlock, { kind: 'rows' }>, block: number): readonly Atom[] {
  const heightOf = ({ slices }: FlowRow): number => slices.reduce((sum, slice) => sum + slice, 0);
  const head = rows.slice(0, repeated).reduce((sum, row) => sum + heightOf(row), 0);
  return rows.flatMap(({ slices }, at) => {
    let from = 0;
    return slices.map((height, index): Atom => {
      const lastOfTable = at === rows.length - 1 && index === slices.length - 1;
      const atom: Atom = {
        block,
        at,
        from,
        height,
        before: 0,
        after: 0,
        // Header rows never end a page; the last row takes along what signs or explains the table.
        keepsNext: at < repeated || lastOfTable,
        repeated: at < repeated ? 0 : head,
      };
      from += height;
      return atom;
    });
  });
}

function atomsOf(flow: FlowBlock, block: number): readonly Atom[] {
  switch (flow.kind) {
    case 'lines':
      return lineAtoms(flow, block);
    case 'rows':
      return rowAtoms(flow, block);
    case 'solid':
      return [
        { block, at: 0, from: 0, height: flow.height, before: flow.before, after: 0, keepsNext: false, repeated: 0 },
      ];
  }
}

/** Room for the atoms from `start` up to where a page may end, from the top of the first. */
function groupHeight(atoms: readonly Atom[], start: number, onNewPage: boolean): number {
  let height = 0;
  for (let at = start; at < atoms.length; at += 1) {
    const atom = atoms[at];
    if (atom === undefined) break;
    height += (at === start && onNewPage ? 0 : atom.before) + atom.height;
    if (!atom.keepsNext) break;
    height += atom.after;
  }
  return height;
}

type Placed = { readonly atom: Atom; readonly y: number; readonly repeats: boolean };

function pieceOf(flow: FlowBlock | undefined, placed: readonly Placed[]): readonly Piece[] {
  const [first] = placed;
  const last = placed.at(-1);
  if (flow === undefined || first === undefined || last === undefined) return [];
  const { block } = first.atom;
  switch (flow.kind) {
    case 'lines':
      return [{ kind: 'lines', block, y: first.y, from: first.atom.at, to: last.atom.at + 1 }];
    case 'solid':
      return [{ kind: 'solid', block, y: first.y }];
    case 'rows': {
      const rows: RowPart[] = [];
      for (const { atom } of placed) {
        const part = rows.at(-1);
        const to = atom.from + atom.height;
        if (part?.row === atom.at) rows[rows.length - 1] = { ...part, to };
        else rows.push({ row: atom.at, from: atom.from, to });
      }
      return [{ kind: 'rows', block, y: first.y, repeats: first.repeats, rows }];
    }
  }
}

function planOf(flows: readonly FlowBlock[], placed: readonly Placed[]): PagePlan {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= placed.length; at += 1) {
    const block = placed[start]?.atom.block;
    if (placed[at]?.atom.block === block) continue;
    if (block !== undefined) pieces.push(...pieceOf(flows[block], placed.slice(start, at)));
    start = at;
  }
  return pieces;
}

/**
 * Breaks blocks into pages of that height, as Word does: what keeps with its next stays with it, rows stay whole unless
 * they may be cut, header rows stand again on further pages, and what is too high for any page is cut where it must be.
 */
export function paginate(flows: readonly FlowBlock[], pageHeight: number): readonly PagePlan[] {
  const atoms = flows.flatMap(atomsOf);
  const pages: PagePlan[] = [];
  let placed: Placed[] = [];
  let filled = 0;
  let groupEnd = 0;
  atoms.forEach((atom, at) => {
    let before = placed.length === 0 && pages.length > 0 ? 0 : atom.before;
    const startsGroup = at >= groupEnd;
    const together = groupHeight(atoms, at, before !== atom.before);
    const needed = startsGroup && together <= pageHeight ? together : before + atom.height;
    if (startsGroup) {
      groupEnd = at + 1;
      while (atoms[groupEnd - 1]?.keepsNext === true && groupEnd < atoms.length) groupEnd += 1;
    }
    if (placed.length > 0 && filled + needed > pageHeight + tolerance) {
      pages.push(planOf(flows, placed));
      placed = [];
      filled = 0;
      before = 0;
    }
    const repeats = placed.length === 0 && atom.repeated > 0;
    placed.push({ atom, y: filled + before, repeats });
    filled += before + (repeats ? atom.repeated : 0) + atom.height + atom.after;
  });
  if (placed.length > 0 || pages.length === 0) pages.push(planOf(flows, placed));
  return pages;
}
