import { paragraph } from '../../builders/blocks.ts';
import { headerRow, row } from '../../builders/cells.ts';
import type { DocumentDefinition } from '../../documentSchema.ts';
import { amount, captions, columnNumbers, head, wideTable } from '../declare/cells.ts';

const things = [
  'total',
  'overseasTrips',
  'officialVehicles',
  'vehiclePurchase',
  'vehicleOperation',
  'officialReceptions',
];

const heads = [
  head('合计', { rowSpan: 2 }),
  head('因公出国（境）费', { rowSpan: 2 }),
  head('公务用车购置及运行费', { span: 3 }),
  head('公务接待费', { rowSpan: 2 }),
];
const vehicles = [head('小计'), head('公务用车购置费'), head('公务用车运行费')];

/** 公开07表 一般公共预算财政拨款“三公”经费支出决算表. */
export const table07: DocumentDefinition = {
  id: 'table07',
  kind: 'form',
  attachment: '公开07表',
  title: '一般公共预算财政拨款“三公”经费支出决算表',
  fileName: '{year}-{unit.name}-公开07表-一般公共预算财政拨款“三公”经费支出决算表',
  page: wideTable,
  blocks: [
    paragraph('attachmentTitle', '一般公共预算财政拨款“三公”经费支出决算表'),
    ...captions(7),
    {
      kind: 'grid',
      id: 'table07',
      label: '一般公共预算财政拨款“三公”经费支出决算表',
      columnsMm: [20, 21, 19.5, 25, 25, 18, 20, 21, 19.5, 25, 25, 18],
      rowHeightMm: 9,
      rows: [
        headerRow(head('预算数', { span: 6 }), head('决算数', { span: 6 })),
        headerRow(...heads, ...heads),
        headerRow(...vehicles, ...vehicles),
        headerRow(...columnNumbers(12)),
        row(
          ...things.map((thing) => amount(`threePublicExpenses.${thing}.budget`)),
          ...things.map((thing) => amount(`threePublicExpenses.${thing}.final`)),
        ),
      ],
    },
    paragraph(
      'note',
      '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年一般公共预算财政拨款和以前年度结转资金安排的实际支出。',
    ),
  ],
};
