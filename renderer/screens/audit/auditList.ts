import { figureSpots } from '../../../shared/findings/figureSpots.ts';
import type { Finding, Severity } from '../../../shared/findings/finding.ts';
import type { FindingsSetInput } from '../../../shared/reports/findingsSet.ts';
import type { ListedFile } from './auditDesk.ts';

export type SeverityFilter = Severity | 'all';

export function findingsOf({ outcome }: ListedFile, filter: SeverityFilter): readonly Finding[] {
  if (outcome.kind !== 'audited') return [];
  return outcome.report.findings.filter(({ severity }) => filter === 'all' || severity === filter);
}

/** Read as a whole, and nothing found. */
export function isClean({ outcome }: ListedFile): boolean {
  return outcome.kind === 'audited' && outcome.report.findings.length === 0 && outcome.report.notRead.length === 0;
}

/** How many files are through, how many without a finding, how many could not be read. */
export function tally(files: readonly ListedFile[]): {
  readonly audited: number;
  readonly clean: number;
  readonly refused: number;
} {
  const audited = files.filter(({ outcome }) => outcome.kind === 'audited');
  return {
    audited: audited.length,
    clean: audited.filter(isClean).length,
    refused: files.filter(({ outcome }) => outcome.kind === 'refused').length,
  };
}

/** A quotation in pieces; `isSpot` marks the figure that is meant, wherever the quotation writes it only once. */
export function quoteParts({ quote, stated }: Pick<Finding, 'quote' | 'stated'>): readonly {
  readonly text: string;
  readonly isSpot: boolean;
}[] {
  if (quote === undefined) return [];
  const [spot, ...others] = stated === undefined ? [] : figureSpots(quote, stated);
  if (spot === undefined || others.length > 0) return [{ text: quote, isSpot: false }];
  return [
    { text: quote.slice(0, spot.start), isSpot: false },
    { text: quote.slice(spot.start, spot.end), isSpot: true },
    { text: quote.slice(spot.end), isSpot: false },
  ].filter(({ text }) => text !== '');
}

/** What the exported list is called after: the one file, the one folder, else `subject`. */
export function subjectOf(files: readonly ListedFile[], subject: string): string {
  const [first] = files;
  if (first === undefined) return subject;
  const { name } = first;
  if (files.length === 1) return (name.split('/').at(-1) ?? name).replace(/\.[^.]+$/, '');
  const [folder, ...rest] = name.split('/');
  const isCommon = rest.length > 0 && files.every((file) => file.name.startsWith(`${folder}/`));
  return isCommon ? (folder ?? subject) : subject;
}

/** The list as it is written out: what was audited, and what could not be. */
export function listInput(files: readonly ListedFile[], subject: string): FindingsSetInput {
  return {
    subject: subjectOf(files, subject),
    unitName: '',
    examined: files.flatMap(({ name, outcome }) =>
      outcome.kind === 'audited' ? [{ name, report: outcome.report }] : [],
    ),
    notExamined: files.flatMap(({ name, outcome }) =>
      outcome.kind === 'refused' ? [{ name, reason: outcome.reason, remedy: outcome.remedy }] : [],
    ),
  };
}
