import { allOf, constant, countRows, filled, isAbove, isEqual } from '../../../calculation/builders/formulas.ts';
import { freeText, heading, paragraph, sentences } from '../../builders/blocks.ts';
import type { Block, DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';

const zero = constant('0');

/** Parts 三 to 五: what was budgeted and spent, or that there was nothing. Blank means nothing, as the form uses it. */
function budgetPart(thing: string, label: string, executed: string): readonly Block[] {
  const budget = `${thing}.budget`;
  return [
    heading(1, `${label}支出情况`),
    sentences(
      `${thing}.overview`,
      `${label}支出总体情况`,
      {
        when: allOf(isAbove(budget, zero), isAbove(executed, zero)),
        text: `{unit.shortName}{year}年${label}全年预算资金{${budget}}万元，全年实际支出{${executed}}万元，预算执行率{${thing}.executionRate}。`,
      },
      {
        when: isAbove(budget, zero),
        text: `{unit.shortName}{year}年${label}全年预算资金{${budget}}万元，全年没有支出。`,
      },
      {
        when: isAbove(executed, zero),
        text: `{unit.shortName}{year}年${label}全年实际支出{${executed}}万元。`,
      },
      { text: '{unit.shortName}无此项支出。' },
    ),
    freeText(`${thing}.details`, `${label}支出补充说明`, {
      prompt: '有此项支出的，写明用在哪些项目、做了什么、取得什么效果；没有的不用填。',
      optional: true,
    }),
  ];
}

const noProjects = isEqual(countRows('projects'), zero);

const basics: readonly Block[] = [
  heading(1, '部门（单位）基本情况'),
  heading(2, '单位基本情况'),
  freeText('basics.functions', '单位基本情况', {
    prompt: '按“三定”方案写单位性质和主要职能职责。第一次出现写全称，并注明“（以下简称……）”。',
    phrases: ['（以下简称', '其职能职责为：', '完成区委、区政府交办的其他事项。'],
  }),
  heading(2, '机构设置与人员情况'),
  freeText('basics.organization', '机构设置与人员情况', {
    prompt: '写内设机构名称和个数、下属单位；年末总人数及构成。各类人数相加要等于总人数。',
    phrases: ['内设办公室、财务股、', '年末共有', '在编在岗', '劳务派遣', '离退休'],
  }),
  sentences('staffing.overview', '编制和在职人数', {
    text: '{year}年末编制数{staffing.establishedPosts}人，实际在职人数{staffing.staffInPost}人，在职人员控制率{staffing.controlRate}。',
  }),
  heading(2, '单位绩效目标'),
  freeText('basics.targets', '单位绩效目标', {
    prompt: '分两段写整体支出绩效目标和项目支出绩效目标，与年初申报的目标一致。',
    phrases: ['整体支出绩效目标：', '项目支出绩效目标：'],
  }),
];

const generalBudget: readonly Block[] = [
  heading(1, '一般公共预算支出情况'),
  sentences(
    'generalBudget.overview',
    '全年预算和支出总体情况',
    {
      when: allOf(noProjects, filled('basicExpenditure.executed')),
      text: '{unit.shortName}{year}年全年预算资金{departmentFunds.adjustedBudget}万元，全部为基本支出。全年实际支出{departmentFunds.executed}万元，全部为基本支出。预算执行率{departmentFunds.executionRate}。',
    },
    {
      text: '{unit.shortName}{year}年全年预算资金{departmentFunds.adjustedBudget}万元，其中：基本支出{basicExpenditure.adjustedBudget}万元，项目支出{projectExpenditure.budget}万元。全年实际支出{departmentFunds.executed}万元，其中：基本支出{basicExpenditure.executed}万元，项目支出{projectExpenditure.final}万元。预算执行率{departmentFunds.executionRate}。',
    },
  ),
  sentences('generalBudget.sources', '支出的资金来源（有其他来源时）', {
    when: isAbove('incomeNature.outsideGeneralPublicBudget', zero),
    text: '以上为部门全部资金口径：全年实际支出{departmentFunds.executed}万元中，一般公共预算支出{incomeNature.generalPublicBudget}万元，其他来源资金支出{incomeNature.outsideGeneralPublicBudget}万元。',
  }),
  freeText('generalBudget.details', '预算调整和执行情况说明', {
    prompt: '全年预算与年初预算相差较大的，写明追加或调减的原因；执行率不到100%的，写明没有支出完的原因。',
    phrases: ['年中追加预算主要用于', '未执行完毕的主要原因是'],
    optional: true,
  }),
  heading(2, '基本支出情况'),
  sentences('basicExpenditure.overview', '基本支出总体情况', {
    text: '{unit.shortName}{year}年全年基本支出{basicExpenditure.executed}万元，其中人员经费{personnelExpenses.executed}万元，公用经费{operatingExpenses.final}万元。',
  }),
  freeText('basicExpenditure.details', '基本支出说明', {
    prompt: '写基本支出的主要用途。只列本单位实际发生的科目。',
    phrases: [
      '基本支出主要是指为保障单位机构正常运转、完成日常工作任务而发生的各项支出，包括用于基本工资、绩效工资、津贴补贴、社会保障缴费等人员经费，办公费、印刷费、水电费、差旅费、公务接待费、维修（护）费等日常公用经费，以及离退休费用等其他对个人和家庭的补助支出。',
    ],
  }),
  heading(2, '项目支出情况'),
  sentences(
    'projectExpenditure.overview',
    '项目支出总体情况',
    { when: allOf(noProjects, filled('basicExpenditure.executed')), text: '{unit.shortName}{year}年无项目支出。' },
    {
      text: '{year}年，{unit.shortName}全年项目支出{projectExpenditure.final}万元，主要是本部门为完成特定工作任务或事业发展目标而发生的支出。',
    },
  ),
  freeText('projectExpenditure.details', '项目支出说明', {
    prompt: '写明各项目的名称、金额和主要内容。项目名称要与附件1、附件3一致，往年已结束的项目不要再写。',
    phrases: ['包括有关事业发展专项、专项业务费、基本建设支出等', '含', '等项目支出。'],
  }),
];

const performance: readonly Block[] = [
  heading(1, '部门整体支出绩效情况'),
  sentences('performance.overview', '自评得分', {
    text: '{year}年，{unit.shortName}对照年初绩效目标逐项开展自评，部门整体支出绩效自评得分{departmentTotal.score}分。',
  }),
  freeText('performance.details', '绩效总体评价', {
    prompt: '用一两句话概括全年预算执行和工作任务完成情况。',
    phrases: ['严格执行预算，财务管理规范，各项工作任务全面完成，单位行政运行稳定有序。'],
  }),
  heading(2, '预算财务管理方面'),
  freeText('performance.management', '预算财务管理方面', {
    prompt: '写制度建设、预算编制和执行、经费审批、三公经费管控、政府采购、资产管理、预决算公开等方面的实际做法。',
    phrases: [
      '严格遵守各项规章制度，严格执行经费审批制度、报销程序。',
      '资金使用没有截留、挪用、虚列支出等情况。',
      '重大财务事项经由集体研究决策。',
      '部门预决算信息按规定内容，在规定的时限内予以公开。',
    ],
  }),
  sentences('threePublicExpenses.overview', '“三公”经费控制情况', {
    text: '{year}年“三公”经费预算{threePublicExpenses.budget}万元，决算{threePublicExpenses.final}万元；{year-1}年决算{threePublicExpenses.lastYearFinal}万元。',
  }),
  heading(2, '履职产出效益方面'),
  freeText('performance.outcomes', '履职产出效益方面', {
    prompt: '按主要工作分条写做了什么、完成多少、效果如何。凡指标表里有的数，用指标表里的数。',
    phrases: ['认真履行部门职责，履职情况如下：', '全年完成', '圆满完成了各项任务。'],
  }),
];

const conclusions: readonly Block[] = [
  heading(1, '存在的问题及原因分析'),
  freeText('problems', '存在的问题及原因分析', {
    prompt: '分条写，每条先写问题再写原因。执行率偏低、扣分的指标、超预算的支出都应当在这里交代。',
    phrases: ['绩效目标细化、量化不够', '主要原因是'],
  }),
  heading(1, '下一步改进措施'),
  freeText('improvements', '下一步改进措施', {
    prompt: '与上面的问题一一对应，写具体措施。',
    phrases: ['细化预算编制工作', '加强业务培训', '完善内部控制体系建设'],
  }),
  heading(1, '部门整体支出绩效自评结果拟应用和公开情况'),
  freeText('resultsUse', '自评结果拟应用和公开情况', {
    prompt: '写自评结果怎样用于改进管理和安排预算，什么时候、在哪里公开。',
    phrases: ['对部门整体支出绩效自评在规定时间内公开至本单位门户网站，确保公开数据真实、完整、准确。'],
  }),
  heading(1, '其他需要说明的情况'),
  freeText('otherMatters', '其他需要说明的情况', {
    prompt: '没有的不用填，自动写“无。”。',
    emptyText: '无。',
  }),
];

/** 整体支出绩效自评报告, ten parts. */
export const report: DocumentDefinition = {
  id: 'report',
  kind: 'report',
  title: '{year}年度{unit.name}整体支出绩效自评报告',
  fileName: '{year}-{unit.name}-整体支出绩效自评报告',
  page: officialPage,
  blocks: [
    paragraph('title', '{year}年度{unit.name}整体支出绩效自评报告'),
    ...basics,
    ...generalBudget,
    ...budgetPart('governmentFunds', '政府性基金预算', 'incomeNature.governmentManagedFunds'),
    ...budgetPart('stateCapital', '国有资本经营预算', 'stateCapital.executed'),
    ...budgetPart('socialInsurance', '社会保险基金预算', 'socialInsurance.executed'),
    ...performance,
    ...conclusions,
  ],
};
