import type { Evaluation } from '../../../shared/calculation/evaluation.ts';
import type { FieldDefinition } from '../../../shared/calculation/factModel.ts';
import { carriedForm } from '../../../shared/crossChecks/formFromFile.ts';
import { isAbsent } from '../../../shared/drafts/absence.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { narrativePlaces } from '../../../shared/packs/narrativePlaces.ts';
import { fillYears } from '../../../shared/packs/template.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import type { Missing } from '../../../shared/readiness/missing.ts';
import { reportProgress } from '../../../shared/readiness/sectionProgress.ts';
import { type KeyFigure, overviewModel } from '../../../shared/reports/overviewModel.ts';
import type { Readiness } from '../../../shared/reports/reportReadiness.ts';
import { sectionPath, textPath } from '../../app/routes.ts';
import { shortTitle } from '../../report/checklistItems.ts';
import { homeOfPath, unitSection } from '../../report/fieldHome.ts';
import { findingHome } from '../../report/findingHome.ts';

/** Something that stands between a report and its signature; `to` leads to where it is done. */
export type Gap = { readonly key: string; readonly text: string; readonly to?: string; readonly absence?: Absence };

/** What may be declared 本单位没有: a fact that stands once, a text, a table, a document. */
export type Absence = { readonly name: string; readonly label: string; readonly field?: FieldDefinition };

export type DocumentCard = {
  readonly id: string;
  readonly mark: string | undefined;
  readonly label: string;
  readonly filled: number;
  readonly required: number;
  readonly gaps: readonly Gap[];
  /** The whole document was declared 本单位没有. */
  readonly absent: boolean;
  /** What was declared in it. */
  readonly declared: readonly Absence[];
};

/** A 需说明 with its reason. */
export type Explained = { readonly key: string; readonly message: string; readonly reason: string };
export type FigureWithPlace = KeyFigure & { readonly where: string; readonly to: string | undefined };

export type SignOffModel = {
  /** Title, id, version and short hash of the form, where it came from a file. */
  readonly form: string | undefined;
  readonly cards: readonly DocumentCard[];
  /** What belongs to no document. */
  readonly others: readonly Gap[];
  readonly gaps: number;
  readonly explained: readonly Explained[];
  readonly figures: readonly FigureWithPlace[];
};

type Placed = { readonly document: string | undefined; readonly gap: Gap };

function findingKey({ code, fields, message }: Finding): string {
  return `${code} ${fields.join(' ')} ${message}`;
}

function documentOf(pack: TemplatePack, section: string): string | undefined {
  return pack.sections.find(({ id }) => id === section)?.document;
}

function findingGap(pack: TemplatePack, id: string, finding: Finding): Placed {
  const home = findingHome(pack, finding);
  const gap = { key: findingKey(finding), text: finding.message };
  if (home === undefined) return { document: undefined, gap };
  if (home.kind === 'section') {
    const to = sectionPath(id, home.section, finding.fields[0]);
    return { document: documentOf(pack, home.section), gap: { ...gap, to } };
  }
  return { document: home.document, gap: { ...gap, to: textPath(id, home.document, home.place) } };
}

/** What a name of the draft's list stands for, and the document that it belongs to. */
function absenceOf(pack: TemplatePack, year: number, name: string): { absence: Absence; document: string } | undefined {
  const inSection = (list: 'fields' | 'tables'): string =>
    pack.sections.find((section) => section[list]?.includes(name))?.document ?? '';
  const document = pack.documents.find(({ id }) => id === name);
  if (document !== undefined) {
    return { absence: { name, label: shortTitle(document.title, year) }, document: document.id };
  }
  const section = pack.sections.find(({ id }) => id === name);
  if (section !== undefined) {
    return { absence: { name, label: fillYears(section.label, year) }, document: section.document };
  }
  const field = pack.fields.find(({ id }) => id === name);
  if (field !== undefined) {
    return { absence: { name, label: fillYears(field.label, year), field }, document: inSection('fields') };
  }
  const table = pack.tables.find(({ id }) => id === name);
  if (table !== undefined) return { absence: { name, label: table.label }, document: inSection('tables') };
  const text = narrativePlaces(pack).find(({ id }) => id === name);
  return text === undefined ? undefined : { absence: { name, label: text.label }, document: text.document };
}

/** Where a gap is filled in: the unit, a place of the text, a table, a cell. */
function missingGap(pack: TemplatePack, id: string, year: number, { kind, field, message }: Missing): Placed {
  const declarable = field !== undefined && (kind === 'entry' || kind === 'rows' || kind === 'text');
  const absence = declarable ? absenceOf(pack, year, field)?.absence : undefined;
  const gap = {
    key: `${kind} ${field ?? ''} ${message}`,
    text: message,
    ...(absence === undefined ? {} : { absence }),
  };
  if (field === undefined) return { document: undefined, gap };
  if (kind === 'unitName') return { document: undefined, gap: { ...gap, to: sectionPath(id, unitSection) } };
  const text = narrativePlaces(pack).find((place) => place.id === field);
  if (text !== undefined) return { document: text.document, gap: { ...gap, to: textPath(id, text.document, text.id) } };
  const ofTable = pack.sections.find(({ tables = [] }) => tables.includes(field));
  if (ofTable !== undefined) return { document: ofTable.document, gap: { ...gap, to: sectionPath(id, ofTable.id) } };
  const home = homeOfPath(pack, field);
  if (home === undefined) return { document: undefined, gap };
  return { document: documentOf(pack, home.section), gap: { ...gap, to: sectionPath(id, home.section, field) } };
}

/** Everything in the way of a final set, as the one readiness says it: 必改 first, then what is missing. */
function allGaps(pack: TemplatePack, id: string, year: number, { report, missing }: Readiness): readonly Placed[] {
  const blocking = report.findings.filter(({ severity }) => severity === 'block');
  const byFinding = new Map(report.findings.map((finding) => [finding.fields[0], finding]));
  return [
    ...blocking.map((finding) => findingGap(pack, id, finding)),
    ...missing.map((each) => {
      const finding = each.kind === 'explanation' ? byFinding.get(each.field) : undefined;
      return finding === undefined ? missingGap(pack, id, year, each) : findingGap(pack, id, finding);
    }),
  ];
}

/** What the head of the unit signs, document by document. */
export function signOffModel(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  id: string,
  readiness: Readiness,
): SignOffModel {
  const { report } = readiness;
  const placed = allGaps(pack, id, draft.year, readiness);
  const declared = (draft.absent ?? []).flatMap((name) => absenceOf(pack, draft.year, name) ?? []);
  const { documents: progress } = reportProgress(pack, evaluation, draft);
  const withSections = pack.documents.filter(({ id: document }) =>
    pack.sections.some((section) => section.document === document),
  );
  const cards = withSections.map((document): DocumentCard => {
    const { filled = 0, required = 0 } = progress.get(document.id) ?? {};
    return {
      id: document.id,
      mark: document.attachment,
      label: shortTitle(document.title, draft.year),
      filled,
      required,
      gaps: placed.filter((each) => each.document === document.id).map(({ gap }) => gap),
      absent: isAbsent(draft, document.id),
      declared: declared.filter((each) => each.document === document.id).map(({ absence }) => absence),
    };
  });
  const known = new Set(cards.map((card) => card.id));
  return {
    form: carriedForm(draft),
    cards,
    others: placed.filter(({ document }) => document === undefined || !known.has(document)).map(({ gap }) => gap),
    gaps: placed.length,
    explained: report.findings.flatMap((finding): Explained[] => {
      const reason = (finding.explanation ?? '').trim();
      if (reason === '') return [];
      return [{ key: findingKey(finding), message: finding.message, reason }];
    }),
    figures: overviewModel(pack, evaluation, report).keyFigures.map((figure) => {
      const home = homeOfPath(pack, figure.path);
      const section = pack.sections.find((each) => each.id === home?.section);
      return {
        ...figure,
        where: section === undefined ? '' : fillYears(section.label, draft.year),
        to: home === undefined ? undefined : sectionPath(id, home.section, figure.path),
      };
    }),
  };
}
