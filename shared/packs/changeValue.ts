import { AppError } from '../errors/appError.ts';
import { listChangeShape } from './packExtension.ts';
import {
  foldedName,
  isJsonList,
  isJsonObject,
  itemName,
  type Json,
  type JsonObject,
  keyWord,
  nearestName,
  shown,
} from './packPlaces.ts';

/** Where in the base a difference applies: the key that holds the value, and the way there in words. */
export type ChangePlace = { readonly pack: string; readonly key: string; readonly words: string };

/** A part of the pack itself. */
export function topPlace(pack: string, key: string): ChangePlace {
  return { pack, key, words: keyWord(key) };
}

function member(place: ChangePlace, name: string): ChangePlace {
  return { ...place, words: `${place.words}“${shown(name)}”` };
}

function property(place: ChangePlace, key: string): ChangePlace {
  return { ...place, key, words: `${place.words} › ${keyWord(key)}` };
}

/** The refusal of a difference that points nowhere, with what was probably meant. */
export function misplaced(pack: string, where: string, name: string, nearest: string | undefined): AppError {
  const near = nearest === undefined ? '那里没有可改的内容。' : `最接近的是“${shown(nearest)}”。`;
  return new AppError('PACK_CHANGE_MISPLACED', { pack, where, name: shown(name), near });
}

function unusable(place: ChangePlace, detail: string): AppError {
  return new AppError('PACK_INVALID', { detail: `${place.pack} 对${place.words}的改动${detail}` });
}

/** A member of a list while it is being changed. `number` is its place in the base; added ones have none. */
type Entry = { item: Json; readonly name: string; readonly number?: string; removed: boolean; children?: Entry[] };

/** Rows of a group are rows of the grid as well: they are found by name like all others. */
function childrenOf(item: Json, list: string): readonly Json[] | undefined {
  if (list !== 'rows' || !isJsonObject(item) || item.kind !== 'group') return undefined;
  return isJsonList(item.rows) ? item.rows : undefined;
}

function entriesOf(items: readonly Json[], list: string, before: string): Entry[] {
  return items.map((item, index) => {
    const number = `${before}${index + 1}`;
    const entry: Entry = { item, name: itemName(item), number: `#${number}`, removed: false };
    const children = childrenOf(item, list);
    return children === undefined ? entry : { ...entry, children: entriesOf(children, list, `${number}.`) };
  });
}

/** Members that the base does not have; they are called by name only. */
function addedEntries(items: readonly Json[], list: string): Entry[] {
  return items.map((item) => {
    const children = childrenOf(item, list);
    const entry: Entry = { item, name: itemName(item), removed: false };
    return children === undefined ? entry : { ...entry, children: addedEntries(children, list) };
  });
}

function flat(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);
}

function find(name: string, entries: readonly Entry[], place: ChangePlace): Entry {
  const all = flat(entries);
  const counted = all.find((entry) => entry.number === name);
  if (counted !== undefined) return counted;
  const wanted = foldedName(name);
  const called = wanted === '' ? [] : all.filter((entry) => entry.name === wanted);
  const [first, second] = called;
  if (first === undefined) {
    const known = all.map((entry) => (entry.name === '' ? (entry.number ?? '') : entry.name));
    throw misplaced(place.pack, place.words, name, nearestName(wanted, known));
  }
  if (second !== undefined) {
    const numbers = called.flatMap((entry) => entry.number ?? []).join('、');
    throw unusable(place, `：叫“${shown(name)}”的不止一个，请写明是第几个（${numbers}）`);
  }
  return first;
}

function siblingsOf(entry: Entry, entries: Entry[]): Entry[] {
  if (entries.includes(entry)) return entries;
  for (const each of entries) {
    if (each.children === undefined) continue;
    const found = flat(each.children).includes(entry) ? siblingsOf(entry, each.children) : undefined;
    if (found !== undefined) return found;
  }
  return entries;
}

type Addition = { readonly item: Json; readonly beside?: string; readonly after: boolean };

function additionOf(added: Json): Addition {
  if (isJsonObject(added) && added.item !== undefined) {
    if (typeof added.after === 'string') return { item: added.item, beside: added.after, after: true };
    if (typeof added.before === 'string') return { item: added.item, beside: added.before, after: false };
  }
  return { item: added, after: true };
}

function add(added: readonly Json[], entries: Entry[], list: string, place: ChangePlace): void {
  /** Several things after the same one keep the order in which they are given. */
  const lastAfter = new Map<Entry, Entry>();
  for (const each of added) {
    const { item, beside, after } = additionOf(each);
    const [entry] = addedEntries([item], list);
    if (entry === undefined) continue;
    if (beside === undefined) {
      entries.push(entry);
      continue;
    }
    const anchor = find(beside, entries, place);
    const siblings = siblingsOf(anchor, entries);
    if (after) {
      siblings.splice(siblings.indexOf(lastAfter.get(anchor) ?? anchor) + 1, 0, entry);
      lastAfter.set(anchor, entry);
    } else siblings.splice(siblings.indexOf(anchor), 0, entry);
  }
}

function reorder(order: readonly string[], entries: Entry[], place: ChangePlace): void {
  const moved = order.map((name) => find(name, entries, place));
  const [first] = moved;
  if (first === undefined) return;
  const siblings = siblingsOf(first, entries);
  if (new Set(moved).size !== moved.length || moved.some((entry) => !siblings.includes(entry) || entry.removed)) {
    throw unusable(place, '：order 里的各项应当不重复、没有删去，并且在同一层');
  }
  const seats = siblings.flatMap((entry, index) => (moved.includes(entry) ? [index] : []));
  for (const [index, seat] of seats.entries()) {
    const entry = moved[index];
    if (entry !== undefined) siblings[seat] = entry;
  }
}

function itemsOf(entries: readonly Entry[]): Json[] {
  return entries
    .filter((entry) => !entry.removed)
    .map(({ item, children }) =>
      children === undefined || !isJsonObject(item) ? item : { ...item, rows: itemsOf(children) },
    );
}

/** A list with its differences applied; see `ListChange` for how members are called. */
export function changeList(base: readonly Json[], change: JsonObject, place: ChangePlace): readonly Json[] {
  const shape = listChangeShape.safeParse(change);
  if (!shape.success) {
    throw unusable(place, '写法不对：列表的改动只用 add、change、remove、order，remove 和 order 是名称的列表');
  }
  const list = place.key;
  const entries = entriesOf(base, list, '');
  for (const name of shape.data.remove ?? []) find(name, entries, place).removed = true;
  // Not the parsed copy: it would leave out a member called __proto__ without a word.
  for (const [name, difference] of Object.entries(isJsonObject(change.change) ? change.change : {})) {
    const entry = find(name, entries, place);
    if (entry.removed) throw unusable(place, `：“${shown(name)}”既要删去又要更改`);
    const current = itemsOf([entry])[0] ?? entry.item;
    entry.item = changeValue(current, difference, member(place, name));
    const rowsToo = isJsonObject(difference) && Object.hasOwn(difference, 'rows');
    const children = childrenOf(entry.item, list);
    if (children === undefined) delete entry.children;
    else if (rowsToo || entry.children === undefined) entry.children = addedEntries(children, list);
  }
  add((shape.data.add ?? []) as readonly Json[], entries, list, place);
  reorder(shape.data.order ?? [], entries, place);
  return itemsOf(entries);
}

/** A value with its differences applied; see `Change` for the rules. */
export function changeValue(base: Json, change: Json, place: ChangePlace): Json {
  if (isJsonList(base) && isJsonObject(change)) return changeList(base, change, place);
  const isWhole = !isJsonObject(change) || Object.hasOwn(change, 'kind') || Object.hasOwn(change, 'op');
  if (isWhole || !isJsonObject(base)) return change;
  const result = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(change)) {
    if (value === null) {
      if (!result.delete(key)) throw misplaced(place.pack, place.words, key, nearestName(key, Object.keys(base)));
      continue;
    }
    const known = result.get(key);
    result.set(key, known === undefined ? value : changeValue(known, value, property(place, key)));
  }
  return Object.fromEntries(result);
}
