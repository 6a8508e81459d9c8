import type { CheckReport, Finding, Severity } from '../../../shared/findings/finding.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { findingKey } from '../../report/editorDesk.ts';
import { concernsSection, findingHome } from '../../report/findingHome.ts';

/** How the list is grouped: by severity, and apart what the unit has explained. */
export type GroupName = Severity | 'settled';
export const groupNames: readonly GroupName[] = ['block', 'explain', 'notice', 'settled'];

/** `section`: section id, or `text:` and a document id. Empty means all. */
export type FindingFilter = { readonly group: GroupName | ''; readonly section: string; readonly text: string };

/** A finding that stays in its group while someone works on it. */
export type HeldFinding = { readonly key: string; readonly group: GroupName };

export function groupOf({ severity, explanation }: Finding): GroupName {
  return explanation === undefined ? severity : 'settled';
}

function homeKey(pack: TemplatePack, finding: Finding): string {
  const home = findingHome(pack, finding);
  if (home === undefined) return '';
  return home.kind === 'section' ? home.section : `text:${home.document}`;
}

function hasText(finding: Finding, asked: string): boolean {
  const { message, remedy, code, stated = '', expected = '', quote = '', explanation = '' } = finding;
  const places = finding.places.flatMap(({ document, table = '', cell = '' }) => [document, table, cell]);
  const words = [message, remedy, code, stated, expected, quote, explanation, ...places].join('\n').toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** The findings that the filter lets through, by group. */
export function filteredGroups(
  pack: TemplatePack,
  report: CheckReport,
  { group, section, text }: FindingFilter,
  held?: HeldFinding,
): ReadonlyMap<GroupName, readonly Finding[]> {
  const groups = new Map<GroupName, Finding[]>(groupNames.map((name) => [name, []]));
  for (const finding of report.findings) {
    const name = held?.key === findingKey(finding) ? held.group : groupOf(finding);
    if (group !== '' && name !== group) continue;
    if (section !== '' && homeKey(pack, finding) !== section && !concernsSection(pack, finding, section)) continue;
    if (text.trim() !== '' && !hasText(finding, text.trim())) continue;
    groups.get(name)?.push(finding);
  }
  return groups;
}

export function countByGroup(report: CheckReport): Readonly<Record<GroupName, number>> {
  const counts = { block: 0, explain: 0, notice: 0, settled: 0 };
  for (const finding of report.findings) counts[groupOf(finding)]++;
  return counts;
}

/** Where findings are dealt with, each place once, in the order of the list. */
export function placesOf(pack: TemplatePack, report: CheckReport): readonly string[] {
  return [...new Set(report.findings.map((finding) => homeKey(pack, finding)))].filter((key) => key !== '');
}

/**
 * Under which key the draft keeps the explanation of a finding: that of its own figure, unless one for the whole check
 * is there already. `undefined` where none can be given.
 */
export function explanationKey(
  explanations: Readonly<Record<string, string>>,
  { code, fields }: Finding,
): string | undefined {
  const [first] = fields;
  if (first === undefined) return undefined;
  const own = `${code}@${first}`;
  return explanations[own] === undefined && explanations[code] !== undefined ? code : own;
}
