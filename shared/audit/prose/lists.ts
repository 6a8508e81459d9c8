import { completesWhole, knownWhole } from '../../accounting/relations/wholes.ts';
import { accountOf, nameIn, namesAccountOnly, ofAnotherTime, totalWord } from '../../accounting/vocabulary/accounts.ts';
import { zero } from '../../decimal/decimal.ts';
import type { Quantity } from './quantity.ts';
import type { Passage, Prose, Sentence } from './readProse.ts';

/**
 * A whole and its parts as one sentence lists them. `unsure`: amounts that may be parts or belong to an explanation.
 * `others`: further figures that may be the whole. `bounded`: brackets, a semicolon or the full stop end the list.
 * `complete`: the parts are all there is. `nested`: an inner list without brackets around it.
 */
export type PartList = {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly head: Quantity;
  readonly others: readonly Quantity[];
  readonly parts: readonly Quantity[];
  readonly names: readonly string[];
  readonly unsure: readonly Quantity[];
  readonly complete: boolean;
  /** The last part is whatever else there is (`其他收入`): the list means to be complete. */
  readonly closed: boolean;
  readonly nested: boolean;
  readonly opener: number;
};

const opener =
  /其中(?:包括|含|有|,|:)*|包括(?!但不限于)|包含|分别(?:为|是)|由(?=[^,;:。]{1,20}\d)|(?:具体|分别)?(?:组成|构成)(?:为|是|:)|(?<=[人元名辆个台])\((?:含|(?!其中|包括|[^()]{0,24}(?:累计|历年|截[至止]|余额|滚存|总规模))(?=[^()\d%]{2,16}\d))|分为|明细(?:项目)?(?:为|如下)?:|如下:|方面:|用于:|(?<=[\d.](?:万元|元|人|名|辆|个|台|项|家|次|批次|件|户)):(?=[^\d,;:。%]{2,16}\d)/g;
/** What is added to the whole behind its parts (`收入100万元，其中……；加：上级补助20万元`). */
const besides =
  /[,;](?:另|再)?(?:加上?|加上)(?!大|快|强|班|固|油|装|工|氯|盖|密|热|挂|收|计)[^,;。()]*$|[,;](?:另有|此外)/;
const remainder = /^其[他它](?:收入|资金|来源|各?项|方面|渠道)?(?:资金|收入)?$/;
const mostLists = 24;
const mostParts = 60;
const explains = /原因|因为|由于|主要是|主要为|主要用于|用于|例如|比如|系|是因|增加了|减少了/;

function depthAt(text: string, from: number, at: number, outside: number): number {
  let depth = outside;
  for (let index = from; index < at; index += 1) {
    const char = text.charAt(index);
    if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
  }
  return depth;
}

const isPart = (each: Quantity): boolean => (each.role === 'amount' || each.role === 'adjustment') && !each.approximate;

/** A figure of the item before it, not an item of its own (`财政拨款80万元，执行72万元`). */
const bareVerb = (each: Quantity): boolean =>
  /^(?:其中)?(?:实际|已|共|累计)?(?:支出|执行|使用|完成|支付|结余|到位|列支)(?:支出|支付|使用|数|了|为|:)*$/.test(
    each.lead,
  );

/** Figures after the list that belong to it: the missing member of a known whole, or 其他, at the start of a sentence. */
function continued(prose: Prose, sentence: Sentence, names: readonly string[], head: Quantity): readonly Quantity[] {
  const passage = prose.passages[sentence.passage];
  const next = passage?.sentences[sentence.position + 1];
  const first = next?.quantities[0];
  if (next === undefined || first === undefined || first.measure !== head.measure || !isPart(first)) return [];
  if (
    first.leadStart !== next.start ||
    next.quantities.filter((each) => each.measure === head.measure && isPart(each)).length > 1
  )
    return [];
  const name = nameIn(first.lead);
  return completesWhole(names, name) || (/^其[他它](?:资金|收入|来源|支出|经费)/.test(name) && names.length >= 2)
    ? [first]
    : [];
}

/** Whether every part is followed by its share and the shares add up to 100. */
function sharesMakeWhole(sentence: Sentence, parts: readonly Quantity[]): boolean {
  if (parts.length < 2) return false;
  let sum = zero;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]?.start ?? sentence.end;
    const share = sentence.quantities.find(
      (each) => each.role === 'share' && each.start >= part.end && each.end <= next,
    );
    if (share === undefined) return false;
    sum = sum.plus(share.value);
  }
  return sum.minus(100).abs().lte(0.06);
}

const procurement = [/货物/, /工程/, /服务/];
/** Kinds of 政府采购: one that is not named has no amount. */
const procured = (names: readonly string[]): boolean =>
  names.length >= 2 && names.every((name) => procurement.some((kind) => kind.test(name)));

type Opening = { readonly at: number; readonly end: number; readonly depth: number };

function listAt(
  prose: Prose,
  passage: Passage,
  sentence: Sentence,
  openings: readonly Opening[],
  index: number,
): PartList | undefined {
  const opening = openings[index];
  if (opening === undefined) return undefined;
  const { text } = passage;
  const before = sentence.quantities.filter((each) => each.end <= opening.at);
  const heads = before.filter((each) => each.role === 'amount' && !each.approximate && each.depth <= opening.depth);
  const nearest = heads.filter((each) => !ofAnotherTime(each.lead, prose.year)).at(-1);
  const after = sentence.quantities.filter((each) => each.start >= opening.end);
  const firstAfter = after.find((each) => isPart(each) && each.measure !== '%');
  if (nearest === undefined || firstAfter === undefined) return undefined;
  const head =
    firstAfter.measure === nearest.measure
      ? nearest
      : heads.filter((each) => each.measure === firstAfter.measure).at(-1);
  if (head === undefined || text.slice(head.end, opening.at).includes(';')) return undefined;
  if (head.parallel && text.startsWith('分别', opening.at)) return undefined;
  const account = accountOf(head.lead);
  const inBracket = text.slice(opening.at, opening.end) === '(';
  const parts: Quantity[] = [];
  const names: string[] = [];
  const unsure: Quantity[] = [];
  let innerUntil = -1;
  let doubtful = false;
  let last = opening.end;
  let previousName = '';
  for (const each of after) {
    if (each.depth < opening.depth || parts.length + unsure.length > mostParts) break;
    const between = text.slice(last, each.start);
    if (/[;]/.test(between)) {
      doubtful = false;
      innerUntil = -1;
      if (parts.length > 0 && /合计|总计|共计|总额|总数/.test(each.lead)) break;
    }
    if (parts.length > 0 && besides.test(between)) break;
    const closed = [...between].reduce((depth, char) => depth + (char === '(' ? 1 : char === ')' ? -1 : 0), 0);
    if (opening.depth > 0 && closed < 0 && each.depth < opening.depth) break;
    const since = last + between.lastIndexOf(';') + 1;
    if (explains.test(text.slice(since, each.start))) doubtful = true;
    if (
      openings.some(
        (other) =>
          other.at >= since && other.end <= each.start && other.at > opening.at && other.depth === opening.depth,
      )
    )
      innerUntil = 0;
    last = each.end;
    if (each.measure !== head.measure || !isPart(each)) continue;
    if (each.depth > opening.depth) {
      const wrapped = text.charAt(each.leadStart - 1) === '(' && each.lead.length <= 2;
      if (!wrapped || parts.at(-1)?.depth === opening.depth) continue;
    }
    if (ofAnotherTime(each.lead, prose.year) || (parts.length > 1 && totalWord.test(each.lead))) continue;
    const partAccount = accountOf(each.lead);
    if (partAccount !== 'open' && account !== 'open' && partAccount !== account) continue;
    // `84.02万元（年初预算97.54万元）`: the budget of the same thing.
    if (inBracket && partAccount === 'budget' && account === 'open' && namesAccountOnly(each.lead)) continue;
    if (partAccount === 'budget' && account === 'open' && after.some((other) => accountOf(other.lead) === 'final'))
      continue;
    if (innerUntil === 0 || doubtful) {
      unsure.push(each);
      continue;
    }
    const name = nameIn(each.lead) || previousName;
    previousName = name;
    parts.push(each);
    names.push(name);
  }
  if (parts.length === 0) return undefined;
  if (parts.some(bareVerb) && !parts.every(bareVerb)) {
    const kept = parts
      .map((each, place) => ({ each, name: names[place] ?? '' }))
      .filter((one) => bareVerb(one.each) === bareVerb(head));
    parts.splice(0, parts.length, ...kept.map((one) => one.each));
    names.splice(0, names.length, ...kept.map((one) => one.name));
    if (parts.length === 0) return undefined;
  }
  const followed = unsure.length === 0 && opening.depth === 0 ? continued(prose, sentence, names, head) : [];
  const allParts = [...parts, ...followed];
  const allNames = [...names, ...followed.map((each) => nameIn(each.lead))];
  const whole = knownWhole(allNames);
  const nested =
    index > 0 &&
    openings
      .slice(0, index)
      .some((other) => other.depth === opening.depth && !text.slice(other.end, opening.at).includes(';'));
  const words = text.slice(opening.at, opening.end);
  const zeros = allParts.filter((each) => each.value.isZero()).length;
  const complete =
    whole > 0 ||
    sharesMakeWhole(sentence, allParts) ||
    followed.length > 0 ||
    /组成|构成|分别|^由|分为/.test(words) ||
    (words === ':' && allParts.length >= 2 && unsure.length === 0) ||
    procured(allNames) ||
    (allParts.length >= 3 && (zeros > 0 || /^其[他它]/.test(allNames.at(-1) ?? '')));
  return {
    passage,
    sentence,
    head,
    others: heads.filter((each) => each !== head && each.measure === head.measure),
    parts: whole > 0 && whole < allParts.length && nested ? allParts.slice(0, whole) : allParts,
    names: allNames,
    unsure: [...unsure, ...(whole > 0 && nested ? allParts.slice(whole) : [])],
    complete,
    closed: allNames.length >= 2 && remainder.test(allNames.at(-1) ?? '') && followed.length === 0,
    nested: nested && whole === 0,
    opener: opening.at,
  };
}

/** All lists of parts in a sentence (`X万元，其中：A a万元、B b万元`). */
export function listsIn(prose: Prose, passage: Passage, sentence: Sentence): readonly PartList[] {
  if (sentence.quantities.length < 2) return [];
  let depth = 0;
  let counted = sentence.start;
  const openings = [...sentence.text.matchAll(opener)].slice(0, mostLists).map((match): Opening => {
    const at = sentence.start + match.index;
    const bracket = match[0].startsWith('(') ? 1 : 0;
    depth = depthAt(passage.text, counted, at, depth);
    counted = at;
    return { at, end: at + match[0].length, depth: depth + bracket };
  });
  return openings.flatMap((_, index) => {
    const list = listAt(prose, passage, sentence, openings, index);
    return list === undefined ? [] : [list];
  });
}
