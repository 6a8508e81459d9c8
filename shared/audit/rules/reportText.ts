import { plainText } from '../../decimal/decimal.ts';
import type { AuditFinding, Operand } from '../../findings/auditFinding.ts';
import type { FindingPlace } from '../../findings/finding.ts';
import { placeOf, type Stretch } from '../prose/places.ts';
import { type Passage, type Prose, quoteOf, type Sentence, spotOf } from '../prose/readProse.ts';
import { type TextCode, textAuditCodes } from './textAuditCodes.ts';

const byCode = new Map<string, (typeof textAuditCodes)[number]>(textAuditCodes.map((each) => [each.code, each]));

export type Report = {
  readonly code: TextCode;
  readonly at: Stretch;
  readonly message: string;
  readonly remedy: string;
  readonly stated?: string;
  readonly expected?: string;
  /** Other places the figure was compared with. */
  readonly beside?: readonly FindingPlace[];
  readonly operands?: readonly Operand[];
};

const mostOperands = 40;

/** Where a rule does not say what it compared: the figures of its sentence. */
function figuresOf(sentence: Sentence | undefined): readonly Operand[] {
  const quantities = (sentence?.quantities ?? []).slice(0, mostOperands);
  return quantities.map(({ value }) => ({ role: 'other', value: plainText(value) }));
}

/** A finding with its quotation and place; `sentence` undefined quotes around the spot. */
export function reportText(prose: Prose, passage: Passage, sentence: Sentence | undefined, what: Report): AuditFinding {
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
    operands: what.operands ?? figuresOf(sentence),
  };
}
