import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../shared/textAudit/auditProse.ts';
import { spellings } from './spellings.ts';
import { paragraphs } from './textDocument.ts';

/** Paragraphs are parted by ¶. */
const right: readonly string[] = [
  '一季度支出10.10万元、二季度20.20万元、三季度30.30万元、四季度40.40万元，全年支出101.00万元。',
  '1月支出1.1万元、2月1.2万元、3月1.3万元、4月1万元、5月1万元、6月1万元、7月1万元、8月1万元、9月1万元、10月1万元、11月1万元、12月1万元，全年合计12.6万元。',
  '上半年接待12批次，下半年接待10批次，全年接待22批次。',
];

const wrong: readonly (readonly [text: string, code: string, stated: string, expected: string])[] = [
  [
    '一季度支出10.10万元、二季度20.20万元、三季度30.30万元、四季度40.40万元，全年支出111.00万元。',
    'TXT-002',
    '111',
    '101',
  ],
  ['全年接待25批次，其中上半年接待12批次，下半年接待10批次。', 'TXT-002', '25', '22'],
  [
    '1月支出1.1万元、2月1.2万元、3月1.3万元、4月1万元、5月1万元、6月1万元、7月1万元、8月1万元、9月1万元、10月1万元、11月1万元、12月1万元，全年合计13.6万元。',
    'TXT-002',
    '13.6',
    '12.6',
  ],
];

describe('quarters, months and halves of a year', () => {
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
