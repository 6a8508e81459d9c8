import { difference, field, fieldOrZero, sum, sumOfFilled, sumRows } from '../../../calculation/builders/formulas.ts';
import type { Expression } from '../../../calculation/expression.ts';
import { rounding } from '../../builders/relations.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';
import { economicClasses } from '../declare/economicItems.ts';
import { expenditureClasses, fiscalSources, otherIncome } from '../declare/expenditureClasses.ts';
import { isKnown } from '../declare/fields.ts';
import { mayNotExceed, mustEqual } from '../declare/relations.ts';

const form = '财政部《部门决算公开表》';
const ask = '请核对各行数字；合计被手工改写的，请取消改写。';
const zeros = (...ids: readonly string[]): Expression => sum(...ids.map((id) => fieldOrZero(id)));

/** A total of table and the sum of its parts. */
function total(
  code: string,
  table: string,
  name: string,
  id: string,
  parts: readonly string[],
  how: string,
): CrossCheckDefinition {
  return mustEqual({
    code,
    title: `${table} ${name}`,
    basis: `${form}${table}：${how}`,
    fields: [id, ...parts],
    left: field(id),
    right: sumOfFilled(...parts),
    tolerance: rounding(parts.length),
    when: isKnown(id),
    names: [`${table}${name}`, `${how.split('＝')[1] ?? '各项之和'}`],
    remedy: ask,
  });
}

/** A cell of the line 合计 and the sum of its column. */
function column(code: string, table: string, name: string, id: string, rowField: string): CrossCheckDefinition {
  return mustEqual({
    code,
    title: `${table} 合计行${name}`,
    basis: `${form}${table}：合计＝各项之和；类＝款之和，款＝项之和`,
    fields: [id],
    left: field(id),
    right: sumRows('functionRows', rowField),
    tolerance: rounding(0, 'functionRows'),
    when: isKnown(id),
    names: [`${table}合计行“${name}”`, '各项相加'],
    remedy: ask,
  });
}

const incomeIds = [...fiscalSources, ...otherIncome].map(([key]) => `incomeTotals.${key}`);

const table01: readonly CrossCheckDefinition[] = [
  total('FAT-001', '公开01表', '本年收入合计', 'finalAccounts.totalIncome', incomeIds, '27行＝1行至8行之和'),
  total(
    'FAT-002',
    '公开01表',
    '本年支出合计',
    'finalAccounts.totalExpenditure',
    expenditureClasses.map(([code]) => `expenditure.c${code}`),
    '58行＝32行至57行之和',
  ),
  total(
    'FAT-003',
    '公开01表',
    '收入总计',
    'finalAccounts.incomeTotal',
    ['finalAccounts.totalIncome', 'finalAccounts.usedNonFiscalSurplus', 'finalAccounts.openingBalance'],
    '31行＝27行＋28行＋29行',
  ),
  total(
    'FAT-004',
    '公开01表',
    '支出总计',
    'finalAccounts.expenditureTotal',
    ['finalAccounts.totalExpenditure', 'finalAccounts.surplusDistribution', 'finalAccounts.closingBalance'],
    '62行＝58行＋59行＋60行',
  ),
  mustEqual({
    code: 'FAT-005',
    title: '公开01表 收入总计与支出总计',
    basis: `${form}公开01表：31行＝62行`,
    fields: ['finalAccounts.incomeTotal', 'finalAccounts.expenditureTotal'],
    left: field('finalAccounts.incomeTotal'),
    right: field('finalAccounts.expenditureTotal'),
    names: ['公开01表收入总计', '支出总计'],
    remedy: '收、支总计必须相等。请核对年初、年末结转和结余以及结余分配。',
  }),
  mayNotExceed({
    code: 'FAT-006',
    title: '公开01表 支出不多于可用的资金',
    basis: `${form}公开01表：年末结转和结余不应为负数`,
    fields: ['finalAccounts.closingBalance', 'finalAccounts.totalExpenditure'],
    left: zeros('finalAccounts.totalExpenditure', 'finalAccounts.surplusDistribution'),
    right: field('finalAccounts.incomeTotal'),
    when: isKnown('finalAccounts.totalExpenditure'),
    names: ['公开01表本年支出与结余分配合计', '收入总计'],
    remedy: '支出多于收入时，差额应由年初结转和结余或使用非财政拨款结余弥补，请补填。',
  }),
];

const columns02 = [
  ['FAT-011', '本年收入合计', 'table02.total', 'income.total'],
  ['FAT-012', '财政拨款收入', 'incomeTotals.fiscal', 'income.fiscal'],
  ['FAT-013', '上级补助收入', 'incomeTotals.superiorSubsidy', 'income.superiorSubsidy'],
  ['FAT-014', '事业收入', 'incomeTotals.institutional', 'income.institutional'],
  ['FAT-015', '经营收入', 'incomeTotals.business', 'income.business'],
  ['FAT-016', '附属单位上缴收入', 'incomeTotals.subordinate', 'income.subordinate'],
  ['FAT-017', '其他收入', 'incomeTotals.other', 'income.other'],
] as const;
const columns03 = [
  ['FAT-021', '本年支出合计', 'table03.total', 'expenditure.total'],
  ['FAT-022', '基本支出', 'finalAccounts.basicExpenditure', 'expenditure.basic'],
  ['FAT-023', '项目支出', 'table03.project', 'expenditure.project'],
  ['FAT-024', '上缴上级支出', 'finalAccounts.toSuperior', 'expenditure.toSuperior'],
  ['FAT-025', '经营支出', 'finalAccounts.business', 'expenditure.business'],
  ['FAT-026', '对附属单位补助支出', 'finalAccounts.subsidies', 'expenditure.subsidies'],
] as const;
const columns05 = [
  ['FAT-041', '小计', 'generalBudget.expenditure', 'generalBudget.expenditure'],
  ['FAT-042', '基本支出', 'generalBudget.basic', 'generalBudget.basic'],
  ['FAT-043', '项目支出', 'generalBudget.project', 'generalBudget.project'],
] as const;

const codeTables: readonly CrossCheckDefinition[] = [
  total(
    'FAT-010',
    '公开02表',
    '本年收入合计',
    'table02.total',
    columns02.slice(1).map(([, , id]) => id),
    '1栏＝2栏至7栏之和',
  ),
  ...columns02.map(([code, name, id, rowField]) => column(code, '公开02表', name, id, rowField)),
  total(
    'FAT-020',
    '公开03表',
    '本年支出合计',
    'table03.total',
    columns03.slice(1).map(([, , id]) => id),
    '1栏＝2栏至6栏之和',
  ),
  ...columns03.map(([code, name, id, rowField]) => column(code, '公开03表', name, id, rowField)),
  total(
    'FAT-040',
    '公开05表',
    '小计',
    'generalBudget.expenditure',
    ['generalBudget.basic', 'generalBudget.project'],
    '1栏＝2栏＋3栏',
  ),
  ...columns05.map(([code, name, id, rowField]) => column(code, '公开05表', name, id, rowField)),
  mustEqual({
    code: 'FAT-071',
    title: '公开08表 年末结转和结余',
    basis: `${form}公开08表：年末结转和结余＝年初结转和结余＋本年收入－本年支出`,
    fields: ['governmentFunds.closing', 'fiscal.opening.governmentFunds', 'governmentFunds.expenditure'],
    left: field('governmentFunds.closing'),
    right: difference(
      zeros('fiscal.opening.governmentFunds', 'incomeTotals.governmentFunds'),
      fieldOrZero('governmentFunds.expenditure'),
    ),
    tolerance: rounding(3, 'functionRows'),
    when: isKnown('governmentFunds.closing'),
    names: ['公开08表年末结转和结余', '年初加本年收入减本年支出'],
    remedy: ask,
  }),
  total(
    'FAT-072',
    '公开09表',
    '合计',
    'stateCapital.expenditure',
    ['stateCapital.basic', 'stateCapital.project'],
    '1栏＝2栏＋3栏',
  ),
];

const columns04 = [
  ['totalExpenditure', 'total', '合计'] as const,
  ...fiscalSources.map(([key, name]) => [`expenditure.${key}`, key, name] as const),
];

const table04: readonly CrossCheckDefinition[] = [
  total(
    'FAT-030',
    '公开04表',
    '本年收入合计',
    'fiscal.totalIncome',
    fiscalSources.map(([key]) => `incomeTotals.${key}`),
    '27行＝1行＋2行＋3行',
  ),
  ...columns04.map(([id, key, name], index) =>
    total(
      `FAT-03${index + 1}`,
      '公开04表',
      `本年支出${name}`,
      `fiscal.${id}`,
      expenditureClasses.map(([code]) => `fiscal.c${code}.${key}`),
      '59行＝33行至58行之和',
    ),
  ),
  total(
    'FAT-035',
    '公开04表',
    '本年支出合计',
    'fiscal.totalExpenditure',
    fiscalSources.map(([key]) => `fiscal.expenditure.${key}`),
    '2栏＝3栏＋4栏＋5栏',
  ),
  mustEqual({
    code: 'FAT-036',
    title: '公开04表 收入总计与支出总计',
    basis: `${form}公开04表：32行＝64行`,
    fields: ['fiscal.grandTotal.income', 'fiscal.grandTotal.expenditure'],
    left: field('fiscal.grandTotal.income'),
    right: field('fiscal.grandTotal.expenditure'),
    when: isKnown('fiscal.grandTotal.income'),
    names: ['公开04表收入总计', '支出总计'],
    remedy: '收、支总计必须相等。请核对年初、年末财政拨款结转和结余。',
  }),
  ...fiscalSources.map(([key, name], index) =>
    mayNotExceed({
      code: `FAT-03${index + 7}`,
      title: `公开04表 ${name}支出不多于可用的资金`,
      basis: `${form}公开04表：年末结转和结余不应为负数`,
      fields: [`fiscal.closing.${key}`, `fiscal.expenditure.${key}`],
      left: field(`fiscal.expenditure.${key}`),
      right: zeros(`fiscal.opening.${key}`, `incomeTotals.${key}`),
      names: [`${name}本年支出`, '年初结转和结余加本年收入'],
      remedy: '请核对支出的资金来源；上年结转安排的支出，要填年初结转和结余。',
    }),
  ),
];

const table06: readonly CrossCheckDefinition[] = [
  ...economicClasses.map(({ code, name, items }, index) =>
    total(
      `FAT-05${index}`,
      '公开06表',
      `${code}${name}`,
      `economic.c${code}`,
      items.map(([item]) => `economic.e${item}`),
      `${code}＝各款之和`,
    ),
  ),
  total(
    'FAT-056',
    '公开06表',
    '人员经费合计',
    'economic.personnel',
    ['economic.c301', 'economic.c303'],
    '人员经费合计＝301＋303',
  ),
  total(
    'FAT-057',
    '公开06表',
    '公用经费合计',
    'economic.operating',
    (['302', '307', '310', '399'] as const).map((code) => `economic.c${code}`),
    '公用经费合计＝302＋307＋310＋399',
  ),
];

const all = (thing: string): string => `threePublicExpenses.${thing}`;
const table07: readonly CrossCheckDefinition[] = (
  [
    ['budget', '预算数'],
    ['final', '决算数'],
  ] as const
).flatMap(([part, name], index) => [
  total(
    `FAT-06${index * 2 + 1}`,
    '公开07表',
    `合计${name}`,
    all(`total.${part}`),
    [all(`overseasTrips.${part}`), all(`officialVehicles.${part}`), all(`officialReceptions.${part}`)],
    '合计＝因公出国（境）费＋公务用车小计＋公务接待费',
  ),
  total(
    `FAT-06${index * 2 + 2}`,
    '公开07表',
    `公务用车小计${name}`,
    all(`officialVehicles.${part}`),
    [all(`vehiclePurchase.${part}`), all(`vehicleOperation.${part}`)],
    '小计＝公务用车购置费＋公务用车运行费',
  ),
]);

const rows: readonly CrossCheckDefinition[] = [
  {
    code: 'FAT-081',
    title: '功能分类科目编码',
    severity: 'block',
    basis: '财政部《政府收支分类科目》：功能分类科目编码，类三位、款五位、项七位',
    message: '科目编码“{functionRows.code}”在政府收支分类科目里查不到，也没有写名称，表里的科目名称会空着。',
    remedy: '请核对编码是否填到“项”（七位数字）；本地自设的科目，请写上科目名称。',
    forEach: 'functionRows',
    fields: ['functionRows.code'],
    rule: {
      kind: 'require',
      condition: {
        kind: 'any',
        of: [
          { kind: 'filled', id: 'functionRows.itemName' },
          { kind: 'filled', id: 'functionRows.name' },
        ],
      },
    },
  },
  {
    code: 'FAT-082',
    title: '功能分类科目填到项',
    severity: 'block',
    basis: '财政部《政府收支分类科目》：功能分类科目编码，类三位、款五位、项七位',
    message: '科目编码“{functionRows.code}”的“类”或“款”查不到，这一行可能没有填到“项”，或编码有误。',
    remedy: '请填七位的“项”级编码，例如2010301。',
    forEach: 'functionRows',
    fields: ['functionRows.code'],
    rule: { kind: 'require', condition: { kind: 'filled', id: 'functionRows.categoryName' } },
  },
];

/** 表内: what must hold within each table of the final accounts. */
export const withinTables: readonly CrossCheckDefinition[] = [
  ...table01,
  ...codeTables,
  ...table04,
  ...table06,
  ...table07,
  ...rows,
];
