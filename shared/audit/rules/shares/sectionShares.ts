import { accountOf, nameIn, ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { accountIn } from '../../prose/proseFigures.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { type Passage, type Prose, quantitiesBefore, type Sentence } from '../../prose/readProse.ts';
import { judgeRate, percentRange, rangeOf, sizeOf, writtenPercent } from '../../prose/rounding.ts';
import { divisionInWords, type Reading, usable } from '../rates/rates.ts';
import { reportText } from '../reportText.ts';

const mostPassages = 40;
const mostNamed = 40;

const bare = (name: string): string =>
  name
    .replace(/^(?:的|了|全部|全年|本|该|全|当)*(?:\d{4})?(?:年度?|部门|单位)*/, '')
    .replace(/(?:总额|合计|总计|总数|决算数?|的|数|比例|比重|比|为)+$/g, '');

type Named = { readonly quantity: Quantity; readonly sentence: Sentence; readonly passage: number };
type Section = Map<string, Named[]>;

const sections = new WeakMap<Prose, Map<string, Section>>();

const sectionKey = (passage: Passage): string => passage.headings.join('\n');

/** Amounts by the name they bear, for each group of passages under the same headings. */
function sectionsOf(prose: Prose): ReadonlyMap<string, Section> {
  const known = sections.get(prose);
  if (known !== undefined) return known;
  const built = new Map<string, Section>();
  for (const passage of prose.passages) {
    const key = sectionKey(passage);
    const section: Section = built.get(key) ?? new Map();
    built.set(key, section);
    for (const sentence of passage.sentences) {
      for (const quantity of sentence.quantities) {
        if (!usable(quantity)) continue;
        const name = bare(nameIn(quantity.lead));
        const list = section.get(name);
        if (list === undefined) section.set(name, [{ quantity, sentence, passage: passage.index }]);
        else if (list.length <= mostNamed) list.push({ quantity, sentence, passage: passage.index });
      }
    }
  }
  sections.set(prose, built);
  return built;
}

/** Amounts of the section that bear exactly this name and stand in another sentence; none when there are too many. */
function wholesNamed(reading: Reading, name: string, part: Quantity): readonly Quantity[] {
  const { prose, passage, sentence } = reading;
  const named = sectionsOf(prose).get(sectionKey(passage))?.get(name) ?? [];
  if (named.length > mostNamed) return [];
  return named
    .filter(
      (each) =>
        each.sentence !== sentence &&
        each.quantity.measure === part.measure &&
        Math.abs(each.passage - passage.index) <= mostPassages,
    )
    .map((each) => each.quantity);
}

/** A share whose whole is named and stands elsewhere in the same section, with one value only. */
export function auditSectionShares(reading: Reading): readonly AuditFinding[] {
  const { prose, passage, sentence } = reading;
  const { quantities } = sentence;
  const shares = quantities.filter(
    (each) => each.role === 'share' && !each.approximate && !each.parallel && each.value.gt(0),
  );
  return shares.slice(0, 20).flatMap((rate): AuditFinding[] => {
    const named = /占([^占]{3,24}?)(?:的)?(?:比例|比重|比率|比)?(?:为|是|达)?$/.exec(rate.lead)?.[1];
    const part = quantities.filter((each) => each.end <= rate.start).at(-1);
    if (named === undefined || part === undefined || !usable(part) || part.parallel || part.measure === '%') return [];
    if (part.depth > rate.depth || !/^[,(][^,;。]*$/.test(passage.text.slice(part.end, rate.start))) return [];
    if (ofAnotherTime(part.lead, prose.year)) return [];
    const name = bare(named);
    const account = accountOf(part.lead);
    const all = wholesNamed(reading, name, part);
    const wholes = all.filter((each) => !ofAnotherTime(each.lead, prose.year));
    const [whole] = wholes;
    if (name.length < 3 || whole === undefined || wholes.some((each) => !sizeOf(each).eq(sizeOf(whole)))) return [];
    const other = accountOf(whole.lead);
    if ((account !== 'open' || other !== 'open') && account !== other) return [];
    if (accountIn(named) !== accountIn(whole.lead)) return [];
    const earlier = quantitiesBefore(passage, sentence, 4, 60);
    const candidates = [...all, ...earlier, ...quantities.slice(-200)].filter(
      (each) => each !== part && each.measure === part.measure && each.role === 'amount',
    );
    const verdict = (each: Quantity): string => {
      const range = rangeOf(prose, each);
      const allowed = range.low.gt(0) ? percentRange(rangeOf(prose, part), range) : undefined;
      return allowed === undefined ? 'wrong' : judgeRate(rate.value, rate.decimals, allowed);
    };
    if (whole.value.lte(0) || candidates.some((each) => verdict(each) !== 'wrong')) return [];
    return [
      reportText(prose, passage, sentence, {
        code: 'TXT-011',
        at: { start: rate.start, end: rate.end },
        stated: plainText(rate.value),
        expected: writtenPercent(sizeOf(part), sizeOf(whole)),
        operands: [
          { role: 'part', value: plainText(part.value) },
          { role: 'whole', value: plainText(whole.value) },
        ],
        message: `${divisionInWords(part, whole)}，文中写的是${rate.text}%。`,
        remedy: '按这一项和同一节里的总数重新计算占比，或核对这两个数。',
      }),
    ];
  });
}
