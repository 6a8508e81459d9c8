import { isDerived, isNumeric, unitNames } from '../../../shared/calculation/factModel.ts';
import { readsOf } from '../../../shared/calculation/walkExpression.ts';
import type { GridCell, GridRow } from '../../../shared/packs/documentSchema.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import { controlOf, criterionLabel } from './controls.ts';
import type { Control, Grid } from './formTable.ts';
import { codeRowsOf, factsOfRow, type PackFact, packFacts } from './gridFacts.ts';

/** Lists and entry tables are grids of the same kind as the official ones, so that they are typed in the same way. */

export type ListGroup = { readonly title?: string; readonly ids: readonly string[] };

function head(text: string, span = 1): GridCell {
  return { content: { kind: 'text', text }, role: 'head', span };
}

function isWide(control: Control): boolean {
  return control.kind === 'text' || control.kind === 'criterion' || control.kind === 'breaches';
}

function listRow(pack: TemplatePack, fact: PackFact): GridRow {
  const control = controlOf(pack, fact);
  const unit = unitNames[fact.field.unit].name;
  const wide = isWide(control) || !isNumeric(fact.field.unit);
  // The sign of a percentage is printed with it.
  const isPercent = fact.field.unit === 'percent';
  const role = control.kind === 'text' && control.long ? 'longText' : 'value';
  const align = wide || fact.field.unit === 'text' ? ({ align: 'left' } as const) : {};
  return {
    kind: 'row',
    cells: [
      { content: { kind: 'text', text: criterionLabel(fact.field.label) }, role: 'label' },
      { content: { kind: 'field', id: fact.id }, role, span: wide ? 2 : 1, ...align },
      ...(wide ? [] : [{ content: { kind: 'text', text: isPercent ? '' : unit }, role: 'label' } satisfies GridCell]),
    ],
  };
}

/** Facts one under the other: what it is, the figure, its unit. */
export function listGrid(pack: TemplatePack, id: string, label: string, groups: readonly ListGroup[]): Grid {
  const facts = packFacts(pack);
  return {
    kind: 'grid',
    id,
    label,
    columnsMm: [86, 54, 16],
    rows: groups.flatMap((group) => [
      ...(group.title === undefined ? [] : [{ kind: 'row', cells: [head(group.title, 3)] } satisfies GridRow]),
      ...group.ids.flatMap((each): readonly GridRow[] => {
        const fact = facts.get(each);
        return fact === undefined ? [] : [listRow(pack, fact)];
      }),
    ]),
  };
}

function columnMm(control: Control, { field }: PackFact): number {
  switch (control.kind) {
    case 'code':
      return 27;
    case 'codeName':
      return 44;
    case 'text':
      return control.long ? 90 : field.id === 'name' ? 42 : 32;
    case 'choice':
    case 'reference':
      return 34;
    case 'criterion':
    case 'breaches':
      return 40;
    case 'number':
      return field.unit === 'score' || field.unit === 'percent' ? 20 : 25;
  }
}

function caption(fact: PackFact, control: Control): string {
  if (control.kind === 'codeName') return strings.codeName;
  const unit = isDerived(fact.field) ? '' : unitNames[fact.field.unit].name;
  return unit === '' ? fact.field.label : `${fact.field.label}\n（${unit}）`;
}

/** From this many columns on their captions need to be told apart by what they belong to, and totals to be looked up. */
const manyColumns = 8;

/** The official table in which a column ends up: the first that prints it or a figure of the row made of it. */
function officialTitle(pack: TemplatePack, { id, table }: PackFact): string {
  const reaches = (shown: string): boolean => {
    const source = packFacts(pack).get(shown)?.field.source;
    return shown === id || (source?.kind === 'calculated' && readsOf(source.formula).facts.some(reaches));
  };
  for (const { blocks } of pack.documents) {
    for (const block of blocks) {
      if (block.kind !== 'grid') continue;
      const rows = codeRowsOf(block.rows).filter((row) => row.table === table?.id);
      if (rows.flatMap(factsOfRow).some(reaches)) return block.label;
    }
  }
  return '';
}

function columnGroups(
  pack: TemplatePack,
  facts: readonly PackFact[],
): readonly { readonly title: string; readonly columns: number }[] {
  const groups: { title: string; columns: number }[] = [];
  for (const fact of facts) {
    const title = isNumeric(fact.field.unit) ? officialTitle(pack, fact).replace(/决算(?:明细)?表$/, '') : '';
    const last = groups.at(-1);
    if (last?.title === title) last.columns += 1;
    else groups.push({ title, columns: 1 });
  }
  return groups;
}

/** The totals of columns that the pack calculates over all rows, below the columns. */
function totalRow(pack: TemplatePack, facts: readonly PackFact[]): readonly GridRow[] {
  const totals = facts.map(({ id, table }) =>
    pack.fields.find(
      ({ source }) =>
        source.kind === 'calculated' &&
        source.formula.op === 'sumRows' &&
        source.formula.where === undefined &&
        source.formula.table === table?.id &&
        `${source.formula.table}.${source.formula.field}` === id,
    ),
  );
  const first = totals.findIndex((total) => total !== undefined);
  if (facts.length <= manyColumns || first < 1) return [];
  return [
    {
      kind: 'row',
      cells: [
        { content: { kind: 'text', text: strings.total }, role: 'label', align: 'center', span: Math.min(first, 2) },
        ...totals
          .slice(Math.min(first, 2))
          .map(
            (total): GridCell =>
              total === undefined
                ? { content: { kind: 'empty' }, role: 'label' }
                : { content: { kind: 'field', id: total.id }, role: 'value', align: 'right' },
          ),
      ],
    },
  ];
}

/** A table of rows whose typed fields are its columns. */
export function entryGrid(
  pack: TemplatePack,
  id: string,
  label: string,
  table: string,
  columns: readonly string[],
): Grid {
  const facts = columns.flatMap((each) => packFacts(pack).get(each) ?? []);
  const controls = facts.map((fact) => controlOf(pack, fact));
  const groups = facts.length > manyColumns ? columnGroups(pack, facts) : [];
  return {
    kind: 'grid',
    id,
    label,
    columnsMm: facts.map((fact, index) => columnMm(controls[index] ?? { kind: 'number' }, fact)),
    rows: [
      ...(groups.length < 2
        ? []
        : [
            {
              kind: 'row',
              header: true,
              cells: groups.map(({ title, columns: span }) => head(title, span)),
            } satisfies GridRow,
          ]),
      {
        kind: 'row',
        header: true,
        cells: facts.map((fact, index) => head(caption(fact, controls[index] ?? { kind: 'number' }))),
      },
      {
        kind: 'rows',
        table,
        cells: facts.map((fact, index): GridCell => {
          const control = controls[index];
          const role = control?.kind === 'text' && control.long ? 'longText' : 'value';
          const align = fact.field.unit === 'text' ? ({ align: 'left' } as const) : {};
          return { content: { kind: 'field', id: fact.id }, role, ...align };
        }),
      },
      ...totalRow(pack, facts),
    ],
  };
}
