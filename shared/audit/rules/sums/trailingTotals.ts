import { accountOf, nameIn, ofAnotherTime, totalWord } from '../../../accounting/vocabulary/accounts.ts';
import { type Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { rowsIn } from '../../prose/parallelRows.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { Passage, Prose, Sentence } from '../../prose/readProse.ts';
import { halfUnit, inUnitOf, sizeOf } from '../../prose/rounding.ts';
import { type Report, reportText } from '../reportText.ts';
import { additionInWords, envelope } from './sums.ts';

/** Words that make a figure something else than an item of the list. */
const otherwise =
  /其中|包括|包含|由|含|单价|每|标准|均|比|较|占|原因|截[至止]|累计|剩余|结余|减去|扣除|不含|不包括|上限|限额|用于|来源|^(?:[另再]?加上?|连同)/;
const mostParts = 40;
const mostEarlier = 8;

export const isPlainAmount = (each: Quantity): boolean =>
  each.role === 'amount' && !each.approximate && !each.unitMissing;

export const sizeSum = (parts: readonly Quantity[]): Decimal =>
  parts.reduce((sum, each) => sum.plus(sizeOf(each)), zero);

function fits(prose: Prose, parts: readonly Quantity[], total: Quantity): boolean {
  return sizeSum(parts)
    .minus(sizeOf(total))
    .abs()
    .lte(envelope(prose, parts, total));
}

/** `甲和乙分别为1万元和2万元，合计3万元`: as many names as numbers right before the total. */
function parallelItems(passage: Passage, sentence: Sentence, total: Quantity): readonly Quantity[] {
  const before = sentence.quantities.filter((each) => each.end <= total.start && each.measure === total.measure);
  if (!before.some((each) => each.parallel)) return [];
  const row = rowsIn(passage, {
    ...sentence,
    quantities: sentence.quantities.filter((each) => each.end <= total.start),
  }).at(-1);
  const [first] = row?.items ?? [];
  const last = row?.items.at(-1);
  if (row === undefined || first === undefined || last !== before.at(-1) || row.names.length !== row.items.length)
    return [];
  return row.items.every(isPlainAmount) && /分别|各为/.test(first.lead) && total.leadStart - (last?.end ?? 0) <= 1
    ? row.items
    : [];
}

/** The items before a total, when the words are nothing but a list of names with amounts. */
function plainItems(prose: Prose, passage: Passage, sentence: Sentence, total: Quantity): readonly Quantity[] {
  const { text } = passage;
  const row = parallelItems(passage, sentence, total);
  if (row.length > 0) return row;
  const before = sentence.quantities.filter((each) => each.end <= total.start);
  const after = text.slice(total.end, total.end + 6);
  if (/^,?(?:其中|包括|:)/.test(after) || before.length < 2 || before.length > mostParts) return [];
  const opening = text.slice(sentence.start, total.start);
  if (otherwise.test(opening)) return [];
  const parts = before.filter((each) => each.measure === total.measure);
  const named = parts.every(
    (each) =>
      isPlainAmount(each) &&
      each.depth === 0 &&
      nameIn(each.lead).length >= 2 &&
      !totalWord.test(each.lead) &&
      !ofAnotherTime(each.lead, prose.year),
  );
  const simple = before.every((each) => each.measure === total.measure || each.depth > 0);
  const accounts = new Set([...parts, total].map((each) => accountOf(each.lead)).filter((each) => each !== 'open'));
  const names = new Set(parts.map((each) => nameIn(each.lead)));
  const bothSides = /收入/.test(opening) && /支出/.test(opening);
  return named && simple && !bothSides && accounts.size <= 1 && names.size === parts.length ? parts : [];
}

/** Whether the total also takes in what the sentences before it state (`加上…，合计…`). */
function withEarlier(
  prose: Prose,
  passage: Passage,
  sentence: Sentence,
  parts: readonly Quantity[],
  total: Quantity,
): boolean {
  const earlier = passage.sentences
    .slice(Math.max(0, sentence.position - 3), sentence.position)
    .flatMap((each) => each.quantities)
    .filter((each) => each.measure === total.measure && isPlainAmount(each))
    .slice(-mostEarlier);
  return earlier.some((one, index) =>
    [undefined, ...earlier.slice(index + 1)].some((other) =>
      fits(prose, other === undefined ? [...parts, one] : [...parts, one, other], total),
    ),
  );
}

/** Whether the list or its end alone (`甲10万元，乙5万元、丙3万元，合计8万元`) makes the total, exactly or as rounded. */
export function fitOf(prose: Prose, parts: readonly Quantity[], total: Quantity): 'exact' | 'rounded' | 'none' {
  let sum = zero;
  let slack = halfUnit(prose, total);
  let best: 'rounded' | 'none' = 'none';
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part === undefined) break;
    sum = sum.plus(sizeOf(part));
    slack = slack.plus(halfUnit(prose, part));
    if (index > parts.length - 2) continue;
    const gap = sum.minus(sizeOf(total)).abs();
    if (gap.isZero()) return 'exact';
    if (gap.lte(slack)) best = 'rounded';
  }
  return best;
}

/** The found of a total that its items do not make; `where`: 前面 or 上面. */
export function wrongTotal(
  parts: readonly Quantity[],
  total: Quantity,
  fit: 'rounded' | 'none',
  where: string,
): Report {
  const sum = sizeSum(parts);
  const words = `${where}${parts.length}项相加：${additionInWords(parts, total)}，合计写的是${total.text}${total.unitText}`;
  const gap = `${inUnitOf(sum.minus(sizeOf(total)).abs(), total)}${total.unitText}`;
  return {
    code: fit === 'rounded' ? 'TXT-003' : 'TXT-002',
    at: { start: total.start, end: total.end },
    stated: plainText(total.value),
    expected: inUnitOf(sum, total),
    message: fit === 'rounded' ? `${words}，差在四舍五入的范围之内。` : `${words}，相差${gap}。`,
    remedy:
      fit === 'rounded'
        ? '一般不用改；要完全相符，可以调整最大的一项。'
        : '对照账、表核对每一项和合计；合计里还有别的，写明是什么。',
  };
}

/** Items of one sentence against the total behind them: `A 10万元、B 5万元，合计15万元`, also between semicolons. */
export function auditTrailingTotals(prose: Prose, passage: Passage): readonly AuditFinding[] {
  return passage.sentences.flatMap((sentence): AuditFinding[] => {
    if (!/合计|总计|共/.test(sentence.text)) return [];
    const total = sentence.quantities.find((each) => totalWord.test(each.lead));
    if (total === undefined || !isPlainAmount(total) || total.depth > 0) return [];
    const parts = plainItems(prose, passage, sentence, total);
    if (parts.length < 2) return [];
    const fit = fitOf(prose, parts, total);
    if (fit === 'exact' || withEarlier(prose, passage, sentence, parts, total)) return [];
    return [reportText(prose, passage, sentence, wrongTotal(parts, total, fit, '前面'))];
  });
}
