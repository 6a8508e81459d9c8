import { paragraph } from '../../builders/blocks.ts';
import { headerRow, label, row } from '../../builders/cells.ts';
import type { DocumentDefinition, GridCell, GridRow } from '../../documentSchema.ts';
import { amount, centred, empty, head, wideTable } from '../declare/cells.ts';
import { type EconomicClass, economicClass } from '../declare/economicItems.ts';

/** One of the three columns of lines: 类 with their 款 under them. */
function block(...codes: readonly EconomicClass[]): readonly (readonly GridCell[])[] {
  return codes.flatMap((code) => {
    const { name, items } = economicClass(code);
    return [
      [label(code), label(name), amount(`economic.c${code}`)],
      ...items.map(([item, itemName]) => [label(item), label(itemName), amount(`economic.e${item}`)]),
    ];
  });
}

const blocks = [block('301', '303'), block('302'), block('307', '310', '399')];
const height = Math.max(...blocks.map((lines) => lines.length));
const nothing: readonly GridCell[] = [empty(), empty(), empty()];

const lines: readonly GridRow[] = Array.from({ length: height }, (_, index) =>
  row(...blocks.flatMap((each) => each[index] ?? nothing)),
);

const heads = ['科目编码', '科目名称', '决算数'].map((text) => head(text));

/** 公开06表 一般公共预算财政拨款基本支出决算明细表: fixed 款, personnel at the left, operating in the middle and right. */
export const table06: DocumentDefinition = {
  id: 'table06',
  kind: 'form',
  attachment: '公开06表',
  title: '一般公共预算财政拨款基本支出决算明细表',
  fileName: '{year}-{unit.name}-公开06表-一般公共预算财政拨款基本支出决算明细表',
  page: { ...wideTable, marginsMm: { ...wideTable.marginsMm, top: 14, bottom: 13 } },
  blocks: [
    paragraph('attachmentTitle', '一般公共预算财政拨款基本支出决算明细表'),
    // In one line, and closer margins: thirty-one lines have to find room on one page.
    paragraph('tableCaption', '公开06表　　部门：{unit.name}　　金额单位：万元'),
    {
      kind: 'grid',
      id: 'table06',
      label: '一般公共预算财政拨款基本支出决算明细表',
      columnsMm: [15.2, 48.5, 18, 15.2, 48.5, 18, 15.2, 60.4, 18],
      rowHeightMm: 4.8,
      rows: [
        headerRow(head('人员经费', { span: 3 }), head('公用经费', { span: 6 })),
        headerRow(...heads, ...heads, ...heads),
        ...lines,
        row(
          centred('人员经费合计', { span: 2 }),
          amount('economic.personnel'),
          centred('公用经费合计', { span: 5 }),
          amount('economic.operating'),
        ),
      ],
    },
    paragraph('note', '注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'),
  ],
};
