import { auditDocument } from '../audit/auditFile.ts';
import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import { factPlaces } from '../crossChecks/factPlaces.ts';
import { factAt } from '../drafts/editing/liveReport.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { AuditFinding } from '../findings/auditFinding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { blankInSentence } from '../layout/fillTemplate.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { draftDocument } from './draftDocument.ts';
import {
  type DraftLine,
  draftLines,
  factsOfRow,
  numbersIn,
  plainNumber,
  sentenceAround,
  spotIn,
} from './draftSpots.ts';
import { narrativeKey } from './narrativeKey.ts';

/**
 * A finding of the audit in a draft. `primary`: the draft path of the figure that it doubts, when that comes from a fact;
 * `facts`: all that its sentence or rows show.
 */
export type DraftFinding = {
  readonly finding: Finding;
  readonly primary: string | undefined;
  readonly facts: ReadonlySet<string>;
};

/** What is only not filled in yet is no finding in a draft: the list of blanks says it. */
const aboutBlanks: readonly string[] = ['TAB-051', 'TAB-053'];
/** About the form's own figures, which nobody fills in. */
const aboutTheForm: readonly string[] = ['TAB-050'];
const mostFields = 8;

/** What findings call a document; the same as in the checks. */
function paperNames(pack: TemplatePack): ReadonlyMap<string, string> {
  return new Map(
    pack.documents.map(({ id, attachment, title }) => [
      id,
      attachment ?? fillYears(title, pack.year).replace(/\{[^}]*\}/g, ''),
    ]),
  );
}

/** Words left over and the like are wrong however much is still to come. */
function isAboutFigures({ code, stated }: Finding): boolean {
  return !code.startsWith('TXT') || plainNumber(stated) !== undefined;
}

/** The figures that a finding speaks of, as plain decimals. */
function mentionedIn({ stated, expected, operands = [] }: AuditFinding): ReadonlySet<string> {
  const texts = [stated, expected, ...operands.map(({ value }) => value)];
  return new Set(texts.flatMap((text) => (text === undefined ? [] : [...numbersIn(text)])));
}

function hasContents({ entries, tables, narrative }: ReportDraft): boolean {
  return (
    Object.values(entries).some((text) => text.trim() !== '') ||
    Object.values(tables).some((rows) => rows.some((row) => Object.values(row).some((text) => text.trim() !== ''))) ||
    Object.keys(narrative).length > 0
  );
}

/**
 * The audit of a draft's own official set, read as if it were a finished file, so that what the clerk wrote is held
 * against the tables and against itself. Left out is what nobody could mend in a draft: words of the form, and
 * whatever follows from what is still blank.
 */
export function auditDraft(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): readonly DraftFinding[] {
  if (!hasContents(draft)) return [];
  const read = draftDocument(resolveSet(pack, evaluation, draft.narrative, { formulas: false }));
  const lines = draftLines(read);
  const names = paperNames(pack);
  const { rowName } = factPlaces(pack, evaluation);
  const labels = new Map(narrativePlaces(pack).map(({ id, label }) => [id, label]));
  const unfinished = new Map<number, boolean>();

  /** The form asks for it and it is still blank; what is left blank on purpose is not. */
  function isOpen(id: string, scope: Scope): boolean {
    const source = evaluation.place(id)?.field.source;
    if (source?.kind !== 'entered' || !source.required) return false;
    return evaluation.typed(id, scope).trim() === '' && evaluation.override(id, scope) === undefined;
  }

  function isOpenFact(path: string | undefined): boolean {
    if (path === undefined) return false;
    const { id, scope, exists } = factAt(evaluation, path);
    return exists && isOpen(id, scope);
  }

  /** Whether all that the forms ask for is there. Until then figures that follow from others are on their way. */
  function isComplete(): boolean {
    return (
      !pack.fields.some(({ id }) => isOpen(id, [])) &&
      !pack.tables.some(({ id: table, rowFields }) =>
        evaluation
          .rows(table)
          .some(
            (row) =>
              [...row.cells.values()].some((text) => text.trim() !== '') &&
              rowFields.some(({ id }) => isOpen(`${table}.${id}`, [row])),
          ),
      )
    );
  }

  function isUnfinished(line: DraftLine): boolean {
    if (line.kind === 'paragraph') return false;
    const known = unfinished.get(line.block);
    if (known !== undefined) return known;
    const open = line.table.rows.some((row) => row.cells.some(({ fact }) => isOpenFact(fact)));
    unfinished.set(line.block, open);
    return open;
  }

  /** Where a table alone is meant: the first fact of the row, or of the table. */
  function firstFact(line: DraftLine | undefined): readonly string[] {
    if (line?.kind !== 'row') return [];
    const cells = [line.row, ...line.table.rows].flatMap((row) => row.cells);
    return cells.flatMap(({ fact }) => fact ?? []).slice(0, 1);
  }

  /** A blank that is deliberate is printed so; then the form is handed in with it. */
  function hasBlankOnPurpose(line: DraftLine | undefined): boolean {
    return (
      line?.kind === 'row' &&
      line.table.rows.some((row) =>
        row.cells.some(({ fact }) => fact !== undefined && draft.overrides[fact]?.value.trim() === ''),
      )
    );
  }

  /** The clerk wrote one of the numbers that it is about: it does not follow from the tables. */
  function isTyped(found: AuditFinding, mentioned: ReadonlySet<string>): boolean {
    const line = lines.get(found.places[0]?.line ?? 0);
    const index = found.span?.block ?? line?.block;
    const paragraph = index === undefined ? undefined : read.document.blocks[index];
    if (index === undefined || paragraph?.kind !== 'paragraph') return false;
    if (read.places.get(index)?.generated !== false) return false;
    const sentence = sentenceAround(paragraph.text, spotIn(paragraph.text, found).start);
    const facts = paragraph.facts ?? [];
    const own = paragraph.text
      .split('')
      .map((character, at) => (facts.some(({ start, end }) => start <= at && at < end) ? ' ' : character))
      .join('')
      .slice(sentence.start, sentence.end);
    return [...numbersIn(own)].some((number) => mentioned.has(number));
  }

  function sectionOf(block: number, heading: string | undefined): string | undefined {
    const place = read.places.get(block);
    return place === undefined ? heading : (labels.get(place.narrative.replace(/\[\d+\]$/, '')) ?? heading);
  }

  /** Of a form that repeats per row: the name of the row whose form this line stands in. */
  function formOwner(at: DraftLine): string | undefined {
    const repeat = pack.documents.find(({ id }) => id === read.papers[at.block])?.repeat;
    if (repeat === undefined || at.kind !== 'row') return undefined;
    for (const { fact } of at.table.rows.flatMap(({ cells }) => cells)) {
      const [row] = fact === undefined ? [] : factAt(evaluation, fact).scope;
      const owner = row?.table === repeat.table ? row : row && evaluation.parentOf(row);
      if (owner?.table === repeat.table) return rowName([owner]);
    }
    return undefined;
  }

  function placeInDraft(place: FindingPlace): FindingPlace {
    const { line, document, section, cell, ...rest } = place;
    const at = line === undefined ? undefined : lines.get(line);
    const inCell = cell === undefined ? {} : { cell };
    if (at === undefined) return { document, ...(section === undefined ? {} : { section }), ...rest, ...inCell };
    const named = sectionOf(at.block, section);
    const owner = formOwner(at);
    return {
      document: names.get(read.papers[at.block] ?? '') ?? document,
      ...(named === undefined ? {} : { section: named }),
      ...rest,
      ...(owner === undefined || cell?.includes(owner) === true
        ? inCell
        : { cell: [owner, cell].filter((part) => part !== undefined).join(' ') }),
    };
  }

  function settledBy(code: string, key: string | undefined): string {
    const { explanations } = draft;
    return ((key === undefined ? undefined : explanations[`${code}@${key}`]) ?? explanations[code] ?? '').trim();
  }

  function draftFinding(found: AuditFinding): DraftFinding | undefined {
    const { span, fact: _fact, operands: _operands, ...finding } = found;
    const first = finding.places[0]?.line;
    const at = lines.get(first ?? 0);
    const mentioned = mentionedIn(found);
    const around = finding.places.slice(1).flatMap(({ line }) => lines.get(line ?? 0) ?? []);
    if (aboutBlanks.includes(finding.code)) {
      if (!hasBlankOnPurpose(at)) return undefined;
    } else if (!aboutTheForm.includes(finding.code)) {
      if (!complete && isAboutFigures(finding) && !isTyped(found, mentioned)) return undefined;
      if ([at, ...around].some((line) => line !== undefined && isUnfinished(line))) return undefined;
    }

    const facts = new Set<string>();
    let primary: string | undefined;
    let narrative: string | undefined;
    const block = span?.block ?? at?.block;
    const paragraph = block === undefined ? undefined : read.document.blocks[block];
    if (block !== undefined && paragraph?.kind === 'paragraph') {
      narrative = read.places.get(block)?.narrative;
      if (narrative === undefined && paragraph.facts === undefined) return undefined;
      const spot = spotIn(paragraph.text, found);
      const sentence = sentenceAround(paragraph.text, spot.start);
      if (paragraph.text.slice(sentence.start, sentence.end).includes(blankInSentence)) return undefined;
      for (const { start, end, path } of paragraph.facts ?? []) {
        if (start < spot.end && spot.start < end) {
          facts.add(path);
          primary ??= path;
        }
      }
      for (const { start, end, path } of paragraph.facts ?? []) {
        if (start < sentence.end && sentence.start < end) facts.add(path);
      }
    } else if (at?.kind === 'row') {
      const stated = plainNumber(finding.stated);
      primary = stated === undefined ? undefined : factsOfRow(at.row, new Set([stated]))[0];
      if (!at.row.cells.some(({ fact }) => fact !== undefined)) return undefined;
      for (const fact of factsOfRow(at.row, mentioned)) facts.add(fact);
    }
    for (const line of around) {
      if (line.kind === 'row') for (const fact of factsOfRow(line.row, mentioned)) facts.add(fact);
    }
    const own = primary ?? (narrative === undefined ? undefined : narrativeKey(narrative, finding.stated));
    const named = own === undefined ? [...facts] : [own, ...facts];
    const fields = [...new Set(named.length > 0 ? named : firstFact(at))].slice(0, mostFields);
    const explanation = finding.severity === 'explain' ? settledBy(finding.code, fields[0]) : '';
    return {
      primary,
      facts,
      finding: {
        ...finding,
        severity: explanation === '' ? finding.severity : 'notice',
        fields,
        places: finding.places.map(placeInDraft),
        ...(explanation === '' ? {} : { explanation }),
      },
    };
  }

  const complete = isComplete();
  return auditDocument(read.document).flatMap((found) => draftFinding(found) ?? []);
}
