import type { CheckReport, Finding } from '../../shared/findings/finding.ts';
import { narrativePlaces } from '../../shared/packs/narrativePlaces.ts';
import { fillYears } from '../../shared/packs/template.ts';
import type { SectionDefinition, TemplatePack } from '../../shared/packs/templatePack.ts';
import type { ProgressState } from '../../shared/readiness/sectionProgress.ts';
import { sectionPath, textPath } from '../app/routes.ts';
import { followsByItself } from '../guidedEntry/model/sectionLayout.ts';
import { unitSection } from './fieldHome.ts';
import { findingHome } from './findingHome.ts';

/** Findings that want something done: 必改 and 需说明. */
export type Problems = { readonly block: number; readonly explain: number };

export type ChecklistLine = {
  readonly key: string;
  readonly kind: 'document' | 'section' | 'unit';
  readonly label: string;
  /** Attachment number of a document, printed before its name. */
  readonly mark?: string;
  readonly state: ProgressState;
  readonly problems: Problems;
  readonly to: string;
  /** A sheet that follows from others by itself: nothing is typed there, and it has no state. */
  readonly follows?: boolean;
};

const none: Problems = { block: 0, explain: 0 };

function isProblem(problems: Problems = none): boolean {
  return problems.block + problems.explain > 0;
}

function add(one: Problems, finding: Finding): Problems {
  if (finding.severity === 'block') return { ...one, block: one.block + 1 };
  return finding.severity === 'explain' ? { ...one, explain: one.explain + 1 } : one;
}

/** Findings by where they are dealt with: section ids, and document ids for those of texts. Each counts once. */
export function problemsByHome(pack: TemplatePack, report: CheckReport | undefined): ReadonlyMap<string, Problems> {
  const found = new Map<string, Problems>();
  for (const finding of report?.findings ?? []) {
    const home = findingHome(pack, finding);
    if (home === undefined) continue;
    const key = home.kind === 'section' ? home.section : `text:${home.document}`;
    found.set(key, add(found.get(key) ?? none, finding));
  }
  return found;
}

/** What a document is called where room is short: the year and the unit are said in the header. */
export function shortTitle(title: string, year: number): string {
  return fillYears(title, year)
    .replace(/\{[^}]*\}/g, '')
    .replace(/^\d{4}年度?/, '');
}

/** What is complete is done when nothing in it wants doing. */
function stateWith(state: ProgressState, hasProblems: boolean): ProgressState {
  return state === 'done' && hasProblems ? 'started' : state;
}

/** Whether a section has something to fill in beside sentences; others are worked on in the text itself. */
export function hasForm(section: SectionDefinition): boolean {
  return (section.fields?.length ?? 0) + (section.tables?.length ?? 0) > 0;
}

/** Where a section is worked on: its form, or for one of sentences only the text itself. */
export function pathOfSection(pack: TemplatePack, reportId: string, id: string): string {
  const section = pack.sections.find((each) => each.id === id);
  return section === undefined || hasForm(section)
    ? sectionPath(reportId, id)
    : textPath(reportId, section.document, section.narrative?.[0]);
}

type Words = { readonly unit: string };

/**
 * The checklist in the order of the papers: the unit's profile, then every document that has something to fill in, with
 * its sections. `states` by section and document id.
 */
export function checklistLines(
  pack: TemplatePack,
  reportId: string,
  states: ReadonlyMap<string, ProgressState>,
  report: CheckReport | undefined,
  words: Words,
): readonly ChecklistLine[] {
  const problems = problemsByHome(pack, report);
  const texts = narrativePlaces(pack);
  const inSections = new Set(pack.sections.flatMap(({ narrative = [] }) => narrative));
  const withText = new Set(texts.map(({ document }) => document));
  const ownTexts = new Set(texts.flatMap(({ id, document }) => (inSections.has(id) ? [] : [document])));
  const lines: ChecklistLine[] = [];
  if (pack.profile.length > 0) {
    lines.push({
      key: unitSection,
      kind: 'unit',
      label: words.unit,
      state: states.get(unitSection) ?? 'notStarted',
      problems: problems.get(unitSection) ?? none,
      to: sectionPath(reportId, unitSection),
    });
  }
  for (const document of pack.documents) {
    const sections = pack.sections.filter((section) => section.document === document.id);
    const [first] = sections;
    // Texts that a section of another document names are worked on from there.
    const follows = followsByItself(pack, document);
    if (first === undefined && !ownTexts.has(document.id) && !follows) continue;
    const stateOf = (id: string): ProgressState => states.get(id) ?? 'notStarted';
    lines.push({
      key: `document:${document.id}`,
      kind: 'document',
      label: shortTitle(document.title, pack.year),
      ...(document.attachment === undefined ? {} : { mark: document.attachment }),
      follows,
      state: stateWith(
        stateOf(document.id),
        sections.some(({ id }) => isProblem(problems.get(id))),
      ),
      problems: problems.get(`text:${document.id}`) ?? none,
      to: follows
        ? sectionPath(reportId, document.id)
        : withText.has(document.id) || first === undefined
          ? textPath(reportId, document.id)
          : pathOfSection(pack, reportId, first.id),
    });
    for (const section of sections) {
      lines.push({
        key: section.id,
        kind: 'section',
        label: fillYears(section.label, pack.year),
        state: stateWith(stateOf(section.id), isProblem(problems.get(section.id))),
        problems: problems.get(section.id) ?? none,
        to: pathOfSection(pack, reportId, section.id),
      });
    }
  }
  return lines;
}

/** Where a report is begun that has not been worked on yet: the first table, for the texts take their figures from there. */
export function firstSection(pack: TemplatePack): string | undefined {
  const order = sectionOrder(pack);
  const forms = new Set(pack.documents.flatMap(({ id, kind }) => (kind === 'form' ? [id] : [])));
  const withForm = order.flatMap((id) => pack.sections.filter((section) => section.id === id && hasForm(section)));
  return (withForm.find(({ document }) => forms.has(document)) ?? withForm[0])?.id ?? order[0];
}

/** Ids of the sections, and of the sheets that follow by themselves, in the order in which they are worked through, the unit's profile first. */
export function sectionOrder(pack: TemplatePack): readonly string[] {
  const inOrder = pack.documents.flatMap((document) =>
    followsByItself(pack, document)
      ? [document.id]
      : pack.sections.flatMap((section) => (section.document === document.id ? [section.id] : [])),
  );
  return [...(pack.profile.length > 0 ? [unitSection] : []), ...inOrder];
}
