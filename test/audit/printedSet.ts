import type { AuditedBlock, AuditedDocument, AuditedRow } from '../../shared/audit/reading/auditedDocument.ts';
import { readAudited } from '../../shared/audit/reading/readAudited.ts';
import type { Evaluation } from '../../shared/calculation/evaluation.ts';
import { readsOf } from '../../shared/calculation/walkExpression.ts';
import { factAt } from '../../shared/drafts/editing/liveReport.ts';
import type { ResolvedSet } from '../../shared/layout/resolvedDocument.ts';
import { draftDocument } from '../../shared/reports/draftDocument.ts';

/** A printed number of a set: where it stands, and the fact that it shows. */
export type PrintedNumber = {
  readonly block: number;
  /** Row and cell, where it stands in a table. */
  readonly at?: { readonly row: number; readonly cell: number };
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fact: string;
};

/** How a set may be written by others. */
export type Presentation = {
  readonly fullWidth: boolean;
  readonly thousands: boolean;
  /** The papers in another order. */
  readonly turned: boolean;
  readonly medium: 'word' | 'text';
};

const figure = /^\d[\d,]*(?:\.\d+)?$/;
const leading = /\d[\d,]*(?:\.\d+)?/;

/** The printed set without what only a draft knows, and its numbers that come from facts. */
export function printedSet(set: ResolvedSet): {
  readonly document: AuditedDocument;
  readonly papers: readonly string[];
  readonly numbers: readonly PrintedNumber[];
} {
  const { document, papers } = draftDocument(set);
  const numbers: PrintedNumber[] = [];
  for (const [block, each] of document.blocks.entries()) {
    if (each.kind === 'paragraph') {
      for (const { start, end, path } of each.facts ?? []) {
        const text = each.text.slice(start, end);
        const found = leading.exec(text);
        if (found !== null && figure.test(text.replace(/%$/, '')))
          numbers.push({ block, start, end: start + found[0].length, text: found[0], fact: path });
      }
    } else {
      for (const [row, { cells }] of each.rows.entries()) {
        for (const [cell, { text, fact }] of cells.entries()) {
          const found = leading.exec(text);
          if (fact === undefined || found === null || !figure.test(text.replace(/%$/, '').trim())) continue;
          numbers.push({
            block,
            at: { row, cell },
            start: found.index,
            end: found.index + found[0].length,
            text: found[0],
            fact,
          });
        }
      }
    }
  }
  return { document, papers, numbers };
}

/**
 * Numbers that something else on paper speaks about: printed twice in different places, or made of numbers that are all
 * printed. Scores depend on criteria that a paper states in words, and of a nought no other number tells whether there
 * is something: they are left out.
 */
export function tiedNumbers(numbers: readonly PrintedNumber[], evaluation: Evaluation): readonly PrintedNumber[] {
  const blocks = new Map<string, Set<number>>();
  const ids = new Set<string>();
  for (const { fact, block } of numbers) {
    blocks.set(fact, (blocks.get(fact) ?? new Set()).add(block));
    ids.add(factAt(evaluation, fact).id);
  }
  return numbers.filter(({ fact, text }) => {
    if (Number(text.replace(/,/g, '')) === 0) return false;
    const { id, exists } = factAt(evaluation, fact);
    const field = exists ? evaluation.place(id)?.field : undefined;
    if (field === undefined || field.unit === 'score' || field.unit === 'count') return false;
    if ((blocks.get(fact)?.size ?? 0) > 1) return true;
    if (field.source.kind !== 'calculated') return false;
    const { facts, rows } = readsOf(field.source.formula);
    const inputs = [...facts, ...rows.flatMap((row) => (row.op === 'sumRows' ? [`${row.table}.${row.field}`] : []))];
    return inputs.length > 0 && inputs.every((input) => ids.has(input));
  });
}

/** The document with another number at that place. */
export function planted(document: AuditedDocument, where: PrintedNumber, text: string): AuditedDocument {
  const put = (old: string): string => `${old.slice(0, where.start)}${text}${old.slice(where.end)}`;
  const blocks = document.blocks.map((block, index): AuditedBlock => {
    if (index !== where.block) return block;
    if (block.kind === 'paragraph') return { kind: 'paragraph', line: block.line, text: put(block.text) };
    return {
      ...block,
      rows: block.rows.map((row, rowIndex) =>
        rowIndex !== where.at?.row
          ? row
          : {
              ...row,
              cells: row.cells.map((cell, cellIndex) =>
                cellIndex === where.at?.cell ? { ...cell, text: put(cell.text) } : cell,
              ),
            },
      ),
    };
  });
  return { ...document, blocks };
}

/** Amounts in full-width digits; names of tables and codes stay as they are. */
function inFullWidth(text: string): string {
  return text.replace(/\d[\d,.]*(?=\s*(?:万元|元|%|人|名|辆|$))/g, (amount) =>
    amount.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  );
}

function inThousands(text: string): string {
  return text.replace(/(?<![\d.,])(\d{4,9})(\.\d+)?(?=万元|元|$)/g, (_, whole: string, rest: string | undefined) => {
    return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ?? ''}`;
  });
}

/** A table as a converter writes it: a tab between columns, nothing where a merged cell goes on. */
function tabbed(rows: readonly AuditedRow[]): string {
  const width = Math.max(...rows.flatMap((row) => row.cells.map(({ column, columnSpan }) => column + columnSpan - 1)));
  return rows
    .map((row) =>
      Array.from({ length: width }, (_, at) =>
        (row.cells.find(({ column }) => column === at + 1)?.text ?? '').replace(/\s+/g, ' '),
      ).join('\t'),
    )
    .join('\n');
}

/** The same set as another unit might have written it. */
export function presented(
  { document, papers }: { readonly document: AuditedDocument; readonly papers: readonly string[] },
  { fullWidth, thousands, turned, medium }: Presentation,
): AuditedDocument {
  const write = (text: string): string => {
    const grouped = thousands ? inThousands(text) : text;
    return fullWidth ? inFullWidth(grouped) : grouped;
  };
  const groups = [...new Set(papers)].map((paper) => document.blocks.filter((_, index) => papers[index] === paper));
  const ordered = turned ? [...groups.slice(0, 1), ...groups.slice(1).reverse()] : groups;
  let line = 0;
  const blocks = ordered.flat().map((block): AuditedBlock => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', line: ++line, text: write(block.text) };
    const rows = block.rows.map((row) => ({
      line: ++line,
      cells: row.cells.map(({ column, columnSpan, rowSpan, text }) => ({
        column,
        columnSpan,
        rowSpan,
        text: write(text),
      })),
    }));
    return { kind: 'table', line: rows[0]?.line ?? line, rows };
  });
  if (medium === 'word') return { file: '全套.docx', format: 'docx', blocks };
  const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : tabbed(block.rows))).join('\n\n');
  return readAudited(new TextEncoder().encode(text), '全套.txt');
}
