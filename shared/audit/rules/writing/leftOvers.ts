import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Passage, type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';
import type { TextCode } from '../textAuditCodes.ts';

type Trace = {
  readonly code: TextCode;
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly remedy: string;
  readonly expected?: string;
};

const more = '大于|高于|超过|多于|增加|增长|上升|提高|盈余|节约';
const less = '小于|低于|少于|减少|下降|降低|持平|等于|短缺|超支';

/** What templates and file conversion leave behind. Patterns of the uniform text, each bounded. */
const traces: readonly Trace[] = [
  {
    code: 'TXT-040',
    pattern: new RegExp(
      `(?:${more})(?:\\((?:${less})\\)|/(?:${less}))|(?:${less})(?:\\((?:${more})\\)|/(?:${more}))`,
      'g',
    ),
    message: (found) => `“${found}”两可的词没有选定。`,
    remedy: '按数字选一个词，删去另一个；没有变化的写“持平”。',
  },
  {
    code: 'TXT-041',
    pattern: /\((?:参考格式|此页为封面|参考模板|参考文本|供参考|模板|样式|格式|范本|可参考|示例)\)/g,
    message: (found) => `“${found}”是模板的字样。`,
    remedy: '删去。',
    expected: '删去',
  },
  {
    code: 'TXT-042',
    pattern:
      /(?<![×xX*])[×xX*]{2,12}(?=万元|元|%|年|月|日|人|个|项|辆|局|县|市|区|单位|部门|中心|项目|,|。|;|分|次)|(?<!×)×{2,12}|(?<!_)_{3,20}(?=万元|元|%|年|人|个|项)|(?<![〇○])〔?[〇○]{2,8}〕?(?=万元|%|年)/g,
    message: (found) => `“${found}”处没有填写。`,
    remedy: '填上内容，没有的写“无”或“0”。',
  },
  {
    code: 'TXT-042',
    pattern: /(?:(?:为|是|共|支出|收入|完成|占|达|决算|预算|计))(?=万元|%)/g,
    message: (found) => `“${found}”之后缺少数字。`,
    remedy: '填上数字，没有的写“0”。',
  },
  {
    code: 'TXT-043',
    pattern:
      /\[bookmark:[^\]]{0,60}\]|PAGEREF_?Toc\d+\\?h?\d*|HYPERLINK\\?l?_?\w{0,20}|错误![^。]{0,20}(?:未定义|引用)|\{\{[^}]{0,60}\}\}/g,
    message: (found) => `“${found}”是文件转换留下的标记。`,
    remedy: '删去；目录请重新生成。',
    expected: '删去',
  },
  {
    code: 'TXT-045',
    pattern: /,,|。。(?!。)|;;|::|、、|,。|;。|、。|。,|。;|、,|,、/g,
    message: (found) => `标点“${found}”重复。`,
    remedy: '删去多余的标点。',
  },
  {
    code: 'TXT-046',
    pattern:
      /(?:^|。|\d[.、]|[)）])(?:简要(?:概述|说明|介绍|描述)|请(?:简要|填写|说明|根据|结合|概述)|反映(?:部门|单位|项目)[^。]{2,30}等(?:综合)?情况|(?:[^。,]{2,16}情况分析,)?主要包括[^。\d]{4,50}等情况)/g,
    message: (found) => `“${found}”像是模板的填写提示。`,
    remedy: '换成本单位的实际内容。',
  },
];

const blankBracket = /(?:\((?:\s{1,20})\)|（[\s\u3000]{1,20}）)/g;

function explained(text: string, at: number): boolean {
  return /^注:|名词解释/.test(text.slice(0, 6)) || /[《<]/.test(text.slice(Math.max(0, at - 1), at));
}

/** Left-overs of templates and conversions in a passage, each kind of word once. */
export function auditLeftOvers(prose: Prose, passage: Passage): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  const inGlossary = passage.headings.some((heading) => /名词解释|注释/.test(heading));
  for (const trace of traces) {
    const seen = new Set<string>();
    for (const match of passage.text.matchAll(trace.pattern)) {
      const found = match[0].replace(/^[。)]|^\d[.、]/, '');
      if (found === '' || seen.has(found) || inGlossary || explained(passage.text, match.index)) continue;
      if (trace.code === 'TXT-046' && passage.text.slice(match.index).length > 160) continue;
      seen.add(found);
      const start = match.index + match[0].length - found.length;
      const sentence = sentenceAt(passage, start);
      findings.push(
        reportText(prose, passage, sentence, {
          code: trace.code,
          at: { start, end: start + found.length },
          stated: found,
          ...(trace.expected === undefined ? {} : { expected: trace.expected }),
          message: trace.message(found),
          remedy: trace.remedy,
        }),
      );
    }
  }
  for (const match of passage.written.matchAll(blankBracket)) {
    const spot = passage.source.findIndex((each) => each >= match.index);
    if (spot < 0 || /选择|评分|打/.test(passage.text)) continue;
    findings.push(
      reportText(prose, passage, passage.sentences[0], {
        code: 'TXT-042',
        at: { start: spot, end: spot + 1 },
        stated: '（ ）',
        message: '括号里是空的。',
        remedy: '填上内容，或删去括号。',
      }),
    );
    break;
  }
  return findings;
}

/** Amounts that stand without a unit among amounts that have one. */
export function auditUnits(prose: Prose, passage: Passage): readonly AuditFinding[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.quantities
      .filter((each) => each.unitMissing)
      .map((each) =>
        reportText(prose, passage, sentence, {
          code: 'TXT-044',
          at: each,
          stated: each.text,
          expected: `${each.text}${each.unitText}`,
          message: `“${each.text}”没有单位，同一句的其他金额以${each.unitText}为单位。`,
          remedy: `补上“${each.unitText}”。`,
        }),
      ),
  );
}
