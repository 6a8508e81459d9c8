import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../shared/textAudit/auditProse.ts';
import { spellings } from './spellings.ts';
import { paragraphs } from './textDocument.ts';

/** Paragraphs are parted by ¶. */
const right: readonly string[] = [
  '完成预算的97.38%，其中预算95万元、决算92.51万元。',
  '预算执行率92.3%（支出923万元，预算1000万元）。',
  '预算执行率为92.3%，其中基本支出预算600万元、决算590万元。',
  '完成年初预算的97.38%，其中：基本支出预算95万元、决算90万元；项目支出预算10万元、决算9万元。',
  '占总支出25%的项目支出为25万元，总支出100万元。',
  '占总支出一半的项目支出为50万元。',
  '占总支出25.5%的项目支出为51.0万元，主要用于维修。',
  '三公经费支出预算为1.8万元,支出决算为1.52万元,完成预算的84%,决算数小于预算数的主要原因是公务接待支出减少。',
  '上年执行率90%、本年执行率95%，提高5.56%。',
];

const wrong: readonly (readonly [text: string, code: string, stated: string, expected: string])[] = [
  ['完成预算的97.38%，其中预算95万元、决算82.51万元。', 'TXT-010', '97.38', '86.85'],
  ['预算执行率92.30%（支出903.00万元，预算1000.00万元）。', 'TXT-010', '92.3', '90.3'],
  ['预算完成率为97.38%，年初预算950,000元，支出决算82.51万元。', 'TXT-010', '97.38', '86.85'],
  ['占总支出25%的项目支出为30.00万元，总支出100.00万元。', 'TXT-011', '25', '30'],
  ['总支出100.00万元，占总支出25.5％的项目支出为35.50万元。', 'TXT-011', '25.5', '35.5'],
];

describe('rates ahead of their amounts', () => {
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
