import { sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';
import { calculated } from './declareFields.ts';

const staff = '按年底实有在编在岗人数填，没有的不填。';

/** People and assets, as part 一 of the report tells them. */
export const basicsFields: readonly FieldDefinition[] = [
  enteredNumber('staffing.civilServants', '公务员（{year}年底）', 'person', { help: staff }),
  enteredNumber('staffing.institutionStaff', '事业编制人员（{year}年底）', 'person', { help: staff }),
  enteredNumber('staffing.manualWorkers', '机关工勤人员（{year}年底）', 'person', { help: staff }),
  calculated(
    'staffing.total',
    '{year}年底实有人数',
    'person',
    sumOfFilled('staffing.civilServants', 'staffing.institutionStaff', 'staffing.manualWorkers'),
    '实有人数＝公务员＋事业编制人员＋机关工勤人员',
  ),
  enteredNumber('fixedAssets.total', '{year}年末固定资产', 'wanYuan', {
    required: true,
    help: '取自年末资产负债表或资产年报，填原值还是净值应与上年报告一致。',
  }),
  enteredNumber('officialVehicles.count', '公务车（{year}年末）', 'vehicle', {
    help: '登记在本单位名下的公务车辆，含平台车辆。没有的不填。',
  }),
  enteredNumber('elevators.count', '电梯（{year}年末，台）', 'count', {
    help: '计入本单位固定资产的电梯。没有的不填。',
  }),
];
