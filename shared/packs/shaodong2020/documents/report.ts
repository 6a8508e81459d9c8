import { freeText, heading, sentences } from '../../builders/blocks.ts';
import type { Block, DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import {
  assetsSentences,
  budgetSentences,
  fundsSentences,
  meetingSentences,
  scorePartSentences,
  selfEvaluationSentences,
  staffingSentences,
  threePublicSentences,
} from './sentences.ts';

const basics: readonly Block[] = [
  heading(1, '部门（单位）基本概况'),
  freeText('basics.functions', '主要职责和内设机构', {
    prompt: '按“三定”方案写主要职责，再写内设机构的个数和名称。人数、收支、资产由下面的数生成，这里不用写。',
    phrases: ['主要负责', '共设', '个股室：'],
  }),
  sentences('staffing.overview', '实有人数', ...staffingSentences),
  sentences('funds.overview', '收入和支出', ...fundsSentences),
  sentences('assets.overview', '固定资产', ...assetsSentences),
  freeText('basics.management', '财务管理制度', {
    prompt: '用一两句话写财务管理制度的建立和执行情况。',
    phrases: ['我中心财务管理制度齐全，各项支出严格按照制度执行。'],
  }),
];

const performance: readonly Block[] = [
  heading(1, '部门（单位）整体支出绩效状况'),
  freeText('performance.overview', '总体情况', {
    prompt: '用一段话概括资金使用和全年工作任务完成情况。',
    phrases: ['严格按照预算资金使用要求，厉行节约，严格按照财务规定和程序支付各项资金。'],
  }),
  freeText('performance.outcomes', '履职情况和成效', {
    prompt: '分“一是、二是……”写各项主要工作：做了什么、完成多少、效果如何。写当年的事，数字要有依据。',
    phrases: ['一是保障机关办公大院正常运转。', '二是公车管理平台运行稳定。', '会议服务上台阶。'],
  }),
  sentences('budget.overview', '预算执行（填了年初预算时）', ...budgetSentences),
  sentences('threePublicExpenses.overview', '“三公”经费（三项都填了时）', ...threePublicSentences),
  sentences('meetingExpenses.overview', '会议费和培训费（填了时）', ...meetingSentences),
  freeText('performance.management', '预算、采购和资产管理', {
    prompt: '写预算执行、财务制度、政府采购、资产管理的实际做法。与第三部分“存在的问题”不要互相矛盾。',
    phrases: ['严格执行政府采购法的要求，按程序采购。', '加强资产管理，保证资产的使用功能完整，规范处置报废资产。'],
  }),
  sentences('selfEvaluation.overview', '自评分和评价等次', ...selfEvaluationSentences),
  {
    kind: 'rowSentences',
    id: 'selfEvaluation.parts',
    label: '各部分得分（填了时）',
    table: 'scoreParts',
    alternatives: scorePartSentences,
  },
];

const conclusions: readonly Block[] = [
  heading(1, '存在的问题及原因'),
  freeText('problems', '存在的问题及原因', {
    prompt: '先写问题再写原因。扣分的地方、超预算的支出、预算编制的不足都应当在这里交代。',
    phrases: ['预算编制方法不能完全适用本单位工作实际', '主要原因是'],
  }),
  heading(1, '提高财政资金绩效的措施与建议'),
  freeText('improvements', '措施与建议', {
    prompt: '与上面的问题一一对应，写具体措施；对财政部门的建议也写在这里。',
    phrases: ['建议市财政根据', '加强年初预算的编制'],
  }),
];

/** 附件2-3 整体支出绩效自评报告, four parts. */
export const report: DocumentDefinition = {
  id: 'report',
  kind: 'report',
  attachment: '附件2-3',
  title: '市级部门（{unit.shortName}）整体支出绩效自评报告',
  fileName: '{year}-{unit.name}-附件2-3整体支出绩效自评报告',
  page: officialPage,
  blocks: [
    { kind: 'paragraph', role: 'attachmentLabel', text: '附件2-3' },
    { kind: 'paragraph', role: 'title', text: '市级部门（{unit.shortName}）\n整体支出绩效自评报告' },
    ...basics,
    ...performance,
    ...conclusions,
  ],
};
