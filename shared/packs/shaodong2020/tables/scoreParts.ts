import type { TableDefinition } from '../../../calculation/factModel.ts';
import { enteredNumber } from '../../builders/fields.ts';

/** The parts of the score after the county's indicator system (投入、过程、产出、效果); optional in this report. */
export const scoreParts: TableDefinition = {
  id: 'scoreParts',
  label: '各部分得分',
  rowLabel: '部分',
  help: '照当年《部门（单位）整体支出绩效评价指标体系》的一级指标填，例如投入、过程、产出、效果。',
  rowFields: [
    { id: 'name', label: '一级指标', unit: 'text', maxLength: 40, source: { kind: 'entered', required: true } },
    enteredNumber('maximumScore', '分值', 'score', { required: true, help: '各部分分值合计为100分。' }),
    enteredNumber('score', '得分', 'score', { required: true, help: '不超过分值。' }),
  ],
  minRows: 0,
  maxRows: 20,
  nameField: 'name',
};
