import type { Evaluation } from '../../shared/calculation/evaluation.ts';
import { rowPath } from '../../shared/calculation/factPath.ts';
import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { homeOfPath } from '../report/fieldHome.ts';

/** One place that can be searched for and jumped to. `words`: all it may be called, lower case. */
export type FieldEntry = {
  readonly path: string;
  readonly label: string;
  readonly section: string;
  readonly sectionLabel: string;
  readonly words: readonly string[];
};

const mostRowsPerTable = 400;

/** All fields of a report by name: fields once, columns of tables once, and every named row. */
export function fieldEntries(pack: TemplatePack, evaluation: Evaluation, unitLabel: string): readonly FieldEntry[] {
  const { year } = evaluation.model;
  const sectionLabels = new Map(pack.sections.map(({ id, label }) => [id, fillYears(label, year)]));
  const entries: FieldEntry[] = [];
  function add(path: string, label: string, others: readonly string[]): void {
    const home = homeOfPath(pack, path);
    if (home?.input !== path) return;
    const sectionLabel = sectionLabels.get(home.section) ?? unitLabel;
    const words = [label, ...others, sectionLabel].map((word) => word.toLowerCase());
    entries.push({ path, label, section: home.section, sectionLabel, words });
  }
  for (const field of pack.fields) add(field.id, fillYears(field.label, year), [...(field.aliases ?? []), field.id]);
  for (const table of pack.tables) {
    for (const field of table.rowFields) {
      const label = `${table.rowLabel} ${fillYears(field.label, year)}`;
      add(rowPath(table.id, 1, field.id), label, [table.label, ...(field.aliases ?? []), `${table.id}.${field.id}`]);
    }
    const { nameField } = table;
    if (nameField === undefined) continue;
    for (const row of evaluation.rows(table.id).slice(0, mostRowsPerTable)) {
      const name = evaluation.text(`${table.id}.${nameField}`, [row]).trim();
      if (name !== '') add(rowPath(table.id, evaluation.rowNumber(row), nameField), name, [table.rowLabel]);
    }
  }
  return entries;
}

function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** How well one word of the query fits: 0 best; `undefined` when it does not. */
function distanceOf({ words }: FieldEntry, asked: string): number | undefined {
  const [label = ''] = words;
  if (label === asked) return 0;
  if (label.startsWith(asked)) return 1;
  if (label.includes(asked)) return 2;
  if (words.some((word) => word.includes(asked))) return 3;
  return holdsInOrder(label, asked) ? 4 : undefined;
}

/** Entries that have every word of the query, in whole or as letters in order, best first. */
export function searchFields(entries: readonly FieldEntry[], query: string, most: number): readonly FieldEntry[] {
  const asked = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (asked.length === 0) return [];
  const hits = entries.flatMap((entry) => {
    let sum = 0;
    for (const word of asked) {
      const distance = distanceOf(entry, word);
      if (distance === undefined) return [];
      sum += distance;
    }
    return [{ entry, rank: sum * 1_000 + entry.label.length }];
  });
  return hits
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}
