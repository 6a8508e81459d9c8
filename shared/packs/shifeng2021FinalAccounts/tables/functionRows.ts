import { absolute, difference, fieldOrZero, percent, sumOfFilled } from '../../../calculation/builders/formulas.ts';
import type { FieldDefinition, TableDefinition } from '../../../calculation/factModel.ts';
import { fiscalSources, otherIncome } from '../declare/expenditureClasses.ts';
import {
  calculatedAmount,
  calculatedFigure,
  calculatedRate,
  comparedWithBudget,
  enteredAmount,
  enteredText,
  said,
  saidId,
} from '../declare/fields.ts';

const form = '财政部《部门决算公开表》';

/** Expenditure that is not split into basic and project. */
export const otherExpenditure = [
  ['toSuperior', '上缴上级支出'],
  ['business', '经营支出'],
  ['subsidies', '对附属单位补助支出'],
] as const;

const own = (id: string): string => `functionRows.${id}`;

function codeLevel(id: string, label: string, digits: number): FieldDefinition {
  return { id, label, unit: 'text', source: { kind: 'codeName', code: own('code'), list: 'functional2021', digits } };
}

const codes: readonly FieldDefinition[] = [
  enteredText('code', '功能分类科目编码（项）', 7, {
    required: true,
    help: '填到“项”一级，七位数字，例如2010301。类、款两级由程序自动列出并汇总，不要另填。',
  }),
  enteredText('name', '科目名称（目录里没有的才填）', 60, {
    help: '编码在政府收支分类科目里查得到的，名称自动填写，这里留空；本地自设的科目在这里写名称。',
  }),
  codeLevel('categoryName', '类的名称', 3),
  codeLevel('groupName', '款的名称', 5),
  {
    id: 'itemName',
    label: '项的名称',
    unit: 'text',
    source: { kind: 'codeName', code: own('code'), list: 'functional2021' },
  },
];

const income: readonly FieldDefinition[] = [
  ...fiscalSources.map(([key, name]) =>
    enteredAmount(`income.${key}`, `${name}收入`, {
      help: '本年从财政部门取得的拨款，不含上年结转。没有的不填。',
    }),
  ),
  ...otherIncome.map(([key, name]) => enteredAmount(`income.${key}`, name, { help: '没有的不填。' })),
  calculatedAmount(
    'income.fiscal',
    '财政拨款收入',
    sumOfFilled(...fiscalSources.map(([key]) => own(`income.${key}`))),
    `${form}公开02表：财政拨款收入＝一般公共预算＋政府性基金预算＋国有资本经营预算财政拨款收入`,
  ),
  calculatedAmount(
    'income.total',
    '本年收入合计',
    sumOfFilled(own('income.fiscal'), ...otherIncome.map(([key]) => own(`income.${key}`))),
    `${form}公开02表：本年收入合计＝各栏收入之和`,
  ),
];

const funds = [...fiscalSources, ['otherFunds', '其他资金']] as const;

const expenditure: readonly FieldDefinition[] = [
  ...funds.flatMap(([key, name]) => [
    enteredAmount(`${key}.basic`, `${name}安排的基本支出`, { help: '没有的不填。' }),
    enteredAmount(`${key}.project`, `${name}安排的项目支出`, { help: '没有的不填。' }),
  ]),
  ...fiscalSources.map(([key, name]) =>
    calculatedAmount(
      `${key}.expenditure`,
      `${name}支出 小计`,
      sumOfFilled(own(`${key}.basic`), own(`${key}.project`)),
      `${form}公开05表、08表、09表：小计＝基本支出＋项目支出`,
    ),
  ),
  calculatedAmount(
    'expenditure.fiscal',
    '财政拨款支出',
    sumOfFilled(...fiscalSources.map(([key]) => own(`${key}.expenditure`))),
    `${form}公开04表：合计＝一般公共预算＋政府性基金预算＋国有资本经营预算财政拨款支出`,
  ),
  ...otherExpenditure.map(([key, name]) => enteredAmount(`expenditure.${key}`, name, { help: '没有的不填。' })),
  ...(['basic', 'project'] as const).map((part) =>
    calculatedAmount(
      `expenditure.${part}`,
      part === 'basic' ? '基本支出' : '项目支出',
      sumOfFilled(...funds.map(([key]) => own(`${key}.${part}`))),
      `${form}公开03表：各类资金安排的支出之和`,
    ),
  ),
  calculatedAmount(
    'expenditure.total',
    '本年支出合计',
    sumOfFilled(
      own('expenditure.basic'),
      own('expenditure.project'),
      ...otherExpenditure.map(([key]) => own(`expenditure.${key}`)),
    ),
    `${form}公开03表：本年支出合计＝基本支出＋项目支出＋上缴上级＋经营＋对附属单位补助支出`,
  ),
];

const governmentFunds: readonly FieldDefinition[] = [
  enteredAmount('governmentFunds.opening', '政府性基金 年初结转和结余', { help: '没有的不填。' }),
  calculatedAmount(
    'governmentFunds.closing',
    '政府性基金 年末结转和结余',
    difference(
      sumOfFilled(own('governmentFunds.opening'), own('income.governmentFunds')),
      fieldOrZero(own('governmentFunds.expenditure')),
    ),
    `${form}公开08表：年末结转和结余＝年初结转和结余＋本年收入－本年支出`,
  ),
];

const explained: readonly FieldDefinition[] = [
  enteredAmount('initialBudget', '一般公共预算财政拨款 年初预算数', {
    help: '年初批复的预算；年初没有安排、年中追加的填0。',
  }),
  // A blank budget is not a budget of nothing: the sentence shows the gap.
  said('functionRows.initialBudget', '年初预算数'),
  calculatedFigure(
    saidId('functionRows.generalBudget.expenditure'),
    '支出决算数（文字中的数）',
    sumOfFilled(own('generalBudget.expenditure'), difference(own('initialBudget'), own('initialBudget'))),
    '与决算表中的同一个数一致；有年初预算而没有支出的，文字里写0',
  ),
  calculatedRate(
    'completionRate',
    '完成年初预算的比例',
    percent(own('said.generalBudget.expenditure'), own('said.initialBudget')),
    '完成年初预算的比例＝支出决算数÷年初预算数×100%；年初预算为0的不计算',
  ),
  calculatedFigure(
    'differenceFromBudget',
    '决算数与年初预算数相差',
    absolute(difference(own('said.generalBudget.expenditure'), own('said.initialBudget'))),
    '相差＝支出决算数－年初预算数',
  ),
  comparedWithBudget(
    'comparison',
    '决算数与年初预算数比较',
    own('said.generalBudget.expenditure'),
    own('said.initialBudget'),
  ),
  enteredText('reason', '决算数与年初预算数不同的原因', 400, {
    help: '接在“主要原因是：”后面，写完整的短句，不写句号。例如：年中追加疫情防控专项经费100万元。',
  }),
].map((field) =>
  field.id.startsWith('functionRows.') ? { ...field, id: field.id.slice('functionRows.'.length) } : field,
);

/** One row per 项: the only place where functional amounts are typed. Tables 01 to 05, 08 and 09 follow from it. */
export const functionRows: TableDefinition = {
  id: 'functionRows',
  label: '收入支出按功能分类科目（项）',
  rowLabel: '科目',
  help: '一个“项”级科目一行，收入、支出和年初预算各填一次。公开01表至05表、08表、09表和情况说明都从这里来。',
  minRows: 0,
  maxRows: 500,
  nameField: 'code',
  minFilled: 1,
  rowFields: [...codes, ...income, ...expenditure, ...governmentFunds, ...explained],
};
