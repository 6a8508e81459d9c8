import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../shared/textAudit/auditProse.ts';
import { spellings } from './spellings.ts';
import { paragraphs } from './textDocument.ts';

/** Paragraphs are parted by ¶. */
const right: readonly string[] = [
  '预算执行率、支付率分别为95%、92%，比上年分别提高2个和3个百分点。',
  '预算执行率95.46%，比上年的90.12%提高5.34个百分点。',
  '占比由26.0%提高到45.4%，提高19.4个百分点。',
  '占比从上年的45.40％下降至26.00％，下降了19.4个百分点。',
  '2023年执行率95%，2022年执行率90%，提高5个百分点。',
  '上年执行率为90.5%，本年执行率为92.0%，提高1.5个百分点。',
  '执行率98.6%，比上年提高1.2个百分点。',
  '采购金额占比58.6%，比上年增长2.2%，增幅下降16.3个百分点。',
  '满意度由92%提升至97%，提高了5个百分点，高于目标值90%7个百分点。',
  '满意度97%，较目标值95%高2个百分点。',
  '每降低1个百分点扣0.5分，执行率95%，比上年的90%高，扣2分。',
  '失业率5.2%，同比下降0.3个百分点，比全国平均的5.5%低0.3个百分点。',
  '提高3.5个百分点，由91.5%提高到95%。',
  '上半年,全市一般公共预算总收入完成865,696万元,比上年同期增收126,096万元,增长17.05%,其中:上划中央收入完成319,122万元,比上年同期增长33.06%;地方一般公共预算收入完成546,574万元,比上年同期增收46,801万元,增长9.36%。一般公共预算支出完成1,580,349万元,比上年同期增支129,266万元,增长8.91%,占省级核定一般公共预算支出预计数的60.68%,超过序时进度要求10.68个百分点。',
  '2020年完成地区生产总值300.5亿元，增长4.2%，比全国平均水平高1.9个百分点；三次产业结构由12.1:40.2:47.7调整为11.5:39.5:49。',
  '预算执行率由2021年的88.5%、2022年的90.2%提高到2023年的95.1%，三年累计提高6.6个百分点，比2022年提高4.9个百分点。',
  '满意度98.2%，比目标值高8.2个百分点；知晓率92%，比上年的90.5%提高1.5个百分点。',
];

const wrong: readonly (readonly [text: string, code: string, stated: string, expected: string])[] = [
  ['预算执行率95%，比上年的90%提高6个百分点。', 'TXT-023', '6', '5'],
  ['预算执行率95.46％,较2022年的90.12％,提高6.34个百分点。', 'TXT-023', '6.34', '5.34'],
  ['占比由26.0%提高到45.4%，提高12个百分点。', 'TXT-023', '12', '19.4'],
  ['占比从上年的45.40％下降至26.00％，下降了9.4个百分点。', 'TXT-023', '9.4', '19.4'],
  ['占比从上年的45.40％下降至26.00％，提高了19.4个百分点。', 'TXT-020', '提高', '下降'],
  ['2023年执行率95%，2022年执行率90%，提高15个百分点。', 'TXT-023', '15', '5'],
  ['提高5.5个百分点，由91.5%提高到95%。', 'TXT-023', '5.5', '3.5'],
];

describe('percentage points', () => {
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
