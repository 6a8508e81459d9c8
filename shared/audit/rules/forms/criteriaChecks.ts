import { Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import { toHalfWidth } from '../../../decimal/parseDecimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { CaptionedTable, CriteriaTable } from '../../tables/recognisedTable.ts';
import { quoteOf, tableFinding } from '../tableFinding.ts';
import { unscored } from './indicatorChecks.ts';

const fewestRows = 5;

/** A list of criteria: can its points be reached, and is it scored at all. */
export function criteriaChecks(table: CaptionedTable, content: CriteriaTable): readonly AuditFinding[] {
  const { criteria } = content;
  const isUnscored =
    content.hasScoreColumn && criteria.length >= fewestRows && criteria.every(({ score }) => score === '');
  const short = criteria.flatMap(({ name, weight, standard, row }): readonly AuditFinding[] => {
    const reachable = reachablePoints(standard.slice(0, 4_000));
    if (weight === undefined || reachable === undefined || reachable.greaterThanOrEqualTo(weight.value)) return [];
    return [
      tableFinding({
        code: 'TAB-050',
        message: `“${name}”分值${plainText(weight.value)}，评分标准各条相加最多${plainText(reachable)}分，够不到分值。`,
        remedy: '这是评分表本身的问题：请按财政部门下发的标准核对，得分不要超过能得到的分数。',
        places: [weight.place],
        quote: quoteOf(table, row),
        stated: plainText(reachable),
        expected: plainText(weight.value),
      }),
    ];
  });
  const beyond = criteria.flatMap(({ name, weight, score, row }): readonly AuditFinding[] => {
    const points = /^(\d{1,3}(?:\.\d{1,2})?)分?$/.exec(toHalfWidth(score).trim())?.[1];
    if (weight === undefined || points === undefined || new Decimal(points).lessThanOrEqualTo(weight.value)) return [];
    return [
      tableFinding({
        code: 'TAB-038',
        message: `“${name}”分值${plainText(weight.value)}，得分${points}，得分超过了分值。`,
        remedy: '请改正得分。',
        places: [weight.place],
        quote: quoteOf(table, row),
        stated: points,
        expected: plainText(weight.value),
      }),
    ];
  });
  return [...(isUnscored ? [unscored(table, criteria[0]?.row ?? 0)] : []), ...short, ...beyond];
}

const mark = /[①-⑳]/g;

/** The most that the criteria give together; `undefined` unless each of them names its points. */
function reachablePoints(standard: string): Decimal | undefined {
  const text = toHalfWidth(standard.replace(mark, (sign) => `\u0001${sign}`));
  const each = /各(?:计|得)(\d+(?:\.\d+)?)分/.exec(text);
  const marks = standard.match(mark)?.length ?? 0;
  if (each !== null) return marks === 0 ? undefined : new Decimal(each[1] ?? '0').times(marks);
  if (marks < 2) return undefined;
  let sum = zero;
  for (const piece of text.split('\u0001').slice(1)) {
    const points = [...piece.matchAll(/(?:计|得)(\d+(?:\.\d+)?)分/g)].map(([, digits]) => new Decimal(digits ?? '0'));
    if (points.length === 0) return undefined;
    // Steps of one criterion (95%以上计2分，90%以上计1.5分) give the highest; two sentences with points are two criteria.
    sum = sum.plus(Decimal.max(...points));
  }
  return sum;
}
