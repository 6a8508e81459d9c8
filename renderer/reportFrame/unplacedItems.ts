import type { Unplaced } from '../../shared/drafts/reportDraft.ts';

/** One value without a place, readable: where it came from, and what it is. */
export type UnplacedItem = { readonly from: string; readonly text: string };

function flatten(from: string, value: unknown): readonly UnplacedItem[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [{ from, text: String(value) }];
  const entries = Array.isArray(value)
    ? value.map((item, index): [string, unknown] => [`${from}[${index + 1}]`, item])
    : Object.entries(value).map(([key, item]): [string, unknown] => [from === '' ? key : `${from}.${key}`, item]);
  return entries.flatMap(([name, item]) => flatten(name, item));
}

/** All values without a place, one a line; what is empty is left out. */
export function unplacedItems(unplaced: Unplaced): readonly UnplacedItem[] {
  return flatten('', unplaced);
}

/** As a table that pastes into Excel and WPS. */
export function unplacedText(items: readonly UnplacedItem[]): string {
  return items.map(({ from, text }) => `${from}\t${text.replace(/\s+/g, ' ')}`).join('\n');
}
