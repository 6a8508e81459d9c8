import { describe, expect, it } from 'vitest';
import { factsOfRow } from '../../../../renderer/guidedEntry/model/gridFacts.ts';
import { sectionLayout } from '../../../../renderer/guidedEntry/model/sectionLayout.ts';
import { homeOfPath, unitSection } from '../../../../renderer/report/fieldHome.ts';
import { concernsSection, findingHome } from '../../../../renderer/report/findingHome.ts';
import { nextFindingPath } from '../../../../renderer/report/nextFinding.ts';
import { parsePath } from '../../../../shared/calculation/factPath.ts';
import { packs } from '../../../../shared/packs/packRegistry.ts';
import type { TemplatePack } from '../../../../shared/packs/templatePack.ts';
import { checkReport } from '../../../../shared/reports/checkReport.ts';
import { open, scenario, scenarios } from '../../../helpers/scenarios.ts';

/** Full ids that the form of a section shows. */
function shownBy(pack: TemplatePack, id: string): ReadonlySet<string> {
  if (id === unitSection) {
    return new Set(pack.fields.flatMap((field) => (field.source.kind === 'profile' ? [field.id] : [])));
  }
  const section = pack.sections.find((each) => each.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return new Set(sectionLayout(pack, section).parts.flatMap((part) => part.grid.rows.flatMap(factsOfRow)));
}

function factOf(path: string): string {
  const parsed = parsePath(path);
  return parsed.kind === 'field' ? parsed.id : `${parsed.table}.${parsed.field}`;
}

describe('where a field is filled in', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s: every field leads to a section that shows it or an input of it',
    (_, pack) => {
      const paths = [
        ...pack.fields.map(({ id }) => id),
        ...pack.tables.flatMap((table) => table.rowFields.map(({ id }) => `${table.id}[2].${id}`)),
      ];
      const lost = paths.filter((path) => {
        const home = homeOfPath(pack, path);
        return home === undefined || !shownBy(pack, home.section).has(factOf(home.input));
      });
      expect(lost).toEqual([]);
    },
  );

  it('the profile of the unit is a section of its own', () => {
    expect(homeOfPath(open(scenario('junshan2024', 'blank')).pack, 'unit.name')).toEqual({
      section: unitSection,
      input: 'unit.name',
    });
  });

  it('a field that the section lists leads there with itself', () => {
    const { pack } = open(scenario('junshan2024', 'blank'));
    expect(homeOfPath(pack, 'vehiclePurchase.final')).toEqual({
      section: 'attachment1.threePublicExpenses',
      input: 'vehiclePurchase.final',
    });
  });

  it('knows no place for an id that the pack does not have', () => {
    expect(homeOfPath(open(scenario('junshan2024', 'blank')).pack, 'no.such')).toBeUndefined();
  });
});

describe('where a finding is dealt with', () => {
  it.each(scenarios.map((each) => [`${each.pack}/${each.name}`, each] as const))(
    '%s: every finding with a field leads to a section that shows it, or to its place in the text',
    (_, each) => {
      const { pack, evaluation, draft } = open(each);
      const { findings } = checkReport(pack, evaluation, draft);
      const lost = findings.filter((finding) => {
        if (finding.fields.length === 0) return false;
        const home = findingHome(pack, finding);
        if (home?.kind === 'text') return home.place === undefined;
        if (home === undefined) return true;
        const { input = '' } = homeOfPath(pack, home.path) ?? {};
        return !shownBy(pack, home.section).has(factOf(input)) || !concernsSection(pack, finding, home.section);
      });
      expect(lost.map(({ code, fields }) => `${code} ${fields.join()}`)).toEqual([]);
    },
  );

  it('F4 goes through the fields of all findings and round again', () => {
    const { pack, evaluation, draft } = open(scenario('junshan2024', 'published'));
    const report = checkReport(pack, evaluation, draft);
    const visited: string[] = [];
    let at = nextFindingPath(pack, report, undefined);
    while (at !== undefined && !visited.includes(at)) {
      visited.push(at);
      at = nextFindingPath(pack, report, at);
    }
    expect(visited.length).toBeGreaterThan(3);
    expect(at).toBe(visited[0]);
  });

  it('without findings there is nowhere to go', () => {
    const { pack } = open(scenario('junshan2024', 'blank'));
    expect(nextFindingPath(pack, undefined, undefined)).toBeUndefined();
  });
});
