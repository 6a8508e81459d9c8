import type { AuditFinding } from '../audit/auditFinding.ts';
import type { FindingPlace } from '../crossChecks/finding.ts';
import { type TextCode, textAuditCodes } from './codes.ts';
import { type Passage, type Prose, quoteOf, type Sentence, spotOf } from './readProse.ts';

const byCode = new Map<string, (typeof textAuditCodes)[number]>(textAuditCodes.map((each) => [each.code, each]));

/** A stretch of a passage's uniform text. */
export type Stretch = { readonly start: number; readonly end: number };

export type Accusation = {
  readonly code: TextCode;
  readonly at: Stretch;
  readonly message: string;
  readonly remedy: string;
  readonly stated?: string;
  readonly expected?: string;
  /** Other places the figure was compared with. */
  readonly beside?: readonly FindingPlace[];
};

/** Where a stretch stands, as a place to look at. */
export function placeOf(prose: Prose, passage: Passage, at: number): FindingPlace {
  const heading = passage.headings.at(-1);
  const place = { document: prose.document.file, line: spotOf(passage, at).line };
  return heading === undefined ? place : { ...place, section: heading.slice(0, 60) };
}

/** A finding with its quotation and place; `sentence` undefined quotes around the spot. */
export function accuse(prose: Prose, passage: Passage, sentence: Sentence | undefined, what: Accusation): AuditFinding {
  const entry = byCode.get(what.code);
  const from = spotOf(passage, what.at.start);
  const last = spotOf(passage, Math.max(what.at.start, what.at.end - 1));
  const span = {
    block: from.block,
    start: from.offset,
    end: last.block === from.block ? last.offset + 1 : from.offset + 1,
  };
  return {
    code: what.code,
    severity: entry?.severity ?? 'notice',
    message: what.message,
    remedy: what.remedy,
    ...(entry === undefined ? {} : { basis: entry.basis }),
    fields: [],
    places: [placeOf(prose, passage, what.at.start), ...(what.beside ?? [])],
    quote: quoteOf(passage, sentence?.start ?? 0, sentence?.end ?? passage.text.length, what.at.start),
    ...(what.stated === undefined ? {} : { stated: what.stated }),
    ...(what.expected === undefined ? {} : { expected: what.expected }),
    span,
  };
}
