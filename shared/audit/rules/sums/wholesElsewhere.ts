import { knownWhole } from '../../../accounting/relations/wholes.ts';
import { accountOf, nameIn, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { subjectIn } from '../../prose/proseFigures.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { inUnitOf, sizeOf } from '../../prose/rounding.ts';
import type { Reading } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';
import { figuresOf } from '../shares/shares.ts';
import { additionInWords, envelope } from './sums.ts';
import { isPlainAmount, sizeSum } from './trailingTotals.ts';

/** A text that states a whole oftener than this is not read further. */
const mostStated = 40;
const opensList = /^(?:其中|包括)[,:]?/;
const namedWhole = /^(?:[^,;:。\d]{0,12}?20\d\d年度?)?([^,;:。\d]{3,30}?)(?:支出)?(?:当)?中[,:]/;

/** The parts that a sentence lists and that make up a known whole, of one account. */
function partsIn(reading: Reading): readonly Quantity[] {
  const { prose, sentence } = reading;
  const parts = sentence.quantities.filter(
    (each) => each.measure === '元' && isPlainAmount(each) && each.depth === 0 && accountOf(each.lead) !== 'budget',
  );
  if (parts.length < 2 || parts.length > 4 || parts.some((each) => ofAnotherTime(each.lead, prose.year))) return [];
  const names = parts.map((each) => nameIn(each.lead.replace(/^[^,;:]*中[,:]/, '')));
  const count = knownWhole(names);
  return count >= 2 && count === parts.length ? parts : [];
}

/** The only final figure of the sentence before. */
function headBefore(reading: Reading): readonly Quantity[] {
  const { prose, passage, sentence } = reading;
  const before = passage.sentences[sentence.position - 1]?.quantities ?? [];
  const amounts = before.filter((each) => each.measure === '元' && isPlainAmount(each) && each.depth === 0);
  const finals = amounts.filter((each) => accountOf(each.lead) !== 'budget' && !ofAnotherTime(each.lead, prose.year));
  return finals.length === 1 ? finals : [];
}

/** All that the text states for the named whole: several values leave it open. */
function headNamed(reading: Reading, name: string, own: readonly Quantity[]): readonly Quantity[] {
  const subject = subjectIn(name);
  if (subject?.known !== true) return [];
  const stated = figuresOf(reading.figures, subject.subject)
    .slice(0, mostStated)
    .filter(
      ({ figure, quantity, known }) =>
        known &&
        figure.meaning.year === 0 &&
        accountOf(quantity.lead) !== 'budget' &&
        !['initialBudget', 'budget', 'adjustedBudget'].includes(figure.meaning.basis) &&
        isPlainAmount(quantity) &&
        quantity.depth === 0 &&
        quantity.measure === '元' &&
        !own.includes(quantity),
    );
  return stated.map(({ quantity }) => quantity);
}

/** `其中：A a、B b。` after the sentence with their whole, and `X中，A a、B b` where X stands elsewhere. */
export function auditWholesElsewhere(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const named = namedWhole.exec(sentence.text)?.[1];
  if (named === undefined && !opensList.test(sentence.text)) return [];
  const parts = partsIn(reading);
  if (parts.length === 0) return [];
  const heads = named === undefined ? headBefore(reading) : headNamed(reading, named, parts);
  const sum = sizeSum(parts);
  const [head] = heads;
  const fits = (each: Quantity): boolean =>
    sum
      .minus(sizeOf(each))
      .abs()
      .lte(envelope(prose, parts, each));
  if (head === undefined || heads.some(fits)) return [];
  const [first] = parts;
  if (first === undefined) return [];
  return [
    reportText(prose, passage, sentence, {
      code: 'TXT-002',
      at: { start: first.start, end: first.end },
      stated: inUnitOf(sum, head),
      expected: plainText(head.value),
      message: `各项相加：${additionInWords(parts, head)}，另一处写的总数是${head.text}${head.unitText}，相差${inUnitOf(sum.minus(sizeOf(head)).abs(), head)}${head.unitText}。`,
      remedy: '对照账、表核对总数和每一项，改正有误的数。',
      operands: [
        ...parts.map(({ value }) => ({ role: 'part' as const, value: plainText(value) })),
        { role: 'whole', value: plainText(head.value) },
      ],
    }),
  ];
}
