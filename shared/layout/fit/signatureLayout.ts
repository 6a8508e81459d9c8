import type { ResolvedBlock } from '../resolvedDocument.ts';
import { textWidthEm } from './textMeasure.ts';
import { ptToDxa } from './units.ts';

type SignatureItems = Extract<ResolvedBlock, { kind: 'signatureLine' }>['items'];

/** Room for the pen behind the shortest item, in characters. */
const penRoomEm = 2;

/** What the signature line reads: `填表人：张三`, one tab between items, a line break where they are too many. */
export type SignatureLayout = { readonly text: string; readonly tabsDxa: readonly number[] };

/** Spreads the items over the text width: what is left over is shared out as room for the pen. */
export function layOutSignatures(items: SignatureItems, sizePt: number, widthDxa: number): SignatureLayout {
  const texts = items.map(({ label, value }) => `${label}${value}`);
  const em = ptToDxa(sizePt);
  const needed = (line: readonly string[]): readonly number[] =>
    line.map((text) => (textWidthEm(text) + penRoomEm) * em);
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  const fits = sum(needed(texts)) <= widthDxa;
  const perLine = fits ? Math.max(texts.length, 1) : Math.ceil(texts.length / 2);
  const lines: (readonly string[])[] = [];
  for (let at = 0; at < texts.length; at += perLine) lines.push(texts.slice(at, at + perLine));

  // Items below each other share a tab stop, so a column is as wide as its widest item.
  const columns = Array.from({ length: perLine }, (_, at) => Math.max(...lines.map((line) => needed(line)[at] ?? 0)));
  const spare = Math.max(0, widthDxa - sum(columns)) / perLine;
  let at = 0;
  const tabsDxa = columns.slice(0, -1).map((column) => {
    at += column + spare;
    return Math.floor(at);
  });
  // Word refuses a stop beyond 22 inches, and past the margin none is of use: an item that long wraps.
  const usable = tabsDxa.filter((position) => position < widthDxa);
  return { text: lines.map((line) => line.join('\t')).join('\n'), tabsDxa: usable };
}
