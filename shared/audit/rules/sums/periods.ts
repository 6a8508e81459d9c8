import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { Passage, Prose, Sentence } from '../../prose/readProse.ts';
import { inUnitOf, sizeOf } from '../../prose/rounding.ts';
import { reportText } from '../reportText.ts';
import { additionInWords, envelope } from './sums.ts';
import { isPlainAmount, sizeSum } from './trailingTotals.ts';

type Kind = { readonly word: string; readonly count: number };

const quarters = { word: '四个季度', count: 4 } satisfies Kind;
const months = { word: '十二个月', count: 12 } satisfies Kind;
const halves = { word: '上、下半年', count: 2 } satisfies Kind;

/** Which quarter, month or half of the year the words before a figure name. */
function periodIn(lead: string): { readonly kind: Kind; readonly number: number } | undefined {
  const quarter = /(?:^|[^\d、])第?([一二三四1-4])季度(?!末)/.exec(lead)?.[1];
  if (quarter !== undefined) return { kind: quarters, number: '一二三四'.indexOf(quarter) + 1 || Number(quarter) };
  const month = /(?:^|[^\d\-—~至、])(\d{1,2})月(?:份)?(?![\d末底至]|个)/.exec(lead)?.[1];
  if (month !== undefined) return { kind: months, number: Number(month) };
  const half = /([上下])半年/.exec(lead)?.[1];
  return half === undefined ? undefined : { kind: halves, number: half === '上' ? 1 : 2 };
}

/** A full row of quarters, months or halves in their order. */
function fullRow(
  quantities: readonly Quantity[],
): { readonly kind: Kind; readonly parts: readonly Quantity[] } | undefined {
  let parts: Quantity[] = [];
  let running: Kind | undefined;
  for (const each of quantities) {
    const period = periodIn(each.lead);
    if (period === undefined) continue;
    if (period.number === 1) {
      parts = [each];
      running = period.kind;
    } else if (period.kind === running && period.number === parts.length + 1 && each.measure === parts[0]?.measure) {
      parts.push(each);
    } else {
      parts = [];
      running = undefined;
    }
    if (running !== undefined && parts.length === running.count) return { kind: running, parts };
  }
  return undefined;
}

function periodsOf(prose: Prose, passage: Passage, sentence: Sentence): readonly AuditFinding[] {
  if (!/季度|月|半年/.test(sentence.text) || /累计|截[至止]|季度末|月末|同比|人均|平均|余额/.test(sentence.text))
    return [];
  const row = fullRow(sentence.quantities);
  if (row === undefined || !row.parts.every((each) => isPlainAmount(each) && each.measure !== '%')) return [];
  const { kind, parts } = row;
  const wholes = sentence.quantities.filter(
    (each) =>
      !parts.includes(each) &&
      isPlainAmount(each) &&
      each.measure === parts[0]?.measure &&
      periodIn(each.lead) === undefined,
  );
  const [whole] = wholes;
  if (whole === undefined || wholes.length > 1 || !/全年|年度|合计|共计|总计|^共/.test(whole.lead)) return [];
  if (/预算|计划|目标|任务|指标/.test(whole.lead) !== /预算|计划|目标|任务|指标/.test(parts[0]?.lead ?? '')) return [];
  const sum = sizeSum(parts);
  const gap = sum.minus(sizeOf(whole));
  if (gap.abs().lte(envelope(prose, parts, whole))) return [];
  const rising = parts.every((each, index) => index === 0 || sizeOf(each).gte(sizeOf(parts[index - 1] ?? each)));
  const last = parts.at(-1);
  if (rising && last !== undefined && sizeOf(last).eq(sizeOf(whole))) return [];
  return [
    reportText(prose, passage, sentence, {
      code: 'TXT-002',
      at: { start: whole.start, end: whole.end },
      stated: plainText(whole.value),
      expected: inUnitOf(sum, whole),
      message: `${kind.word}相加：${additionInWords(parts, whole)}，全年写的是${whole.text}${whole.unitText}，相差${inUnitOf(gap.abs(), whole)}${whole.unitText}。`,
      remedy: '核对各期的数和全年数；各期是累计数的，写明“累计”。',
    }),
  ];
}

/** Four quarters, twelve months or two halves against the year's figure in the same sentence. */
export function auditPeriods(prose: Prose, passage: Passage): readonly AuditFinding[] {
  return passage.sentences.flatMap((sentence) => periodsOf(prose, passage, sentence));
}
