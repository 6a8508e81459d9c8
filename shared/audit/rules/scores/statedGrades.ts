import { Decimal, plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Passage, type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

type Grade = '优' | '良' | '中' | '差';
type Bands = Readonly<Record<Grade, number>>;

/** What the notices say where a document does not (财预〔2020〕10号 and its kind): the lowest score of each grade. */
const usual: Bands = { 优: 90, 良: 80, 中: 60, 差: 0 };
const grade = '(优|良|中|差)(?:秀|好|等)?';
const upwards = new RegExp(
  `(\\d{2})分?(?:\\(含\\d{0,2}分?\\)|\\(含\\))?(?:及|和)?(?:其)?以上(?:\\(含\\))?(?:的|者)?,?(?:为|是|:|评为|定为)?${grade}`,
  'g',
);
const between = new RegExp(
  `(\\d{2})分?(?:\\(含\\d{0,2}分?\\)|\\(含\\))?[-—~至到]{1,2}(\\d{2,3})分?(?:\\(不含\\d{0,2}分?\\)|\\(不含\\))?(?:的|者)?,?(?:为|是|:|评为|定为)?${grade}`,
  'g',
);
const statedGrade = new RegExp(
  `(?:等[级次]|评价结果|自评结果|评定|结论)(?:评?定?为|是|:|属于?|达到)*${grade}(?![\\u4e00-\\u9fff]?\\d|分)`,
);
const statedScore = /(?:得分|评分|总分|分数|自评分)(?:为|是|:|共|合计)*(\d{1,3}(?:\.\d{1,2})?)分/;

function bandsOf(prose: Prose): Bands {
  const found: Record<Grade, number> = { ...usual };
  for (const { text } of prose.passages) {
    if (!/以上|[-—~至]/.test(text) || !/[优良]/.test(text)) continue;
    for (const match of text.matchAll(upwards)) found[match[2] as Grade] = Number(match[1]);
    for (const match of text.matchAll(between)) found[match[3] as Grade] = Number(match[1]);
  }
  return found;
}

const order = ['优', '良', '中', '差'] as const satisfies readonly Grade[];

/** The grade that a text gives a score, by the bands that it states or that the notices have. */
export function auditStatedGrades(prose: Prose): readonly AuditFinding[] {
  let bands: Bands | undefined;
  return prose.passages.flatMap((passage: Passage): readonly AuditFinding[] => {
    if (!/分/.test(passage.text) || !/等[级次]|结果|评定|结论/.test(passage.text)) return [];
    return passage.sentences.flatMap((sentence): readonly AuditFinding[] => {
      const score = statedScore.exec(sentence.text);
      const match = statedGrade.exec(sentence.text);
      if (score === null || match === null) return [];
      if (/上年|去年|满分|项目[一二三]|平均/.test(sentence.text.slice(0, score.index + score[0].length))) return [];
      bands ??= bandsOf(prose);
      const limits = bands;
      const value = new Decimal(score[1] ?? '0');
      const due = order.find((each) => value.gte(limits[each]));
      if (due === undefined || due === match[1] || value.gt(100)) return [];
      const at = sentence.start + match.index + match[0].lastIndexOf(match[1] ?? '');
      return [
        reportText(prose, passage, sentenceAt(passage, at), {
          code: 'TXT-062',
          at: { start: at, end: at + 1 },
          stated: match[1] ?? '',
          expected: due,
          message: `得分${plainText(value)}分，按等级标准应为“${due}”，文中写的是“${match[1]}”。`,
          remedy: '核对得分和等级；评价办法另有等级标准的，写明标准。',
        }),
      ];
    });
  });
}
