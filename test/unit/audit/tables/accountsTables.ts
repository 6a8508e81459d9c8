import { type Accounts, fundsCode, names, sum } from './accountsModel.ts';
import type { PrintedCell, PrintedTable } from './printedTable.ts';

export type Layout = {
  readonly unit: string;
  readonly blank: string;
  readonly thousands: boolean;
  readonly fullWidth: boolean;
  readonly lineNumbers: boolean;
  readonly amountHead: string;
  readonly order: readonly number[];
  readonly totalFirst: boolean;
  readonly economicBeside: boolean;
  readonly publicDown: boolean;
  readonly balances: boolean;
  readonly levels: string;
  readonly unitInTable: boolean;
  readonly deepHead: boolean;
};

type Line = { readonly code: string; readonly values: readonly number[] };

export function printAmount(yuan: number, layout: Layout): string {
  if (yuan === 0) return layout.blank;
  const value = layout.unit === '元' ? yuan : Math.round(yuan / 100) / 100;
  const [whole = '', fraction = ''] = value.toFixed(2).split('.');
  const grouped = layout.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const text = `${grouped}.${fraction}`;
  return layout.fullWidth ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}

const text = (value: string, across = 1, down = 1): PrintedCell => ({ text: value, across, down });

/** 类, 款, 项 with their sums. */
function levels(lines: readonly Line[], layout: Layout): readonly Line[] {
  const codes = new Set<string>();
  for (const { code } of lines) {
    codes.add(code.slice(0, 3));
    if (layout.levels === 'all' && code.length > 5) codes.add(code.slice(0, 5));
    codes.add(code);
  }
  return [...codes].sort().map((code) => {
    const own = lines.filter((line) => line.code.startsWith(code));
    const width = lines[0]?.values.length ?? 0;
    return {
      code,
      values: Array.from({ length: width }, (_, index) => sum(own.map(({ values }) => values[index] ?? 0))),
    };
  });
}

export function tablesOf(accounts: Accounts, layout: Layout): readonly PrintedTable[] {
  const figure = (value: number): PrintedCell => ({ text: printAmount(value, layout), figure: true });
  const titled = (name: string, caption: string, rows: readonly (readonly PrintedCell[])[]): PrintedTable => ({
    name,
    caption,
    rows: layout.unitInTable ? [[text(`部门：某县机关事务中心`), text(`单位：${layout.unit}`)], ...rows] : rows,
  });
  const all = accounts.items.map((item) => ({ ...item }));
  const general = all.filter(({ account }) => account === 'general');
  const spentGeneral = sum(general.map(({ basic, project }) => basic + project));
  const spentOther = sum(all.filter(({ account }) => account === 'other').map(({ basic, project }) => basic + project));
  const carried = accounts.closing - accounts.opening;
  const incomeGeneral = spentGeneral + carried;
  const spent = spentGeneral + spentOther + accounts.fundsProject;
  const income = incomeGeneral + spentOther + accounts.fundsProject;

  const codeRows = (lines: readonly Line[]): readonly (readonly PrintedCell[])[] => {
    const rows = levels(lines, layout).map(({ code, values }) => [
      text(code),
      text(names[code] ?? code),
      ...values.map(figure),
    ]);
    const width = lines[0]?.values.length ?? 0;
    const total = [
      text('合计', 2),
      ...Array.from({ length: width }, (_, index) => figure(sum(lines.map(({ values }) => values[index] ?? 0)))),
    ];
    return layout.totalFirst ? [total, ...rows] : [...rows, total];
  };
  const codeHead = (columns: readonly string[], over?: string): readonly (readonly PrintedCell[])[] =>
    layout.deepHead
      ? [
          [
            text('项目', 2),
            ...(over === undefined ? columns.map((column) => text(column, 1, 2)) : [text(over, columns.length)]),
          ],
          [
            text('功能分类科目编码'),
            text('科目名称'),
            ...(over === undefined ? [] : columns.map((column) => text(column))),
          ],
        ]
      : [[text('科目编码'), text('科目名称'), ...columns.map((column) => text(column))]];
  const first = general[0]?.code;
  const withFunds: readonly Line[] =
    accounts.fundsProject === 0
      ? []
      : [{ code: fundsCode, values: [accounts.fundsProject, 0, accounts.fundsProject, 0, 0, 0] }];

  const expenditure = titled('03', '支出决算表', [
    ...codeHead(['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出']),
    ...codeRows([
      ...all.map(({ code, basic, project }) => ({ code, values: [basic + project, basic, project, 0, 0, 0] })),
      ...withFunds,
    ]),
  ]);
  const incomes = titled('02', '收入决算表', [
    ...codeHead([
      '本年收入合计',
      '财政拨款收入',
      '上级补助收入',
      '事业收入',
      '经营收入',
      '附属单位上缴收入',
      '其他收入',
    ]),
    ...codeRows([
      ...all.map(({ code, basic, project, account }) => {
        const value = basic + project + (code === first ? carried : 0);
        return {
          code,
          values: [value, account === 'general' ? value : 0, 0, 0, 0, 0, account === 'other' ? value : 0],
        };
      }),
      ...withFunds.map(({ code, values }) => ({ code, values: [values[0] ?? 0, values[0] ?? 0, 0, 0, 0, 0, 0] })),
    ]),
  ]);
  const five = titled('05', '一般公共预算财政拨款支出决算表', [
    ...codeHead(['小计', '基本支出', '项目支出'], '本年支出'),
    ...codeRows(general.map(({ code, basic, project }) => ({ code, values: [basic + project, basic, project] }))),
  ]);
  const fundLines: readonly Line[] =
    accounts.fundsProject === 0
      ? []
      : [{ code: fundsCode, values: [0, accounts.fundsProject, accounts.fundsProject, 0, accounts.fundsProject, 0] }];
  const funds = titled('08', '政府性基金预算财政拨款收入支出决算表', [
    [
      text('项目', 2),
      text('年初结转和结余', 1, 2),
      text('本年收入', 1, 2),
      text('本年支出', 3),
      text('年末结转和结余', 1, 2),
    ],
    [text('功能分类科目编码'), text('科目名称'), text('小计'), text('基本支出'), text('项目支出')],
    ...(fundLines.length === 0
      ? [[text('合计', 2), ...Array.from({ length: 6 }, () => text(''))]]
      : codeRows(fundLines)),
  ]);

  const classes = ['201', '205', '208', '210', '212', '213', '221'];
  const ofClass = (
    code: string,
    lines: readonly { readonly code: string; readonly basic: number; readonly project: number }[],
  ): number => sum(lines.filter((line) => line.code.startsWith(code)).map(({ basic, project }) => basic + project));
  const numbered = ['一', '二', '三', '四', '五', '六', '七', '八'];
  const lineNumber = (value: number): readonly PrintedCell[] => (layout.lineNumbers ? [text(String(value))] : []);
  const incomeLines: readonly (readonly [string, number])[] = [
    ['一、一般公共预算财政拨款收入', incomeGeneral],
    ['二、政府性基金预算财政拨款收入', accounts.fundsProject],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', 0],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', spentOther],
  ];
  const wholeClass = (code: string): number => ofClass(code, all) + (code === '212' ? accounts.fundsProject : 0);
  const head01 = [text('项目'), ...(layout.lineNumbers ? [text('行次')] : []), text(layout.amountHead)];
  const pair = (
    left: string,
    leftValue: PrintedCell,
    right: string,
    rightValues: readonly PrintedCell[],
    line: number,
  ): readonly PrintedCell[] => [
    text(left),
    ...lineNumber(line),
    leftValue,
    text(right),
    ...lineNumber(line + 30),
    ...rightValues,
  ];
  const one = titled('01', '收入支出决算总表', [
    [text('收入', head01.length), text('支出', head01.length)],
    [...head01, ...head01],
    ...incomeLines.map(([label, value], index) => {
      const code = classes[index];
      return pair(
        label,
        figure(value),
        code === undefined ? '八、其他支出' : `${numbered[index]}、${names[code]}`,
        [code === undefined ? text('') : figure(wholeClass(code))],
        index + 1,
      );
    }),
    pair('本年收入合计', figure(income), '本年支出合计', [figure(spent)], 9),
    pair('使用非财政拨款结余', text(''), '结余分配', [text('')], 10),
    pair('年初结转和结余', figure(accounts.opening), '年末结转和结余', [figure(accounts.closing)], 11),
    pair('总计', figure(income + accounts.opening), '总计', [figure(spent + accounts.closing)], 12),
  ]);
  const across = (total: number, of: number, fund: number): readonly PrintedCell[] => [
    figure(total),
    figure(of),
    figure(fund),
    text(''),
  ];
  const four = titled('04', '财政拨款收入支出决算总表', [
    [text('收入', head01.length), text('支出', head01.length + 3)],
    [
      ...head01,
      text('项目'),
      ...(layout.lineNumbers ? [text('行次')] : []),
      text('合计'),
      text('一般公共预算财政拨款'),
      text('政府性基金预算财政拨款'),
      text('国有资本经营预算财政拨款'),
    ],
    ...classes.map((code, index) => {
      const [label, value] = (
        [
          ['一、一般公共预算财政拨款', incomeGeneral],
          ['二、政府性基金预算财政拨款', accounts.fundsProject],
          ['三、国有资本经营预算财政拨款', 0],
        ] as const
      )[index] ?? ['', 0];
      const fund = code === '212' ? accounts.fundsProject : 0;
      return pair(
        label,
        label === '' ? text('') : figure(value),
        `${numbered[index]}、${names[code]}`,
        across(ofClass(code, general) + fund, ofClass(code, general), fund),
        index + 1,
      );
    }),
    pair(
      '本年收入合计',
      figure(incomeGeneral + accounts.fundsProject),
      '本年支出合计',
      across(spentGeneral + accounts.fundsProject, spentGeneral, accounts.fundsProject),
      8,
    ),
    pair(
      '年初财政拨款结转和结余',
      figure(accounts.opening),
      '年末财政拨款结转和结余',
      across(accounts.closing, accounts.closing, 0),
      9,
    ),
    pair('一般公共预算财政拨款', figure(accounts.opening), '', [text(''), text(''), text(''), text('')], 10),
    pair(
      '总计',
      figure(incomeGeneral + accounts.fundsProject + accounts.opening),
      '总计',
      across(
        spentGeneral + accounts.fundsProject + accounts.closing,
        spentGeneral + accounts.closing,
        accounts.fundsProject,
      ),
      11,
    ),
  ]);
  return layout.order.map(
    (index) =>
      [
        one,
        incomes,
        expenditure,
        four,
        five,
        sixth(accounts, layout, figure, titled),
        seventh(accounts, layout, figure, titled),
        funds,
      ][index] ?? one,
  );
}

type Titled = (name: string, caption: string, rows: readonly (readonly PrintedCell[])[]) => PrintedTable;

function sixth(
  accounts: Accounts,
  layout: Layout,
  figure: (value: number) => PrintedCell,
  titled: Titled,
): PrintedTable {
  const codes = ['301', '302', '303', '310'].flatMap((top) => [
    top,
    ...[...accounts.economic.keys()].filter((code) => code.startsWith(top)),
  ]);
  const amountOf = (code: string): number =>
    code.length === 3
      ? sum([...accounts.economic].filter(([other]) => other.startsWith(code)).map(([, value]) => value))
      : (accounts.economic.get(code) ?? 0);
  const isStaff = (code: string): boolean => /^30[13]/.test(code);
  const staff = sum(['301', '303'].map(amountOf));
  const operating = sum(['302', '310'].map(amountOf));
  if (!layout.economicBeside) {
    const row = (code: string): readonly PrintedCell[] => [
      text(code),
      text(names[code] ?? code),
      figure(amountOf(code)),
      isStaff(code) ? figure(amountOf(code)) : text(''),
      isStaff(code) ? text('') : figure(amountOf(code)),
    ];
    return titled('06', '一般公共预算财政拨款基本支出决算表', [
      [text('经济分类科目编码'), text('科目名称'), text('合计'), text('人员经费'), text('公用经费')],
      [text('合计', 2), figure(staff + operating), figure(staff), figure(operating)],
      ...codes.map(row),
    ]);
  }
  const left = codes.filter(isStaff);
  const right = codes.filter((code) => !isStaff(code));
  const half = (code: string | undefined): readonly PrintedCell[] =>
    code === undefined
      ? [text(''), text(''), text('')]
      : [text(code), text(names[code] ?? code), figure(amountOf(code))];
  return titled('06', '一般公共预算财政拨款基本支出决算明细表', [
    [text('人员经费', 3), text('公用经费', 3)],
    [text('科目编码'), text('科目名称'), text('决算数'), text('科目编码'), text('科目名称'), text('决算数')],
    ...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
      ...half(left[index]),
      ...half(right[index]),
    ]),
    [text('人员经费合计', 2), figure(staff), text('公用经费合计', 2), figure(operating)],
  ]);
}

const kindNames = ['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行维护费', '公务接待费'] as const;

function seventh(
  accounts: Accounts,
  layout: Layout,
  figure: (value: number) => PrintedCell,
  titled: Titled,
): PrintedTable {
  if (layout.publicDown) {
    const labels = [
      '合计',
      '1.因公出国（境）费',
      '2.公务用车购置及运行维护费',
      '（1）公务用车购置费',
      '（2）公务用车运行维护费',
      '3.公务接待费',
    ];
    return titled('07', '财政拨款“三公”经费支出决算表', [
      [text('项目'), text('预算数'), text('决算数')],
      ...labels.map((label, index) => [
        text(label),
        figure(accounts.budget[index] ?? 0),
        figure(accounts.final[index] ?? 0),
      ]),
    ]);
  }
  const [total, overseas, , purchase, operation, reception] = kindNames;
  const upper = [text(total, 1, 2), text(overseas, 1, 2), text('公务用车购置及运行维护费', 3), text(reception, 1, 2)];
  const lower = [text('小计'), text(purchase), text(operation)];
  return titled('07', '一般公共预算财政拨款“三公”经费支出决算表', [
    [text('预算数', 6), text('决算数', 6)],
    [...upper, ...upper],
    [...lower, ...lower],
    Array.from({ length: 12 }, (_, index) => text(String(index + 1))),
    [...accounts.budget, ...accounts.final].map(figure),
  ]);
}
