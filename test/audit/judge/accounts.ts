import * as tables from './accountTables.ts';
import * as topics from './accountTopics.ts';
import { type AccountFacts, accountFacts } from './facts.ts';
import { randomFrom } from './random.ts';
import { type Block, line, markWord, type Pieces, type Published, paragraph, type TableBlock } from './text.ts';
import { type ProseStyle, wordsOf } from './words.ts';

type Form = readonly (readonly [
  title: string,
  table: (name: string, facts: AccountFacts, style: tables.TableStyle) => TableBlock,
])[];

/** The order of the tables in most provinces since 2023. */
const national: Form = [
  ['收入支出决算总表', tables.grandTable],
  ['收入决算表', tables.incomeTable],
  ['支出决算表', tables.expenditureTable],
  ['财政拨款收入支出决算总表', tables.fiscalTable],
  ['一般公共预算财政拨款支出决算表', tables.generalTable],
  ['一般公共预算财政拨款基本支出决算明细表', tables.basicTable],
  ['政府性基金预算财政拨款收入支出决算表', tables.fundTable],
  ['国有资本经营预算财政拨款支出决算表', tables.capitalTable],
  ['财政拨款“三公”经费支出决算表', tables.threePublicTable],
];

const withThreePublicSeventh = (title: string): Form => [
  ...national.slice(0, 6),
  [title, tables.threePublicTable],
  ...national.slice(6, 8),
];

const forms = {
  national,
  before2023: withThreePublicSeventh('一般公共预算财政拨款“三公”经费支出决算表'),
  shaanxi: withThreePublicSeventh('一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表'),
  sichuan: [...national.slice(0, 6), ['一般公共预算财政拨款项目支出决算表', tables.projectTable], ...national.slice(6)],
  yunnan: [
    ['收入支出决算表', tables.grandTable],
    ...national.slice(1, 3),
    ['财政拨款收入支出决算表', tables.fiscalTable],
    ['一般公共预算财政拨款收入支出决算表', tables.generalTable],
    ['一般公共预算财政拨款基本支出决算表', tables.basicTable],
    ['一般公共预算财政拨款项目支出决算表', tables.projectTable],
    ...national.slice(6, 8),
    ['财政拨款“三公”经费、行政参公单位机关运行经费情况表', tables.situationTable],
  ],
} as const satisfies Record<string, Form>;

/** One way of publishing final accounts: form, typography, and the wording of each topic by its number. */
export type AccountVoice = {
  readonly name: string;
  readonly form: keyof typeof forms;
  readonly year: number;
  readonly tables: tables.TableStyle;
  readonly prose: ProseStyle;
  readonly wording: readonly [
    totals: number,
    income: number,
    expenditure: number,
    fiscal: number,
    general: number,
    items: number,
    basic: number,
    threePublic: number,
    fund: number,
    capital: number,
    running: number,
    procurement: number,
    fleet: number,
    people: number,
  ];
  readonly textFirst: boolean;
  readonly contents: boolean;
  readonly partTitle: (at: number, title: string) => string;
};

const of = <T>(list: readonly T[], at: number): T => {
  const chosen = list[at % list.length];
  if (chosen === undefined) throw new Error('no such wording');
  return chosen;
};

function text(voice: AccountVoice, facts: AccountFacts, seed: number): readonly Block[] {
  const words = wordsOf(voice.prose, randomFrom(seed + 7_000));
  const [totals, income, expenditure, fiscal, general, item, basic, three, fund, capital, running, bought, fleet] =
    voice.wording;
  const itemWording = of(topics.items, item);
  const sections: readonly (readonly [string, readonly Pieces[]])[] = [
    ['收入支出决算总体情况说明', of(topics.grandTotals, totals)(facts, words)],
    ['收入决算情况说明', of(topics.incomes, income)(facts, words)],
    ['支出决算情况说明', of(topics.expenditures, expenditure)(facts, words)],
    ['财政拨款收入支出决算总体情况说明', of(topics.fiscalTotals, fiscal)(facts, words)],
    [
      '一般公共预算财政拨款支出决算情况说明',
      [...of(topics.generals, general)(facts, words), ...facts.general.map((each, at) => itemWording(each, at, words))],
    ],
    ['一般公共预算财政拨款基本支出决算情况说明', of(topics.basics, basic)(facts, words)],
    ['财政拨款“三公”经费支出决算情况说明', of(topics.threePublics, three)(facts, words)],
    ['政府性基金预算财政拨款支出决算情况说明', of(topics.funds, fund)(facts, words)],
    ['国有资本经营预算财政拨款支出决算情况说明', of(topics.capitals, capital)(facts, words)],
    ['机关运行经费支出情况说明', of(topics.runningNotes, running)(facts, words)],
    ['政府采购支出情况说明', of(topics.procurements, bought)(facts, words)],
    ['国有资产占用情况说明', of(topics.fleets, fleet)(facts, words)],
  ];
  return sections.flatMap(([title, paragraphs], at) => [
    paragraph`${voice.partTitle(at, title)}`,
    ...paragraphs.map((pieces): Block => ({ kind: 'paragraph', pieces })),
  ]);
}

function drawn(voice: AccountVoice, facts: AccountFacts): readonly Block[] {
  return forms[voice.form].flatMap(([title, table], at): readonly Block[] => [
    paragraph`${title}`,
    paragraph`公开${String(at + 1).padStart(2, '0')}表`,
    paragraph`部门：${topics.unitName(facts)}　　　${voiceYear(voice, facts)}　　　金额单位：${voice.tables.unit}`,
    table(title, facts, voice.tables),
  ]);
}
const voiceYear = (_voice: AccountVoice, { year }: AccountFacts): Pieces =>
  line`${markWord(String(year), 'year', [String(year - 1)])}年度`;

/** A set of published final accounts in one voice, consistent throughout. */
export function publishedAccounts(voice: AccountVoice, seed: number): Published {
  const facts = accountFacts(randomFrom(seed), voice.year);
  const words = wordsOf(voice.prose, randomFrom(seed + 9_000));
  const people = of(topics.peoples, voice.wording[13])(facts, words);
  const contents: readonly Block[] = voice.contents
    ? [
        paragraph`目录`,
        ...forms[voice.form].map(([title], at): Block => paragraph`${tables.numeral(at + 1)}、${title}`),
      ]
    : [];
  const overview: readonly Block[] = [
    paragraph`第一部分　部门概况`,
    paragraph`一、部门职责`,
    paragraph`${topics.unitName(facts)}主要负责本辖区相关公共服务和管理工作，完成上级交办的其他任务。`,
    paragraph`二、机构设置及人员情况`,
    ...people.map((pieces): Block => ({ kind: 'paragraph', pieces })),
  ];
  const tablesPart = [
    paragraph`${voice.textFirst ? '第三部分　附表' : '第二部分　部门决算表'}`,
    ...drawn(voice, facts),
  ];
  const textPart = [
    paragraph`${voice.textFirst ? '第二部分' : '第三部分'}　部门决算情况说明`,
    ...text(voice, facts, seed),
  ];
  return {
    name: `${voice.name} ${seed}`,
    blocks: [
      paragraph`${facts.unit}${String(facts.year)}年度部门决算公开`,
      ...contents,
      ...overview,
      ...(voice.textFirst ? [...textPart, ...tablesPart] : [...tablesPart, ...textPart]),
    ],
  };
}
