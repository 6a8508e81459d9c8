import type { Quantity } from './quantity.ts';
import type { Passage, Sentence } from './readProse.ts';

/** Numbers in a row (`a万元、b万元和c万元`) and the names in front of them, when there are as many. */
export type Row = { readonly items: readonly Quantity[]; readonly names: readonly string[] };

const glue = /^(?:[,、/](?:和|及|与|以及)?|和|及|与|以及)(?:增加|增长|上升|提高|减少|下降|降低|压减|压缩)?了?$/;
const mostItems = 24;

function splitNames(words: string, count: number): readonly string[] {
  const clean = (parts: readonly string[]): readonly string[] => parts.map((each) => each.trim()).filter(Boolean);
  const byComma = clean(words.split(/[、,]/));
  if (byComma.length === count) return byComma;
  const own = clean((words.split(',').at(-1) ?? '').split('、'));
  if (own.length === count) return own;
  const tail = own.at(-1) ?? '';
  const at = [...tail.matchAll(/以及|和|及|与/g)].at(-1);
  if (own.length !== count - 1 || at === undefined || at.index === 0) return [];
  return [...own.slice(0, -1), tail.slice(0, at.index), tail.slice(at.index + at[0].length)];
}

function namesBefore(passage: Passage, sentence: Sentence, row: readonly Quantity[], floor: number): readonly string[] {
  const [first] = row;
  if (first === undefined) return [];
  const from = Math.max(floor, sentence.start, first.start - 160);
  const ahead = passage.text.slice(from, first.start);
  const words = (ahead.split(/[;:。]/).at(-1) ?? '')
    .replace(/^[,、]*(?:其中)?[,:]?/, '')
    .replace(/(?:分别|各自?)?(?:为|是|占|达到?|有|支出|安排|完成|约)*$/, '');
  return splitNames(words, row.length);
}

/** All rows of two or more numbers in a sentence. */
export function rowsIn(passage: Passage, sentence: Sentence): readonly Row[] {
  const rows: Row[] = [];
  let row: Quantity[] = [];
  let floor = sentence.start;
  const close = (): void => {
    if (row.length >= 2 && row.length <= mostItems && row.every((each) => !each.approximate && !each.unitMissing))
      rows.push({ items: row, names: namesBefore(passage, sentence, row, floor) });
    floor = row.at(-1)?.end ?? floor;
    row = [];
  };
  for (const each of sentence.quantities) {
    const last = row.at(-1);
    if (last !== undefined && !(last.measure === each.measure && glue.test(passage.text.slice(last.end, each.start))))
      close();
    row.push(each);
  }
  close();
  return rows;
}

/**
 * The amounts that a row of shares or rates is about: the row of the same length before it, or as many single amounts
 * right before a `分别` (`A a万元、B b万元，分别占…`).
 */
export function membersFor(passage: Passage, sentence: Sentence, row: Row, rows: readonly Row[]): Row | undefined {
  const [first] = row.items;
  if (first === undefined) return undefined;
  const earlier = rows.filter((each) => (each.items.at(-1)?.end ?? 0) <= first.start);
  const same = earlier.filter(
    (each) =>
      each.items.length === row.items.length && each.items[0]?.role === 'amount' && each.items[0].measure !== '%',
  );
  const direct = same.at(-1);
  if (direct !== undefined) {
    const between = passage.text.slice(direct.items.at(-1)?.end ?? 0, first.start);
    return between.includes(';') ? undefined : direct;
  }
  if (!/分别|依次/.test(first.lead)) return undefined;
  const before = sentence.quantities.filter((each) => each.end <= first.start).slice(-row.items.length);
  const [measure] = before.map((each) => each.measure);
  const plain = before.every(
    (each) => each.role === 'amount' && !each.approximate && each.measure === measure && measure !== '%',
  );
  const from = before[0]?.start ?? 0;
  if (before.length !== row.items.length || !plain || /[;。]/.test(passage.text.slice(from, first.start)))
    return undefined;
  return { items: before, names: before.map((each) => each.lead.replace(/^(?:其中|和|及|与|以及)+/, '')) };
}
