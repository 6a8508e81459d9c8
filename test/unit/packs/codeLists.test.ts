import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  type CodeEntry,
  type CodeList,
  levelOf,
  nameOfCode,
  searchCodes,
} from '../../../shared/packs/codeLists/codeList.ts';
import { codeListById, codeLists } from '../../../shared/packs/codeLists/index.ts';

function listOf(id: string): CodeList {
  const list = codeListById(id);
  if (!list) throw new Error(`no list ${id}`);
  return list;
}

const functional = listOf('functional2021');
const economic = listOf('economic2021');

describe.each(codeLists.map((list) => [list.id, list] as const))('%s', (_, list) => {
  const codes = list.entries.map(([code]) => code);

  it('says what it is, whence it comes and what it covers', () => {
    for (const text of [list.id, list.title, list.source, list.coverage]) expect(text).not.toBe('');
  });

  it('holds each code once, in order', () => {
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('holds codes of its levels only, each with all that stand above it', () => {
    for (const code of codes) {
      expect(code).toMatch(/^[23]\d+$/);
      const level = levelOf(list, code);
      expect(level, code).toBeDefined();
      expect(ancestorsOf(list, code), code).toHaveLength((level ?? 0) - 1);
    }
  });

  it('names each code in full-width signs without blanks', () => {
    for (const [code, name] of list.entries) expect(name, code).toMatch(/^[\p{Script=Han}（）“”、]+$/u);
    // A name broken in the copying leaves one half of a pair.
    for (const [code, name] of list.entries) {
      for (const [open, close] of ['（）', '“”']) {
        expect(name.split(open ?? '').length, code).toBe(name.split(close ?? '').length);
      }
    }
  });

  it('ends the names of what is left over with 99', () => {
    for (const [code, name] of list.entries) {
      if (code.length > 3 && code.endsWith('99')) expect(name, code).toMatch(/其他/);
    }
  });
});

describe('the codes that a published set of 2021 prints', () => {
  const tables0203: readonly CodeEntry[] = [
    ['201', '一般公共服务支出'],
    ['20103', '政府办公厅（室）及相关机构事务'],
    ['2010301', '行政运行'],
    ['2010302', '一般行政管理事务'],
    ['2010399', '其他政府办公厅（室）及相关机构事务支出'],
    ['20199', '其他一般公共服务支出'],
    ['2019999', '其他一般公共服务支出'],
    ['210', '卫生健康支出'],
    ['21004', '公共卫生'],
    ['2100410', '突发公共卫生事件应急处理'],
    ['212', '城乡社区支出'],
    ['21201', '城乡社区管理事务'],
    ['2120199', '其他城乡社区管理事务支出'],
    ['229', '其他支出'],
    ['22999', '其他支出'],
    ['2299999', '其他支出'],
  ];

  it('are in, with the names of tables 02 and 03', () => {
    for (const [code, name] of tables0203) expect(nameOfCode(functional, code), code).toBe(name);
  });

  it('are in with the names of table 05, but for its half-width brackets', () => {
    expect(nameOfCode(functional, '20103')).toBe('政府办公厅(室)及相关机构事务'.replace('(', '（').replace(')', '）'));
  });

  it('name the 26 groups of table 01', () => {
    const printed =
      '一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 交通运输支出 资源勘探工业信息等支出 商业服务业等支出 金融支出 援助其他地区支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 国有资本经营预算支出 灾害防治及应急管理支出 其他支出 债务还本支出 债务付息支出 抗疫特别国债安排的支出';
    const tops = functional.entries.filter(([code]) => code.length === 3);
    const notPrinted = ['227', '230', '233'];
    expect(tops.filter(([code]) => !notPrinted.includes(code)).map(([, name]) => name)).toEqual(printed.split(' '));
  });

  it('are in with the names of table 06', () => {
    const printed = `
      301 工资福利支出 30101 基本工资 30102 津贴补贴 30103 奖金 30106 伙食补助费 30107 绩效工资
      30108 机关事业单位基本养老保险缴费 30109 职业年金缴费 30110 职工基本医疗保险缴费 30111 公务员医疗补助缴费
      30112 其他社会保障缴费 30113 住房公积金 30114 医疗费 30199 其他工资福利支出
      302 商品和服务支出 30201 办公费 30202 印刷费 30203 咨询费 30204 手续费 30205 水费 30206 电费 30207 邮电费
      30208 取暖费 30209 物业管理费 30211 差旅费 30212 因公出国（境）费用 30213 维修（护）费 30214 租赁费 30215 会议费
      30216 培训费 30217 公务接待费 30218 专用材料费 30224 被装购置费 30225 专用燃料费 30226 劳务费 30227 委托业务费
      30228 工会经费 30229 福利费 30231 公务用车运行维护费 30239 其他交通费用 30240 税金及附加费用 30299 其他商品和服务支出
      303 对个人和家庭的补助 30301 离休费 30302 退休费 30303 退职（役）费 30304 抚恤金 30305 生活补助 30306 救济费
      30307 医疗费补助 30308 助学金 30309 奖励金 30310 个人农业生产补贴 30311 代缴社会保险费 30399 其他对个人和家庭的补助
      307 债务利息及费用支出 30701 国内债务付息 30702 国外债务付息
      310 资本性支出 31001 房屋建筑物购建 31002 办公设备购置 31003 专用设备购置 31005 基础设施建设 31006 大型修缮
      31007 信息网络及软件购置更新 31008 物资储备 31009 土地补偿 31010 安置补助 31011 地上附着物和青苗补偿 31012 拆迁补偿
      31013 公务用车购置 31019 其他交通工具购置 31021 文物和陈列品购置 31022 无形资产购置 31099 其他资本性支出
      399 其他支出 39906 赠与 39907 国家赔偿费用支出 39908 对民间非营利组织和群众性自治组织补贴 39999 其他支出`;
    const pairs = [...printed.matchAll(/(\d+) (\S+)/g)];
    expect(pairs).toHaveLength(80);
    for (const [, code = '', name] of pairs) expect(nameOfCode(economic, code), code).toBe(name);
  });
});

describe('looking up', () => {
  it('gives the name of a code, whatever the width of its digits', () => {
    expect(nameOfCode(functional, '2080505')).toBe('机关事业单位基本养老保险缴费支出');
    expect(nameOfCode(functional, ' ２０１ ')).toBe('一般公共服务支出');
    expect(nameOfCode(functional, '2019')).toBeUndefined();
    expect(nameOfCode(functional, '')).toBeUndefined();
    expect(nameOfCode(functional, '9999999')).toBeUndefined();
  });

  it('tells the level by the form alone', () => {
    expect(['201', '20103', '2010301', '2130501'].map((code) => levelOf(functional, code))).toEqual([1, 2, 3, 3]);
    expect(['20', '2010', 'abc', '', '201030101'].map((code) => levelOf(functional, code))).toEqual(
      Array(5).fill(undefined),
    );
    expect(levelOf(economic, '2010301')).toBeUndefined();
  });

  it('gives what stands above a code, also above one that the list does not hold', () => {
    expect(ancestorsOf(functional, '2010301').map(([code]) => code)).toEqual(['201', '20103']);
    expect(ancestorsOf(functional, '2130599')).toEqual([['213', '农林水支出']]);
    expect(ancestorsOf(functional, '201')).toEqual([]);
    expect(ancestorsOf(functional, '2013')).toEqual([]);
  });

  it('puts the code itself first, then the codes that begin so', () => {
    expect(searchCodes(functional, '20103', 3).map(([code]) => code)).toEqual(['20103', '2010301', '2010302']);
    expect(searchCodes(functional, '２０１０３０', 2).map(([code]) => code)).toEqual(['2010301', '2010302']);
    expect(searchCodes(functional, '2010398', 5)).toEqual([]);
  });

  it('puts names that begin so before names that hold it', () => {
    const found = searchCodes(functional, '住房', 50).map(([, name]) => name.indexOf('住房'));
    expect(found).toEqual([...found].sort((a, b) => Math.sign(a) - Math.sign(b)));
    expect(found[0]).toBe(0);
    expect(found.at(-1)).toBeGreaterThan(0);
    expect(searchCodes(economic, '公积金', 5)).toEqual([['30113', '住房公积金']]);
  });

  it('finds names whatever the width of their brackets, with or without quotes', () => {
    const offices = searchCodes(functional, '政府办公厅(室)', 1);
    expect(offices).toEqual([['20103', '政府办公厅（室）及相关机构事务']]);
    expect(searchCodes(functional, '两庭', 1)).toEqual([['2040506', '“两庭”建设']]);
  });

  it('takes a code and a name together', () => {
    expect(searchCodes(functional, '20103 行政运行', 9)).toEqual([['2010301', '行政运行']]);
  });

  it('gives no more than the limit; nothing typed gives the list from its start', () => {
    expect(searchCodes(functional, '行政运行', 7)).toHaveLength(7);
    expect(searchCodes(functional, '', 2).map(([code]) => code)).toEqual(['201', '20101']);
    expect(searchCodes(functional, '2', 0)).toEqual([]);
    expect(searchCodes(functional, '没有这个科目', 9)).toEqual([]);
  });
});
