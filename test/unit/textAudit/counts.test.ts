import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../shared/textAudit/auditProse.ts';
import { spellings } from './spellings.ts';
import { paragraphs } from './textDocument.ts';

/** Paragraphs are parted by ¶. */
const right: readonly string[] = [
  '下设三个股室：办公室、财务股、业务股。',
  '下设三个股室：办公室、人事和财务股、业务股及后勤股。',
  '内设科室 4 个，分别为办公室、物管股、公车平台股、后勤股，无二级机构。',
  '我单位设四个内设机构：办公室、规划财务股（审计股）、业务一股、业务二股。',
  '下设五个股室：办公室、财务股、业务股等。',
  '共有车辆五辆，其中轿车两辆、越野车三辆。',
  '现有职工十五人，其中男十人，女五人，党员八人。',
  '现有在职人员十五人，其中高级职称三人、中级职称五人。',
  '单位编制二十五人，其中行政编制十人、事业编制十五人。',
  '单位无下属预算单位,下设0个处室,分别是:我单位无下设处室。',
  '执法勤务机构10个,内设股级机构23个。',
  '内设2个中队,即文秘调研中队、机要通信中队。',
  '全局五十八人，其中党员三十人，女二十人。',
  '全局共有干部十八人，其中局长一人，副局长三人，股长五人。',
];

const wrong: readonly (readonly [text: string, code: string, stated: string, expected: string])[] = [
  ['下设三个股室：办公室、财务股、业务股、人事股。', 'TXT-036', '三', '4'],
  ['内设科室 5 个，分别为办公室、物管股、公车平台股、后勤股，无二级机构。', 'TXT-036', '5', '4'],
  ['我单位设四个内设机构：办公室、规划财务股（审计股）、业务股。', 'TXT-036', '四', '3'],
  ['共有车辆五辆，其中轿车两辆、越野车四辆。', 'TXT-002', '五', '6'],
  ['单位编制二十五人，其中行政编制十人、事业编制十二人。', 'TXT-002', '二十五', '22'],
  ['现有职工15人，其中在职十人、退休四人。', 'TXT-002', '15', '14'],
];

describe('counts in words and of listed names', () => {
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
