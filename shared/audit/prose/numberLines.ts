import type { Quantity } from './quantity.ts';
import type { Passage, Prose } from './readProse.ts';

/** Lines where each number stands, in text and tables, to tell a slip from a figure that the document repeats. */
export function numberLines(prose: Prose): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  const note = (key: string, line: number): void => {
    const known = lines.get(key);
    if (known === undefined) lines.set(key, new Set([line]));
    else known.add(line);
  };
  const keyOf = (digits: string): string =>
    digits
      .replace(/,/g, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  for (const passage of prose.passages) {
    const line = passage.pieces[0]?.line ?? 0;
    for (const match of passage.text.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?/g))
      note(keyOf(match[0]), line);
  }
  for (const block of prose.document.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      for (const cell of row.cells) {
        if (cell.text.length < 40 && /\d/.test(cell.text)) {
          for (const match of cell.text.matchAll(/\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?/g)) {
            note(keyOf(match[0].replace(/，/g, ',')), row.line);
          }
        }
      }
    }
  }
  return lines;
}

/** On how many other lines the number of a quantity stands; small whole numbers stand everywhere and count as none. */
export function timesElsewhere(
  lines: ReadonlyMap<string, ReadonlySet<number>>,
  value: string,
  passage: Passage,
): number {
  if (/^\d{1,2}$/.test(value)) return 0;
  const places = lines.get(value.replace(/^-/, ''));
  if (places === undefined) return 0;
  const own = new Set(passage.pieces.map((piece) => piece.line));
  let times = 0;
  for (const line of places) {
    if (!own.has(line)) times += 1;
    if (times > 9) break;
  }
  return times;
}

/** The clause in which a quantity stands, from the last comma, semicolon or colon. */
export function clauseStart(text: string, quantity: Quantity, floor: number): number {
  for (let index = quantity.start - 1; index >= floor; index -= 1) {
    if (/[,;:。]/.test(text.charAt(index))) return index + 1;
  }
  return floor;
}
