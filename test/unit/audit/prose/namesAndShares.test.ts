import { expect, it } from 'vitest';
import { auditFile } from '../../../../shared/audit/auditFile.ts';
import { describeSentences } from './sentenceTable.ts';

describeSentences('shares listed by names', {
  right: [
    '支出合计中，基本支出占61.50%，项目支出占38.50%。',
    '教育支出占20.00%，农林水支出占30.00%。',
    '（1）基本支出60.00万元，占60.00%。¶（2）项目支出40.00万元，占40.00%。',
    '（1）基本支出60.00万元，占50.00%。¶（2）项目支出40.00万元，占33.33%。',
  ],
  wrong: [
    ['支出合计中，基本支出占61.50%，项目支出占48.50%。', 'TXT-024', '110', '100'],
    ['支出合计中，基本支出占41.50%，项目支出占38.50%。', 'TXT-024', '80', '100'],
    ['（1）基本支出60.00万元，占60.00%。¶（2）项目支出40.00万元，占45.00%。', 'TXT-011', '45', '40'],
  ],
});

describeSentences('parts whose whole stands in another sentence', {
  right: [
    '基本支出50.00万元。项目支出20.00万元。¶基本支出中，人员经费40.00万元，公用经费10.00万元。',
    '公务用车购置及运行维护费预算9.00万元，支出决算8.00万元。其中：公务用车购置费3.00万元，公务用车运行维护费5.00万元。',
  ],
  wrong: [
    ['基本支出50.00万元。¶基本支出中，人员经费40.00万元，公用经费15.00万元。', 'TXT-002', '55', '50'],
    [
      '公务用车购置及运行维护费预算9.00万元，支出决算8.00万元。其中：公务用车购置费4.00万元，公务用车运行维护费5.00万元。',
      'TXT-002',
      '9',
      '8',
    ],
  ],
});

describeSentences('grades of scores', {
  right: [
    '整体自评得分93.50分，等级为“优”。',
    '自评得分86分，等级为“良”（85分及以上为良，95分及以上为优）。',
    '整体支出自评总分88分，评价等级为良好。',
  ],
  wrong: [
    ['整体自评得分83.50分，等级为优。', 'TXT-062', '优', '良'],
    ['自评得分91分，评价等级为“优秀”（95分及以上为优，85分—95分为良）。', 'TXT-062', '优', '良'],
    ['自评得分78分，等级为良。', 'TXT-062', '良', '中'],
  ],
});

describeSentences('rates of counts and what was denied', {
  right: [
    '回访群众80人，满意76人，满意率95%。',
    '发放问卷100份，收回80份，回收率80%，其中满意76份，满意率95%。',
    '2023年没有公务接待费支出，国内公务接待0批次。',
  ],
  wrong: [
    ['回访群众80人，满意76人，满意率85%。', 'TXT-010', '85', '95'],
    ['本年没有公务接待费支出，国内公务接待12批次。', 'TXT-060', '没有公务接待费支出', '12批次'],
  ],
});

const project = (carried: string, score: string): Uint8Array =>
  new TextEncoder().encode(
    [
      '2023年度项目支出绩效自评表',
      '项目名称\t河道清淤',
      '主管部门\t临水县水利局\t实施单位\t临水县河道管理所',
      '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
      `\t年度资金总额\t80.00\t100.00\t90.00\t10\t90.00%\t${score}`,
      '\t其中：当年财政拨款\t60.00\t80.00\t70.00\t—\t\t—',
      `\t上年结转资金\t${carried}\t20.00\t20.00\t—\t\t—`,
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
      '产出指标\t数量指标\t清淤长度\t≥12公里\t13公里\t50\t50\t',
      '效益指标\t社会效益指标\t防洪能力\t提高\t提高\t40\t40\t',
      `总分\t\t\t\t\t100\t99\t`,
    ].join('\n'),
  );
const codes = (file: Uint8Array): readonly string[] =>
  auditFile(file, '自评.txt').findings.map(({ code, stated, expected }) => `${code} ${stated} ${expected}`);

it('given a form without 其他资金, its two sources make up the whole', () => {
  expect(codes(project('20.00', '9'))).toEqual([]);
  expect(codes(project('26.00', '9'))).toEqual(['TAB-030 80 86']);
});
