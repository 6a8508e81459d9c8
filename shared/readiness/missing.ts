import type { Evaluation } from '../calculation/evaluation.ts';
import { factPlaces } from '../crossChecks/factPlaces.ts';
import { formFromFile } from '../crossChecks/formFromFile.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { blankInSentence } from '../layout/fillTemplate.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { type Gap, gapsOf } from './asks.ts';
import { placeOfGap, wordsOfGap } from './gapWords.ts';

/** `blankInSentence`: a sentence prints ____; `explanation`: a 需说明 without one; `formFromFile`: not confirmed. */
export const missingKinds = [
  'unitName',
  'entry',
  'notNumber',
  'rows',
  'text',
  'blankInSentence',
  'explanation',
  'formFromFile',
] as const;
export type MissingKind = (typeof missingKinds)[number];

/** One thing that keeps a report from being final (contract: command-line.md). `field`: draft path or place of the text. */
export type Missing = {
  readonly kind: MissingKind;
  readonly field?: string;
  readonly place: FindingPlace;
  readonly message: string;
};

/** Sentences named one by one; the rest of them is likely to have the same cause. */
const mostSentences = 200;

const fieldOf = (gap: Gap): string | undefined => {
  if (gap.kind === 'text') return gap.narrative;
  if (gap.kind === 'rows') return gap.table.id;
  if (gap.kind === 'unitName') return `unit.${gap.key}`;
  return gap.path;
};

/** Sentences that would be printed with a blank in them. A fact that is a gap of its own is said once, there. */
function blankSentences(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  told: ReadonlySet<string>,
): readonly Missing[] {
  const set = resolveSet(pack, evaluation, draft.narrative, { formulas: false });
  return set.documents
    .flatMap((document) =>
      document.blocks.flatMap((block): readonly Missing[] => {
        if (block.kind !== 'paragraph') return [];
        const blank = block.runs.find(
          ({ text, fact }) => text === blankInSentence && !(fact !== undefined && told.has(fact)),
        );
        if (blank === undefined) return [];
        const sentence = block.runs.map(({ text }) => text).join('');
        return [
          {
            kind: 'blankInSentence',
            ...(blank.fact === undefined ? {} : { field: blank.fact }),
            place: { document: document.title },
            message: `“${sentence.slice(0, 60)}${sentence.length > 60 ? '……' : ''}”里还空着一个数。请补上这个数，或改写这一句。`,
          },
        ];
      }),
    )
    .slice(0, mostSentences);
}

function unexplained({ severity, code, message, fields, places }: Finding): readonly Missing[] {
  if (severity !== 'explain') return [];
  const [field] = fields;
  return [
    {
      kind: code === formFromFile.code ? 'formFromFile' : 'explanation',
      ...(field === undefined ? {} : { field }),
      place: places[0] ?? { document: '' },
      message: `${message}请在审核里写明原因。`,
    },
  ];
}

/**
 * What keeps a report from being final beside its 必改: gaps, sentences with blanks, 需说明 without an explanation.
 * `evaluation` holds the facts of that draft, `findings` what was found in it.
 */
export function missingIn(
  pack: TemplatePack,
  evaluation: Evaluation,
  draft: ReportDraft,
  findings: readonly Finding[],
): readonly Missing[] {
  const places = factPlaces(pack, evaluation);
  const gaps = gapsOf(pack, evaluation, draft);
  const told = new Set(gaps.flatMap((gap) => fieldOf(gap) ?? []));
  return [
    ...gaps.map((gap): Missing => {
      const field = fieldOf(gap);
      return {
        kind: gap.kind,
        ...(field === undefined ? {} : { field }),
        place: placeOfGap(gap, pack, evaluation, places),
        message: wordsOfGap(gap, pack, evaluation, places),
      };
    }),
    ...blankSentences(pack, evaluation, draft, told),
    ...findings.flatMap(unexplained),
  ];
}
