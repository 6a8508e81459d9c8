import type { Condition, Expression } from '../calculation/expression.ts';
import { formulaInWords, type Names, wordedInWords } from '../calculation/words.ts';
import { factNames } from './factNames.ts';
import { isJsonList, isJsonObject, itemName, type Json, type JsonObject, keyWord, shown } from './packPlaces.ts';
import type { TemplatePack } from './templatePack.ts';

type Compared = { readonly before: Names; readonly after: Names };
type Member = { readonly item: Json; readonly name: string; readonly key: string };

const longestQuoted = 200;

function quoted(value: Json, names: Names): string {
  if (isJsonObject(value) && typeof value.op === 'string') {
    return `“${formulaInWords(value as unknown as Expression, names)}”`;
  }
  const text = typeof value === 'string' ? value.replace(/\n/g, '⏎') : JSON.stringify(value);
  return `“${text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text}”`;
}

function conditionInWords(value: Json, names: Names): string {
  return `“${wordedInWords([{ when: value as unknown as Condition, text: '' }], names).replace(/时：$/, '')}”`;
}

/** Members by their name and, where several bear it, which of them; so that all can be told apart. */
function members(items: readonly Json[]): readonly Member[] {
  const met = new Map<string, number>();
  return items.map((item) => {
    const name = itemName(item);
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return { item, name, key: `${name}\n${count}` };
  });
}

function memberWords(list: string, { item, name }: Member, index: number): string {
  const called = name === '' ? `${list}第${index + 1}项` : `${list}“${shown(name)}”`;
  const label = isJsonObject(item) ? (item.label ?? item.title) : undefined;
  return typeof label === 'string' && label !== name ? `${called}（${shown(label)}）` : called;
}

function joined(place: string, step: string): string {
  return place === '' ? step : `${place} › ${step}`;
}

function kindOf(item: Json): Json | undefined {
  return isJsonObject(item) ? (item.kind ?? (item.content === undefined ? undefined : 'cell')) : typeof item;
}

function hasId(item: Json): boolean {
  return isJsonObject(item) && ['id', 'code', 'key'].some((key) => typeof item[key] === 'string');
}

/** Members without an id are called by their text: one that went and one that came at the same place is a rewording. */
function rewordings(before: readonly Member[], after: readonly Member[]): ReadonlyMap<Member, Member> {
  const pairs = new Map<Member, Member>();
  const keysBefore = new Set(before.map((member) => member.key));
  const keysAfter = new Set(after.map((member) => member.key));
  const slots = (list: readonly Member[], common: ReadonlySet<string>): ReadonlyMap<string, Member> => {
    const found = new Map<string, Member>();
    let last = '';
    let since = 0;
    for (const member of list) {
      if (common.has(member.key)) {
        last = member.key;
        since = 0;
      } else if (!hasId(member.item)) found.set(`${last}\n${++since}\n${String(kindOf(member.item))}`, member);
    }
    return found;
  };
  const came = slots(after, keysBefore);
  for (const [slot, member] of slots(before, keysAfter)) {
    const other = came.get(slot);
    if (other !== undefined && typeof member.item !== 'string') pairs.set(member, other);
  }
  return pairs;
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  list: string,
  place: string,
  names: Compared,
): readonly string[] {
  const lines: string[] = [];
  const [old, now] = [members(before), members(after)];
  const pairs = rewordings(old, now);
  const cameByRewording = new Set(pairs.values());
  const byKey = new Map(now.map((member) => [member.key, member]));
  const kept = new Set(old.map((member) => member.key));
  for (const [index, member] of old.entries()) {
    const other = byKey.get(member.key) ?? pairs.get(member);
    const words = joined(place, memberWords(list, member, index));
    if (other === undefined) lines.push(`删去 ${words}`);
    else lines.push(...compare(member.item, other.item, words, names));
  }
  for (const [index, member] of now.entries()) {
    if (kept.has(member.key) || cameByRewording.has(member)) continue;
    lines.push(`增加 ${joined(place, memberWords(list, member, index))}`);
  }
  const common = (list: readonly Member[], others: ReadonlySet<string>): readonly Member[] =>
    list.filter((member) => others.has(member.key));
  const orderBefore = common(old, new Set(byKey.keys())).map((member) => member.key);
  const stayed = common(now, kept);
  if (stayed.some((member, index) => member.key !== orderBefore[index])) {
    lines.push(
      `次序 ${joined(place, list)}：改为 ${stayed.map((member) => shown(member.name) || '（无名）').join('、')}`,
    );
  }
  return lines;
}

function compareObjects(before: JsonObject, after: JsonObject, place: string, names: Compared): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): readonly string[] => {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    const now = Object.hasOwn(after, key) ? after[key] : undefined;
    const word = keyWord(key);
    if (isJsonList(old) && isJsonList(now)) return compareLists(old, now, word, place, names);
    const here = joined(place, word);
    if (old === undefined) return now === undefined ? [] : [`更改 ${here}：原来没有，现为${quoted(now, names.after)}`];
    if (now === undefined) return [`更改 ${here}：原为${quoted(old, names.before)}，现在没有`];
    if ((key === 'when' || key === 'condition') && JSON.stringify(old) !== JSON.stringify(now)) {
      const [said, saysNow] = [conditionInWords(old, names.before), conditionInWords(now, names.after)];
      return said === saysNow ? compare(old, now, here, names) : [`更改 ${here}：${said}→${saysNow}`];
    }
    return compare(old, now, here, names);
  });
}

function isFormula(value: Json): boolean {
  return isJsonObject(value) && typeof value.op === 'string';
}

function compare(before: Json, after: Json, place: string, names: Compared): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isFormula(before) && isFormula(after)) {
    const [said, saysNow] = [quoted(before, names.before), quoted(after, names.after)];
    if (said !== saysNow) return [`更改 ${place}：${said}→${saysNow}`];
  }
  if (isJsonObject(before) && isJsonObject(after)) return compareObjects(before, after, place, names);
  if (isJsonList(before) && isJsonList(after)) return compareLists(before, after, '', place, names);
  return [`更改 ${place}：${quoted(before, names.before)}→${quoted(after, names.after)}`];
}

/**
 * What differs between two resolved packs, line by line in plain Chinese: what was added, removed, changed (with the
 * old and the new), put in another order. Nothing differs without a line; equal packs have none.
 */
export function packDifferences(before: TemplatePack, after: TemplatePack): readonly string[] {
  const [old, now] = [before, after].map((pack) => JSON.parse(JSON.stringify(pack)) as JsonObject);
  if (old === undefined || now === undefined) return [];
  const names = { before: factNames(before, before.year), after: factNames(after, after.year) };
  return compareObjects(old, now, '', names);
}
