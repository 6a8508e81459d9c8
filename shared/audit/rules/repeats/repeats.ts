import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { placeOf } from '../../prose/places.ts';
import type { ReadFigure } from '../../prose/proseFigures.ts';
import type { Prose } from '../../prose/readProse.ts';
import { halfUnit, sizeOf } from '../../prose/rounding.ts';
import { reportText } from '../reportText.ts';

/** Figures of one name, account, year and unit, that should be the same wherever they stand. */
function keyOf(each: ReadFigure): string | undefined {
  const { figure, quantity } = each;
  if (quantity.role !== 'amount' || quantity.parallel || figure.meaning.year !== 0 || figure.unit === 'unknown')
    return undefined;
  if (!each.known || !['元', '人', '辆'].includes(quantity.measure)) return undefined;
  const account = ['initialBudget', 'budget', 'adjustedBudget'].includes(figure.meaning.basis) ? '预算' : '决算';
  return [figure.meaning.subject, figure.meaning.within ?? '', account, quantity.measure].join('|');
}

/** A name that stands alone before its number: no project, purpose or part of it in the way. */
function plain(each: ReadFigure): boolean {
  const { lead, depth } = each.quantity;
  if (
    depth > 0 ||
    /项目(?!支出)|其中|其他|除|不含|扣除|超支|结余|年初|追加|用于|专项/.test(lead.replace(/年初预算/, ''))
  )
    return false;
  return lead.length > 0 && lead.length <= 40;
}

/** The same quantity with two values in the text. The value that stands oftener, or first, is taken as the measure. */
export function auditRepeats(prose: Prose, figures: readonly ReadFigure[]): readonly AuditFinding[] {
  const groups = new Map<string, ReadFigure[]>();
  for (const each of figures) {
    const key = keyOf(each);
    if (key === undefined || !plain(each)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group): AuditFinding[] => {
    const values = new Map<string, ReadFigure[]>();
    for (const each of group) {
      const value = plainText(sizeOf(each.quantity));
      const list = values.get(value);
      if (list === undefined) values.set(value, [each]);
      else list.push(each);
    }
    if (values.size !== 2) return [];
    const [usual, odd] = [...values.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    const [other] = odd ?? [];
    if (first === undefined || other === undefined || odd === undefined || odd.length > 1) return [];
    const { quantity, passage, sentence } = other;
    if (first.passage === passage && first.sentence === sentence) return [];
    if (quantity.value.isZero() || first.quantity.value.isZero()) return [];
    const gap = sizeOf(first.quantity).minus(sizeOf(quantity)).abs();
    const lastPlace = quantity.measure === '元' && gap.lte(halfUnit(prose, quantity).mul(4));
    if (
      first.quantity.decimals !== quantity.decimals &&
      gap.lte(halfUnit(prose, quantity).mul(200)) &&
      gap.lt(sizeOf(quantity).abs().mul(0.005))
    )
      return [];
    const firm = (usual?.length ?? 0) >= 2 && first.passage.headings.join() === passage.headings.join();
    return [
      reportText(prose, passage, sentence, {
        code: lastPlace ? 'TXT-031' : firm ? 'TXT-030' : 'TXT-035',
        at: quantity,
        stated: plainText(quantity.value),
        expected: plainText(first.quantity.value),
        message: `“${other.figure.meaning.subject}”这里是${quantity.text}${quantity.unitText}，另一处是${first.quantity.text}${first.quantity.unitText}。`,
        remedy: '核对哪一个对；口径不同的，写明口径。',
        beside: [placeOf(prose, first.passage, first.quantity.start)],
      }),
    ];
  });
}
