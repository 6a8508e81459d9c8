import { describe, expect, it } from 'vitest';
import { readAudited } from '../../../../shared/audit/reading/readAudited.ts';
import { auditTables } from '../../../../shared/audit/rules/runTableRules.ts';
import { tableAuditCodes } from '../../../../shared/audit/rules/tableAuditCodes.ts';
import { readTables } from '../../../../shared/audit/tables/readTables.ts';
import { tableFigures } from '../../../../shared/audit/tables/tableFigures.ts';

/** Tables as one types them: `|` between cells. */
function read(text: string) {
  return readTables(readAudited(new TextEncoder().encode(text.replace(/ *\| */g, '\t')), '决算.txt'));
}

function found(text: string): readonly string[] {
  return auditTables(read(text))
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code, stated, expected }) => `${code} ${stated} → ${expected ?? ''}`);
}

function kinds(text: string): readonly string[] {
  return read(text).tables.map(({ content }) => content.kind);
}

const threeSides = (basic: string): string => `收入支出决算总表
单位：万元
收入 | | | 支出 | | | | |
项目 | 行次 | 金额 | 项目（按功能分类） | 行次 | 金额 | 项目（按支出性质和经济分类） | 行次 | 金额
一、财政拨款收入 | 1 | 100.00 | 一、一般公共服务支出 | 20 | 90.00 | 一、基本支出 | 50 | ${basic}
其中：政府性基金 | 2 | 10.00 | 二、城乡社区支出 | 21 | 10.00 | 人员经费 | 51 | 50.00
二、事业收入 | 3 | 5.00 | 三、其他支出 | 22 | 5.00 | 二、项目支出 | 52 | 45.00
本年收入合计 | 4 | 105.00 | 本年支出合计 | 23 | 105.00 | 本年支出合计 | 53 | 105.00
用事业基金弥补收支差额 | 5 | | 结余分配 | 24 | | | |
年初结转和结余 | 6 | 3.00 | 年末结转和结余 | 25 | 3.00 | | |
总计 | 7 | 108.00 | 总计 | 26 | 108.00 | | |`;

describe('layouts of other years and provinces', () => {
  it('总表 with a third list by nature, 其中 lines and the old name of 使用非财政拨款结余', () => {
    expect(kinds(threeSides('60.00'))).toEqual(['balance']);
    expect(found(threeSides('60.00'))).toEqual([]);
    expect(found(threeSides('60.00').replace('| 5.00 | 三、', '| 8.00 | 三、'))).toEqual(['TAB-001 105 → 108']);
  });

  const separateCodes = (value: string): string => `支出决算表
金额单位：元
项目 | | | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
类 | 款 | 项 | 科目名称 | | | | | |
栏次 | | | | 1 | 2 | 3 | 4 | 5 | 6
合计 | | | | 3,500.00 | 2,500.00 | 1,000.00 | | |
208 | | | 社会保障和就业支出 | 3,500.00 | 2,500.00 | 1,000.00 | | |
208 | 05 | | 行政事业单位养老支出 | 2,500.00 | 2,500.00 | | | |
208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | ${value} | 2,500.00 | | | |
208 | 99 | | 其他社会保障和就业支出 | 1,000.00 | | 1,000.00 | | |
208 | 99 | 99 | 其他社会保障和就业支出 | 1,000.00 | | 1,000.00 | | |`;

  it('codes in a column each for 类, 款 and 项; amounts in 元', () => {
    expect(found(separateCodes('2,500.00'))).toEqual([]);
    expect(found(separateCodes('5,200.00'))).toEqual(['TAB-003 5200 → 2500']);
  });

  it('a table torn by a page break, with its head repeated', () => {
    const page = `
— 12 —

项目 | | | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
`;
    const torn = separateCodes('2,500.00').replace('\n208 | 99 | |', `\n${page}208 | 99 | |`);
    expect(kinds(torn)).toEqual(['codes']);
    expect(found(torn)).toEqual([]);
  });

  const withCarried = (closing: string): string => `政府性基金预算财政拨款收入支出决算表
单位：万元
项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
功能分类科目编码 | 科目名称 | | | 小计 | 基本支出 | 项目支出 |
合计 | | 20.00 | 80.00 | 70.00 | | 70.00 | ${closing}
212 | 城乡社区支出 | 20.00 | 80.00 | 70.00 | | 70.00 | 30.00
21208 | 国有土地使用权出让收入安排的支出 | 20.00 | 80.00 | 70.00 | | 70.00 | 30.00
2120803 | 城市建设支出 | 20.00 | 80.00 | 70.00 | | 70.00 | 30.00`;

  it('what is carried forward: 年初 + 收入 − 支出 = 年末', () => {
    expect(found(withCarried('30.00'))).toEqual([]);
    expect(found(withCarried('13.00'))).toEqual(['TAB-004 13 → 30']);
  });

  const runningCosts = (reception: string): string => `机构运行信息表
金额单位：万元
项目 | 行次 | 预算数 | 决算数 | 项目 | 行次 | 统计数
一、“三公”经费支出 | 1 | — | — | 四、机关运行经费 | 22 | 56.00
（一）支出合计 | 2 | 12.00 | 9.00 | （一）行政单位 | 23 | 56.00
1．因公出国（境）费 | 3 | 0.00 | 0.00 | 五、资产信息 | 24 | —
2．公务用车购置及运行维护费 | 4 | 10.00 | 8.00 | （一）车辆数合计（辆） | 25 | 2
（1）公务用车购置费 | 5 | 0.00 | 0.00 | 1.副部级以上领导用车 | 26 | 0
（2）公务用车运行维护费 | 6 | 10.00 | 8.00 | 2.机要通信用车 | 27 | 1
3．公务接待费 | 7 | 2.00 | ${reception} | 3.应急保障用车 | 28 | 1
（二）相关统计数 | 8 | — | — | | |
1．因公出国（境）团组数（个） | 9 | — | 0 | | |
5．国内公务接待批次（个） | 10 | — | 12 | | |`;

  it('三公 one below the other among other figures', () => {
    expect(kinds(runningCosts('1.00'))).toEqual(['threePublic']);
    expect(found(runningCosts('1.00'))).toEqual([]);
    expect(found(runningCosts('1.50'))).toEqual(['TAB-006 9 → 9.5']);
  });

  it('三公 with 会议费 and 培训费, budget and final accounts as rows: not read, and not accused', () => {
    const text = `一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
单位：万元
项目 | 小计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 | | | 会议费 | 培训费
 | | | | 小计 | 购置费 | 运行维护费 | |
预算数 | 6.00 | 0 | 1.00 | 5.00 | 0 | 5.00 | 2.00 | 1.00
决算数 | 5.50 | 0 | 0.50 | 5.00 | 0 | 5.00 | 1.00 | 0.50`;
    expect(found(text)).toEqual([]);
  });

  const province = (score: string, total: string): string => `部门预算项目支出绩效自评表（2023年度）
项目名称 | 安可替代补助资金
主管部门 | 某县司法局 | 实施单位 | 某县司法局
预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
 | 总额 | 0.00 | 3.36 | 3.00 | 89.29% | 10 | 8.93 |
 | 其中：财政资金 | 0.00 | 3.36 | 3.00 | 89.29% | / | / |
绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
 | 产出指标 | 数量指标 | 购买电脑数量 | ≥ | 13 | 台 | 12 | 50 | ${score} |
 | 效益指标 | 社会效益指标 | 设备国产化率 | ≥ | 90 | % | 95 | 40 | 40 |
合计 | | | | | | | | 100 | ${total} |`;

  it('自评表 with ≥, number and unit in columns of their own', () => {
    expect(found(province('46', '94.93'))).toEqual(['TAB-039 空白 → ']);
    expect(found(province('50', '98.93'))).toEqual(['TAB-040 50 → ']);
    expect(found(province('50', '93.98'))).toEqual(['TAB-036 93.98 → 98.93', 'TAB-040 50 → ']);
  });

  it('any table with 合计: columns and rows, once the others show how it is built', () => {
    const text = (last: string): string => `资金分配情况表
单位名称 | 合计 | 中央资金 | 省级资金 | 占比
甲县 | 30 | 10 | 20 | 30%
乙县 | 25 | 5 | 20 | 25%
丙县 | 45 | 15 | 30 | 45%
合计 | 100 | ${last} | 70 | 100%`;
    expect(found(text('30'))).toEqual([]);
    expect(found(text('39'))).toEqual(['TAB-060 39 → 30']);
  });

  it('figures of the tables carry one name each for text and tables', () => {
    const figures = tableFigures(read(threeSides('60.00')));
    expect(figures.find(({ meaning }) => meaning.subject === '本年收入合计')?.value.toFixed()).toBe('105');
  });

  it('every code is named once', () => {
    const codes = tableAuditCodes.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('an empty table of 政府性基金 without its sentence is noticed, with it not', () => {
    const empty = (sentence: string): string => `政府性基金预算财政拨款收入支出决算表
单位：万元
项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
功能分类科目编码 | 科目名称 | | | 小计 | 基本支出 | 项目支出 |
合计 | | | | | | |

注：本表反映本年度政府性基金收支情况。
${sentence}`;
    const notices = (text: string): readonly string[] =>
      auditTables(read(text)).map(({ code, severity }) => `${code} ${severity}`);
    expect(notices(empty('第三部分 决算情况说明'))).toEqual(['TAB-061 notice']);
    expect(notices(empty('本单位本年度没有政府性基金收支，故本表无数据。'))).toEqual([]);
  });
});
