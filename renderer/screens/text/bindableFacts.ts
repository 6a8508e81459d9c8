import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import { withUnit } from '../../../shared/calculation/valueOrigin.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';

/**
 * The facts that a typed sentence may take its figures from (those that stand once, not those of rows), and what a
 * person reads in place of their ids. Labels are unique, so that one leads back to the other.
 */
export type BindableFacts = {
  readonly labelOf: ReadonlyMap<string, string>;
  readonly idOf: ReadonlyMap<string, string>;
};

function readable(label: string): string {
  return label.replace(/[{}\s]+/g, ' ').trim();
}

export function bindableFacts(pack: TemplatePack, year: number): BindableFacts {
  const labelOf = new Map<string, string>();
  const idOf = new Map<string, string>();
  for (const field of pack.fields) {
    const own = readable(fillYears(field.label, year));
    let label = own;
    for (let count = 2; idOf.has(label); count++) label = `${own}（${count}）`;
    labelOf.set(field.id, label);
    idOf.set(label, field.id);
  }
  return { labelOf, idOf };
}

/** One fact as it is offered: its label, and the value it has now with its unit. */
export type FactChoice = { readonly id: string; readonly label: string; readonly value: string };

/**
 * Facts whose name or value has every word of the query: filled ones first, short names before long ones, this year's
 * before those of other years.
 */
export function searchFacts(
  { labelOf }: BindableFacts,
  pack: TemplatePack,
  evaluation: Evaluation,
  query: string,
  most: number,
): readonly FactChoice[] {
  const asked = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const hits = pack.fields.flatMap((field) => {
    const label = labelOf.get(field.id) ?? field.id;
    const value = withUnit(field, evaluation.text(field.id));
    const plain = value.replace(/,/g, '');
    const words = [label, ...(field.aliases ?? [])].map((word) => word.toLowerCase());
    const fits = asked.every((word) => words.some((each) => each.includes(word)) || plain.startsWith(word));
    const isThisYear = label.includes(String(evaluation.model.year));
    const isValue = asked.some((word) => plain.startsWith(word));
    const rank = (value === '' ? 10_000 : 0) + (isValue ? 0 : label.length) - (isThisYear ? 0.5 : 0);
    return fits ? [{ choice: { id: field.id, label, value }, rank }] : [];
  });
  return hits
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ choice }) => choice);
}
