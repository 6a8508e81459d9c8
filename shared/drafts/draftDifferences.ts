import type { TableDefinition, TableRow } from '../calculation/factModel.ts';
import { parsePath } from '../calculation/factPath.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import type { ReportDraft } from './reportDraft.ts';

/** One place in which two states of a draft differ. `path`: draft path of a field, for jumps. Blank is ''. */
export type DraftDifference = {
  readonly place: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly path?: string;
};

/** Places of differences that belong to no table or section of the pack. */
export type DifferenceWords = {
  readonly unit: string;
  readonly entries: string;
  readonly narrative: string;
  readonly overrides: string;
  readonly explanations: string;
  readonly unplaced: string;
  readonly year: string;
  readonly row: (table: string, name: string) => string;
  readonly rowAdded: string;
  readonly rowRemoved: string;
};

type Pair = { readonly before: TableRow | undefined; readonly after: TableRow | undefined; readonly number: number };

function rowKeys(table: TableDefinition, rows: readonly TableRow[]): readonly string[] {
  const { nameField } = table;
  const link = table.rowFields.find(({ source }) => source.kind === 'reference')?.id;
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = nameField === undefined ? '' : (row[nameField] ?? '').trim();
    const owner = link === undefined ? '' : (row[link] ?? '').trim();
    const key = `${owner} / ${name}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} / ${count}`;
  });
}

/**
 * Which rows are the same: those of the same name (and the same owner), the first with the first; where there is no
 * name, by their order. A renamed row at the same place is the same row.
 */
function pairRows(table: TableDefinition, before: readonly TableRow[], after: readonly TableRow[]): readonly Pair[] {
  const keysBefore = rowKeys(table, before);
  const keysAfter = rowKeys(table, after);
  const indexBefore = new Map(keysBefore.map((key, index) => [key, index]));
  const taken = new Set<number>();
  const matched = keysAfter.map((key) => {
    const at = indexBefore.get(key);
    if (at !== undefined) taken.add(at);
    return at;
  });
  const pairs = after.map((row, index): Pair => {
    let at = matched[index];
    if (at === undefined && index < before.length && !taken.has(index)) {
      at = index;
      taken.add(index);
    }
    return { before: at === undefined ? undefined : before[at], after: row, number: index + 1 };
  });
  const gone = before.flatMap((row, index): readonly Pair[] =>
    taken.has(index) ? [] : [{ before: row, after: undefined, number: index + 1 }],
  );
  return [...pairs, ...gone];
}

function changedKeys<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
  text: (value: Value | undefined) => string,
): readonly { readonly key: string; readonly before: string; readonly after: string }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const one = text(before[key]);
    const other = text(after[key]);
    return one === other ? [] : [{ key, before: one, after: other }];
  });
}

/** Every place in which `after` differs from `before`, in the order of the pack. */
export function draftDifferences(
  pack: TemplatePack,
  before: ReportDraft,
  after: ReportDraft,
  words: DifferenceWords,
): readonly DraftDifference[] {
  const label = (text: string): string => fillYears(text, after.year);
  const fields = new Map(pack.fields.map((field) => [field.id, label(field.label)]));
  const sections = new Map(
    pack.sections.flatMap((section) => (section.fields ?? []).map((id) => [id, section.label] as const)),
  );
  const profile = new Map(pack.profile.map(({ key, label: name }) => [key, name]));
  const narrative = new Map(narrativePlaces(pack).map((place) => [place.id, place.label]));
  const asIs = (value: string | undefined): string => value ?? '';

  function tableDifferences(table: TableDefinition): readonly DraftDifference[] {
    const names = new Map(table.rowFields.map((field) => [field.id, label(field.label)]));
    return pairRows(table, before.tables[table.id] ?? [], after.tables[table.id] ?? []).flatMap((pair) => {
      const shown = pair.after ?? pair.before ?? {};
      const name = table.nameField === undefined ? '' : asIs(shown[table.nameField]).trim();
      const place = words.row(table.label, name === '' ? `${table.rowLabel}${pair.number}` : name);
      const whole = (row: TableRow): string =>
        Object.values(row)
          .filter((text) => text.trim() !== '')
          .join('，');
      if (pair.before === undefined) return [{ place, label: words.rowAdded, before: '', after: whole(shown) }];
      if (pair.after === undefined) return [{ place, label: words.rowRemoved, before: whole(shown), after: '' }];
      return changedKeys(pair.before, pair.after, asIs).map(({ key, ...texts }) => ({
        place,
        label: names.get(key) ?? key,
        path: `${table.id}[${pair.number}].${key}`,
        ...texts,
      }));
    });
  }

  function pathLabel(path: string): string {
    const parsed = parsePath(path);
    if (parsed.kind === 'field') return fields.get(parsed.id) ?? path;
    const table = pack.tables.find(({ id }) => id === parsed.table);
    const field = table?.rowFields.find(({ id }) => id === parsed.field);
    return `${table?.label ?? parsed.table} ${parsed.rowNumber} ${label(field?.label ?? parsed.field)}`;
  }

  const lists: readonly (readonly DraftDifference[])[] = [
    before.year === after.year
      ? []
      : [{ place: words.unit, label: words.year, before: String(before.year), after: String(after.year) }],
    changedKeys(before.unit, after.unit, asIs).map(({ key, ...texts }) => ({
      place: words.unit,
      label: profile.get(key) ?? key,
      ...texts,
    })),
    changedKeys(before.entries, after.entries, asIs).map(({ key, ...texts }) => ({
      place: sections.get(key) ?? words.entries,
      label: fields.get(key) ?? key,
      path: key,
      ...texts,
    })),
    pack.tables.flatMap(tableDifferences),
    changedKeys(before.narrative, after.narrative, (paragraphs) => (paragraphs ?? []).join('\n')).map(
      ({ key, ...texts }) => ({
        place: words.narrative,
        label: narrative.get(key.replace(/\[\d+\]$/, '')) ?? key,
        ...texts,
      }),
    ),
    changedKeys(before.overrides, after.overrides, (override) =>
      override === undefined ? '' : `${override.value}（${override.reason}）`,
    ).map(({ key, ...texts }) => ({ place: words.overrides, label: pathLabel(key), path: key, ...texts })),
    changedKeys(before.explanations, after.explanations, asIs).map(({ key, ...texts }) => ({
      place: words.explanations,
      label: key,
      ...texts,
    })),
    changedKeys(before.unplaced, after.unplaced, (value) => (value === undefined ? '' : JSON.stringify(value))).map(
      ({ key, ...texts }) => ({ place: words.unplaced, label: key, ...texts }),
    ),
  ];
  return lists.flat();
}
