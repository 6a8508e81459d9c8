import type { Decimal } from '../../../decimal/decimal.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding, Operand } from '../../../findings/auditFinding.ts';
import type { Figure } from '../../tables/figure.ts';
import { codeEntry } from '../tableAuditCodes.ts';
import {
  arithmetic,
  type Relation,
  shown,
  type Term,
  type Tested,
  testRelation,
  type UnreadCells,
} from './relation.ts';

/** A figure that, set to `value`, mends all of `breaches` at once. */
type WrongFigure = { readonly figure: Figure; readonly value: Decimal; readonly breaches: readonly Tested[] };

/** What the figure of a term would have to be for the relation to hold, in its printed unit. */
function mended(tested: Tested, term: Term, side: 'left' | 'right'): Decimal {
  const apart = tested.left.minus(tested.right);
  const change = (side === 'left') === (term.sign === 1) ? apart.negated() : apart;
  return term.figure.value.plus(change.dividedBy(term.figure.scale));
}

type Candidate = { readonly figure: Figure; readonly breach: Tested; readonly value: Decimal };

function candidatesOf(breach: Tested): readonly Candidate[] {
  const of = (side: 'left' | 'right') =>
    breach.relation[side].map((term) => ({ figure: term.figure, breach, value: mended(breach, term, side) }));
  return breach.relation.comparison === 'equal' ? [...of('left'), ...of('right')] : [];
}

/** The largest group of candidates that agree on what the figure should be. */
function agreement(list: readonly Candidate[]): readonly Candidate[] {
  let best: readonly Candidate[] = [];
  for (const candidate of list) {
    const group = list.filter((other) => {
      const tolerance = other.breach.envelope.plus(candidate.breach.envelope).dividedBy(candidate.figure.scale);
      return other.value.minus(candidate.value).abs().lessThanOrEqualTo(tolerance);
    });
    if (group.length > best.length) best = group;
  }
  return best;
}

const mostPerFigure = 12;

/**
 * One wrong figure breaks several relations. Where two or more breaches agree on what one figure should be, and more of
 * its relations break than hold, that figure is named once instead of each relation.
 */
function wrongFigures(broken: readonly Tested[], holding: readonly Tested[]): readonly WrongFigure[] {
  const held = new Map<string, number>();
  for (const { relation } of holding) {
    if (relation.comparison !== 'equal') continue;
    for (const { figure } of [...relation.left, ...relation.right])
      held.set(figure.key, (held.get(figure.key) ?? 0) + 1);
  }
  const byFigure = new Map<string, Candidate[]>();
  for (const breach of broken) {
    for (const candidate of candidatesOf(breach)) {
      const list = byFigure.get(candidate.figure.key) ?? [];
      byFigure.set(candidate.figure.key, list);
      if (list.length < mostPerFigure) list.push(candidate);
    }
  }
  const ranked = [...byFigure.values()]
    .map((list) => agreement(list))
    .filter((group) => group.length >= 2)
    .map((group) => ({ group, score: group.length - (held.get(group[0]?.figure.key ?? '') ?? 0) }))
    .filter(({ score, group }) => score > 0 || group.length >= 3)
    .sort((left, right) => right.score - left.score || right.group.length - left.group.length);
  const used = new Set<Tested>();
  const isAmbiguous = (group: readonly Candidate[]): boolean =>
    ranked.some(
      (other) =>
        other.group !== group &&
        other.group.length === group.length &&
        (held.get(other.group[0]?.figure.key ?? '') ?? 0) <= (held.get(group[0]?.figure.key ?? '') ?? 0) &&
        other.group.every(({ breach }) => group.some((entry) => entry.breach === breach)),
    );
  const wrong: WrongFigure[] = [];
  for (const { group } of ranked) {
    const open = group.filter(({ breach }) => !used.has(breach));
    const [first] = open;
    // Where two figures would mend the same breaches, neither is named.
    if (first === undefined || open.length < 2 || isAmbiguous(group)) continue;
    for (const { breach } of open) used.add(breach);
    const exact = open.reduce((best, entry) => (entry.breach.envelope.lessThan(best.breach.envelope) ? entry : best));
    wrong.push({ figure: first.figure, value: exact.value, breaches: open.map(({ breach }) => breach) });
  }
  return wrong;
}

const mostWritten = 4;

function wrongFigureFinding({ figure, value, breaches }: WrongFigure): AuditFinding {
  const [first] = breaches;
  if (first === undefined) throw new Error('a wrong figure without a breach');
  const written = breaches.slice(0, mostWritten).map((breach, index) => `（${index + 1}）${arithmetic(breach)}`);
  const rest = breaches.length > mostWritten ? `等${breaches.length}处` : '';
  const entry = codeEntry(first.relation.code);
  const others = breaches.flatMap(({ relation }) => [...relation.left, ...relation.right].map((term) => term.figure));
  return {
    code: first.relation.code,
    severity: entry.severity,
    message: `“${figure.place.cell ?? ''}”是${plainText(figure.value)}，按有关的等式应为${shown(value)}：${written.join('；')}${rest}。`,
    remedy: `请核对这个数；如应为${shown(value)}，改后这${breaches.length}处就都相符。`,
    basis: entry.basis,
    fields: [],
    places: placesOf([figure, ...others]),
    operands: operandsOf([figure, ...others]),
    quote: figure.quote,
    stated: plainText(figure.value),
    expected: shown(value),
  };
}

/** The figures of a finding, each with the place it stands in. */
function operandsOf(figures: readonly Figure[]): readonly Operand[] {
  return figures.map(({ value, place, row }) => ({ role: 'term', value: plainText(value), place, reason: row }));
}

/** The first figure's place, and the first place of every other table that takes part; within one table, of the parts. */
function placesOf(figures: readonly Figure[]): AuditFinding['places'] {
  const [first] = figures;
  if (first === undefined) return [];
  const seen = new Set([first.key]);
  const places = [first.place];
  for (const figure of figures) {
    if (seen.has(figure.key)) continue;
    seen.add(figure.key);
    places.push(figure.place);
    if (places.length >= 6) break;
  }
  return places;
}

function breachFinding(tested: Tested): AuditFinding {
  const { relation, left, right } = tested;
  const entry = codeEntry(relation.code);
  const figures = [...relation.left, ...relation.right].map((term) => term.figure);
  const [only] = relation.left;
  // A lone figure is compared in its own unit: a table in 元 is not told its amount in 万元.
  const scale = relation.left.length === 1 && only !== undefined ? only.figure.scale : undefined;
  const plain = (value: Decimal): string => shown(scale === undefined ? value : value.dividedBy(scale));
  return {
    code: relation.code,
    severity: entry.severity,
    message: `${relation.title}：${arithmetic(tested)}。`,
    remedy:
      relation.comparison === 'equal'
        ? `请逐项核对；如各项无误，应改为${plain(right)}。`
        : '请核对两处的数，并说明或改正。',
    basis: entry.basis,
    fields: [],
    places: placesOf(figures),
    operands: operandsOf(figures),
    quote: figures[0]?.quote ?? '',
    stated: plain(left),
    expected: plain(right),
  };
}

const mostRoundings = 8;

/** One notice per table for all its 尾差: they are no errors and must not crowd out what is. */
function roundingFindings(roundings: readonly Tested[], holding: readonly Tested[]): readonly AuditFinding[] {
  const byTable = new Map<number, Tested[]>();
  for (const tested of roundings) {
    const table = (tested.relation.left[0] ?? tested.relation.right[0])?.figure.table ?? 0;
    byTable.set(table, [...(byTable.get(table) ?? []), tested]);
  }
  return [...byTable.values()].map((group): AuditFinding => {
    const figures = group.flatMap(({ relation }) => [...relation.left, ...relation.right].map((term) => term.figure));
    const [found] = wrongFigures(group, holding);
    const [first] = group;
    const left = first?.relation.left[0]?.figure ?? figures[0];
    const primary = found?.figure ?? left;
    const stated = found?.figure.value ?? first?.left;
    const expected = found?.value ?? first?.right;
    const written = group.slice(0, mostRoundings).map(arithmetic);
    const rest = group.length > mostRoundings ? `等${group.length}处` : '';
    const entry = codeEntry('TAB-090');
    return {
      code: 'TAB-090',
      severity: 'notice',
      message: `「${primary?.place.table ?? ''}」有${group.length}处尾差：${written.join('；')}${rest}。`,
      remedy: '这是四舍五入造成的，一般不用改；如能与账面核对一致更好。',
      basis: entry.basis,
      fields: [],
      places:
        primary === undefined
          ? []
          : placesOf([primary, ...group.flatMap(({ relation }) => relation.left.map((term) => term.figure))]),
      operands: operandsOf(figures),
      quote: primary?.quote ?? '',
      ...(stated === undefined || expected === undefined ? {} : { stated: shown(stated), expected: shown(expected) }),
    };
  });
}

/** Tests all relations and says what is broken: each wrong figure once, 尾差 once per table. */
export function findingsOfRelations(
  relations: readonly Relation[],
  unread: UnreadCells,
): { readonly findings: readonly AuditFinding[]; readonly notYet: number } {
  const tested = relations
    .filter(({ left, right }) => left.length > 0 || right.length > 0)
    .map((relation) => testRelation(relation, unread));
  const broken = tested.filter(({ outcome }) => outcome === 'broken');
  const holding = tested.filter(({ outcome }) => outcome === 'holds');
  const roundings = tested.filter(({ outcome }) => outcome === 'rounding');
  const wrong = wrongFigures(broken, holding);
  const explained = new Set(wrong.flatMap(({ breaches }) => breaches));
  const findings = [
    ...wrong.map(wrongFigureFinding),
    ...broken.filter((breach) => !explained.has(breach)).map(breachFinding),
    ...roundingFindings(roundings, holding),
  ];
  return { findings, notYet: tested.filter(({ outcome }) => outcome === 'notYet').length };
}
