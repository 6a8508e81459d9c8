import { compare } from '../calculation/conditions.ts';
import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import { type Decimal, plainText, roundTo } from '../decimal/decimal.ts';
import type { Finding } from '../findings/finding.ts';
import { fillText } from '../layout/fillTemplate.ts';
import { envelope } from '../layout/relationTolerance.ts';
import type { CrossCheckDefinition } from '../packs/crossCheckDefinition.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { type FactPlaces, factPlaces } from './factPlaces.ts';

/** A relation that does not hold. `rounding`: apart, but no further than rounding explains. */
type Breach = {
  readonly kind: 'broken' | 'rounding';
  readonly figures?: { readonly left: Decimal; readonly right: Decimal };
};
type Outcome = 'holds' | 'notYet' | Breach;

export type CrossCheckResult = { readonly findings: readonly Finding[]; readonly notYet: number };

function outcomeOf(check: CrossCheckDefinition, evaluation: Evaluation, scope: Scope): Outcome {
  const { rule } = check;
  if (rule.kind === 'require') return evaluation.holds(rule.condition, scope) ? 'holds' : { kind: 'broken' };
  const left = evaluation.evaluate(rule.left, scope);
  const right = evaluation.evaluate(rule.right, scope);
  if (left.state !== 'complete' || right.state !== 'complete') {
    return left.state === 'undefined' || right.state === 'undefined' ? 'holds' : 'notYet';
  }
  if (compare(left.value, rule.comparison, right.value)) return 'holds';
  const apart = left.value.minus(right.value).abs();
  // Equal figures that should not be equal are no matter of rounding.
  const within = !apart.isZero() && apart.lessThanOrEqualTo(envelope(rule.tolerance, evaluation, scope));
  return { kind: within ? 'rounding' : 'broken', figures: { left: left.value, right: right.value } };
}

/** Figures in messages: as plain as they are, at most four decimals for unrounded quotients. */
function figure(value: Decimal): string {
  return plainText(roundTo(value, 4));
}

/** The tokens go in as they are: braces in a project's name are no tokens. */
function fillMessage(
  pattern: string,
  tokens: Readonly<Record<string, string>>,
  evaluation: Evaluation,
  scope: Scope,
): string {
  return pattern
    .split(/(\{(?:left|right|difference|row)\})/)
    .map((piece, index) =>
      index % 2 === 1 ? (tokens[piece.slice(1, -1)] ?? piece) : fillText(piece, evaluation, scope),
    )
    .join('');
}

type RoundingNote = { readonly table: string; readonly text: string; readonly finding: Finding };

/** Tests every relation of the pack on the printed figures, overrides included. */
export function runCrossChecks(
  pack: TemplatePack,
  evaluation: Evaluation,
  explanations: Readonly<Record<string, string>>,
): CrossCheckResult {
  const places = factPlaces(pack, evaluation);
  const findings: Finding[] = [];
  const roundings: RoundingNote[] = [];
  let notYet = 0;
  for (const check of pack.crossChecks) {
    const rows = check.forEach === undefined ? [undefined] : evaluation.rows(check.forEach, check.where);
    for (const row of rows) {
      const scope: Scope = row === undefined ? [] : [row];
      if (check.when !== undefined && !evaluation.holds(check.when, scope)) continue;
      const outcome = outcomeOf(check, evaluation, scope);
      if (outcome === 'holds') continue;
      if (outcome === 'notYet') {
        notYet++;
        continue;
      }
      const finding = findingOf(check, outcome, evaluation, scope, places, explanations);
      if (outcome.kind === 'broken') findings.push(finding);
      else {
        const { document, table } = places.printedIn(check.fields[0] ?? '');
        roundings.push({ table: `${document}${table === undefined ? '' : ` ${table}`}`, text: check.title, finding });
      }
    }
  }
  return { findings: [...findings, ...groupRoundings(roundings)], notYet };
}

function findingOf(
  check: CrossCheckDefinition,
  breach: Breach,
  evaluation: Evaluation,
  scope: Scope,
  places: FactPlaces,
  explanations: Readonly<Record<string, string>>,
): Finding {
  const paths = check.fields.map((id) => evaluation.path(id, scope));
  const figures: Readonly<Record<string, string>> =
    breach.figures === undefined
      ? {}
      : {
          left: figure(breach.figures.left),
          right: figure(breach.figures.right),
          difference: figure(breach.figures.left.minus(breach.figures.right).abs()),
        };
  const tokens = { ...figures, row: places.rowName(scope) };
  const explanation = (explanations[`${check.code}@${paths[0]}`] ?? explanations[check.code] ?? '').trim();
  const settled = check.severity === 'explain' && explanation !== '';
  return {
    code: check.code,
    severity: settled ? 'notice' : check.severity,
    message: fillMessage(check.message, tokens, evaluation, scope),
    remedy: fillMessage(check.remedy, tokens, evaluation, scope),
    basis: check.basis,
    fields: paths,
    places: check.fields.map((id) => places.place(id, scope)),
    ...(figures.left === undefined ? {} : { stated: figures.left }),
    ...(figures.right === undefined ? {} : { expected: figures.right }),
    ...(check.rule.kind === 'require' && tokens.row !== '' ? { subject: tokens.row } : {}),
    ...(settled ? { explanation } : {}),
  };
}

/** One notice per table, however many 尾差 it has: they are no errors and must not crowd out what is. */
function groupRoundings(notes: readonly RoundingNote[]): readonly Finding[] {
  const tables = [...new Set(notes.map((note) => note.table))];
  return tables.flatMap((table): Finding[] => {
    const group = notes.filter((note) => note.table === table);
    const details = group.map(({ text, finding }) => `${text}（${finding.stated}与${finding.expected}）`).join('；');
    const [only] = group;
    const single = group.length === 1 && only !== undefined ? only.finding : undefined;
    return [
      {
        code: 'RND-001',
        severity: 'notice',
        message: `${table}有${group.length}处尾差：${details}。`,
        remedy: '这是四舍五入造成的，一般不用改；如能与账面核对一致更好。',
        basis: '金额以万元为单位保留两位小数，加总时允许出现四舍五入的尾差。',
        fields: [...new Set(group.flatMap((note) => note.finding.fields))],
        places: group.flatMap((note) => note.finding.places.slice(0, 1)),
        ...(single?.stated === undefined ? {} : { stated: single.stated }),
        ...(single?.expected === undefined ? {} : { expected: single.expected }),
      },
    ];
  });
}
