import { isAbove, not, sumRows } from '../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../calculation/expression.ts';
import { paragraph } from '../../builders/blocks.ts';
import { headerRow, row } from '../../builders/cells.ts';
import type { Block, CodeRows, DocumentDefinition, GridRow, PageLayout } from '../../documentSchema.ts';
import { amount, captions, centred, columnNumbers, head, uprightTable, wideTable } from '../declare/cells.ts';

/** Tables by functional code: the rows of the one table in which 项 are typed, 类 and 款 with their totals. */
type Table = {
  readonly number: number;
  readonly title: string;
  readonly page: PageLayout;
  readonly columnsMm: readonly number[];
  readonly heads: readonly GridRow[];
  /** Facts of the line 合计, and row fields under it. */
  readonly totals: readonly string[];
  readonly columns: readonly string[];
  readonly below: readonly Block[];
};

function lines(columns: readonly string[]): CodeRows {
  return {
    kind: 'codeRows',
    table: 'functionRows',
    code: 'code',
    name: 'name',
    list: 'functional2021',
    digits: [3, 5, 7],
    minRows: 3,
    cells: [
      { content: { kind: 'code' }, role: 'label' },
      { content: { kind: 'codeName' }, role: 'label' },
      ...columns.map((column) => amount(`functionRows.${column}`)),
    ],
  };
}

function tableDocument({ number, title, page, columnsMm, heads, totals, columns, below }: Table): DocumentDefinition {
  const id = `table0${number}`;
  return {
    id,
    kind: 'form',
    attachment: `公开0${number}表`,
    title,
    fileName: `{year}-{unit.name}-公开0${number}表-${title}`,
    page,
    blocks: [
      paragraph('attachmentTitle', title),
      ...captions(number),
      {
        kind: 'grid',
        id,
        label: title,
        columnsMm,
        rowHeightMm: 6.2,
        rows: [
          ...heads,
          headerRow(head('栏次', { span: 2 }), ...columnNumbers(columns.length)),
          row(centred('合计', { span: 2 }), ...totals.map((total) => amount(total))),
          lines(columns),
        ],
      },
      ...below,
    ],
  };
}

const code = head('功能分类科目编码');
const name = head('科目名称');

/** Two lines of heads: 项目 over code and name, every column over both lines. */
function plainHeads(...columns: readonly string[]): readonly GridRow[] {
  return [
    headerRow(head('项目', { span: 2 }), ...columns.map((column) => head(column, { rowSpan: 2 }))),
    headerRow(code, name),
  ];
}

/** 公开02表 收入决算表. */
export const table02 = tableDocument({
  number: 2,
  title: '收入决算表',
  page: wideTable,
  columnsMm: [28, 64, 23.5, 23.5, 22, 22, 22, 28, 24],
  heads: plainHeads(
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ),
  totals: [
    'table02.total',
    'incomeTotals.fiscal',
    'incomeTotals.superiorSubsidy',
    'incomeTotals.institutional',
    'incomeTotals.business',
    'incomeTotals.subordinate',
    'incomeTotals.other',
  ],
  columns: [
    'income.total',
    'income.fiscal',
    'income.superiorSubsidy',
    'income.institutional',
    'income.business',
    'income.subordinate',
    'income.other',
  ],
  below: [paragraph('note', '注：本表反映部门本年度取得的各项收入情况。')],
});

/** 公开03表 支出决算表. */
export const table03 = tableDocument({
  number: 3,
  title: '支出决算表',
  page: wideTable,
  columnsMm: [28, 67, 27, 27, 27, 27, 27, 27],
  heads: plainHeads('本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'),
  totals: [
    'table03.total',
    'finalAccounts.basicExpenditure',
    'table03.project',
    'finalAccounts.toSuperior',
    'finalAccounts.business',
    'finalAccounts.subsidies',
  ],
  columns: [
    'expenditure.total',
    'expenditure.basic',
    'expenditure.project',
    'expenditure.toSuperior',
    'expenditure.business',
    'expenditure.subsidies',
  ],
  below: [paragraph('note', '注：本表反映部门本年度各项支出情况。')],
});

function splitHeads(first: string): readonly GridRow[] {
  return [
    headerRow(head('项目', { span: 2 }), head('本年支出', { span: 3 })),
    headerRow(code, name, head(first), head('基本支出'), head('项目支出')),
  ];
}

/** 公开05表 一般公共预算财政拨款支出决算表. */
export const table05 = tableDocument({
  number: 5,
  title: '一般公共预算财政拨款支出决算表',
  page: uprightTable,
  columnsMm: [28, 67, 25, 25, 25],
  heads: splitHeads('小计'),
  totals: ['generalBudget.expenditure', 'generalBudget.basic', 'generalBudget.project'],
  columns: ['generalBudget.expenditure', 'generalBudget.basic', 'generalBudget.project'],
  below: [paragraph('note', '注：本表反映部门本年度一般公共预算财政拨款支出情况。')],
});

const zero = { op: 'constant', value: '0' } as const;
const spent = (column: string): Condition => isAbove(sumRows('functionRows', column), zero);

/** The sentence that an empty table carries; the clerk may put words of their own. */
function whenEmpty(id: string, label: string, nothing: Condition, text: string): Block {
  return { kind: 'sentences', id, label, alternatives: [{ when: nothing, text }] };
}

const anyGovernmentFunds: Condition = {
  kind: 'any',
  of: [spent('income.governmentFunds'), spent('governmentFunds.expenditure'), spent('governmentFunds.opening')],
};

/** 公开08表 政府性基金预算财政拨款收入支出决算表. */
export const table08 = tableDocument({
  number: 8,
  title: '政府性基金预算财政拨款收入支出决算表',
  page: wideTable,
  columnsMm: [28, 67, 27, 27, 27, 27, 27, 27],
  heads: [
    headerRow(
      head('项目', { span: 2 }),
      head('年初结转和结余', { rowSpan: 2 }),
      head('本年收入', { rowSpan: 2 }),
      head('本年支出', { span: 3 }),
      head('年末结转和结余', { rowSpan: 2 }),
    ),
    headerRow(code, name, head('小计'), head('基本支出'), head('项目支出')),
  ],
  totals: [
    'fiscal.opening.governmentFunds',
    'incomeTotals.governmentFunds',
    'governmentFunds.expenditure',
    'governmentFunds.basic',
    'governmentFunds.project',
    'governmentFunds.closing',
  ],
  columns: [
    'governmentFunds.opening',
    'income.governmentFunds',
    'governmentFunds.expenditure',
    'governmentFunds.basic',
    'governmentFunds.project',
    'governmentFunds.closing',
  ],
  below: [
    paragraph('note', '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况'),
    whenEmpty(
      'table08.empty',
      '没有政府性基金收支时的说明',
      not(anyGovernmentFunds),
      '{unit.name}本年度没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
    ),
  ],
});

/** 公开09表 国有资本经营预算财政拨款支出决算表. */
export const table09 = tableDocument({
  number: 9,
  title: '国有资本经营预算财政拨款支出决算表',
  page: uprightTable,
  columnsMm: [28, 67, 25, 25, 25],
  heads: splitHeads('合计'),
  totals: ['stateCapital.expenditure', 'stateCapital.basic', 'stateCapital.project'],
  columns: ['stateCapital.expenditure', 'stateCapital.basic', 'stateCapital.project'],
  below: [
    paragraph('note', '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。'),
    whenEmpty(
      'table09.empty',
      '没有国有资本经营预算支出时的说明',
      not(spent('stateCapital.expenditure')),
      '{unit.name}本年度没有国有资本经营预算财政拨款支出，故本表无数据。',
    ),
  ],
});
