import { AppError } from '../errors/appError.ts';
import type { AuditFinding } from '../findings/auditFinding.ts';
import { type CheckReport, type NotRead, reportOf } from '../findings/finding.ts';
import { proseFigures } from './prose/proseFigures.ts';
import { readProse } from './prose/readProse.ts';
import type { AuditedDocument } from './reading/auditedDocument.ts';
import { readAudited } from './reading/readAudited.ts';
import { auditProse } from './rules/runProseRules.ts';
import { judgeTables } from './rules/runTableRules.ts';
import { compareProse, compareRates } from './rules/textAgainstTables/compareProse.ts';
import { settle } from './settle.ts';
import { tablesNotRead } from './tables/accountOfTables.ts';
import { readTables } from './tables/readTables.ts';

/** What the audit of one document came to. */
export type DocumentVerdict = {
  readonly findings: readonly AuditFinding[];
  readonly notYet: number;
  readonly notRead: readonly NotRead[];
};

/**
 * Everything that the audit finds in a document: in its tables, between them, in its text, between both; and what it
 * could not read. What a sentence contradicts by itself is said of the sentence: its spot is known.
 */
export function judgeDocument(document: AuditedDocument): DocumentVerdict {
  const tables = readTables(document);
  const prose = readProse(document);
  const joined = prose.passages.map(({ written, pieces }) => ({
    text: written,
    lines: pieces.map(({ line }) => line),
  }));
  const figures = proseFigures(prose);
  const ofTables = judgeTables(tables);
  return {
    findings: settle([
      ofTables.findings,
      compareProse(tables, figures, joined, ofTables.findings),
      auditProse(document, prose),
      compareRates(tables, figures, joined),
    ]),
    notYet: ofTables.notYet,
    notRead: [...(document.notRead ?? []), ...tablesNotRead(tables.tables, ofTables.judged)],
  };
}

/** The findings of {@link judgeDocument} alone. */
export function auditDocument(document: AuditedDocument): readonly AuditFinding[] {
  return judgeDocument(document).findings;
}

/** Far beyond any paper that a person reads: a thousand pages of text, a paragraph of a hundred, a form per page. */
const mostWords = 1_000_000;
const longestParagraph = 100_000;
const mostTables = 5_000;

/** Reading costs more than its share in what nobody wrote; such a file is refused. Throws AUDIT_TOO_LARGE. */
function requireReadable({ file, blocks }: AuditedDocument): void {
  const refuse = (what: string, count: number, limit: number): AppError =>
    new AppError('AUDIT_TOO_LARGE', { file, detail: `${what} ${count}，上限 ${limit}` });
  let words = 0;
  let tables = 0;
  for (const block of blocks) {
    if (block.kind === 'table') tables += 1;
    else {
      words += block.text.length;
      if (block.text.length > longestParagraph) throw refuse('一段的字数', block.text.length, longestParagraph);
    }
  }
  if (words > mostWords) throw refuse('正文字数', words, mostWords);
  if (tables > mostTables) throw refuse('表格数', tables, mostTables);
}

/**
 * Audits one finished file: .docx, .xlsx, or the plain text of a Word file. Throws AppError for files that cannot be
 * read; their bytes are never believed further than the readers' bounds.
 */
export function auditFile(bytes: Uint8Array, file: string): CheckReport {
  const document = readAudited(bytes, file);
  requireReadable(document);
  const { findings, notYet, notRead } = judgeDocument(document);
  return reportOf(findings, notYet, notRead);
}
