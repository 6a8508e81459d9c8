import type { AuditTimes } from './auditTimes.ts';
import { short, withRange } from './numbers.ts';
import { textTable } from './textTable.ts';

/** The audit's tables with what is aimed at. */
export function auditLines({ files, folder, edits }: AuditTimes): readonly string[] {
  const resident = folder.residentMb.map(({ after, mb }) => `${after}: ${short(mb)}`).join(', ');
  return [
    'AUDIT of a published set of final accounts (30 pages with tables), warm. Milliseconds. Aim: well under a second.',
    ...textTable(
      ['file', 'findings', 'audit ms'],
      files.map(({ file, findings, audit }) => [file, String(findings), withRange(audit)]),
    ),
    '',
    `A FOLDER of ${folder.sets} such Word files: ${short(folder.setsPerSecond)} sets per second and core.`,
    `Resident MB after so many: ${resident}. Aim: flat.`,
    '',
    'WHILE TYPING: a letter in the text, then all checks and the audit of the whole set, in the worker. Milliseconds.',
    ...textTable(
      ['projects', 'check ms', 'p95 ms'],
      edits.map(({ projects, check, p95 }) => [String(projects), withRange(check), short(p95)]),
      0,
    ),
  ];
}
