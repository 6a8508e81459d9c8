import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { chineseNumeral, type Numbering, type Passage, type Prose } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

const digits = '零一二三四五六七八九十';

function chinese(value: number): string {
  if (value <= 10) return digits.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones > 0 ? digits.charAt(ones) : ''}`;
}

/** `（三）`, `3.` …: the number as its style prints it. */
function shown(style: number, value: number): string {
  if (style === 1) return `${chinese(value)}、`;
  if (style === 2) return `（${chinese(value)}）`;
  return style === 3 ? `${value}.` : `（${value}）`;
}

type Level = { readonly style: number; value: number; most: number };

/** The style that is easily taken for another: `（二）` and `（2）`, `二、` and `2.`. */
const twins: Readonly<Record<number, number>> = { 1: 3, 2: 4, 3: 1, 4: 2 };

/**
 * Numbers of headings that skip, repeat or begin late. Only where the same style goes on under the same heading;
 * a new 一 always begins a new list.
 */
export function auditNumbering(prose: Prose): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  let open: Level[] = [];
  let fresh = false;
  const report = (passage: Passage, numbering: Numbering, expected: string, message: string): void => {
    findings.push(
      reportText(prose, passage, passage.sentences[0], {
        code: 'TXT-050',
        at: { start: 0, end: numbering.length },
        stated: shown(numbering.style, numbering.value),
        expected,
        message,
        remedy: '按“一、（一）1.（1）”的层次重新编号；Word自动编号转成文字时常会丢号，请核对原件。',
      }),
    );
  };
  for (const passage of prose.passages) {
    if (passage.afterTable) {
      open = open.filter((level) => level.style === 0);
      fresh = true;
    }
    const { numbering } = passage;
    if (numbering === undefined) {
      if (/^(?:附件|附表|附录|目录|第[一二三四五]部分)/.test(passage.text) && passage.text.length < 40) {
        open = [];
        fresh = false;
      }
      continue;
    }
    if (numbering.style === 0) {
      open = [];
      fresh = false;
      continue;
    }
    const { style, value } = numbering;
    const same = open.findIndex((level) => level.style === style);
    if (value === 1) {
      open = same >= 0 ? open.slice(0, same) : open;
      open.push({ style, value, most: value });
      continue;
    }
    const level = open[same];
    if (level !== undefined && (level.value + 1 === value || level.most + 1 === value)) {
      open = open.slice(0, same + 1);
      level.value = value;
      level.most = Math.max(level.most, value);
      continue;
    }
    const twin = twins[style] ?? -1;
    const place = open.findIndex((each) => each.style === twin);
    const other = open[place];
    const short = passage.text.length < 70;
    if (other !== undefined && short && (place > same || other.value + 1 === value) && value <= other.value + 1) {
      const due = other.value + 1;
      const before = `前面的编号是“${shown(twin, other.value)}”，这里是“${shown(style, value)}”`;
      report(
        passage,
        numbering,
        shown(twin, due),
        value === due ? `${before}，两种编号混用。` : `${before}，编号重复，也混用了两种编号。`,
      );
      open = open.slice(0, place + 1);
      other.value = due;
      other.most = Math.max(other.most, due);
      continue;
    }
    if (level === undefined) {
      if (short && !fresh)
        report(
          passage,
          numbering,
          shown(style, 1),
          `编号从“${shown(style, value)}”开始，前面没有“${shown(style, 1)}”。`,
        );
      open.push({ style, value, most: value });
      continue;
    }
    open = open.slice(0, same + 1);
    if (passage.text.length < 120) {
      const kind = value === level.value ? '重复' : value > level.value ? '跳号' : '倒号';
      report(
        passage,
        numbering,
        shown(style, level.value + 1),
        `编号${kind}：上一个是“${shown(style, level.value)}”，这里是“${shown(style, value)}”。`,
      );
    }
    level.value = value;
    level.most = Math.max(level.most, value);
  }
  return findings;
}

const point = /(?:^|[。;:,，\s)])([一二三四五六七八九十]{1,2})是(?!否|不|级|类|款|种)/g;

/** Lists `一是…二是…三是…` that lack a member. Such a list may run over several paragraphs. */
export function auditPoints(prose: Prose): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  let last = 0;
  let lastAt = -10;
  for (const passage of prose.passages) {
    for (const match of passage.text.matchAll(point)) {
      const value = chineseNumeral(match[1] ?? '');
      if (value === undefined) continue;
      const goesOn = passage.index - lastAt <= 12;
      const due = goesOn ? last + 1 : 1;
      if (value !== 1 && value !== due) {
        const start = match.index + (match[0].length - (match[1]?.length ?? 0) - 1);
        findings.push(
          reportText(prose, passage, undefined, {
            code: 'TXT-051',
            at: { start, end: start + 2 },
            stated: `${match[1]}是`,
            expected: `${chinese(due)}是`,
            message:
              goesOn && last > 0
                ? `“${chinese(last)}是”之后是“${match[1]}是”。`
                : `列举从“${match[1]}是”开始，前面没有“一是”。`,
            remedy: '补上缺的一项，或重新编号。',
          }),
        );
      }
      last = value;
      lastAt = passage.index;
    }
  }
  return findings;
}
