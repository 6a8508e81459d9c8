import type { Evaluation, Row, Scope } from '../../../shared/calculation/evaluation.ts';
import type { RowFilter } from '../../../shared/calculation/expression.ts';
import type { TableRow } from '../../../shared/calculation/factModel.ts';
import { codeRowGroups } from '../../../shared/layout/codeRowGroups.ts';
import { fillText } from '../../../shared/layout/fillTemplate.ts';
import { createPlacedCells } from '../../../shared/layout/placedCells.ts';
import type { ResolvedRow } from '../../../shared/layout/resolvedDocument.ts';
import { layGrid } from '../../../shared/layout/resolveGrid.ts';
import type { GridCell, GridRow } from '../../../shared/packs/documentSchema.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { controlOf } from './controls.ts';
import type { CellFact, FormCell, FormRow, FormRun, FormTable } from './formTable.ts';
import { cellFacts, factsOfRow, packFacts, referenceOf } from './gridFacts.ts';
import type { FormPart } from './sectionLayout.ts';

type Rows = Extract<GridRow, { kind: 'rows' }>;

/** Where a laid line came from: its own cells, the rows at hand, and the run that it is part of. */
type Origin = {
  readonly cells: readonly GridCell[];
  readonly scope: Scope;
  readonly rowNumber?: number;
  readonly run?: FormRun;
  readonly row?: Row;
  readonly endsRun?: boolean;
};

type LayOptions = { readonly pack: TemplatePack; readonly evaluation: Evaluation; readonly mayWrite: boolean };

/** What a row must say to be of this kind; the name of its owner is looked up when it is added. */
function prefillOf(where: RowFilter | undefined): TableRow {
  const said = where !== undefined && where.negate !== true ? where.in?.[0] : undefined;
  return where === undefined || said === undefined ? {} : { [where.field]: said };
}

/** The field by which a row is known, or else the first that is typed in its line. */
function nameFieldOf(pack: TemplatePack, { table, cells }: Rows): string | undefined {
  const definition = pack.tables.find((each) => each.id === table);
  const typed = cellFacts(cells).flatMap((id) => {
    const field = packFacts(pack).get(id)?.field;
    return field?.source.kind === 'entered' ? [field.id] : [];
  });
  return typed.find((id) => id === definition?.nameField) ?? typed[0];
}

/** The row at hand that rows of a table belong to. */
function ownerOf({ pack }: LayOptions, table: string, scope: Scope): Row | undefined {
  const definition = pack.tables.find((each) => each.id === table);
  const reference = definition === undefined ? undefined : referenceOf(definition);
  return reference === undefined ? undefined : scope.find((each) => each.table === reference.table);
}

/** Rows to type in show at least one line, blank if need be; rows to look at show what is printed. */
function withBlankLines(row: GridRow, part: FormPart, evaluation: Evaluation, scope: Scope): GridRow {
  if (row.kind === 'group') {
    return { ...row, rows: row.rows.map((each) => withBlankLines(each, part, evaluation, scope)) };
  }
  if (row.kind !== 'rows' || part.kind === 'overview') return row;
  const isBlank = part.adds.includes(row.table) && evaluation.rows(row.table, row.where, scope).length === 0;
  return { ...row, minRows: isBlank ? 1 : 0 };
}

function originsOf(
  rows: readonly GridRow[],
  scope: Scope,
  part: FormPart,
  options: LayOptions,
  inGroup = false,
): readonly Origin[] {
  const { evaluation } = options;

  function ofRun(definition: Rows): readonly Origin[] {
    const { table, where, cells } = definition;
    const found = [...evaluation.rows(table, where, scope)];
    const owner = ownerOf(options, table, scope);
    const mayAdd = options.mayWrite && part.adds.includes(table);
    const prefill = prefillOf(where);
    const nameField = nameFieldOf(options.pack, definition);
    const run: FormRun = {
      table,
      where,
      prefill,
      owner,
      nameField,
      rows: found,
      mayAdd,
      mayChange: mayAdd,
      inGroup,
    };
    const known = found.map(
      (row, index): Origin => ({
        cells,
        scope: [row, ...scope],
        rowNumber: index + 1,
        run,
        row,
        endsRun: index === found.length - 1,
      }),
    );
    const blank = Array.from(
      { length: Math.max(0, (definition.minRows ?? 0) - found.length) },
      (_, index): Origin => ({
        cells,
        scope,
        rowNumber: found.length + index + 1,
        ...(mayAdd ? { run } : {}),
      }),
    );
    return [...known, ...blank];
  }

  function ofRow(row: GridRow): readonly Origin[] {
    switch (row.kind) {
      case 'row':
        return row.when !== undefined && !evaluation.holds(row.when, scope) ? [] : [{ cells: row.cells, scope }];
      case 'rows':
        return ofRun(row);
      case 'codeRows': {
        const lines = codeRowGroups(row, evaluation, scope).length;
        return Array.from({ length: Math.max(lines, row.minRows ?? 0) }, () => ({ cells: [], scope }));
      }
      case 'group':
        if (row.when !== undefined && !evaluation.holds(row.when, scope)) return [];
        return originsOf(row.rows, scope, part, options, true);
    }
  }

  return rows.flatMap(ofRow);
}

function factOf(
  cell: GridCell,
  origin: Origin,
  part: FormPart,
  { pack, evaluation, mayWrite }: LayOptions,
): CellFact | undefined {
  if (cell.content.kind !== 'field') return undefined;
  const { id, before, after } = cell.content;
  const fact = packFacts(pack).get(id);
  if (fact === undefined) return undefined;
  const { field } = fact;
  const words = (template: string | undefined): string =>
    template === undefined ? '' : fillText(template, evaluation, origin.scope, origin.rowNumber);
  const { kind } = field.source;
  const writable = mayWrite && part.kind !== 'overview' && (kind === 'entered' || kind === 'reference');
  const common = { id, field, control: controlOf(pack, fact), writable, before: words(before), after: words(after) };
  if (origin.run !== undefined && origin.row === undefined && fact.table?.id === origin.run.table) {
    return { ...common, kind: 'newRow', run: origin.run };
  }
  const row = evaluation.rowOf(id, origin.scope);
  if (fact.table !== undefined && row === undefined) return undefined;
  const scope = row === undefined ? [] : [row];
  return { ...common, kind: 'known', row, scope, path: evaluation.path(id, scope) };
}

function rowKeyOf(row: Row | undefined): string {
  return row === undefined ? '' : `${row.table}${row.key}`;
}

/** Makes the laid lines of a grid typeable: each cell with its fact, each line with its run. */
function toFormRows(
  laid: readonly ResolvedRow[],
  origins: readonly Origin[],
  part: FormPart,
  options: LayOptions,
  used: Map<string, number>,
): readonly FormRow[] {
  if (laid.length !== origins.length) throw new Error(`form ${part.key} has other lines than its table`);

  function unique(key: string): string {
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  }

  return laid.map((line, index): FormRow => {
    const origin = origins[index];
    const own = origin?.cells ?? [];
    const firstOwn = line.cells.length - own.length;
    const cells = line.cells.map((cell, at): FormCell => {
      const definition = own[at - firstOwn];
      const fact = origin && definition ? factOf(definition, origin, part, options) : undefined;
      const at1 = fact?.kind === 'known' ? rowKeyOf(fact.row) : (origin?.run?.table ?? '');
      const key = unique(`${part.key}/${fact === undefined ? `t${index}` : at1}/${fact?.id ?? cell.column}`);
      const { column, columnSpan, rowSpan, role, align, indent, text } = cell;
      const place = { key, column, columnSpan, rowSpan, role, align, indent, text };
      return fact === undefined ? place : { ...place, fact };
    });
    const { run, row, endsRun = false } = origin ?? {};
    const name = row === undefined ? `l${index}` : rowKeyOf(row);
    return {
      key: unique(`${part.key}/${name}`),
      header: line.header,
      cells,
      endsRun,
      ...(run === undefined ? {} : { run }),
      ...(row === undefined ? {} : { row }),
    };
  });
}

/** Rows of a table that stand in none of the lines of the form: without a parent, or of a kind that has no line. */
function straysOf({ strays }: FormPart, { pack, evaluation }: LayOptions): readonly Row[] {
  if (strays === undefined) return [];
  const definition = pack.tables.find((each) => each.id === strays.table);
  const isOwned = definition !== undefined && referenceOf(definition) !== undefined;
  const placed = new Set(strays.wheres.flatMap((where) => evaluation.rows(strays.table, where)));
  return evaluation
    .rows(strays.table)
    .filter(
      (row) => (isOwned && evaluation.parentOf(row) === undefined) || (strays.wheres.length > 0 && !placed.has(row)),
    );
}

/** Lays out a part of a form for the row at hand. `undefined` when it has nothing to show. */
export function layForm(part: FormPart, scope: Scope, options: LayOptions): FormTable | undefined {
  const { pack, evaluation } = options;
  const context = () => ({ evaluation, cells: createPlacedCells(), typography: pack.typography });
  const used = new Map<string, number>();
  const { grid } = part;

  function lay(rows: readonly GridRow[], at: Scope): readonly FormRow[] {
    const shown = rows.map((row) => withBlankLines(row, part, evaluation, at));
    const laid = layGrid({ ...grid, rows: shown }, at, context());
    return toFormRows(laid, originsOf(shown, at, part, options), part, options, used);
  }

  const table = (rows: readonly FormRow[]): FormTable => ({
    key: part.key,
    label: part.title,
    columnsMm: grid.columnsMm,
    rows,
  });
  if (part.kind !== 'strays') {
    const rows = lay(grid.rows, scope);
    const isEmpty = part.kind === 'entry' && part.adds.length === 0 && rows.every((row) => row.header);
    return isEmpty ? undefined : table(rows);
  }
  const strays = straysOf(part, options);
  const [head, cells] = [grid.rows[0], grid.rows[1]];
  if (strays.length === 0 || head === undefined || cells?.kind !== 'rows') return undefined;
  const run: FormRun = {
    table: cells.table,
    where: undefined,
    prefill: {},
    owner: undefined,
    nameField: undefined,
    rows: strays,
    mayAdd: false,
    mayChange: options.mayWrite,
    inGroup: false,
  };
  const lines = strays.flatMap((row) => {
    const line: GridRow = { kind: 'row', cells: cells.cells };
    const origin: Origin = { cells: cells.cells, scope: [row], run, row };
    return toFormRows(layGrid({ ...grid, rows: [line] }, [row], context()), [origin], part, options, used);
  });
  return table([...lay([head], []), ...lines]);
}

/**
 * What the lines of a part depend on beside the rows themselves: conditions, which rows stand where, texts with figures
 * in them. As long as this stays the same, the form need not be laid out anew.
 */
export function shapeOf(part: FormPart, scope: Scope, evaluation: Evaluation): string {
  const signs: string[] = [];
  function visit(row: GridRow): void {
    if ((row.kind === 'row' || row.kind === 'group') && row.when !== undefined) {
      signs.push(evaluation.holds(row.when, scope) ? '1' : '0');
    }
    if (row.kind === 'group') for (const each of row.rows) visit(each);
    if (row.kind === 'row') {
      for (const { content } of row.cells) {
        if (content.kind === 'text' && content.text.includes('{'))
          signs.push(fillText(content.text, evaluation, scope));
      }
    }
    if (row.kind === 'rows') {
      signs.push(`${evaluation.rows(row.table, row.where, scope).map(({ key }) => key)}`);
    }
  }
  for (const row of part.grid.rows) visit(row);
  return signs.join('|');
}

/** Ids of the facts that a part shows to be typed in. */
export function typedFactsOf(part: FormPart): readonly string[] {
  return part.kind === 'overview' ? [] : part.grid.rows.flatMap(factsOfRow);
}
