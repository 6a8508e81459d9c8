import { allOf, anyOf, isEqual, not } from '../../../calculation/builders/formulas.ts';
import { freeText, heading, paragraph, sentences } from '../../builders/blocks.ts';
import type { Block, DocumentDefinition } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';
import { economicClass } from '../declare/economicItems.ts';
import { expenditureClasses, otherIncome } from '../declare/expenditureClasses.ts';
import { choice, comparedWithLastYear, isPositive, listOf, zero } from '../declare/sentences.ts';
import { vehicleKinds } from '../fields/noteFields.ts';
import { otherExpenditure } from '../tables/functionRows.ts';
import { initialBudgetRows } from './initialBudgetRows.ts';
import { threePublicPart } from './threePublicPart.ts';

/** A kind of income or expenditure with its share; no share of nothing. */
function withShare(
  name: string,
  said: string,
  share: string,
  total: string,
): readonly [string, ReturnType<typeof choice>] {
  return [`${name}{${said}}万元`, choice([isPositive(total), `，占{${share}}`])];
}

/** `A a万元，占x%；B b万元，占y%` in one sentence. */
function partsWithShares(
  lead: string,
  parts: readonly (readonly [name: string, said: string, share: string])[],
  total: string,
): Pick<Parameters<typeof sentences>[2], 'text' | 'lists'> {
  const made = parts.map(([name, said, share]) => withShare(name, said, share, total));
  return {
    text: `${lead}${made.map(([text], index) => `${text}{%${index + 1}}`).join('；')}。`,
    lists: made.map(([, list]) => list),
  };
}

const totals: readonly Block[] = [
  heading(1, '收入支出决算总体情况说明'),
  sentences('explanation.totals', '收、支总计和比上年增减', {
    text: '{year}年度收、支总计{said.finalAccounts.incomeTotal}万元。{%1}。',
    lists: [comparedWithLastYear('total', '与上年相比，', '主要是因为', 'reasons.total')],
  }),
  heading(1, '收入决算情况说明'),
  sentences(
    'explanation.income',
    '本年收入构成',
    partsWithShares(
      '本年收入合计{said.finalAccounts.totalIncome}万元，其中：',
      [
        ['财政拨款收入', 'said.incomeTotals.fiscal', 'share.fiscalIncome'],
        ...otherIncome.map(([key, name]) => [name, `said.incomeTotals.${key}`, `share.income.${key}`] as const),
      ],
      'finalAccounts.totalIncome',
    ),
  ),
  heading(1, '支出决算情况说明'),
  sentences(
    'explanation.expenditure',
    '本年支出构成',
    partsWithShares(
      '本年支出合计{said.finalAccounts.totalExpenditure}万元，其中：',
      [['basicExpenditure', '基本支出'] as const, ['projectExpenditure', '项目支出'] as const, ...otherExpenditure].map(
        ([key, name]) => [name, `said.finalAccounts.${key}`, `share.expenditure.${key}`] as const,
      ),
      'finalAccounts.totalExpenditure',
    ),
  ),
  heading(1, '财政拨款收入支出决算总体情况说明'),
  sentences('explanation.fiscal', '财政拨款收、支总计和比上年增减', {
    text: '{year}年度财政拨款收、支总计{said.fiscal.grandTotal.income}万元，{%1}。',
    lists: [
      comparedWithLastYear(
        'fiscalTotal',
        '与上年相比，',
        '{change.fiscalTotal.direction}的主要原因是',
        'reasons.fiscalTotal',
      ),
    ],
  }),
];

const generalBudget: readonly Block[] = [
  heading(1, '一般公共预算财政拨款支出决算情况说明'),
  heading(2, '财政拨款支出决算总体情况'),
  sentences('explanation.generalBudget', '一般公共预算财政拨款支出和比上年增减', {
    text: '{year}年度财政拨款支出{said.generalBudget.expenditure}万元{%1}，{%2}。',
    lists: [
      choice([isPositive('finalAccounts.totalExpenditure'), '，占本年支出合计的{share.generalBudget}']),
      comparedWithLastYear(
        'generalBudget',
        '与上年相比，财政拨款支出',
        '{change.generalBudget.direction}的主要原因是',
        'reasons.generalBudget',
      ),
    ],
  }),
  heading(2, '财政拨款支出决算结构情况'),
  sentences(
    'explanation.structure',
    '一般公共预算财政拨款支出的构成',
    {
      when: isPositive('generalBudget.expenditure'),
      text: '{year}年度财政拨款支出{said.generalBudget.expenditure}万元，主要用于以下方面：{%1}。',
      lists: [
        listOf(
          expenditureClasses.map(([code, name]) => [
            isPositive(`fiscal.c${code}.generalBudget`),
            `${name}（类）{said.fiscal.c${code}.generalBudget}万元，占{share.c${code}}`,
          ]),
          '；',
        ),
      ],
    },
    { text: '{year}年度财政拨款支出{said.generalBudget.expenditure}万元。' },
  ),
  heading(2, '财政拨款支出决算具体情况'),
  sentences('explanation.initialBudget', '年初预算和完成情况', {
    text: '{year}年度财政拨款支出年初预算数为{generalBudget.initialBudget}万元，支出决算数为{said.generalBudget.expenditure}万元{%1}，其中：',
    lists: [
      choice(
        [isEqual('generalBudget.initialBudget', zero), '，年初未安排预算'],
        [undefined, '，完成年初预算的{rate.initialBudget}'],
      ),
    ],
  }),
  initialBudgetRows,
];

/** Names of the 款 that were spent on: no list copied from the form, only what is in table 06. */
function spentOn(codes: readonly Parameters<typeof economicClass>[0][]): ReturnType<typeof listOf> {
  return listOf(
    codes.flatMap((code) =>
      economicClass(code).items.map(([item, name]) => [isPositive(`economic.e${item}`), name] as const),
    ),
    '、',
  );
}

const basicExpenditure: readonly Block[] = [
  heading(1, '一般公共预算财政拨款基本支出决算情况说明'),
  sentences(
    'explanation.basicExpenditure',
    '基本支出的构成',
    {
      when: isEqual('generalBudget.basic', zero),
      text: '{year}年度没有使用一般公共预算财政拨款安排的基本支出。',
    },
    {
      when: allOf(isPositive('economic.personnel'), isPositive('economic.operating')),
      text: '{year}年度财政拨款基本支出{said.generalBudget.basic}万元，其中：人员经费{said.economic.personnel}万元，占基本支出的{share.personnel}，主要包括{%1}；公用经费{said.economic.operating}万元，占基本支出的{share.operating}，主要包括{%2}。',
      lists: [spentOn(['301', '303']), spentOn(['302', '307', '310', '399'])],
    },
    {
      text: '{year}年度财政拨款基本支出{said.generalBudget.basic}万元，其中：人员经费{said.economic.personnel}万元，占基本支出的{share.personnel}；公用经费{said.economic.operating}万元，占基本支出的{share.operating}。',
    },
  ),
];

const otherBudgets: readonly Block[] = [
  heading(1, '政府性基金预算收入支出决算情况'),
  sentences('explanation.governmentFunds', '政府性基金预算收支', {
    text: '{year}年度政府性基金预算财政拨款收入{said.incomeTotals.governmentFunds}万元；年初结转和结余{said.fiscal.opening.governmentFunds}万元；支出{said.governmentFunds.expenditure}万元，其中基本支出{said.governmentFunds.basic}万元，项目支出{said.governmentFunds.project}万元；年末结转和结余{said.governmentFunds.closing}万元。{%1}',
    lists: [
      choice([
        not(
          anyOf(
            isPositive('incomeTotals.governmentFunds'),
            isPositive('governmentFunds.expenditure'),
            isPositive('fiscal.opening.governmentFunds'),
          ),
        ),
        '本单位无政府性基金收支。',
      ]),
    ],
  }),
  heading(1, '国有资本经营预算支出决算情况'),
  sentences(
    'explanation.stateCapital',
    '国有资本经营预算支出',
    {
      when: isPositive('stateCapital.expenditure'),
      text: '{year}年度国有资本经营预算财政拨款支出{said.stateCapital.expenditure}万元，其中基本支出{said.stateCapital.basic}万元，项目支出{said.stateCapital.project}万元。',
    },
    { text: '{year}年度本单位没有使用国有资本经营预算安排的支出。' },
  ),
];

const others: readonly Block[] = [
  heading(1, '关于机关运行经费支出说明'),
  sentences('explanation.agencyOperating', '机关运行经费', {
    text: '本部门{year}年度机关运行经费支出{agencyOperating.final}万元，{%1}。',
    lists: [
      comparedWithLastYear(
        'agencyOperating',
        '比上年决算数',
        '{change.agencyOperating.direction}的原因是',
        'reasons.agencyOperating',
        '。',
      ),
    ],
  }),
  heading(1, '一般性支出情况'),
  sentences('explanation.generalExpenses', '会议费和培训费', {
    text: '{year}年本部门开支会议费{said.economic.e30215}万元，开支培训费{said.economic.e30216}万元。',
  }),
  heading(1, '关于政府采购支出说明'),
  sentences(
    'explanation.procurement',
    '政府采购支出',
    {
      when: isEqual('procurement.total', zero),
      text: '本部门{year}年度没有政府采购支出。',
    },
    {
      text: '本部门{year}年度政府采购支出总额{procurement.total}万元，其中：政府采购货物支出{procurement.goods}万元、政府采购工程支出{procurement.works}万元、政府采购服务支出{procurement.services}万元。授予中小企业合同金额{procurement.smallAndMedium}万元，占政府采购支出总额的{share.smallAndMedium}，其中：授予小微企业合同金额{procurement.smallAndMicro}万元，占政府采购支出总额的{share.smallAndMicro}。',
    },
  ),
  heading(1, '关于国有资产占用情况说明'),
  sentences('explanation.assets', '国有资产占用情况', {
    text: `截至{year}年12月31日，本单位共有车辆{assets.vehicles}辆，其中，${vehicleKinds.map(([key, name]) => `${name}{assets.${key}}辆`).join('、')}；单位价值50万元以上通用设备{assets.generalEquipment}台（套）；单位价值100万元以上专用设备{assets.specialEquipment}台（套）。`,
  }),
  heading(1, '关于{year}年度预算绩效情况的说明'),
  heading(2, '本部门预算绩效管理开展情况'),
  sentences('explanation.selfEvaluation', '绩效自评开展情况', {
    text: '根据预算绩效管理要求，我部门组织对{year}年度一般公共预算项目支出开展绩效自评，其中，一级项目{selfEvaluation.primaryProjects}个，二级项目{selfEvaluation.secondaryProjects}个，共涉及资金{selfEvaluation.funds}万元{%1}。{%2}',
    lists: [
      choice([isPositive('generalBudget.project'), '，占一般公共预算项目支出总额的{share.selfEvaluation}']),
      choice([
        not(anyOf(isPositive('governmentFunds.project'), isPositive('stateCapital.project'))),
        '本年度没有政府性基金预算项目支出和国有资本经营预算项目支出。',
      ]),
    ],
  }),
  freeText('explanation.selfEvaluation.details', '绩效管理情况补充说明', {
    prompt: '写部门评价的项目、资金和总体结论。涉及的资金只算项目支出，不要把基本支出算进去。',
    optional: true,
    phrases: ['从评价情况来看，有关项目立项程序完整、规范，预算执行及时、有效，绩效目标得到较好实现。'],
  }),
  heading(2, '部门决算中项目绩效自评结果'),
  {
    kind: 'rowSentences',
    id: 'explanation.projectResults',
    label: '项目绩效自评综述',
    table: 'evaluationProjects',
    alternatives: [
      {
        text: '{evaluationProjects.name}项目绩效自评综述：根据年初设定的绩效目标，项目绩效自评得分为{evaluationProjects.totalScore}分。项目年初预算数为{evaluationProjects.total.initial}万元，全年预算数为{evaluationProjects.total.adjusted}万元，预算执行数为{evaluationProjects.total.executed}万元，完成预算的{evaluationProjects.executionRate}。项目绩效目标完成情况：{evaluationProjects.goal.actual}',
      },
    ],
  },
  freeText('explanation.projectProblems', '项目绩效自评发现的问题和改进措施', {
    prompt: '写各项目发现的主要问题、原因和下一步改进措施，与评价报告第四部分一致。',
    phrases: ['发现的主要问题及原因：', '下一步改进措施：'],
  }),
  heading(1, '其他重要事项情况说明'),
  freeText('explanation.otherMatters', '其他重要事项', {
    prompt: '没有的不用填。',
    optional: true,
    emptyText: '本单位无其他重要事项需要说明。',
  }),
];

/** 第三部分 部门决算情况说明, fifteen numbered parts. */
export const explanation: DocumentDefinition = {
  id: 'explanation',
  kind: 'report',
  title: '{year}年度部门决算情况说明',
  fileName: '{year}-{unit.name}-部门决算情况说明',
  page: officialPage,
  blocks: [
    paragraph('partTitle', '第三部分\n{year}年度部门决算情况说明'),
    ...totals,
    ...generalBudget,
    ...basicExpenditure,
    ...threePublicPart,
    ...otherBudgets,
    ...others,
  ],
};
