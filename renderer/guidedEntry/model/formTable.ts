import type { Row, Scope } from '../../../shared/calculation/evaluation.ts';
import type { RowFilter } from '../../../shared/calculation/expression.ts';
import type { FieldDefinition, TableRow } from '../../../shared/calculation/factModel.ts';
import type { Alignment, Block, CellRole } from '../../../shared/packs/documentSchema.ts';

export type Grid = Extract<Block, { kind: 'grid' }>;

/** How a fact is typed. `criterion`: met or not; `breaches`: met, or the number that is asked for. */
export type Control =
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly long: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'reference'; readonly table: string; readonly field: string }
  | { readonly kind: 'criterion' }
  | { readonly kind: 'breaches'; readonly asks: string }
  | { readonly kind: 'code'; readonly list: string }
  /** The name of a code: the official one stands there unless another is typed. */
  | { readonly kind: 'codeName'; readonly list: string; readonly code: string };

/** Repeating rows of one kind within a form. `prefill`: what a row must say so that it stands here. */
export type FormRun = {
  readonly table: string;
  readonly where: RowFilter | undefined;
  readonly prefill: TableRow;
  /** The row whose children these are. */
  readonly owner: Row | undefined;
  readonly nameField: string | undefined;
  readonly rows: readonly Row[];
  readonly mayAdd: boolean;
  /** Whether its rows may be moved, copied and removed here. */
  readonly mayChange: boolean;
  readonly inGroup: boolean;
};

/** What a cell shows: a fact that exists, or a fact of a row that comes into being when it is typed. */
export type CellFact = {
  readonly id: string;
  readonly field: FieldDefinition;
  readonly control: Control;
  readonly writable: boolean;
  readonly before: string;
  readonly after: string;
} & (
  | { readonly kind: 'known'; readonly row: Row | undefined; readonly scope: Scope; readonly path: string }
  | { readonly kind: 'newRow'; readonly run: FormRun }
);

export type FormCell = {
  /** Unique in the form; stays the same when rows move. */
  readonly key: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly role: CellRole;
  readonly align: Alignment;
  readonly indent: number;
  readonly text: string;
  readonly fact?: CellFact;
};

export type FormRow = {
  readonly key: string;
  readonly header: boolean;
  readonly cells: readonly FormCell[];
  readonly run?: FormRun;
  /** The table row shown; a row of a run without it is a blank one to type in. */
  readonly row?: Row;
  readonly endsRun: boolean;
  /** Totals below a table of rows, which stay in sight. */
  readonly isTotal?: true;
};

/** Rows that are known by a classification code. `columns`: the row field of each column that shows one. */
export type RowsByCode = {
  readonly table: string;
  readonly code: string;
  readonly name: string | undefined;
  readonly list: string;
  /** Digits of the codes of the rows themselves; shorter ones are totals. */
  readonly digits: number;
  readonly columns: ReadonlyMap<number, string>;
};

/** An official table, or a list made like one, ready to be shown and typed in. */
export type FormTable = {
  readonly key: string;
  readonly label: string;
  readonly columnsMm: readonly number[];
  readonly rows: readonly FormRow[];
  readonly byCode?: RowsByCode;
};

/** Where a cell stands. */
export type CellPlace = { readonly table: FormTable; readonly rowIndex: number; readonly cell: FormCell };

/** All cells with facts, by key. */
export function placesOf(tables: readonly FormTable[]): ReadonlyMap<string, CellPlace> {
  const places = new Map<string, CellPlace>();
  for (const table of tables) {
    for (const [rowIndex, row] of table.rows.entries()) {
      for (const cell of row.cells) if (cell.fact !== undefined) places.set(cell.key, { table, rowIndex, cell });
    }
  }
  return places;
}
