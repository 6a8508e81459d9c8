import { describe, expect, it } from 'vitest';
import { judgeDocument } from '../../../../shared/audit/auditFile.ts';
import { textDocument } from './textDocument.ts';

const answers = (text: string): readonly string[] =>
  judgeDocument(textDocument('公开.txt', text.trim())).findings.map(({ code, stated, expected }) =>
    [code, stated, expected].filter((part) => part !== undefined).join(' '),
  );

const three = `
“三公”经费支出决算表
部门：江口县水利局　2024年度　金额单位：万元
项目\t行次\t预算数\t决算数
合计\t1\t9.00\t8.00
1.因公出国（境）费\t2\t0.00\t0.00
2.公务用车购置及运行维护费\t3\t6.00\t5.50
（1）公务用车购置费\t4\t0.00\t0.00
（2）公务用车运行维护费\t5\t6.00\t5.50
3.公务接待费\t6\t3.00\t2.50`;
const set = `
江口县水利局2024年度部门决算
一、部门职责
江口县水利局是县政府工作部门。
二、决算表
${three.trim()}
三、情况说明
2024年度“三公”经费支出决算8.00万元。
江口县水利局
2025年8月20日`;

describe('a set that names its unit and year in many places', () => {
  it('is right as it stands', () => expect(answers(set)).toEqual([]));

  it.each([
    ['the head of a table', '部门：江口县水利局', '部门：江口县林业局'],
    ['the signature', '江口县水利局\n2025', '江口县林业局\n2025'],
    ['the opening', '江口县水利局是县政府', '江口县林业局是县政府'],
    ['the title', '江口县水利局2024年度部门决算', '江口县林业局2024年度部门决算'],
  ])('is told of another unit in %s', (_, right, wrong) => {
    expect(answers(set.replace(right, wrong))).toEqual(['TXT-055 江口县林业局 江口县水利局']);
  });

  it.each([
    ['the head of a table', '水利局　2024年度', '水利局　2023年度'],
    ['the opening of a paragraph', '2024年度“三公”', '2023年度“三公”'],
  ])('is told of another year in %s', (_, right, wrong) => {
    expect(answers(set.replace(right, wrong))).toContain('TXT-052 2023 2024');
  });

  it('is told of a table left blank beside its amounts in the text', () => {
    const blank = three.replace(/\d+\.\d\d/g, '');
    expect(answers(set.replace(three.trim(), blank.trim()))).toEqual(['TAB-064 空表']);
  });

  it('is told of a table that the contents promise', () => {
    const contents = (last: string): string =>
      set.replace(
        '一、部门职责',
        `目录\n收入决算表……1\n“三公”经费支出决算表……2\n${last}……3\n一、部门职责\n收入决算表\n支出决算表`,
      );
    expect(answers(contents('支出决算表'))).toEqual([]);
    expect(answers(contents('国有资本经营预算财政拨款支出决算表'))).toEqual([
      'TAB-063 国有资本经营预算财政拨款支出决算表',
    ]);
  });
});
