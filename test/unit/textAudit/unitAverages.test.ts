import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../shared/textAudit/auditProse.ts';
import { spellings } from './spellings.ts';
import { paragraphs } from './textDocument.ts';

/** Paragraphs are parted by ¶. */
const right: readonly string[] = [
  '培训费支出20万元，参训50人，人均培训费0.4万元。',
  '全年接待20批次，160人次，平均每批次8人。',
  '全年接待国内公务接待21批次，168人次，平均每批次8人，支出2.52万元，人均150元。',
  '购置公务用车5辆，每辆18.5万元，共计92.5万元。',
  '公务用车保有量12辆，全年运行维护费30万元，平均每辆2.5万元，比上年减少0.2万元。',
  '接待费人均标准150元，接待100人，支出1万元。',
  '培训3期，参训200人，培训费每人每天400元，支出24万元。',
  '参训50人，支出20.33万元，人均0.41万元。',
  '补助标准每人500元，发放300人，共15万元。',
  '全年组织培训12期，培训人员360人次，平均每期30人次，人均培训费350元，支出12.60万元。',
  '共接待国内来访团组21个、来宾168人次，其中外宾2个团组、10人次，平均每批8人，人均消费90元。',
  '2023年公用经费年初预算35.20万元，人均公用经费1.10万元，实有在职人员32人。',
  '2023年公用经费年初预算35.20万元，支出决算32.00万元，人均1万元，在职人员32人。',
  '人均公用经费控制在1.2万元以内，单位32人，公用经费支出35.2万元。',
  '我局共有公务用车12辆，全年运行费30万元，其中燃油费12万元，平均每辆1万元。',
  '我局公务用车8辆，车均运行维护费2.5万元，全年支出20万元，比上年减少2万元。',
  '每台电脑0.55万元，购置10台，合计5.5万元，打印机每台0.2万元，购置5台，合计1万元。',
];

const wrong: readonly (readonly [text: string, code: string, stated: string, expected: string])[] = [
  ['培训费支出20.00万元，参训50人，人均培训费0.60万元。', 'TXT-032', '0.6', '0.4'],
  ['人均培训费0.60万元，参训50人，培训费支出20.00万元。', 'TXT-032', '0.6', '0.4'],
  ['全年接待20批次，160人次，平均每批次10人。', 'TXT-032', '10', '8'],
  ['购置公务用车5辆，每辆18.5万元，共计95.2万元。', 'TXT-032', '18.5', '19.04'],
  ['公务用车保有量12辆，全年运行维护费30.00万元，平均每辆3.50万元。', 'TXT-032', '3.5', '2.5'],
  ['接待来宾168人次、共21批次，平均每批10人，支出1.20万元。', 'TXT-032', '10', '8'],
];

describe('averages per head, batch and vehicle', () => {
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
