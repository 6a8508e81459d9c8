import { freeText, heading, sentences } from '../../builders/blocks.ts';
import type { Block, DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import {
  budgetSentences,
  capitalMaintenanceSentences,
  earmarkedFundSentences,
  earmarkedOverview,
  expenditureSentences,
  incomeSentences,
  selfEvaluationSentences,
  staffingSentences,
  threePublicSentences,
} from './sentences.ts';

const basics: readonly Block[] = [
  heading(1, '预算单位基本情况'),
  freeText('basics.functions', '单位性质和主要职责', {
    prompt:
      '写单位全称、性质、级别、预算级次和主要职责，代理记账的写明机构。人数和内设机构由下面的数生成，这里不用写。',
    phrases: [
      '系区政府直属正科级事业单位，属区一级预算单位（没有其他二级预算单位），为全额拨款单位。',
      '主要负责',
      '区委、区政府交办的其他任务。',
    ],
  }),
  sentences('staffing.overview', '人员和内设机构', ...staffingSentences),
];

const funds: readonly Block[] = [
  heading(2, '预决算及信息公开情况。'),
  sentences('budget.overview', '年初预算', ...budgetSentences),
  sentences('income.overview', '总收入', ...incomeSentences),
  sentences('expenditure.overview', '总支出', ...expenditureSentences),
  sentences('capitalMaintenance.overview', '基建维修支出', ...capitalMaintenanceSentences),
  sentences('threePublicExpenses.overview', '“三公”经费（三项都填了时）', ...threePublicSentences),
  freeText('disclosure', '信息公开情况', {
    prompt: '写部门预算、决算在什么时间、哪个网站公开。序号接着上面的往下排。',
    phrases: ['年度部门预算、部门决算已在规定时间内在区政府门户网站公开。'],
  }),
];

const performance: readonly Block[] = [
  heading(2, '资金使用及绩效情况。'),
  heading(3, '资金使用'),
  freeText('funds.management', '资金使用管理（1）', {
    prompt: '以“（1）严格资金使用管理。”开头，写内部控制和财务制度。“（2）切实做到专款专用。”由专项资金的数生成。',
    phrases: ['（1）严格资金使用管理。'],
  }),
  sentences('earmarkedFunds.overview', '专项资金总体情况（一个以上或没有专项时）', ...earmarkedOverview),
  {
    kind: 'rowSentences',
    id: 'earmarkedFunds.details',
    label: '各专项资金',
    table: 'earmarkedFunds',
    alternatives: earmarkedFundSentences,
  },
  freeText('funds.otherMatters', '资金使用其他情况', {
    prompt: '还有要写的，从“（3）”往下排。没有的不填。',
    optional: true,
  }),
  heading(3, '绩效情况'),
  freeText('performance.outcomes', '绩效情况', {
    prompt:
      '先用一两句话概括，再按“（1）（2）……”分条写主要工作：做了什么、完成多少、效果如何。写满全年的数，平均数要能算得出来。',
    phrases: ['全面提升后勤服务品质。', '圆满完成了各项接待任务，共接待来宾'],
  }),
  sentences('selfEvaluation.overview', '自评得分和等级（填了时）', ...selfEvaluationSentences),
];

const conclusions: readonly Block[] = [
  heading(1, '资金管理及绩效存在的主要问题及下一步改进措施'),
  heading(2, '资金管理及绩效存在的主要问题'),
  freeText('problems', '资金管理及绩效存在的主要问题', {
    prompt: '按“1.2.3.”分条写，每条先写问题再写原因。预算执行率偏低、超预算的支出都应当在这里交代。',
    phrases: ['基本的机关运行经费保障不足。', '没有将绩效理念充分运用到实际工作中。'],
  }),
  heading(2, '下一步改进措施'),
  freeText('improvements', '下一步改进措施', {
    prompt: '按“1.2.3.”分条写，与上面的问题一一对应。',
    phrases: ['资金管理及绩效的制度化和规范化。', '加强绩效评价工作的信息化建设。'],
  }),
];

/** 附件1 部门整体支出绩效自评报告, three parts; its title stands on the cover. */
export const report: DocumentDefinition = {
  id: 'report',
  kind: 'report',
  attachment: '附件1',
  title: '{year}年度部门整体支出绩效自评报告',
  fileName: '{year}-{unit.name}-附件1整体支出绩效自评报告',
  page: officialPage,
  blocks: [...basics, heading(1, '预算单位支出及绩效情况'), ...funds, ...performance, ...conclusions],
};
