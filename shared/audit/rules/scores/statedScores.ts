import { Decimal, plainText, zero } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Passage, type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

const number = '(\\d{1,3}(?:\\.\\d{1,2})?)';
const got = '(?:自评|评价|综合|实际|最终|本项)?(?:扣\\d{1,3}(?:\\.\\d{1,2})?分,)?(?:实?得分|实得|得|评分)(?:为|是|:)?';
/** `效果(25分)得40分`, `效果满分25分，得40分`, and `得40分(满分25分)`. */
const maximumFirst = new RegExp(
  `(?:(?<!分)\\((?:满分|分值|权重|标准分|共)?(?:为|:)?${number}分\\)|(?:满分|分值|标准分)(?:为|:)?${number}分)[^(),:、\\d。;]{0,8}[,:]?${got}${number}分`,
  'g',
);
const scoreFirst = new RegExp(`${got}${number}分\\((?:满分|分值|标准分|总分|共)(?:为|:)?${number}分\\)`, 'g');
const totalScore = new RegExp(
  `(?:总分|总得分|综合得分|自评总分|总体得分|合计得分|自评得分|评价得分)(?:合计)?(?:为|是|:|共)?${number}分`,
  'g',
);
const fullMarks = 100;
const most = 60;

type Score = {
  readonly maximum: Decimal;
  readonly score: Decimal;
  readonly at: { readonly start: number; readonly end: number };
};

function scoresIn(text: string): readonly Score[] {
  const read = (match: RegExpExecArray, maximum: string, score: string, behind: number): Score => {
    const end = match.index + match[0].length - behind;
    return { maximum: new Decimal(maximum), score: new Decimal(score), at: { start: end - score.length - 1, end } };
  };
  const ahead = [...text.matchAll(maximumFirst)].slice(0, most);
  const behind = [...text.matchAll(scoreFirst)].slice(0, most);
  return [
    ...ahead.map((match) => read(match, match[1] ?? match[2] ?? '0', match[3] ?? '0', 0)),
    ...behind.map((match) => {
      const bracket = match[0].length - match[0].indexOf('(');
      return read(match, match[2] ?? '0', match[1] ?? '0', bracket);
    }),
  ].sort((a, b) => a.at.start - b.at.start);
}

/** Scores beyond their maximum, and scores of all parts of 100 points against the total that the paragraph states. */
export function auditStatedScores(prose: Prose, passage: Passage): readonly AuditFinding[] {
  const { text } = passage;
  if (!/分/.test(text) || !/得|评分/.test(text)) return [];
  const scores = scoresIn(text);
  const beyond = scores.filter(({ maximum, score }) => score.gt(maximum));
  const found = beyond.map(({ maximum, score, at }) =>
    reportText(prose, passage, sentenceAt(passage, at.start), {
      code: 'TXT-037',
      at,
      stated: plainText(score),
      expected: `不超过${plainText(maximum)}`,
      message: `满分${plainText(maximum)}分，得分写的是${plainText(score)}分。`,
      remedy: '核对满分和得分。',
    }),
  );
  const parts = scores.filter(({ maximum }) => !maximum.eq(fullMarks));
  const totals = [...text.matchAll(totalScore)];
  const [total] = totals;
  const whole = parts.reduce((sum, { maximum }) => sum.plus(maximum), zero);
  if (found.length > 0 || parts.length < 2 || totals.length !== 1 || total === undefined || !whole.eq(fullMarks))
    return found;
  const digits = total[1] ?? '0';
  const sum = parts.reduce((all, { score }) => all.plus(score), zero);
  if (sum.eq(digits)) return found;
  const end = total.index + total[0].length;
  return [
    reportText(prose, passage, sentenceAt(passage, total.index), {
      code: 'TXT-038',
      at: { start: end - digits.length - 1, end },
      stated: digits,
      expected: plainText(sum),
      message: `${parts.map(({ score }) => plainText(score)).join('＋')}＝${plainText(sum)}分，总分写的是${digits}分。`,
      remedy: '核对各项得分和总分。',
    }),
  ];
}
