import { knownWhole } from '../../../accounting/relations/wholes.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { chineseNumeral, type Passage, type Prose, type Sentence } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

type Count = { readonly name: string; readonly value: number; readonly unit: string; readonly words: string };

const number = '([一二两三四五六七八九十]{1,3}|零|\\d{1,4})';
const unit = '(人|名|辆|台|位)';
const whole = new RegExp(`([\\u4e00-\\u9fff]{2,20}?)(?:共有?|为|有|:)?${number}${unit}[,:]?其中[:,]?`, 'g');
const item = new RegExp(`^([\\u4e00-\\u9fff()]{1,20}?)(?:为|有|:)?${number}${unit}$`);

function numberIn(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '零') return 0;
  return word === '两' ? 2 : chineseNumeral(word);
}

const sameUnit = (a: string, b: string): boolean => a === b || /^[人名位]{2}$/.test(a + b);

function itemsIn(list: string, of: string): readonly Count[] | undefined {
  const items: Count[] = [];
  for (const piece of list.replace(/以及|(?<=[人名辆台位])[和及]/g, '、').split(/[,、;]/)) {
    const match = item.exec(piece);
    const value = numberIn(match?.[2] ?? '');
    const own = match?.[3] ?? '';
    if (match === null || value === undefined || !sameUnit(own, of)) return undefined;
    items.push({ name: match[1] ?? '', value, unit: own, words: match[2] ?? '' });
  }
  return items.length >= 2 && items.length <= 20 ? items : undefined;
}

function countsOf(prose: Prose, passage: Passage, sentence: Sentence): readonly AuditFinding[] {
  return [...sentence.text.matchAll(whole)].slice(0, 10).flatMap((match): AuditFinding[] => {
    const [all, , word = '', of = ''] = match;
    const stated = numberIn(word);
    const from = match.index + all.length;
    const list = sentence.text.slice(from, from + 300);
    const items = itemsIn(list, of);
    if (stated === undefined || items === undefined || list.length > 299) return [];
    const inWords = [word, ...items.map((each) => each.words)].some((each) => !/^\d/.test(each));
    const sum = items.reduce((total, each) => total + each.value, 0);
    const names = items.map((each) => each.name);
    const complete = knownWhole(names) === items.length || /^其[他它]/.test(names.at(-1) ?? '');
    // Kinds that overlap (男 and 党员, 高级 and 在职) may exceed the whole; only kinds that exclude each other must add up.
    const overlapping = names.some((name) => /党员|男|女|学历|职称|高级|中级|初级|以上/.test(name));
    if (!inWords || sum === stated || (sum < stated && !complete)) return [];
    if (overlapping && items.every((each) => each.value <= stated)) return [];
    const at = sentence.start + match.index + all.indexOf(word);
    return [
      reportText(prose, passage, sentence, {
        code: 'TXT-002',
        at: { start: at, end: at + word.length },
        stated: word,
        expected: String(sum),
        message: `各项相加：${items.map((each) => each.value).join('＋')}＝${sum}${of}，总数写的是${word}${of}。`,
        remedy: '核对总数和每一项。',
      }),
    ];
  });
}

/** Counts of people and vehicles that add up, where one of them is written in Chinese numerals (`十五人`, `两辆`). */
export function auditCountsInWords(prose: Prose, passage: Passage): readonly AuditFinding[] {
  if (!/其中/.test(passage.text)) return [];
  return passage.sentences.flatMap((sentence) => countsOf(prose, passage, sentence));
}
