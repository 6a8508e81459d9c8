import {
  type Account,
  allAccounts,
  type Facts,
  fiscalAccounts,
  fiscalTotal,
  grandTotal,
  type Item,
  incomeBy,
  operating,
  spentBy,
} from './facts.ts';
import { cell, type Form, type FormCell } from './grid.ts';
import { sum } from './money.ts';
import type { Style } from './style.ts';
import type { Writer } from './writer.ts';

type Rows = readonly (readonly FormCell[])[];

const classes = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
] as const;

const numerals =
  '一,二,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五,十六,十七,十八,十九,二十,二十一,二十二,二十三'.split(',');

export function numeral(index: number): string {
  return numerals[index] ?? String(index + 1);
}

/** Title, number, unit and department above a table, in the style's order. */
function titled(style: Style, facts: Facts, number: number, title: string, rows: Rows, below: readonly string[]): Form {
  const unit = `${style.unitWord}：${style.tables.unit}`;
  const department = `${style.departmentWord}：${facts.unitName}`;
  const code = style.tableNumber(number);
  switch (style.heading) {
    case 'lines':
      return { above: [title, code, department, unit], rows, below };
    case 'oneLine':
      return { above: [title, `${code}`, `${department}     ${unit}`], rows, below };
    case 'numberFirst':
      return { above: [code, '', title, '', unit], rows, below };
    case 'inTable': {
      const width = Math.max(...rows.map((row) => sum(row.map(({ across = 1 }) => across))));
      return {
        above: [],
        rows: [
          [cell(title, width)],
          [cell('', width - 1), cell(code)],
          [cell(department, Math.max(width - 1, 1)), cell(unit)],
          ...rows,
        ],
        below,
      };
    }
    default:
      return style.heading satisfies never;
  }
}

type Side = readonly (readonly [string, readonly string[]])[];

/** Two sides of a balance beside each other, line numbers counted on. */
function beside(style: Style, left: Side, right: Side, total: number): Rows {
  const height = Math.max(left.length, right.length);
  const padded = (side: Side, index: number, from: number, columns: number, isEnd: boolean): readonly FormCell[] => {
    const tail = total;
    // Totals stand at the bottom of both sides.
    const at =
      isEnd && index >= height - tail ? side.length - (height - index) : index < side.length - tail ? index : -1;
    const line = at < 0 ? undefined : side[at];
    const values = line?.[1] ?? [];
    return [
      cell(line?.[0] ?? ''),
      ...(style.lineNumbers ? [cell(String(from + index + 1))] : []),
      ...Array.from({ length: columns }, (_, column) => cell(values[column] ?? '')),
    ];
  };
  const leftWidth = Math.max(...left.map(([, values]) => values.length));
  const rightWidth = Math.max(...right.map(([, values]) => values.length));
  return Array.from({ length: height }, (_, index) => [
    ...padded(left, index, 0, leftWidth, true),
    ...padded(right, index, height, rightWidth, true),
  ]);
}

function classTotal(facts: Facts, code: string, accounts: readonly Account[]): number {
  return sum(
    facts.items
      .filter((item) => item.code.startsWith(code) && accounts.includes(item.account))
      .map(({ basic, project }) => basic + project),
  );
}

export function wholeBalance(facts: Facts, write: Writer, style: Style): Form {
  const { opening, closing } = facts;
  const v = (value: number): readonly string[] => {
    // Budgets beside the accounts have to add up too: the same structure, other amounts.
    if (style.balanceColumns === 1) return [write.cell(value)];
    const scaled = Math.round((value * 8) / 9);
    return [style.plainCell(scaled), style.plainCell(value), write.cell(value)];
  };
  const income = incomeBy(facts, allAccounts);
  const spent = spentBy(facts, allAccounts);
  const sources: Side = [
    ...(style.isLumped
      ? ([
          ['一、财政拨款收入', v(incomeBy(facts, fiscalAccounts))],
          ['其中：政府性基金预算财政拨款', v(incomeBy(facts, ['funds']))],
          ['', v(0)],
        ] satisfies Side)
      : ([
          ['一、一般公共预算财政拨款收入', v(incomeBy(facts, ['general']))],
          ['二、政府性基金预算财政拨款收入', v(incomeBy(facts, ['funds']))],
          ['三、国有资本经营预算财政拨款收入', v(incomeBy(facts, ['capital']))],
        ] satisfies Side)),
    ['四、上级补助收入', v(0)],
    ['五、事业收入', v(facts.business)],
    ['六、经营收入', v(0)],
    ['七、附属单位上缴收入', v(0)],
    ['八、其他收入', v(facts.other)],
  ];
  const left: Side = [
    ...sources,
    [style.incomeTotal, v(income)],
    [style.usedSurplus, v(facts.usedSurplus)],
    [style.opening, v(sum(Object.values(opening)))],
    [style.grandTotal, v(grandTotal(facts))],
  ];
  const shownClasses = style.allClasses
    ? classes
    : classes.filter(([code]) => classTotal(facts, code, allAccounts) > 0);
  const right: Side = [
    ...shownClasses.map(([code, name], index): Side[number] => [
      `${numeral(index)}、${name}`,
      v(classTotal(facts, code, allAccounts)),
    ]),
    [style.expenditureTotal, v(spent)],
    ['结余分配', v(facts.distribution)],
    [style.closing, v(sum(Object.values(closing)))],
    [style.grandTotal, v(grandTotal(facts))],
  ];
  const heads = style.balanceColumns === 1 ? [style.amountHead] : ['年初预算数', '全年预算数', '决算数'];
  const side = (): readonly FormCell[] => [
    cell(style.itemHead),
    ...(style.lineNumbers ? [cell('行次')] : []),
    ...heads.map((head) => cell(head)),
  ];
  const width = heads.length + (style.lineNumbers ? 2 : 1);
  const columnNumbers = style.columnNumbers
    ? [
        [
          cell('栏次'),
          ...(style.lineNumbers ? [cell('')] : []),
          ...heads.map((_, index) => cell(String(index + 1))),
          cell('栏次'),
          ...(style.lineNumbers ? [cell('')] : []),
          ...heads.map((_, index) => cell(String(index + 1 + heads.length))),
        ],
      ]
    : [];
  return titled(
    style,
    facts,
    1,
    style.title('收入支出决算总表'),
    [
      [cell('收     入', width), cell('支     出', width)],
      [...side(), ...side()],
      ...columnNumbers,
      ...beside(style, left, right, 4),
    ],
    ['注：本表反映部门本年度的总收支和年末结转结余情况。'],
  );
}

type CodeLine = { readonly code: string; readonly name: string; readonly values: readonly number[] };

function codeLines(items: readonly Item[], values: (item: Item) => readonly number[]): readonly CodeLine[] {
  const lines: CodeLine[] = [];
  const width = items.map(values)[0]?.length ?? 0;
  for (const length of [3, 5, 7] as const) {
    const codes = [...new Set(items.map(({ code }) => code.slice(0, length)))];
    for (const code of codes) {
      const own = items.filter((item) => item.code.startsWith(code));
      lines.push({
        code,
        name: own[0]?.names[length === 3 ? 0 : length === 5 ? 1 : 2] ?? '',
        values: Array.from({ length: width }, (_, index) => sum(own.map((item) => values(item)[index] ?? 0))),
      });
    }
  }
  return lines.sort((one, other) => one.code.localeCompare(other.code));
}

/** A table by codes of the functional classification. `over`: a head above groups of columns. */
function byCodes(
  facts: Facts,
  write: Writer,
  style: Style,
  number: number,
  title: string,
  heads: readonly (readonly [string, readonly string[]])[],
  items: readonly Item[],
  values: (item: Item) => readonly number[],
  note: string,
): Form {
  const width = sum(heads.map(([, leaves]) => Math.max(leaves.length, 1)));
  const isSplit = style.codeColumns === 'three';
  const codeCells = (code: string): readonly FormCell[] =>
    isSplit
      ? [
          cell(code.slice(0, 3)),
          cell(code.length > 3 ? code.slice(3, 5) : ''),
          cell(code.length > 5 ? code.slice(5) : ''),
        ]
      : [cell(code)];
  const codeWidth = isSplit ? 3 : 1;
  const isDeep = heads.some(([, leaves]) => leaves.length > 0);
  const codeHead = isSplit ? [cell('支出功能分类科目编码', 3)] : [cell('功能分类科目编码')];
  const top: readonly FormCell[] = [
    cell('项目', codeWidth + 1),
    ...heads.map(([head, leaves]) => cell(head, Math.max(leaves.length, 1), leaves.length === 0 ? 2 : 1)),
  ];
  const second: readonly FormCell[] = [
    ...codeHead,
    cell('科目名称'),
    ...heads.flatMap(([, leaves]) => leaves.map((leaf) => cell(leaf))),
  ];
  const headRows: Rows = [top, second];
  const flatHead: Rows = [
    [
      ...(isSplit ? [cell('类'), cell('款'), cell('项')] : [cell('科目编码')]),
      cell('科目名称'),
      ...heads.flatMap(([head, leaves]) => (leaves.length === 0 ? [cell(head)] : leaves.map((leaf) => cell(leaf)))),
    ],
  ];
  const columnNumbers = style.columnNumbers
    ? [[cell('栏次', codeWidth + 1), ...Array.from({ length: width }, (_, index) => cell(String(index + 1)))]]
    : [];
  const totals = Array.from({ length: width }, (_, index) => sum(items.map((item) => values(item)[index] ?? 0)));
  const total: readonly FormCell[] = [cell('合计', codeWidth + 1), ...totals.map((value) => cell(write.cell(value)))];
  const lines = codeLines(items, values).map(({ code, name, values: own }) => [
    ...codeCells(code),
    cell(`${style.indent(code.length)}${name}`),
    ...own.map((value) => cell(write.cell(value))),
  ]);
  const useFlat = style.flatHeads && !isDeep;
  return titled(
    style,
    facts,
    number,
    style.title(title),
    [...(useFlat ? flatHead : headRows), ...columnNumbers, total, ...lines],
    [note],
  );
}

export function incomeTable(facts: Facts, write: Writer, style: Style): Form {
  const items = facts.items.filter(({ income }) => income > 0);
  const share = facts.business / Math.max(facts.business + facts.other, 1);
  return byCodes(
    facts,
    write,
    style,
    2,
    '收入决算表',
    ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map(
      (head) => [head, []],
    ),
    items,
    ({ account, income }) => {
      const own = account === 'own' ? Math.round(income * share) : 0;
      return account === 'own' ? [income, 0, 0, own, 0, 0, income - own] : [income, income, 0, 0, 0, 0, 0];
    },
    '注：本表反映部门本年度取得的各项收入情况。',
  );
}

export function expenditureTable(facts: Facts, write: Writer, style: Style): Form {
  return byCodes(
    facts,
    write,
    style,
    3,
    '支出决算表',
    ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map((head) => [
      head,
      [],
    ]),
    facts.items,
    ({ basic, project }) => [basic + project, basic, project, 0, 0, 0],
    '注：本表反映部门本年度各项支出情况。',
  );
}

export function fiscalBalance(facts: Facts, write: Writer, style: Style): Form {
  const c = write.cell;
  const { opening, closing } = facts;
  const carriedIn = opening.general;
  const row = (code: string): readonly string[] => [
    c(classTotal(facts, code, fiscalAccounts)),
    c(classTotal(facts, code, ['general'])),
    c(classTotal(facts, code, ['funds'])),
    c(classTotal(facts, code, ['capital'])),
  ];
  const shownClasses = style.allClasses
    ? classes
    : classes.filter(([code]) => classTotal(facts, code, fiscalAccounts) > 0);
  const spent = (accounts: readonly Account[]): number => spentBy(facts, accounts);
  const left: Side = [
    ['一、一般公共预算财政拨款', [c(incomeBy(facts, ['general']))]],
    ['二、政府性基金预算财政拨款', [c(incomeBy(facts, ['funds']))]],
    ['三、国有资本经营预算财政拨款', [c(incomeBy(facts, ['capital']))]],
    [style.incomeTotal, [c(incomeBy(facts, fiscalAccounts))]],
    ['年初财政拨款结转和结余', [c(carriedIn)]],
    ['  一般公共预算财政拨款', [c(opening.general)]],
    ['  政府性基金预算财政拨款', ['']],
    ['  国有资本经营预算财政拨款', ['']],
    [style.grandTotal, [c(fiscalTotal(facts))]],
  ];
  const right: Side = [
    ...shownClasses.map(([code, name], index): Side[number] => [`${numeral(index)}、${name}`, row(code)]),
    [
      style.expenditureTotal,
      [c(spent(fiscalAccounts)), c(spent(['general'])), c(spent(['funds'])), c(spent(['capital']))],
    ],
    ['年末财政拨款结转和结余', [c(closing.general), c(closing.general), '', '']],
    ['', ['', '', '', '']],
    ['', ['', '', '', '']],
    ['', ['', '', '', '']],
    [
      style.grandTotal,
      [c(fiscalTotal(facts)), c(spent(['general']) + closing.general), c(spent(['funds'])), c(spent(['capital']))],
    ],
  ];
  const n = style.lineNumbers ? [cell('行次')] : [];
  const heads = [
    cell(style.itemHead),
    ...n,
    cell(style.amountHead),
    cell(style.itemHead),
    ...n,
    cell('合计'),
    cell('一般公共预算财政拨款'),
    cell('政府性基金预算财政拨款'),
    cell('国有资本经营预算财政拨款'),
  ];
  return titled(
    style,
    facts,
    4,
    style.title('财政拨款收入支出决算总表'),
    [[cell('收     入', 2 + n.length), cell('支     出', 5 + n.length)], heads, ...beside(style, left, right, 6)],
    [
      '注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
    ],
  );
}

export function generalTable(facts: Facts, write: Writer, style: Style): Form {
  return byCodes(
    facts,
    write,
    style,
    5,
    '一般公共预算财政拨款支出决算表',
    style.flatHeads
      ? ['本年支出合计', '基本支出', '项目支出'].map((head) => [head, []])
      : [['本年支出', ['小计', '基本支出', '项目支出']]],
    facts.items.filter(({ account }) => account === 'general'),
    ({ basic, project }) => [basic + project, basic, project],
    '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
  );
}

const economicNames: Readonly<Record<string, string>> = {
  301: '工资福利支出',
  30101: '基本工资',
  30102: '津贴补贴',
  30103: '奖金',
  30106: '伙食补助费',
  30107: '绩效工资',
  30108: '机关事业单位基本养老保险缴费',
  30109: '职业年金缴费',
  30110: '职工基本医疗保险缴费',
  30111: '公务员医疗补助缴费',
  30112: '其他社会保障缴费',
  30113: '住房公积金',
  30199: '其他工资福利支出',
  302: '商品和服务支出',
  30201: '办公费',
  30202: '印刷费',
  30203: '咨询费',
  30205: '水费',
  30206: '电费',
  30207: '邮电费',
  30211: '差旅费',
  30212: '因公出国（境）费用',
  30213: '维修（护）费',
  30215: '会议费',
  30216: '培训费',
  30217: '公务接待费',
  30226: '劳务费',
  30228: '工会经费',
  30229: '福利费',
  30231: '公务用车运行维护费',
  30239: '其他交通费用',
  30299: '其他商品和服务支出',
  303: '对个人和家庭的补助',
  30302: '退休费',
  30304: '抚恤金',
  30309: '奖励金',
  307: '债务利息及费用支出',
  30701: '国内债务付息',
  310: '资本性支出',
  31002: '办公设备购置',
  31007: '信息网络及软件购置更新',
  31013: '公务用车购置',
};

/** 基本支出 by 经济分类: three columns of codes beside each other, or one list with 人员 and 公用 columns. */
export function economicTable(facts: Facts, write: Writer, style: Style): Form {
  const amountFor = (code: string): number =>
    code.length === 3
      ? sum([...facts.economic].filter(([other]) => other.startsWith(code)).map(([, value]) => value))
      : (facts.economic.get(code) ?? 0);
  const codes = Object.keys(economicNames).sort();
  const staff = spentBy(facts, ['general'], 'basic') - operating(facts);
  const note = ['注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。'];
  const title = style.title(
    style.economic === 'list' ? '一般公共预算财政拨款基本支出决算表' : '一般公共预算财政拨款基本支出决算明细表',
  );
  if (style.economic === 'list') {
    const used = codes.filter((code) => amountFor(code) > 0);
    return titled(
      style,
      facts,
      6,
      title,
      [
        [cell('项目', 2), cell('本年基本支出', 3)],
        [cell('经济分类科目编码'), cell('科目名称'), cell('合计'), cell('人员经费'), cell('公用经费')],
        [
          cell('合计', 2),
          cell(write.cell(staff + operating(facts))),
          cell(write.cell(staff)),
          cell(write.cell(operating(facts))),
        ],
        ...used.map((code) => {
          const isStaff = /^30[13]/.test(code);
          const value = amountFor(code);
          return [
            cell(code),
            cell(economicNames[code] ?? ''),
            cell(write.cell(value)),
            cell(isStaff ? write.cell(value) : ''),
            cell(isStaff ? '' : write.cell(value)),
          ];
        }),
      ],
      note,
    );
  }
  const columns = [
    codes.filter((code) => /^30[13]/.test(code)),
    codes.filter((code) => code.startsWith('302')),
    codes.filter((code) => /^30[7]|^31/.test(code)),
  ];
  const height = Math.max(...columns.map(({ length }) => length));
  const body = Array.from({ length: height }, (_, index) =>
    columns.flatMap((column) => {
      const code = column[index];
      return code === undefined
        ? [cell(''), cell(''), cell('')]
        : [cell(code), cell(economicNames[code] ?? ''), cell(write.cell(amountFor(code)))];
    }),
  );
  return titled(
    style,
    facts,
    6,
    title,
    [
      [cell('人员经费', 3), cell('公用经费', 6)],
      columns.flatMap(() => [
        cell('科目编码'),
        cell('科目名称'),
        cell(style.amountHead === '金额' ? '金额' : '决算数'),
      ]),
      ...body,
      [cell('人员经费合计', 2), cell(write.cell(staff)), cell('公用经费合计', 5), cell(write.cell(operating(facts)))],
    ],
    note,
  );
}

export function fundsTable(facts: Facts, write: Writer, style: Style): Form {
  const items = facts.items.filter(({ account }) => account === 'funds');
  return byCodes(
    facts,
    write,
    style,
    8,
    '政府性基金预算财政拨款收入支出决算表',
    [
      ['年初结转和结余', []],
      ['本年收入', []],
      ['本年支出', ['小计', '基本支出', '项目支出']],
      ['年末结转和结余', []],
    ],
    items,
    ({ income, basic, project }) => [0, income, basic + project, basic, project, 0],
    items.length === 0
      ? `注：${facts.unitName}${facts.year}年度没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出，本表为空表。`
      : '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
  );
}

export function capitalTable(facts: Facts, write: Writer, style: Style): Form {
  const items = facts.items.filter(({ account }) => account === 'capital');
  return byCodes(
    facts,
    write,
    style,
    9,
    '国有资本经营预算财政拨款支出决算表',
    style.flatHeads
      ? ['合计', '基本支出', '项目支出'].map((head) => [head, []])
      : [['本年支出', ['合计', '基本支出', '项目支出']]],
    items,
    ({ basic, project }) => [basic + project, basic, project],
    items.length === 0
      ? `注：本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。`
      : '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。',
  );
}

export { titled };
