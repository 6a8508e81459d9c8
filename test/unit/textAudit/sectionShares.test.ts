import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../shared/textAudit/auditProse.ts';
import { spellings } from './spellings.ts';
import { paragraphs } from './textDocument.ts';

/** Paragraphs are parted by ¶. */
const right: readonly string[] = [
  '一、收支情况¶机关后勤保障服务总支出500.00万元。¶一般运维支出100.00万元，占机关后勤保障服务总支出的20%。',
  '一、收支情况¶水电服务专项支出100.00万元，占机关后勤保障资金的20%。¶机关后勤保障资金500.00万元，均已支付。',
  '一、预算¶机关后勤保障资金400.00万元。¶二、决算¶机关后勤保障资金500.00万元。¶水电服务支出100.00万元，占机关后勤保障资金的20%。',
];

const wrong: readonly (readonly [text: string, code: string, stated: string, expected: string])[] = [
  [
    '一、收支情况¶水电服务专项支出100.00万元，占机关后勤保障资金的25%。¶机关后勤保障资金500.00万元，均已支付。',
    'TXT-011',
    '25',
    '20',
  ],
];

describe('shares of a whole named elsewhere in the section', () => {
  it.each(right)('that hold are not mentioned: %s', (text) => {
    for (const spelling of spellings(text)) expect(auditProse(paragraphs(...spelling.split('¶')))).toEqual([]);
  });

  it.each(wrong)('that do not hold are told once: %s', (text, code, stated, expected) => {
    for (const spelling of spellings(text)) {
      const findings = auditProse(paragraphs(...spelling.split('¶')));
      expect(findings.map((each) => [each.code, each.stated, each.expected])).toEqual([[code, stated, expected]]);
    }
  });
});
