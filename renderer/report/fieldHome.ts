import type { CountRowsExpression } from '../../shared/calculation/expression.ts';
import { parsePath, rowPath } from '../../shared/calculation/factPath.ts';
import { readsOf, readsOfCondition } from '../../shared/calculation/walkExpression.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { factsOfRow, packFacts } from '../guidedEntry/model/gridFacts.ts';
import { sectionLayout } from '../guidedEntry/model/sectionLayout.ts';

/** The profile of the unit is no section of any pack; it is filled in under this name, before all others. */
export const unitSection = 'unit';

/**
 * Where a fact is dealt with. `input`: what can be typed at there, by its draft path: the fact itself, or where no section
 * shows it, the nearest of its inputs that one does.
 */
export type FieldHome = { readonly section: string; readonly input: string };

type Homes = {
  readonly ofFact: ReadonlyMap<string, string>;
  readonly ofTable: ReadonlyMap<string, string>;
};

const homesOfPack = new WeakMap<TemplatePack, Homes>();

/** Facts that a section lists come first, then what its form lets a person type, then what it only shows. */
function homesOf(pack: TemplatePack): Homes {
  const known = homesOfPack.get(pack);
  if (known !== undefined) return known;
  const ofFact = new Map<string, string>();
  const ofTable = new Map<string, string>();
  const put = (map: Map<string, string>, id: string, section: string): void => {
    if (!map.has(id)) map.set(id, section);
  };
  for (const field of pack.fields) if (field.source.kind === 'profile') ofFact.set(field.id, unitSection);
  for (const section of pack.sections) {
    for (const id of section.fields ?? []) put(ofFact, id, section.id);
    for (const id of section.tables ?? []) put(ofTable, id, section.id);
  }
  const parts = pack.sections.flatMap((section) =>
    sectionLayout(pack, section).parts.map((part) => ({ section: section.id, part })),
  );
  const rank = { official: 0, list: 0, entry: 0, overview: 1, strays: 2 } as const;
  for (const { section, part } of parts.sort((one, other) => rank[one.part.kind] - rank[other.part.kind])) {
    for (const id of part.grid.rows.flatMap(factsOfRow)) put(ofFact, id, section);
  }
  const homes = { ofFact, ofTable };
  homesOfPack.set(pack, homes);
  return homes;
}

/** Rows are counted by what they are chosen by, else by their first column. */
function countedField(pack: TemplatePack, { table, where }: CountRowsExpression): string {
  return where?.field ?? pack.tables.find(({ id }) => id === table)?.rowFields[0]?.id ?? '';
}

/** What a fact is made of, as draft paths; row totals lead to the first row, facts of the same row to that row. */
function inputPaths(pack: TemplatePack, id: string, table: string | undefined, rowNumber: number): readonly string[] {
  const source = packFacts(pack).get(id)?.field.source;
  if (source === undefined) return [];
  const pathOf = (fact: string): string => {
    const other = packFacts(pack).get(fact)?.table?.id;
    if (other === undefined) return fact;
    return rowPath(other, other === table ? rowNumber : 1, fact.slice(other.length + 1));
  };
  if (source.kind === 'codeName') return [pathOf(source.code)];
  const reads =
    source.kind === 'calculated'
      ? [readsOf(source.formula)]
      : source.kind === 'worded'
        ? source.alternatives.flatMap(({ when }) => (when === undefined ? [] : [readsOfCondition(when)]))
        : [];
  return reads.flatMap(({ facts, rows }) => [
    ...facts.map(pathOf),
    ...rows.map((total) => rowPath(total.table, 1, total.op === 'sumRows' ? total.field : countedField(pack, total))),
  ]);
}

/**
 * The section that shows a fact, by its draft path, or else the first of its inputs that one shows: there something can
 * be done about it. `undefined` for paths that the pack does not know.
 */
export function homeOfPath(
  pack: TemplatePack,
  path: string,
  seen: ReadonlySet<string> = new Set(),
): FieldHome | undefined {
  if (seen.has(path)) return undefined;
  const parsed = parsePath(path);
  const { ofFact, ofTable } = homesOf(pack);
  const table = parsed.kind === 'cell' ? parsed.table : undefined;
  const id = parsed.kind === 'cell' ? `${parsed.table}.${parsed.field}` : parsed.id;
  const section = ofFact.get(id);
  if (section !== undefined) return { section, input: path };
  const onTheWay = new Set([...seen, path]);
  for (const input of inputPaths(pack, id, table, parsed.kind === 'cell' ? parsed.rowNumber : 1)) {
    const home = homeOfPath(pack, input, onTheWay);
    if (home !== undefined) return home;
  }
  const ofRows = table === undefined ? undefined : ofTable.get(table);
  return ofRows === undefined ? undefined : { section: ofRows, input: path };
}
