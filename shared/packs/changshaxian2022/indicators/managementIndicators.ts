import { anyOf, constant, isAbove, sum, when } from '../../../calculation/builders/formulas.ts';
import { allOrNothing, breaches, discretion, type Indicator, lessDiscretion, perBreach } from './indicator.ts';

const zero = constant('0');

/** 过程（35分） 预算管理（11分）, as far as the first page of the form. */
export const budgetManagement: readonly Indicator[] = [
  {
    id: 'systems',
    name: '管理制度健全性',
    printedName: '管理制度\n健全性',
    maximum: '3',
    points:
      '①部门（单位）内控制度、内部财务管理制度和会计核算制度是否健全；\n②相关管理制度（资金管理制度、项目管理制度）是否健全、是否合法合规、是否完整；\n③相关管理制度是否得到有效执行。',
    standard:
      '①部门（单位）内控制度、内部财务管理制度和会计核算制度健全，计1分，否则酌情扣分；\n②管理制度合法、合规、完整，计1分，否则酌情扣分；\n③管理制度得到有效执行，计1分，1例不符合扣0.2分。',
    facts: [
      discretion('systems.internalControl', '管理制度①内控、财务管理和会计核算制度健全'),
      discretion('systems.lawful', '管理制度②合法、合规、完整'),
      breaches('systems.breaches', '管理制度③得到有效执行'),
    ],
    score: sum(
      lessDiscretion('systems.internalControl', '1'),
      lessDiscretion('systems.lawful', '1'),
      perBreach('systems.breaches', '1', '0.2'),
    ),
    basis: '①②健全、合法合规、完整各计1分，否则酌情扣分；③得到有效执行，计1分，1例不符合扣0.2分',
  },
  {
    id: 'compliance',
    name: '资金使用合规性',
    printedName: '资金使用\n合规性',
    maximum: '6',
    points:
      '①是否符合国家财经法规和财务管理制度以及有关专项资金管理办法的规定；\n②资金的支付是否有完整的审批程序和手续；\n③重大项目开支和大额资金使用是否经单位党组集体研究决策；\n④是否符合项目预算批复或合同规定的用途；\n⑤是否存在截留、挤占、挪用、虚列支出等情况；\n⑥是否存在重复申报项目、虚报冒领资金。',
    standard:
      '①符合国家财经法规和财务管理制度以及有关专项资金管理办法的规定，计1分，1例不符合扣0.2分；\n②资金的支付有完整的审批程序和手续，计1分，1例不符合扣0.2分；\n③重大项目开支和大额资金使用经过单位党组集体研究决策，计1分，1例不符合扣0.2分；\n④符合项目预算批复或合同规定的用途，计1分，1例不符合扣0.2分；\n⑤不存在截留、挤占、挪用、虚列支出等情况，计1分，1例不符合本指标6分全扣；\n⑥不存在重复申报项目、虚报冒领资金，计1分，1例不符合本指标6分全扣。',
    facts: [
      breaches('compliance.regulations', '资金使用①符合财经法规和资金管理办法'),
      breaches('compliance.approval', '资金使用②支付有完整的审批程序和手续'),
      breaches('compliance.decisions', '资金使用③重大开支经党组集体研究决策'),
      breaches('compliance.purpose', '资金使用④符合预算批复或合同规定的用途'),
      breaches('compliance.misuse', '资金使用⑤不存在截留、挤占、挪用、虚列支出'),
      breaches('compliance.falseClaims', '资金使用⑥不存在重复申报项目、虚报冒领资金'),
    ],
    score: when(
      anyOf(isAbove('compliance.misuse', zero), isAbove('compliance.falseClaims', zero)),
      zero,
      sum(
        perBreach('compliance.regulations', '1', '0.2'),
        perBreach('compliance.approval', '1', '0.2'),
        perBreach('compliance.decisions', '1', '0.2'),
        perBreach('compliance.purpose', '1', '0.2'),
        allOrNothing('compliance.misuse', '1'),
        allOrNothing('compliance.falseClaims', '1'),
      ),
    ),
    basis: '①至④各计1分，1例不符合扣0.2分；⑤⑥各计1分，1例不符合本指标6分全扣',
  },
];

/** 预算管理（11分）, the indicator after the page break of the form. */
export const budgetManagementContinued: readonly Indicator[] = [
  {
    id: 'disclosure',
    name: '信息公开性',
    printedName: '信息\n公开性',
    maximum: '2',
    points:
      '①预算单位按规定及时、准确、完整的公开预决算和绩效管理信息；\n②基础数据信息和会计信息资料真实、准确、完整。',
    standard: '①、②各计1分，否则，酌情扣分；',
    facts: [
      discretion('disclosure.published', '信息公开①及时、准确、完整公开预决算和绩效管理信息'),
      discretion('disclosure.truthful', '信息公开②基础数据和会计信息真实、准确、完整'),
    ],
    score: sum(lessDiscretion('disclosure.published', '1'), lessDiscretion('disclosure.truthful', '1')),
    basis: '①、②各计1分，否则，酌情扣分',
  },
];
