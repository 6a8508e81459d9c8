import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { chineseNumeral, type Passage, type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

const unitNouns =
  '股室|科室|处室|部室|内设机构|机构|部门|科|股|中心|二级单位|下属单位|预算单位|单位|站|所|子项目|项目|专项';
/** `下设三个股室：A、B、C`, `内设科室4个，分别为A、B、C、D` up to the list. */
const announced = new RegExp(
  `(?:下设|内设|设有|设立|设置|下辖|所属|包括|包含|共有|共设|设)(?:[^,;:。、\\d一二两三四五六七八九十]{0,12}?)([一二两三四五六七八九十]{1,3}|\\d{1,2})(?:个|家|项)(?:[^,;:。、\\d]{0,6})(?:${unitNouns})(?:\\([^()]{0,20}\\))?(?::|,(?:分别)?(?:为|是|即)|,?分别(?:为|是)?:?|,即:?|即:?|,包括:?)`,
  'g',
);
const announcedBehind = new RegExp(
  `(?:下设|内设|设有|设立|设置|下辖|共有|共设|设)[^,;:。、\\d]{0,8}(?:${unitNouns})(?:\\([^()]{0,20}\\))?(?:共)?([一二两三四五六七八九十]{1,3}|\\d{1,2})(?:个|家|项)(?::|,(?:分别)?(?:为|是|即):?|,?分别(?:为|是)?:?)`,
  'g',
);

const numberOf = (word: string): number | undefined =>
  /^\d+$/.test(word) ? Number(word) : word === '两' ? 2 : chineseNumeral(word);

/** The fewest and most items that a list of names may hold: 和 and 及 may join two items or stand inside a name. */
function itemsIn(list: string): { readonly fewest: number; readonly most: number } | undefined {
  const words = list.replace(/\([^()]*\)/g, '');
  const items = words.split('、');
  const named = items.every((each) => each.length >= 2 && each.length <= 24 && !/[\d%()]|等$|等[^级]/.test(each));
  if (!named || items.length < 2) return undefined;
  const joins = words.match(/以及|和|及|与/g)?.length ?? 0;
  return { fewest: items.length, most: items.length + joins };
}

/** `下设三个股室：A、B、C、D`: the number announced against the names that follow. */
export function auditListedCounts(prose: Prose, passage: Passage): readonly AuditFinding[] {
  const { text } = passage;
  const matches = [announced, announcedBehind].flatMap((pattern) => [...text.matchAll(pattern)].slice(0, 20));
  return matches.flatMap((match): AuditFinding[] => {
    const word = match[1] ?? '';
    const count = numberOf(word);
    const from = match.index + match[0].length;
    const list = /^[^,;:。]{3,300}/.exec(text.slice(from, from + 301))?.[0] ?? '';
    const items = itemsIn(list);
    const closing = text.charAt(from + list.length);
    if (count === undefined || items === undefined || /[:]/.test(closing) || list.length > 299) return [];
    if (count >= items.fewest && count <= items.most) return [];
    if (
      closing === ',' &&
      !/^,(?:无|没有|均|其中|共|各|下设|主要|负责|承担|现|编制|核定|实有|在职)/.test(text.slice(from + list.length))
    )
      return [];
    const at = match.index + match[0].indexOf(word);
    const listed = items.fewest === items.most ? `${items.fewest}` : `${items.fewest}至${items.most}`;
    return [
      reportText(prose, passage, sentenceAt(passage, at), {
        code: 'TXT-036',
        at: { start: at, end: at + word.length },
        stated: word,
        expected: listed,
        message: `文中说“${word}”个，后面列出了${listed}个。`,
        remedy: '核对个数和列出的名称，有遗漏的补上，改了名的统一。',
      }),
    ];
  });
}
