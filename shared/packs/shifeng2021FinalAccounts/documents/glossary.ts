import type { Condition } from '../../../calculation/expression.ts';
import { paragraph, sentences } from '../../builders/blocks.ts';
import type { DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { isPositive } from '../declare/sentences.ts';

type Term = { readonly when?: Condition; readonly text: string };

/** The library of 名词解释: terms that every set explains, and those that only stand where there is such money. */
const terms: readonly Term[] = [
  { text: '财政拨款收入：指单位从同级财政部门取得的财政预算资金。' },
  {
    when: isPositive('incomeTotals.superiorSubsidy'),
    text: '上级补助收入：指事业单位从主管部门和上级单位取得的非财政补助收入。',
  },
  { text: '事业收入：指事业单位开展专业业务活动及辅助活动取得的收入。' },
  { text: '经营收入：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。' },
  {
    when: isPositive('incomeTotals.subordinate'),
    text: '附属单位上缴收入：指事业单位附属独立核算单位按照有关规定上缴的收入。',
  },
  { text: '其他收入：指单位取得的除上述收入以外的各项收入。' },
  {
    text: '用事业基金弥补收支差额：指事业单位在当年的财政拨款收入、事业收入、其他收入不足以安排当年支出的情况下，使用以前年度积累的事业基金（事业单位当年收支相抵后按国家规定提取、用于弥补以后年度收支差额的基金）弥补本年度收支缺口的资金。',
  },
  { text: '年初结转和结余：指单位以前年度尚未完成、结转到本年按有关规定继续使用的资金。' },
  {
    when: isPositive('finalAccounts.surplusDistribution'),
    text: '结余分配：指事业单位按照会计制度规定缴纳的所得税、提取的专用结余以及转入非财政拨款结余的金额等。',
  },
  {
    when: isPositive('finalAccounts.closingBalance'),
    text: '年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。',
  },
  {
    when: isPositive('governmentFunds.expenditure'),
    text: '政府性基金预算支出：指使用依照法律、行政法规规定在一定期限内向特定对象征收、收取或者以其他方式筹集的资金，专项用于特定公共事业发展的支出。',
  },
  {
    when: isPositive('finalAccounts.subsidies'),
    text: '对附属单位补助支出：指事业单位用财政补助收入之外的收入对附属单位补助发生的支出。',
  },
  { text: '“三公经费”支出：指通过财政拨款资金安排的因公出国（境）费、公务用车购置及运行费和公务接待费支出。' },
  {
    text: '机关运行经费：为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公费、印刷费、咨询费、手续费、水费、电费、邮电费、取暖费、物业管理费、差旅费、因公出国（境）费、维修（护）费、租赁费、会议费、培训费、公务接待费、专用材料费、劳务费、委托业务费、工会经费、福利费、公务用车运行维护费以及其他费用等。',
  },
];

/** 第四部分 名词解释. */
export const glossary: DocumentDefinition = {
  id: 'glossary',
  kind: 'report',
  title: '名词解释',
  fileName: '{year}-{unit.name}-部门决算-名词解释',
  page: officialPage,
  blocks: [
    paragraph('partTitle', '第四部分\n名词解释'),
    sentences('glossary.terms', '名词解释', {
      text: '{%1}',
      lists: [{ items: terms, separator: '\n', numbered: true }],
    }),
  ],
};
