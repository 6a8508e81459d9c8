import { paragraph } from '../../builders/blocks.ts';
import { headerRow, label, row } from '../../builders/cells.ts';
import type { DocumentDefinition, GridCell, GridRow } from '../../documentSchema.ts';
import { amount, captions, centred, empty, head, uprightTable, wideTable } from '../declare/cells.ts';
import { expenditureClasses, fiscalSources, otherIncome } from '../declare/expenditureClasses.ts';
import { chineseNumerals } from '../declare/numerals.ts';

/** A line of one half of the table: name, 行次, amounts. `undefined` ids are lines without a fact. */
type Line = { readonly name: string; readonly ids: readonly (string | undefined)[]; readonly centred?: true };

function cells({ name, ids, centred: middle }: Line, number: number): readonly GridCell[] {
  return [
    middle === true ? centred(name) : label(name),
    centred(String(number)),
    ...ids.map((id) => (id === undefined ? empty() : amount(id))),
  ];
}

/** Two halves side by side; the lines of the right half are numbered on from the left one. */
function sideBySide(left: readonly Line[], right: readonly Line[]): readonly GridRow[] {
  return left.map((line, index) => {
    const other = right[index];
    const further = other === undefined ? [] : cells(other, left.length + index + 1);
    return row(...cells(line, index + 1), ...further);
  });
}

const blank = (columns: number): Line => ({ name: '', ids: Array.from({ length: columns }, () => undefined) });
const classes01 = expenditureClasses.map(
  ([code, name], index): Line => ({ name: `${chineseNumerals[index]}、${name}`, ids: [`expenditure.c${code}`] }),
);

const income01: readonly Line[] = [
  ...fiscalSources.map(([key, name]): Line => ({ name: `${name}收入`, ids: [`incomeTotals.${key}`] })),
  ...otherIncome.map(([key, name]): Line => ({ name, ids: [`incomeTotals.${key}`] })),
].map((line, index) => ({ ...line, name: `${chineseNumerals[index]}、${line.name}` }));

const left01: readonly Line[] = [
  ...income01,
  ...Array.from({ length: expenditureClasses.length - income01.length }, () => blank(1)),
  { name: '本年收入合计', ids: ['finalAccounts.totalIncome'], centred: true },
  { name: '使用非财政拨款结余', ids: ['finalAccounts.usedNonFiscalSurplus'] },
  { name: '年初结转和结余', ids: ['finalAccounts.openingBalance'] },
  blank(1),
  { name: '总计', ids: ['finalAccounts.incomeTotal'], centred: true },
];
const right01: readonly Line[] = [
  ...classes01,
  { name: '本年支出合计', ids: ['finalAccounts.totalExpenditure'], centred: true },
  { name: '结余分配', ids: ['finalAccounts.surplusDistribution'] },
  { name: '年末结转和结余', ids: ['finalAccounts.closingBalance'] },
  blank(1),
  { name: '总计', ids: ['finalAccounts.expenditureTotal'], centred: true },
];

/** 公开01表 收入支出决算总表. */
export const table01: DocumentDefinition = {
  id: 'table01',
  kind: 'form',
  attachment: '公开01表',
  title: '收入支出决算总表',
  fileName: '{year}-{unit.name}-公开01表-收入支出决算总表',
  page: uprightTable,
  blocks: [
    paragraph('attachmentTitle', '收入支出决算总表'),
    ...captions(1),
    {
      kind: 'grid',
      id: 'table01',
      label: '收入支出决算总表',
      columnsMm: [54, 10, 21, 54, 10, 21],
      rowHeightMm: 5.9,
      rows: [
        headerRow(head('收入', { span: 3 }), head('支出', { span: 3 })),
        headerRow(head('项目'), head('行次'), head('金额'), head('项目'), head('行次'), head('金额')),
        headerRow(head('栏次'), empty(), head('1'), head('栏次'), empty(), head('2')),
        ...sideBySide(left01, right01),
      ],
    },
    paragraph('note', '注：1. 本表反映部门本年度的总收支和年末结转结余情况。'),
    paragraph('note', '2. 本套报表金额单位转换时可能存在尾数误差。'),
  ],
};

const budgets = fiscalSources.map(([key]) => key);
const left04: readonly Line[] = [
  ...fiscalSources.map(
    ([key, name], index): Line => ({ name: `${chineseNumerals[index]}、${name}`, ids: [`incomeTotals.${key}`] }),
  ),
  ...Array.from({ length: expenditureClasses.length - fiscalSources.length }, () => blank(1)),
  { name: '本年收入合计', ids: ['fiscal.totalIncome'], centred: true },
  { name: '年初财政拨款结转和结余', ids: ['fiscal.opening.total'] },
  ...fiscalSources.map(([key, name]): Line => ({ name, ids: [`fiscal.opening.${key}`] })),
  { name: '总计', ids: ['fiscal.grandTotal.income'], centred: true },
];
const right04: readonly Line[] = [
  ...expenditureClasses.map(
    ([code, name], index): Line => ({
      name: `${chineseNumerals[index]}、${name}`,
      ids: [`fiscal.c${code}.total`, ...budgets.map((key) => `fiscal.c${code}.${key}`)],
    }),
  ),
  {
    name: '本年支出合计',
    ids: ['fiscal.totalExpenditure', ...budgets.map((key) => `fiscal.expenditure.${key}`)],
    centred: true,
  },
  {
    name: '年末财政拨款结转和结余',
    ids: ['fiscal.closing.total', ...budgets.map((key) => `fiscal.closing.${key}`)],
  },
  blank(4),
  blank(4),
  blank(4),
  {
    name: '总计',
    ids: ['fiscal.grandTotal.expenditure', ...budgets.map((key) => `fiscal.grandTotal.${key}`)],
    centred: true,
  },
];

/** 公开04表 财政拨款收入支出决算总表. */
export const table04: DocumentDefinition = {
  id: 'table04',
  kind: 'form',
  attachment: '公开04表',
  title: '财政拨款收入支出决算总表',
  fileName: '{year}-{unit.name}-公开04表-财政拨款收入支出决算总表',
  page: wideTable,
  blocks: [
    paragraph('attachmentTitle', '财政拨款收入支出决算总表'),
    ...captions(4),
    {
      kind: 'grid',
      id: 'table04',
      label: '财政拨款收入支出决算总表',
      columnsMm: [53, 10, 25, 52, 10, 25, 27, 27.5, 27.5],
      rowHeightMm: 5.6,
      rows: [
        headerRow(head('收　入', { span: 3 }), head('支　出', { span: 6 })),
        headerRow(
          head('项目'),
          head('行次'),
          head('金额'),
          head('项目'),
          head('行次'),
          head('合计'),
          head('一般公共预算财政拨款'),
          head('政府性基金预算财政拨款'),
          head('国有资本经营预算财政拨款'),
        ),
        headerRow(head('栏次'), empty(), head('1'), head('栏次'), empty(), head('2'), head('3'), head('4'), head('5')),
        ...sideBySide(left04, right04),
      ],
    },
    paragraph(
      'note',
      '注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
    ),
  ],
};
