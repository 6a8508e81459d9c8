import type { AuditFinding, Operand } from '../../findings/auditFinding.ts';
import type { FindingPlace, Severity } from '../../findings/finding.ts';
import type { CaptionedTable } from '../tables/recognisedTable.ts';
import { rowText } from '../tables/tableGrid.ts';
import { codeEntry, type TableAuditCode } from './tableAuditCodes.ts';

type Parts = {
  readonly code: TableAuditCode;
  readonly message: string;
  readonly remedy: string;
  readonly places: readonly FindingPlace[];
  readonly quote?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly severity?: Severity;
  readonly operands?: readonly Operand[];
  readonly subject?: string;
};

/** A finding with the severity and basis that its code has in the catalogue, unless a case is milder. */
export function tableFinding({ code, severity, ...parts }: Parts): AuditFinding {
  const entry = codeEntry(code);
  return { code, severity: severity ?? entry.severity, basis: entry.basis, fields: [], ...parts };
}

/** The place of a row's cell by names, where no figure stands. */
export function placeInRow(table: CaptionedTable, row: number, cell: string): FindingPlace {
  return {
    document: table.file,
    table: table.caption,
    ...(cell === '' ? {} : { cell: cell.slice(0, 120) }),
    line: table.grid.rows[row]?.line ?? table.line,
  };
}

export function quoteOf(table: CaptionedTable, row: number): string {
  const source = table.grid.rows[row];
  return source === undefined ? '' : rowText(source);
}
