import type { AuditedDocument } from '../reading/auditedDocument.ts';
import { readBalanceTable } from './balanceTable.ts';
import { readBasicDataTable } from './basicDataTable.ts';
import { captionedTables } from './captions.ts';
import { readCodeTable } from './codeTable.ts';
import { readCriteriaTable } from './criteriaTable.ts';
import { readEconomicTable } from './economicTable.ts';
import type { CaptionedTable, RecognisedTable, RecognisedTables, TableContent } from './recognisedTable.ts';
import { readSelfEvaluation } from './selfEvaluation.ts';
import { readThreePublicTable } from './threePublicTable.ts';

export type { RecognisedTables } from './recognisedTable.ts';

/** From the most telling to the least: the first reader that knows the table has it. */
const readers: readonly ((table: CaptionedTable) => TableContent | undefined)[] = [
  readSelfEvaluation,
  readCriteriaTable,
  readBasicDataTable,
  readBalanceTable,
  readEconomicTable,
  readCodeTable,
  readThreePublicTable,
];

/** Forms have some hundred rows; what is larger is a list, and only its columns are looked at. */
const largestForm = 20_000;

function contentOf(table: CaptionedTable): TableContent {
  if (table.grid.rows.length > largestForm) return { kind: 'other' };
  for (const reader of readers) {
    const content = reader(table);
    if (content !== undefined) return content;
  }
  return { kind: 'other' };
}

/** The tables that each set of final accounts has once: only they tell where a new one begins. */
function nameInSet(content: TableContent): string | undefined {
  return content.kind === 'balance' ? `balance ${content.scope}` : undefined;
}

/** Knows the tables of a document for what they are, by captions, heads and labels; a 总表 that comes again opens a new set. */
export function readTables(document: AuditedDocument): RecognisedTables {
  let set = 0;
  let seen = new Set<string>();
  const tables = captionedTables(document).map((table): RecognisedTable => {
    const content = contentOf(table);
    const name = nameInSet(content);
    if (name !== undefined) {
      if (seen.has(name)) {
        set += 1;
        seen = new Set();
      }
      seen.add(name);
    }
    return { ...table, set, content };
  });
  return { document, year: yearOf(document), tables };
}

/** The year that the titles of a document speak of most. */
function yearOf(document: AuditedDocument): number | undefined {
  const counts = new Map<number, number>();
  for (const block of document.blocks.slice(0, 2_000)) {
    if (block.kind !== 'paragraph' || block.text.length > 400) continue;
    for (const [, digits] of block.text.matchAll(/(20\d{2})\s*年度/g)) {
      const year = Number(digits);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  let best: number | undefined;
  for (const [year, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = year;
  return best;
}
