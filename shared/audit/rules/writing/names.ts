import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

/** Last words of unit names, with what such a unit may call itself. */
const kinds: Readonly<Record<string, RegExp>> = {
  中心: /我(?:局|委|办|院|校|馆|站|所|镇|街道|乡)/g,
  局: /我(?:中心|委|院|校|馆|镇|街道|乡)/g,
  委员会: /我(?:局|中心|院|校|馆|镇|街道|乡)/g,
  学校: /我(?:局|中心|委|镇|乡)/g,
  镇: /我(?:局|中心|委|院|校|乡)/g,
};
const kindPattern = /(?:中心|委员会|学校|局|镇)/;

/** The unit's name: what follows 单位名称, or what the title names before 部门, 单位, 20xx年度, 整体支出. */
export function unitName(prose: Prose): string | undefined {
  const votes = new Map<string, number>();
  const note = (name: string | undefined, weight: number): void => {
    if (name !== undefined && name.length >= 5 && kindPattern.test(name))
      votes.set(name, (votes.get(name) ?? 0) + weight);
  };
  prose.passages.forEach((passage, index) => {
    const { text } = passage;
    note(/单位名称(?:\([^)]{0,6}\))?:([^\d,。;:()]{4,30})$/.exec(text)?.[1], 10);
    if (index < 12 && text.length <= 40)
      note(
        /^(?:20\d\d年度?)?([\u4e00-\u9fff]{3,24}?(?:中心|委员会|学校|局|镇))(?=(?:20\d\d|部门|单位|整体|概况|$))/.exec(
          text,
        )?.[1],
        5,
      );
    if (index < 80)
      for (const match of text.matchAll(/([\u4e00-\u9fff]{3,24}?(?:中心|委员会|学校|局|镇))\(以下简称/g))
        note(match[1], 8);
  });
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Names that do not fit the unit (`我局` of a 中心), told once per word. */
export function auditNames(prose: Prose): readonly AuditFinding[] {
  const unit = unitName(prose);
  if (unit === undefined) return [];
  const kind = Object.keys(kinds).find((each) => unit.endsWith(each));
  const wrong = kind === undefined ? undefined : kinds[kind];
  if (kind === undefined || wrong === undefined) return [];
  const findings: AuditFinding[] = [];
  const counted = new Map<string, number>();
  for (const passage of prose.passages) {
    for (const match of passage.text.matchAll(wrong)) {
      const times = (counted.get(match[0]) ?? 0) + 1;
      counted.set(match[0], times);
      if (times > 1) continue;
      const sentence = sentenceAt(passage, match.index);
      findings.push(
        reportText(prose, passage, sentence, {
          code: 'TXT-053',
          at: { start: match.index, end: match.index + match[0].length },
          stated: match[0],
          expected: `我${kind === '委员会' ? '委' : kind}`,
          message: `单位是“${unit}”，文中自称“${match[0]}”。`,
          remedy: '全文统一自称；引用旧文件名称的除外。',
        }),
      );
    }
  }
  return findings;
}
