import { sum } from '../../../calculation/builders/formulas.ts';
import { allOrNothing, breaches, type Indicator, perBreach, remainder, yesNo } from './indicator.ts';

/** 过程（35分） 资产管理（9分）. */
export const assetManagement: readonly Indicator[] = [
  {
    id: 'assetSystems',
    name: '资产管理制度健全性',
    printedName: '资产\n管理\n制度\n健全性',
    maximum: '4',
    points:
      '①是否已制定合法、合规、完整的资产管理制度；\n②相关资产管理制度是否得到有效执行；\n③资产配置是否编制年度预算；\n④资产配置预算实际执行情况。',
    standard:
      '①已制定合法、合规、完整的资产管理制度，计0.5分，否则不得分；\n②相关资产管理制度得到有效执行，计0.5分，否则，不得分；\n③资产管理编制年度预算，计0.5分，未编制不得分；\n④资产配置预算实际执行情况未超年度预算（按程序审批除外），计0.5分，否则，不得分。',
    facts: [
      yesNo('assetSystems.established', '资产制度①已制定合法、合规、完整的资产管理制度'),
      yesNo('assetSystems.applied', '资产制度②得到有效执行'),
      yesNo('assetSystems.budgeted', '资产制度③资产配置编制年度预算'),
      yesNo('assetSystems.withinBudget', '资产制度④资产配置未超年度预算'),
      remainder('assetSystems', '资产管理制度健全性', '2', '2'),
    ],
    score: sum(
      allOrNothing('assetSystems.established', '0.5'),
      allOrNothing('assetSystems.applied', '0.5'),
      allOrNothing('assetSystems.budgeted', '0.5'),
      allOrNothing('assetSystems.withinBudget', '0.5'),
      'assetSystems.remainder',
    ),
    basis: '①至④各计0.5分，否则不得分；空白表标准合计2分，其余2分由单位填写',
  },
  {
    id: 'assetSafety',
    name: '资产管理安全性',
    printedName: '资产管理\n安全性',
    maximum: '3',
    points:
      '①资产保存是否完整并有台账；\n②资产配置是否合理；\n③资产处置是否规范；\n④资产账务管理是否合规，是否帐实相符；\n⑤资产是否有偿使用或处置收入及时足额上缴；\n⑥相关资产购置是否履行政府采购手续；\n⑦资产是否定期进行盘点并有记录。',
    standard:
      '①资产配置合理符合标准、保管完整，账务管理规范，定期盘点并有台账，账实相符的，计0.5分，发现一例不符，扣0.1分，扣完为止；\n②资产处置规范，计0.5分，发现一例不符，扣0.1分，扣完为止；\n③资产有偿使用或处置收入及时足额上缴，计0.5分，发现未上缴，本项不得分；\n④资产购置履行政府采购手续，计0.5分，发现一例不符，扣0.1分，扣完为止。',
    facts: [
      breaches('assetSafety.keeping', '资产安全①配置合理、保管完整、账实相符'),
      breaches('assetSafety.disposal', '资产安全②资产处置规范'),
      breaches('assetSafety.income', '资产安全③有偿使用或处置收入及时足额上缴'),
      breaches('assetSafety.purchase', '资产安全④资产购置履行政府采购手续'),
      remainder('assetSafety', '资产管理安全性', '1', '2'),
    ],
    score: sum(
      perBreach('assetSafety.keeping', '0.5', '0.1'),
      perBreach('assetSafety.disposal', '0.5', '0.1'),
      allOrNothing('assetSafety.income', '0.5'),
      perBreach('assetSafety.purchase', '0.5', '0.1'),
      'assetSafety.remainder',
    ),
    basis:
      '①②④各计0.5分，发现一例不符，扣0.1分，扣完为止；③计0.5分，发现未上缴，本项不得分；空白表标准合计2分，其余1分由单位填写',
  },
  {
    id: 'fixedAssets',
    name: '固定资产保管和使用情况',
    printedName: '固定资产\n保管和使用情况',
    maximum: '2',
    points: '①是否建立固定资产台账，实行编码管理；\n②固定资产增减变化是否建立审批程序。',
    standard: '建了固定资产台账实行编码管理的计1分；建立了固定资产增减变化审批程序的计1分，否则不得分。',
    facts: [
      yesNo('fixedAssets.ledger', '固定资产①建立台账并实行编码管理'),
      yesNo('fixedAssets.approval', '固定资产②建立增减变化审批程序'),
    ],
    score: sum(allOrNothing('fixedAssets.ledger', '1'), allOrNothing('fixedAssets.approval', '1')),
    basis: '建了固定资产台账实行编码管理的计1分；建立了固定资产增减变化审批程序的计1分，否则不得分',
  },
];
