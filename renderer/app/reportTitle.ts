import { fillYears } from '../../shared/packs/template.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import type { ReportSummary } from '../storage/reportStorage.ts';

/** What a report is called until it is renamed: the set's title without the unit, which stands beside it. */
export function reportTitle(pack: TemplatePack, year: number): string {
  return fillYears(pack.set.title, year).replaceAll('{unit.name}', '').trim();
}

type Titled = Pick<ReportSummary, 'title' | 'unitName' | 'year'>;

/** The same title, numbered when a report of the same unit and year has it already: `…（2）`. */
export function uniqueTitle({ title, unitName, year }: Titled, reports: readonly Titled[]): string {
  const taken = reports
    .filter((report) => report.unitName === unitName && report.year === year)
    .map((report) => report.title);
  if (!taken.includes(title)) return title;
  let count = 2;
  while (taken.includes(`${title}（${count}）`)) count++;
  return `${title}（${count}）`;
}
