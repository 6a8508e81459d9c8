import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../../shared/audit/rules/runProseRules.ts';
import { paragraphs } from './textDocument.ts';

type Case = readonly [text: string, code: string, stated: string, expected: string];

const sums: readonly Case[] = [
  ['本年支出合计1,474.07万元，其中：基本支出335.54万元，项目支出1,128.53万元。', 'TXT-002', '1474.07', '1464.07'],
  [
    '本年支出合计１４７４．０７万元，其中：基本支出３３５．５４万元；项目支出１１２８．５３万元。',
    'TXT-002',
    '1474.07',
    '1464.07',
  ],
  ['全年支出 1 474.07 万元,其中基本支出 335.54 万元,项目支出 1 128.53 万元。', 'TXT-002', '1474.07', '1464.07'],
  [
    '部门支出由基本支出120万元、项目支出300万元构成，共420万元；基本支出120万元，包括人员经费100万元、公用经费30万元。',
    'TXT-002',
    '120',
    '130',
  ],
  ['公用经费30万元，其中办公费35万元、差旅费2万元。', 'TXT-001', '35', '30'],
  ['单位共有车辆10辆，其中机要通信用车2辆、应急保障用车3辆、执法执勤用车4辆、其他用车0辆。', 'TXT-002', '10', '9'],
  ['年末实有人数45人，其中：在职人员30人、退休人员14人。', 'TXT-002', '45', '44'],
  ['政府采购支出总额90万元，其中：货物支出50万元、工程支出20万元、服务支出30万元。', 'TXT-002', '90', '100'],
  [
    '部门支出500万元，其中基本支出300万元（人员经费250万元，公用经费40万元），项目支出200万元。',
    'TXT-002',
    '300',
    '290',
  ],
  ['支出2,000,000元，其中：基本支出120万元，项目支出90万元。', 'TXT-002', '2000000', '2100000'],
];

const rates: readonly Case[] = [
  ['年初预算为200万元，支出决算为180万元，完成年初预算的95%。', 'TXT-010', '95', '90'],
  ['全年预算数200.00万元，全年执行数180.50万元，预算执行率为92.25％。', 'TXT-010', '92.25', '90.25'],
  ['预算200万元,实际支出180.5万元,占全年预算的百分之92.25。', 'TXT-010', '92.25', '90.25'],
  ['编制数50名，在职人员45人，在职人员控制率为95%。', 'TXT-010', '95', '90'],
  ['年初预算为0万元，支出决算为50万元，完成年初预算的100%。', 'TXT-015', '100', '无完成率（预算为0）'],
  ['本年收入合计400万元，其中：财政拨款收入300万元，占85%；其他收入100万元，占25%。', 'TXT-011', '85', '75'],
  ['本年支出合计400万元。财政拨款支出300万元，占本年支出合计的85.00%。', 'TXT-011', '85', '75'],
];

const changes: readonly Case[] = [
  ['机关运行经费支出90万元，比上年减少10万元，下降11.11%。', 'TXT-012', '11.11', '10'],
  ['2023年度收、支总计110万元。与上年相比，收、支总计各增加10万元，增长9.09%。', 'TXT-012', '9.09', '10'],
  ['支出120万元，较上年支出100万元增加25%。', 'TXT-012', '25', '20'],
  ['本年支出110万元，比上年的100万元增加15万元。', 'TXT-017', '15', '10'],
  ['本年支出90万元，比上年的100万元增加10万元。', 'TXT-020', '增加', '减少'],
  ['支出90万元，比上年减少10万元，增长10%。', 'TXT-022', '增加', '减少'],
  ['公务接待费支出5万元，比上年增加5万元，增长100%。', 'TXT-016', '100', '无增减率（基数为0）'],
  ['支出决算50万元，比上年减少-5万元。', 'TXT-018', '-5', '5'],
];

const directions: readonly Case[] = [
  ['预算为95万元，支出决算为92.51万元，决算数大于预算数的主要原因是追加。', 'TXT-020', '大于', '小于'],
  ['年初预算为80万元，支出决算为92.51万元，决算数低于年初预算数。', 'TXT-020', '小于', '大于'],
  ['年初预算为80万元，支出决算为92.51万元，与年初预算持平。', 'TXT-020', '等于', '大于'],
];

const others: readonly Case[] = [
  ['2023年全年出车2400趟，平均每月240趟。', 'TXT-032', '240', '200'],
  ['核定编制20名，在职人员22人。', 'TXT-033', '22', '不超过20'],
  ['甲项目经费50万元，乙项目经费30.5，丙项目经费20万元。', 'TXT-044', '30.5', '30.5万元'],
];

describe('the text audit', () => {
  it.each([...sums, ...rates, ...changes, ...directions, ...others])('%s', (text, code, stated, expected) => {
    const findings = auditProse(paragraphs(text));
    expect(findings.map((each) => [each.code, each.stated, each.expected])).toContainEqual([code, stated, expected]);
  });

  it.each([
    ['决算数大于（小于）预算数。', 'TXT-040'],
    ['与上年相比增加/减少0万元。', 'TXT-040'],
    ['（参考格式）', 'TXT-041'],
    ['支出××万元。', 'TXT-042'],
    ['支出决算为万元。', 'TXT-042'],
    ['公务接待（  ）批次。', 'TXT-042'],
    ['[bookmark: _GoBack]本年完成各项任务。', 'TXT-043'],
    ['各项任务，，全部完成。', 'TXT-045'],
    ['简要概述自评结果及得分情况。', 'TXT-046'],
  ])('sees what a template left: %s', (text, code) => {
    expect(auditProse(paragraphs(text)).map((each) => each.code)).toContain(code);
  });

  it('adds up numbered paragraphs, by budget and by final figures', () => {
    const texts = [
      '三公经费预算总额20.50万元，实际支出15万元。具体情况如下：',
      '1、公务接待费预算8.50万元，实际支出6万元。',
      '2、公务用车运行维护费预算12万元，实际支出8万元。',
    ];
    expect(auditProse(paragraphs(...texts)).map((each) => [each.code, each.stated, each.expected])).toEqual([
      ['TXT-002', '15', '14'],
    ]);
  });

  it('adds up paragraphs without numbers that make up a known whole, and waits for a third kind', () => {
    const staff = '人员经费809961.19元，主要包括：基本工资、津贴补贴。';
    const office = '公用经费71339.20元，主要包括：办公费。';
    const findings = auditProse(paragraphs('一般公共预算基本支出911000.39元，其中：', staff, office));
    expect(findings.map((each) => [each.code, each.expected])).toEqual([['TXT-002', '881300.39']]);
    const capital = '资本性支出29700元，用于设备购置。';
    expect(auditProse(paragraphs('一般公共预算支出911000.39元，其中：', staff, office, capital))).toEqual([]);
  });

  it('tells a difference that rounding explains as a notice, once in a paragraph', () => {
    const findings = auditProse(
      paragraphs('支出合计10.01万元，其中：甲支出3.33万元、乙支出3.33万元、其他支出3.34万元。'),
    );
    expect(findings.map((each) => [each.code, each.severity])).toEqual([['TXT-003', 'notice']]);
  });

  it('accepts a rate against the budget as adjusted, and cut off instead of rounded only as a notice', () => {
    expect(auditProse(paragraphs('年初预算数100万元，年中追加预算20万元，支出决算90万元，预算执行率75%。'))).toEqual(
      [],
    );
    const cut = auditProse(paragraphs('预算为900.00万元，支出决算为600.00万元，完成预算的66.66%。'));
    expect(cut.map((each) => [each.code, each.expected])).toEqual([['TXT-013', '66.67']]);
  });

  it('compares the same quantity across the text', () => {
    const texts = ['一、收入情况', '基本支出260.98万元。', '项目支出300万元。', '基本支出260.99万元。'];
    expect(auditProse(paragraphs(...texts)).map((each) => each.code)).toEqual(['TXT-031']);
  });

  it('sees a denial beside a figure', () => {
    const texts = ['本单位全年没有公务接待费支出。', '公务接待费支出决算2.3万元。'];
    expect(auditProse(paragraphs(...texts)).map((each) => [each.code, each.expected])).toEqual([
      ['TXT-060', '2.3万元'],
    ]);
  });

  it('reads a sentence that a page break tore apart', () => {
    const texts = ['本部门2021年度机关运行经费支出56.70万元，比上年决算数减少34.43', '', '万元，减少47.78%。'];
    expect(auditProse(paragraphs(...texts)).map((each) => [each.code, each.stated, each.expected])).toEqual([
      ['TXT-012', '47.78', '37.78'],
    ]);
  });
});
