import type { AuditedCell, AuditedParagraph, AuditedRow, AuditedTable } from '../audit/reading/auditedDocument.ts';
import { parseDecimal } from '../decimal/parseDecimal.ts';
import type { AuditFinding } from '../findings/auditFinding.ts';
import { figureSpots } from '../findings/figureSpots.ts';
import type { DraftDocument } from './draftDocument.ts';

/** A line of a draft's printed set: a paragraph, or a row of a table. `block`: its index in the document. */
export type DraftLine =
  | { readonly kind: 'paragraph'; readonly block: number; readonly paragraph: AuditedParagraph }
  | { readonly kind: 'row'; readonly block: number; readonly table: AuditedTable; readonly row: AuditedRow };

/** The lines of a draft's printed set by number. */
export function draftLines({ document }: DraftDocument): ReadonlyMap<number, DraftLine> {
  const lines = new Map<number, DraftLine>();
  for (const [block, each] of document.blocks.entries()) {
    if (each.kind === 'paragraph') lines.set(each.line, { kind: 'paragraph', block, paragraph: each });
    else for (const row of each.rows) lines.set(row.line, { kind: 'row', block, table: each, row });
  }
  return lines;
}

const numbers = /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/g;

/** The numbers in a text as plain decimals, however they are written. */
export function numbersIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [written] of text.matchAll(numbers)) {
    const parsed = parseDecimal(written.replace(/[,，]+/g, '').replace('．', '.'));
    if (parsed.kind === 'number') found.add(parsed.value.toFixed());
  }
  return found;
}

/** A number as plain decimal; `undefined` for words. A limit (`不大于125.59`) is its number. */
export function plainNumber(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [only, ...others] = numbersIn(text);
  return others.length === 0 ? only : undefined;
}

const ends = /[。；;！？\n]/;

/** The sentence around a spot of a text. */
export function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = Math.min(at, text.length);
  while (start > 0 && !ends.test(text.charAt(start - 1))) start -= 1;
  let end = Math.min(at, text.length);
  while (end < text.length && !ends.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** Where a finding's figure stands in its paragraph: its span, narrowed to the figure that it states. */
export function spotIn(text: string, { span, stated }: AuditFinding): { readonly start: number; readonly end: number } {
  const from = span === undefined ? 0 : Math.min(span.start, text.length);
  const to = span === undefined ? text.length : Math.min(span.end, text.length);
  const [first] = stated === undefined ? [] : figureSpots(text.slice(from, to), stated);
  if (first !== undefined) return { start: from + first.start, end: from + first.end };
  return span === undefined ? { start: 0, end: 0 } : { start: from, end: to };
}

/** The facts of a row whose printed figures are among `mentioned`. */
export function factsOfRow(row: AuditedRow, mentioned: ReadonlySet<string>): readonly string[] {
  return row.cells.flatMap(({ fact, text }: AuditedCell) =>
    fact !== undefined && [...numbersIn(text)].some((number) => mentioned.has(number)) ? [fact] : [],
  );
}
