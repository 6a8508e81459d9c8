import type { Facts, Item } from './facts.ts';
import type { Money } from './money.ts';
import type { Writer } from './writer.ts';

/** A part of the 情况说明: its heading without number, and its paragraphs. */
export type Part = { readonly heading: string; readonly lines: readonly string[] };
export type Voice = (facts: Facts, write: Writer) => readonly Part[];

type Words = readonly [up: string, down: string, grown: string, shrunk: string];
const usualWords: Words = ['增加', '减少', '增长', '下降'];

/** `增加1.20万元，增长3.10%`, both from the same two numbers. */
export function change(write: Writer, now: Money, before: Money, words: Words = usualWords): string {
  const [up, down, grown, shrunk] = words;
  const apart = now - before;
  if (apart === 0) return '与上年持平';
  const amount = `${write.direction(apart, up, down)}${write.amount(Math.abs(apart), 'rate')}${write.unit}`;
  if (before === 0) return `${amount}，增长100%`;
  return `${amount}，${write.direction(apart, grown, shrunk)}${write.percent(Math.abs(apart), before, 'rate')}%`;
}

/** As {@link change}, where a number that did not change is said to be so. */
export function changeOrSame(write: Writer, now: Money, before: Money): string {
  return now === before || before === 0 ? '与上年决算数持平' : change(write, now, before);
}

export function completed(write: Writer, done: Money, budget: Money): string {
  return `完成预算的${write.percent(done, budget, 'rate')}%`;
}

export function classesOf(
  items: readonly Item[],
): readonly { readonly code: string; readonly name: string; readonly items: readonly Item[] }[] {
  const codes = [...new Set(items.map(({ code }) => code.slice(0, 3)))];
  return codes.map((code) => {
    const own = items.filter((item) => item.code.startsWith(code));
    return { code, name: own[0]?.names[0] ?? '', items: own };
  });
}

export function spentOn(items: readonly Item[]): Money {
  return items.reduce((total, { basic, project }) => total + basic + project, 0);
}
