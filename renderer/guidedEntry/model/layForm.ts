import type { Evaluation, Row, Scope } from '../../../shared/calculation/evaluation.ts';
import type { RowFilter } from '../../../shared/calculation/expression.ts';
import type { TableRow } from '../../../shared/calculation/factModel.ts';
import { fillText } from '../../../shared/layout/fillTemplate.ts';
import { createPlacedCells } from '../../../shared/layout/placedCells.ts';
import type { ResolvedRow } from '../../../shared/layout/resolvedDocument.ts';
import { type LineOrigin, layGrid } from '../../../shared/layout/resolveGrid.ts';
import type { GridCell, GridRow } from '../../../shared/packs/documentSchema.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { controlOf } from './controls.ts';
import type { CellFact, FormCell, FormRow, FormRun, FormTable, RowsByCode } from './formTable.ts';
import { cellFacts, codeTablesOf, factsOfRow, packFacts, referenceOf } from './gridFacts.ts';
import type { FormPart } from './sectionLayout.ts';

type Rows = Extract<GridRow, { kind: 'rows' }>;

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

/** The run that each line of repeating rows is part of: one for all lines of the same rows. */
function runsIn(origins: readonly LineOrigin[], part: FormPart, options: LayOptions): readonly (FormRun | undefined)[] {
  const known = new Map<LineOrigin['of'], { readonly around: Scope; readonly run: FormRun }[]>();

  function runOf({ of, around, inGroup }: LineOrigin): FormRun | undefined {
    if (of.kind !== 'rows') return undefined;
    const made = known.get(of) ?? [];
    known.set(of, made);
    const found = made.find((each) => each.around === around);
    if (found !== undefined) return found.run;
    const { table, where } = of;
    const mayAdd = options.mayWrite && part.adds.includes(table);
    const run: FormRun = {
      table,
      where,
      prefill: prefillOf(where),
      owner: ownerOf(options, table, around),
      nameField: nameFieldOf(options.pack, of),
      rows: [...options.evaluation.rows(table, where, around)],
      mayAdd,
      mayChange: mayAdd,
      inGroup,
    };
    made.push({ around, run });
    return run;
  }

  return origins.map((origin) => {
    const run = runOf(origin);
    return origin.row === undefined && run?.mayAdd !== true ? undefined : run;
  });
}

function factOf(
  cell: GridCell,
  { origin, run }: Line,
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
  if (run !== undefined && origin.row === undefined && fact.table?.id === run.table) {
    return { ...common, kind: 'newRow', run };
  }
  const row = evaluation.rowOf(id, origin.scope);
  if (fact.table !== undefined && row === undefined) return undefined;
  const scope = row === undefined ? [] : [row];
  return { ...common, kind: 'known', row, scope, path: evaluation.path(id, scope) };
}

function rowKeyOf(row: Row | undefined): string {
  return row === undefined ? '' : `${row.table}${row.key}`;
}

type Line = { readonly origin: LineOrigin; readonly run: FormRun | undefined };

/** The cells that are the line's own: lines by code are only looked at. */
function ownCells({ of }: LineOrigin): readonly GridCell[] {
  return of.kind === 'codeRows' ? [] : of.cells;
}

/** Makes the laid lines of a grid typeable: each cell with its fact, each line with its run. */
function toFormRows(
  laid: readonly ResolvedRow[],
  lines: readonly Line[],
  part: FormPart,
  options: LayOptions,
  used: Map<string, number>,
): readonly FormRow[] {
  function unique(key: string): string {
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  }

  return laid.map((laidRow, index): FormRow => {
    const line = lines[index];
    if (line === undefined) throw new Error(`form ${part.key} has a line without an origin`);
    const { origin, run } = line;
    const own = ownCells(origin);
    const firstOwn = laidRow.cells.length - own.length;
    const cells = laidRow.cells.map((cell, at): FormCell => {
      const definition = own[at - firstOwn];
      const fact = definition === undefined ? undefined : factOf(definition, line, part, options);
      const of = fact?.kind === 'known' ? rowKeyOf(fact.row) : (run?.table ?? '');
      const key = unique(`${part.key}/${fact === undefined ? `t${index}` : of}/${fact?.id ?? cell.column}`);
      const { column, columnSpan, rowSpan, role, align, indent, text } = cell;
      const place = { key, column, columnSpan, rowSpan, role, align, indent, text };
      return fact === undefined ? place : { ...place, fact };
    });
    const { row } = origin;
    const name = row === undefined ? `l${index}` : rowKeyOf(row);
    return {
      key: unique(`${part.key}/${name}`),
      header: laidRow.header,
      cells,
      endsRun: row !== undefined && run?.rows.at(-1) === row,
      ...(part.kind === 'entry' && origin.of.kind === 'row' && !laidRow.header ? { isTotal: true as const } : {}),
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

/** What the columns of a table by code are, where codes are printed or typed in it. */
function rowsByCode({ grid }: FormPart, pack: TemplatePack): RowsByCode | undefined {
  const definitions = codeTablesOf(pack);
  for (const row of grid.rows) {
    if (row.kind !== 'codeRows' && row.kind !== 'rows') continue;
    const definition = definitions.find(({ table }) => table === row.table);
    if (definition === undefined) continue;
    const { table, code, name, list, digits } = definition;
    const columns = new Map<number, string>();
    let column = 0;
    for (const { content, span = 1 } of row.cells) {
      if (content.kind === 'field') columns.set(column, content.id);
      if (content.kind === 'code') columns.set(column, `${table}.${code}`);
      if (content.kind === 'codeName' && name !== undefined) columns.set(column, `${table}.${name}`);
      column += span;
    }
    return { table, code, name, list, digits: Math.max(...digits), columns };
  }
  return undefined;
}

/** Lays out a part of a form for the row at hand. `undefined` when it has nothing to show. */
export function layForm(part: FormPart, scope: Scope, options: LayOptions): FormTable | undefined {
  const { pack, evaluation } = options;
  const context = (origins: LineOrigin[]) => ({
    evaluation,
    cells: createPlacedCells(),
    typography: pack.typography,
    origins,
  });
  const used = new Map<string, number>();
  const { grid } = part;

  function lay(rows: readonly GridRow[], at: Scope): readonly FormRow[] {
    const shown = rows.map((row) => withBlankLines(row, part, evaluation, at));
    const origins: LineOrigin[] = [];
    const laid = layGrid({ ...grid, rows: shown }, at, context(origins));
    const runs = runsIn(origins, part, options);
    const lines = origins.map((origin, index): Line => ({ origin, run: runs[index] }));
    return toFormRows(laid, lines, part, options, used);
  }

  const byCode = rowsByCode(part, pack);
  const table = (rows: readonly FormRow[]): FormTable => ({
    key: part.key,
    label: part.title,
    columnsMm: grid.columnsMm,
    rows,
    ...(byCode === undefined ? {} : { byCode }),
  });
  if (part.kind !== 'strays') {
    const rows = lay(grid.rows, scope);
    const isEmpty =
      part.kind === 'entry' && part.adds.length === 0 && rows.every((row) => row.header || row.isTotal === true);
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
    const origins: LineOrigin[] = [];
    const laid = layGrid({ ...grid, rows: [line] }, [row], context(origins));
    const lines = origins.map((origin): Line => ({ origin: { ...origin, row }, run }));
    return toFormRows(laid, lines, part, options, used);
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
