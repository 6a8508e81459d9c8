import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Passage, type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

type Place = { readonly passage: Passage; readonly at: number; readonly year: number; readonly what: string };

const titled =
  /(20\d\d)年度?[^。]{0,30}(?:部门决算|部门预算|单位决算|单位预算|决算公开|预算公开|(?:决|预)算(?:总|明细)?表|情况说明|自评报告|自评表|整体支出绩效|预算绩效情况|绩效自评)/;
/** The line above a table: unit, year, unit of money. */
const headLine =
  /(?:部门|单位)(?:名称)?:[^。]{2,40}?(20\d\d)年度?[^。]{0,10}单位:(?:人民币)?(?:万元|元)|^(20\d\d)年度?(?:金额)?单位:(?:人民币)?(?:万元|元)/;
/** What the unit did in, or states for, a year. */
const opening = /^[^,。;:\d]{0,30}?(?:对|于|在)?(20\d\d)年度?/;
const ofAnother = /上年|去年|以前|历年|起|以来|《|〔|计划|拟|将/;
const asOf = /截[至止](?:到)?(20\d\d)年(?:12月(?:31日|底|末)?|年?末|年?底)/g;
const longestTitle = 60;

function titles(passage: Passage): readonly Place[] {
  const { text } = passage;
  if (text.length > longestTitle) return [];
  const head = headLine.exec(text);
  if (head !== null) {
    const digits = head[1] ?? head[2] ?? '';
    return [{ passage, at: head.index + head[0].indexOf(digits), year: Number(digits), what: '表头' }];
  }
  const match = titled.exec(text);
  if (match === null || /上年|\d{4}年[^。]*\d{4}年|[《]/.test(text)) return [];
  return [{ passage, at: match.index, year: Number(match[1]), what: '这里' }];
}

/** `截至2023年12月31日` in the accounts of 2024; the plans of a budget state last year's end by right. */
function datesIn(passage: Passage): readonly Place[] {
  if (/上年|去年|同期|相比/.test(passage.text)) return [];
  return [...passage.text.matchAll(asOf)].map((match) => ({
    passage,
    at: match.index + match[0].indexOf(match[1] ?? ''),
    year: Number(match[1]),
    what: '截止日期',
  }));
}

/** The year that opens a paragraph which names no other. */
function openingOf(passage: Passage): readonly Place[] {
  const [sentence] = passage.sentences;
  const match = sentence === undefined ? null : opening.exec(sentence.text);
  if (sentence === undefined || match === null || passage.isHeading) return [];
  const years = new Set([...passage.text.matchAll(/(20\d\d)年/g)].map((each) => each[1]));
  if (years.size > 1 || ofAnother.test(passage.text)) return [];
  const states =
    sentence.quantities.some((each) => each.measure === '元') ||
    /绩效自评|自评工作|部门决算|部门预算/.test(sentence.text);
  return states
    ? [{ passage, at: sentence.start + match[0].indexOf(match[1] ?? ''), year: Number(match[1]), what: '这里' }]
    : [];
}

/** `2024年度……，与2024年度相比`: a year held against itself. */
const against = /(?:与|比|较)(20\d\d)年度?(?:决算|支出|收入|同期)?(?:数)?(?:相比|比较|对比|增|减|上升|下降|提高|降低)/g;

function comparedWithItself(prose: Prose, passage: Passage): readonly AuditFinding[] {
  const own = opening.exec(passage.text)?.[1];
  if (own === undefined) return [];
  const match = [...passage.text.matchAll(against)].find((each) => each[1] === own);
  if (match === undefined || match.index < 6) return [];
  const at = match.index + match[0].indexOf(own);
  const before = String(Number(own) - 1);
  return [
    reportText(prose, passage, sentenceAt(passage, at), {
      code: 'TXT-052',
      at: { start: at, end: at + 4 },
      stated: own,
      expected: before,
      message: `这段写的是${own}年的数，又与${own}年相比。`,
      remedy: '核对年度；与上年相比的，写上年的年份。',
    }),
  ];
}

const isBudget = (prose: Prose): boolean =>
  prose.passages
    .slice(0, 12)
    .some(
      ({ text }) =>
        text.length <= longestTitle &&
        /20\d\d年.{0,30}(?:部门|单位|本级)?预算(?:公开|草案|编制|情况|说明|报告)*$/.test(text),
    );

/** Titles, heads of tables, closing dates and openings that name another year than the document's own. */
export function auditYears(prose: Prose): readonly AuditFinding[] {
  const { year } = prose;
  if (year === undefined) return [];
  const budget = isBudget(prose);
  return prose.passages.flatMap((passage): readonly AuditFinding[] => {
    const others = [
      ...titles(passage),
      ...(budget ? [] : datesIn(passage).filter((each) => each.year === year - 1)),
      ...openingOf(passage).filter((each) => Math.abs(each.year - year) === 1),
    ].filter((each) => each.year !== year);
    const [first] = others;
    if (first === undefined) return comparedWithItself(prose, passage);
    return [
      reportText(prose, passage, sentenceAt(passage, first.at), {
        code: 'TXT-052',
        at: { start: first.at, end: first.at + 4 },
        stated: String(first.year),
        expected: String(year),
        message: `文件是${year}年度的，${first.what}写的是${first.year}年。`,
        remedy: '核对年度，像是照抄了别的年份的文件。',
      }),
    ];
  });
}
