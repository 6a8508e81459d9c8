import { changeList, changeValue, misplaced, topPlace } from './changeValue.ts';
import { type PackExtension, packLists } from './packExtension.ts';
import { isJsonList, isJsonObject, type Json, type JsonObject, nearestName, shown } from './packPlaces.ts';
import type { TemplatePack } from './templatePack.ts';

/** Keys under which a pack says something to people; everything else is ids and measures. */
const spoken: ReadonlySet<string> = new Set([
  ...['text', 'label', 'rowLabel', 'title', 'fileName', 'attachment', 'before', 'after'],
  ...['help', 'prompt', 'emptyText', 'message', 'remedy', 'basis', 'place', 'note'],
]);
/** What the extension states itself is not to be reworded. */
const ownKeys: ReadonlySet<string> = new Set(['id', 'version', 'title', 'county', 'year', 'basis', 'renames']);

/** Words inside a text, all at once, so that two can change places; what stands in `{…}` is an id. */
function wordReplacer(words: ReadonlyMap<string, string>, met: Set<string>): (text: string) => string {
  if (words.size === 0) return (text) => text;
  const longestFirst = [...words.keys()].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`\\{[^{}]*\\}|${escaped.join('|')}`, 'g');
  return (text) =>
    text.replace(pattern, (found) => {
      const other = words.get(found);
      if (other === undefined) return found;
      met.add(found);
      return other;
    });
}

function reword(pack: JsonObject, { texts = {}, words = {}, id }: PackExtension): JsonObject {
  const whole = new Map(Object.entries(texts));
  const met = new Set<string>();
  const known = new Set<string>();
  const replaceWords = wordReplacer(new Map(Object.entries(words)), met);

  function reworded(value: Json, key: string): Json {
    if (typeof value === 'string') {
      if (!spoken.has(key)) return value;
      known.add(value);
      const other = whole.get(value);
      if (other === undefined) return replaceWords(value);
      met.add(value);
      return other;
    }
    if (isJsonList(value)) return value.map((item) => reworded(item, key));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, reworded(item, name)]));
  }

  const result = Object.fromEntries(
    Object.entries(pack).map(([key, value]) => [key, ownKeys.has(key) ? value : reworded(value, key)]),
  );
  const absent = [...whole.keys(), ...Object.keys(words)].find((text) => !met.has(text));
  if (absent !== undefined) {
    throw misplaced(shown(id), '各文件、字段和审核', absent, nearestName(absent, [...known]));
  }
  return result;
}

/** Plain data of a pack; the copy shares nothing with the base. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/**
 * A pack built on one base: the base with its differences applied, a plain pack like any other. Pure. Throws
 * PACK_CHANGE_MISPLACED when a difference names something that the base does not have. That the result keeps schema and
 * laws is tested like for every pack (`test/packs/laws.test.ts`), and checked at once for packs from a file.
 */
export function extendPack(base: TemplatePack, extension: PackExtension): TemplatePack {
  const { add, change, remove, order, texts, words, ...identity } = extension;
  const parts = plain({ add: add ?? {}, change: change ?? {}, remove: remove ?? {}, order: order ?? {} });
  const groups = new Map<string, JsonObject>();
  for (const [operation, perKey] of Object.entries(isJsonObject(parts) ? parts : {})) {
    for (const [key, value] of Object.entries(isJsonObject(perKey) ? perKey : {})) {
      groups.set(key, { ...groups.get(key), [operation]: value });
    }
  }
  const source = plain(base);
  if (!isJsonObject(source)) throw new Error('a pack is an object');
  const changed = Object.entries(source).map(([key, value]): [string, Json] => {
    const group = groups.get(key);
    if (group === undefined) return [key, value];
    const isList = packLists.some((list) => list === key);
    const place = topPlace(extension.id, key);
    if (isList) return [key, changeList(isJsonList(value) ? value : [], group, place)];
    return [key, changeValue(value, group.change ?? {}, place)];
  });
  const unknown = [...groups.keys()].find((key) => !Object.hasOwn(source, key));
  if (unknown !== undefined) {
    throw misplaced(extension.id, '模板', unknown, nearestName(unknown, Object.keys(source)));
  }
  const merged: JsonObject = { ...Object.fromEntries(changed), ...(plain(identity) as JsonObject) };
  const resolved = texts === undefined && words === undefined ? merged : reword(merged, extension);
  // The types of the differences promise it, the schema proves it.
  return resolved as unknown as TemplatePack;
}
