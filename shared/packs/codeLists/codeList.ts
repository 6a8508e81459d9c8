/** A code and its official name. */
export type CodeEntry = readonly [code: string, name: string];

/**
 * An official list of codes whose length tells their level: a code of a lower level begins with its parent's.
 * The entries are sorted by code as text, so each parent stands right before its children.
 */
export type CodeList = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What the list holds and what it lacks, to be shown to the person who looks for a code in it. */
  readonly coverage: string;
  /** The number of digits of each level, from the top. */
  readonly levels: readonly number[];
  readonly entries: readonly CodeEntry[];
};

/** What was typed, as codes and names are written: digits in half width, brackets in full; blanks and quotes go. */
function inForm(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/[\s“”"]/g, '');
}

/** The place of the first entry whose code is not before `code`. */
function firstFrom(entries: readonly CodeEntry[], code: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.[0] ?? '') < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryOf(list: CodeList, code: string): CodeEntry | undefined {
  const entry = list.entries[firstFrom(list.entries, code)];
  return entry?.[0] === code ? entry : undefined;
}

/** The official name, or undefined when the list does not hold the code. */
export function nameOfCode(list: CodeList, code: string): string | undefined {
  return entryOf(list, inForm(code))?.[1];
}

/** 1 for the top level; undefined when the code has not the form of any level. The list need not hold the code. */
export function levelOf(list: CodeList, code: string): number | undefined {
  const digits = inForm(code);
  const at = /^\d+$/.test(digits) ? list.levels.indexOf(digits.length) : -1;
  return at < 0 ? undefined : at + 1;
}

/** The entries above a code, from the top; those that the list does not hold are left out. */
export function ancestorsOf(list: CodeList, code: string): readonly CodeEntry[] {
  const digits = inForm(code);
  const level = levelOf(list, digits);
  if (level === undefined) return [];
  return list.levels
    .slice(0, level - 1)
    .map((length) => entryOf(list, digits.slice(0, length)))
    .filter((entry) => entry !== undefined);
}

/**
 * The entries that fit what was typed: the beginning of a code, a part of a name, or a code and then a name.
 * First the code itself, then codes that begin so, then names that begin so, then names that hold it.
 */
export function searchCodes(list: CodeList, text: string, limit: number): readonly CodeEntry[] {
  const [, digits = '', wanted = ''] = /^(\d*)(.*)$/s.exec(inForm(text)) ?? [];
  const starting: CodeEntry[] = [];
  const holding: CodeEntry[] = [];
  for (let at = firstFrom(list.entries, digits); at < list.entries.length && starting.length < limit; at += 1) {
    const entry = list.entries[at];
    if (!entry?.[0].startsWith(digits)) break;
    const place = inForm(entry[1]).indexOf(wanted);
    if (place === 0) starting.push(entry);
    else if (place > 0) holding.push(entry);
  }
  return [...starting, ...holding].slice(0, limit);
}
