import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import type { ReportSummary, UnitProfile } from '../../storage/reportStorage.ts';

/** What the form holds. `unitId`: a known unit, or '' for a new one called `unitName`. */
export type StartForm = {
  unitId: string;
  unitName: string;
  year: string;
  packId: string;
  profile: Record<string, string>;
};

export type CountyGroup = { readonly county: string; readonly packs: readonly TemplatePack[] };

/** Packs by county, newest first within each. */
export function packsByCounty(packs: readonly TemplatePack[]): readonly CountyGroup[] {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  const counties = [...new Set(packs.map((pack) => pack.county))].sort(compare);
  return counties.map((county) => ({
    county,
    packs: packs.filter((pack) => pack.county === county).sort((one, other) => other.year - one.year),
  }));
}

/** The reports of this very unit, year and pack that are already there. */
export function sameReports(
  reports: readonly ReportSummary[],
  wanted: { readonly unitName: string; readonly year: number; readonly packId: string },
): readonly ReportSummary[] {
  return reports.filter(
    (report) =>
      report.trashedAt === undefined &&
      report.unitName === wanted.unitName &&
      report.year === wanted.year &&
      report.packId === wanted.packId,
  );
}

/** What the form starts with: the unit and pack of the report that was worked on last. */
export function startValues(
  units: readonly UnitProfile[],
  reports: readonly ReportSummary[],
  packs: readonly TemplatePack[],
  thisYear: number,
): StartForm {
  const [latest] = [...reports]
    .filter((report) => report.trashedAt === undefined)
    .sort((one, other) => other.changedAt - one.changedAt);
  const unit = units.find((each) => each.values.name === latest?.unitName) ?? units[0];
  const pack = packs.find((each) => each.id === latest?.packId);
  return {
    unitId: unit?.id ?? '',
    unitName: '',
    year: String(pack?.year ?? thisYear - 1),
    packId: pack?.id ?? '',
    profile: { ...unit?.values },
  };
}

/** The profile for the draft: what the pack asks for and is filled in. */
export function unitOf(
  pack: TemplatePack,
  name: string,
  profile: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const filled = pack.profile.flatMap(({ key }): [string, string][] => {
    const text = key === 'name' ? name.trim() : (profile[key] ?? '').trim();
    return text === '' ? [] : [[key, text]];
  });
  return Object.fromEntries(filled);
}
