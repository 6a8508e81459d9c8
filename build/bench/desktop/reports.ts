import { benchDraft } from '../benchDraft.ts';
import type { StoredReport } from './drive.ts';

/** Numbers of projects at which everything is measured. */
export const projectNumbers = [1, 100, 1_000] as const;
/** A book of final accounts with so many 项. */
export const bookRows = 400;

export function reportOf(projects: number): string {
  return `bench-of-${projects}-projects`;
}
export const bookReport = `bench-of-${bookRows}-rows`;

/** Every report on which something is measured. */
export async function benchReports(): Promise<readonly StoredReport[]> {
  const reports: StoredReport[] = [];
  for (const projects of projectNumbers) {
    reports.push({ id: reportOf(projects), draft: (await benchDraft({ projects })).draft });
  }
  reports.push({ id: bookReport, draft: (await benchDraft({ projects: 50, rows: bookRows })).draft });
  return reports;
}

/** Where keys are typed: the address within a report, and the control. */
export type Place = { readonly name: string; readonly address: string; readonly selector: string };

export const firstCell: Place = {
  name: '三公经费 (plain section)',
  address: 'section/attachment1.threePublicExpenses',
  selector: 'form input[data-cell*="/vehicleOperation.final"]',
};

export const placesOfProjects: readonly Place[] = [
  firstCell,
  {
    name: '项目支出 (long table)',
    address: 'section/attachment1.projects',
    selector: 'form input[data-cell*="/projects.lastYearFinal"]',
  },
  {
    name: '附件3 (form of a project)',
    address: 'section/attachment3.projects',
    selector: 'form input[data-cell*="/projects.fiscal.executed"]',
  },
  { name: 'report text', address: 'text/report', selector: 'main textarea' },
];

export const placeOfBook: Place = {
  name: '项 rows (final accounts)',
  address: 'section/accounts.rows',
  selector: 'form input[data-cell*="/functionRows.income.generalBudget"]',
};
