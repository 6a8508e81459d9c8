import { AppError } from '../errors/appError.ts';
import type { AuditFinding } from '../findings/auditFinding.ts';
import { type CheckReport, reportOf } from '../findings/finding.ts';
import { proseFigures } from './prose/proseFigures.ts';
import { readProse } from './prose/readProse.ts';
import type { AuditedDocument } from './reading/auditedDocument.ts';
import { readAudited } from './reading/readAudited.ts';
import { auditProse } from './rules/runProseRules.ts';
import { auditTables } from './rules/runTableRules.ts';
import { compareProse, compareRates } from './rules/textAgainstTables/compareProse.ts';
import { readTables } from './tables/readTables.ts';

/** Two findings about the same number at the same place: the reader of tables and that of prose may both see it. */
function isSame(one: AuditFinding, other: AuditFinding): boolean {
  if (one.stated === undefined || one.stated !== other.stated || one.expected !== other.expected) return false;
  if (one.span !== undefined && other.span !== undefined) {
    return one.span.block === other.span.block && one.span.start < other.span.end && other.span.start < one.span.end;
  }
  const line = one.places[0]?.line;
  return line !== undefined && line === other.places[0]?.line;
}

/** What one reader found before is left out of what the next one found. Each sees to its own repeats. */
function withoutRepeats(readers: readonly (readonly AuditFinding[])[]): readonly AuditFinding[] {
  const byStated = new Map<string, AuditFinding[]>();
  return readers.flatMap((findings) => {
    const fresh = findings.filter((finding) => {
      const known = byStated.get(`${finding.stated} ${finding.expected}`) ?? [];
      return !known.some((each) => isSame(each, finding));
    });
    for (const finding of fresh) {
      const key = `${finding.stated} ${finding.expected}`;
      byStated.set(key, [...(byStated.get(key) ?? []), finding]);
    }
    return fresh;
  });
}

/**
 * Everything that the audit finds in a document: in its tables, between them, in its text, between both. What a sentence
 * contradicts by itself is said of the sentence: its spot is known.
 */
export function auditDocument(document: AuditedDocument): readonly AuditFinding[] {
  const tables = readTables(document);
  const prose = readProse(document);
  const torn = prose.passages.map(({ written, pieces }) => ({ text: written, lines: pieces.map(({ line }) => line) }));
  const figures = proseFigures(prose);
  const read = withoutRepeats([auditTables(tables), compareProse(tables, figures, torn), auditProse(document, prose)]);
  const said = read.filter((each) => !read.some((cause) => isShareOf(each, cause)));
  return [...said, ...unsaid(compareRates(tables, figures, torn), said)];
}

/** A share that was reckoned with an amount which the tables refute: the amount is told, and the share follows from it. */
function isShareOf({ code, message, places }: AuditFinding, amount: AuditFinding): boolean {
  if (code !== 'TXT-011' || amount.code !== 'CMP-001' || amount.stated === undefined) return false;
  const line = places[0]?.line;
  return line !== undefined && line === amount.places[0]?.line && message.startsWith(`${amount.stated}万元÷`);
}

/** A rate that the sentence itself refutes is not told a second time by the tables. */
function unsaid(rates: readonly AuditFinding[], said: readonly AuditFinding[]): readonly AuditFinding[] {
  const key = ({ stated, places }: AuditFinding): string => `${places[0]?.line} ${stated}`;
  const known = new Set(said.map(key));
  return rates.filter((each) => !known.has(key(each)));
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
  return reportOf(auditDocument(document), 0);
}
