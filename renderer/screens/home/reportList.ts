import type { ReportState, ReportSummary } from '../../storage/reportStorage.ts';

const reportColumns = ['unit', 'year', 'title', 'state', 'progress', 'findings', 'changed'] as const;
export type ReportColumn = (typeof reportColumns)[number];

/** Whether the list can be sorted by that. */
export function isReportColumn(key: string): key is ReportColumn {
  return reportColumns.some((column) => column === key);
}

export type ReportSorting = { readonly key: ReportColumn; readonly descending: boolean };

/** What of the list is wanted. Empty parts want everything. */
export type ReportFilter = {
  readonly search: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly state: ReportState | undefined;
};

export const everything: ReportFilter = { search: '', unit: undefined, year: undefined, state: undefined };

/** Full-width letters and digits as half-width, small letters, no spaces around. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Every word of the search occurs in unit, title, template or year; the order does not matter. */
function searchText(report: ReportSummary): string {
  return plain(`${report.unitName} ${report.title} ${report.packTitle} ${report.year}`);
}

/** The reports that are wanted, trash left out. */
export function wantedReports(reports: readonly ReportSummary[], filter: ReportFilter): readonly ReportSummary[] {
  const words = plain(filter.search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return reports.filter((report) => {
    if (report.trashedAt !== undefined) return false;
    if (filter.unit !== undefined && report.unitName !== filter.unit) return false;
    if (filter.year !== undefined && report.year !== filter.year) return false;
    if (filter.state !== undefined && report.state !== filter.state) return false;
    if (words.length === 0) return true;
    const text = searchText(report);
    return words.every((word) => text.includes(word));
  });
}

/** By the sounds of the names, as a Chinese reader looks them up. */
const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;

function share({ progress }: ReportSummary): number {
  return progress.required === 0 ? 1 : progress.filled / progress.required;
}

/** One 必改 weighs more than any number of 需说明, and so on. Not checked yet: before all that were. */
function weight({ counts, missing = 0 }: ReportSummary): number {
  return counts === undefined ? -1 : counts.block * 1e12 + counts.explain * 1e8 + missing * 1e4 + counts.notice;
}

const comparisons: Readonly<Record<ReportColumn, (one: ReportSummary, other: ReportSummary) => number>> = {
  unit: (one, other) => byName(one.unitName, other.unitName),
  year: (one, other) => one.year - other.year,
  title: (one, other) => byName(one.title, other.title),
  state: (one, other) => Number(one.state === 'final') - Number(other.state === 'final'),
  progress: (one, other) => share(one) - share(other),
  findings: (one, other) => weight(one) - weight(other),
  changed: (one, other) => one.changedAt - other.changedAt,
};

/** Sorted by one column; equals stand with the last changed first. */
export function sortedReports(reports: readonly ReportSummary[], sorting: ReportSorting): readonly ReportSummary[] {
  const compare = comparisons[sorting.key];
  const direction = sorting.descending ? -1 : 1;
  return [...reports].sort(
    (one, other) => direction * compare(one, other) || other.changedAt - one.changedAt || byName(one.id, other.id),
  );
}

/** What the filters offer: units by name, years newest first, of all reports outside the trash. */
export function filterChoices(reports: readonly ReportSummary[]): {
  readonly units: readonly string[];
  readonly years: readonly number[];
} {
  const present = reports.filter((report) => report.trashedAt === undefined);
  return {
    units: [...new Set(present.map((report) => report.unitName))].sort(byName),
    years: [...new Set(present.map((report) => report.year))].sort((one, other) => other - one),
  };
}
