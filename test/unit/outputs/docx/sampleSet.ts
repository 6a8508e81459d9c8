import type {
  ResolvedBlock,
  ResolvedCell,
  ResolvedDocument,
  ResolvedRow,
  ResolvedSet,
} from '../../../../shared/layout/resolvedDocument.ts';
import { officialPage, officialTypography } from '../../../../shared/packs/officialTypography.ts';

export type SampleTable = Extract<ResolvedBlock, { kind: 'table' }>;
type CellParts = Partial<Omit<ResolvedCell, 'text' | 'column'>>;
type Role = Extract<ResolvedBlock, { kind: 'paragraph' }>['role'];

/** A cell at a column; ids do not reach the Word file. */
export function cell(column: number, text: string, parts: CellParts = {}): ResolvedCell {
  const role = parts.role ?? 'value';
  const { align } = officialTypography.cells[role];
  return { id: `${column}`, column, columnSpan: 1, rowSpan: 1, text, role, align, indent: 0, ...parts };
}

export const head = (column: number, text: string, parts: CellParts = {}): ResolvedCell =>
  cell(column, text, { role: 'head', ...parts });
export const label = (column: number, text: string, parts: CellParts = {}): ResolvedCell =>
  cell(column, text, { role: 'label', ...parts });
export const long = (column: number, text: string, parts: CellParts = {}): ResolvedCell =>
  cell(column, text, { role: 'longText', ...parts });

/** A row of the form, at least 8 mm high. */
export function row(cells: readonly ResolvedCell[], parts: Partial<ResolvedRow> = {}): ResolvedRow {
  return { heightMm: 8, header: false, cells, ...parts };
}

export function table(columnsMm: readonly number[], rows: readonly ResolvedRow[]): SampleTable {
  return { kind: 'table', id: 'table', label: '表', columnsMm, rows };
}

export function paragraph(role: Role, text: string): ResolvedBlock {
  return { kind: 'paragraph', role, runs: [{ text }] };
}

export function documentOf(blocks: readonly ResolvedBlock[], parts: Partial<ResolvedDocument> = {}): ResolvedDocument {
  return {
    id: 'report',
    kind: 'report',
    title: '自评报告',
    fileName: '自评报告',
    page: officialPage,
    blocks,
    ...parts,
  };
}

export function setOf(documents: readonly ResolvedDocument[], parts: Partial<ResolvedSet> = {}): ResolvedSet {
  return {
    title: '2024年度某单位绩效自评材料',
    fileName: '2024-某单位-绩效自评材料',
    author: '某单位',
    typography: officialTypography,
    documents,
    ...parts,
  };
}

export const signatures: ResolvedBlock = {
  kind: 'signatureLine',
  items: [
    { label: '填表人：', value: '' },
    { label: '填报日期：', value: '' },
    { label: '联系电话：', value: '' },
    { label: '单位负责人签字：', value: '' },
  ],
};

const goal =
  '目标1：负责做好区委、区人大、区政府、区政协来君山重要客人的接待工作。\n目标2：组织协调参与区“四大家”及有关部门重要会议、重大活动的接待服务工作。\n目标3：负责全区公务用车购置、更新、维修、调配、使用等管理工作。\n目标4：负责机关后勤保障服务和物业管理工作。\n目标5：完成区委、区政府交办的其他事项。';
const outcome =
  '推行预算绩效管理，强化对资金使用情况的预算约束和监督，全年围绕职能职责，接待工作服务热情，公务用车改革规范，公共机构节能降耗有突破，后勤服务精细节约，圆满完成了各项工作，服务了君山区经济社会发展，提高了财政资金的作用效能，促进了管理效能的大力提升。';

const longParagraph =
  '（一）全面完成防汛任务。中心在接到区防指指令后，第一时间组织人员开展防汛工作，参与防汛抗旱工作的干部职工共有49人，其中中心工作人员12人，平台驾驶员34人，后勤服务人员3人。人人通力协作，以“时时放心不下”的责任感，守土尽责，全力做好防汛各项工作。小黄安湖电排值守人员严格执行电排值守工作要求，没出差错；公务用车驾驶员采取人休车不停方式，用车紧张时是24小时连轴转，按要求做好各单位防汛的公务用车出行，没发生安全事故。';

/** The report of 君山区 2024, shortened. */
export const report = documentOf([
  paragraph('title', '2024年度岳阳市君山区机关事务服务中心\n整体支出绩效自评报告'),
  paragraph('heading1', '一、部门（单位）基本情况'),
  paragraph('heading2', '（一）单位基本情况'),
  paragraph('body', '岳阳市君山区机关事务服务中心（以下简称机关事务服务中心）其职能职责为：'),
  paragraph('body', '1．负责按规定做好来区重要客人接待工作；并指导区直各单位、镇(街道)场的党政机关公务接待工作；'),
  paragraph('body', '2．负责做好区委、区人大、区政府、区政协机关和区直部门的国有资产规范化管理；'),
  paragraph('heading1', '二、一般公共预算支出情况'),
  paragraph(
    'body',
    '机关事务服务中心2024年全年预算资金1894.75万元，其中：基本支出260.98万元，项目支出1633.77万元。全年实际支出1850.18万元，预算执行率97.65%。',
  ),
  paragraph('heading2', '（二）履职产出效益方面'),
  ...Array.from({ length: 6 }, () => paragraph('body', longParagraph)),
  paragraph('heading1', '十、其他需要说明的情况'),
  paragraph('body', '无。'),
]);

const threeValues = (name: string, values: readonly string[], indent = 0): ResolvedRow =>
  row([
    label(0, name, { indent }),
    ...values.map((value, at) => cell(1 + at * 2, value, { columnSpan: 2, align: 'center' })),
  ]);

/** 附件1 of 君山区 2024: seven columns, ordinary rows span two narrow ones per value. */
export const basicData = documentOf(
  [
    paragraph('attachmentLabel', '附件1'),
    paragraph('attachmentTitle', '2024年度部门整体支出绩效评价基础数据表'),
    table(
      [54, 17, 17, 17, 17, 17, 17],
      [
        row([
          label(0, '财政供养人员情况（人）', { rowSpan: 2 }),
          ...['编制数', '2024年实际在职人数', '控制率'].map((text, at) => head(1 + at * 2, text, { columnSpan: 2 })),
        ]),
        row(['15', '15', '100%'].map((text, at) => cell(1 + at * 2, text, { columnSpan: 2 }))),
        row([
          label(0, '经费控制情况（万元）'),
          ...['2023年决算数', '2024年预算数', '2024年决算数'].map((text, at) =>
            head(1 + at * 2, text, { columnSpan: 2 }),
          ),
        ]),
        threeValues('三公经费', ['171.89', '118.16', '118.16']),
        threeValues('1、公务用车购置和维护经费', ['157.65', '111.82', '111.82'], 1),
        threeValues('其中：公车购置', ['55.53', '0', '0'], 2),
        threeValues('公车运行维护', ['102.12', '111.82', '111.82'], 5),
        threeValues('2、出国经费', ['0', '0', '0'], 1),
        threeValues('3、公务接待', ['14.24', '6.34', '6.34'], 1),
        threeValues('项目支出：', ['1448.55', '1633.77', '1589.21']),
        threeValues('1、业务工作经费', ['329.55', '643.39', '598.83'], 1),
        threeValues('2、机关事务专项', ['1119', '990.38', '990.38'], 1),
        threeValues('3、市级专项资金（一个专项一行）', ['', '', ''], 1),
        threeValues('公用经费', ['24.55', '32.06', '28.22']),
        threeValues('其中：办公经费', ['4', '16.9', '16.9'], 1),
        threeValues('水费、电费、差旅费', ['0.71', '0', '0'], 4),
        threeValues('会议费、培训费', ['0.47', '0', '0'], 4),
        threeValues('政府采购金额', ['——', '442', '442']),
        threeValues('部门基本支出预算调整', ['——', '260.99', '260.99']),
        row([
          label(0, '楼堂馆所控制情况\n（2024年完工项目）', { rowSpan: 2 }),
          ...[
            '批复规模\n（㎡）',
            '实际规模（㎡）',
            '规模控制率',
            '预算投资（万元）',
            '实际投资（万元）',
            '投资概算控制率',
          ].map((text, at) => head(1 + at, text)),
        ]),
        row(Array.from({ length: 6 }, (_, at) => cell(1 + at, ''))),
        row([
          label(0, '厉行节约保障措施'),
          long(1, `${outcome}严控“三公”经费，确保财力有效转化为保障力。`, { columnSpan: 6, align: 'justify' }),
        ]),
      ],
    ),
    paragraph(
      'note',
      '说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。',
    ),
    signatures,
  ],
  { id: 'basicData', kind: 'form', attachment: '附件1', title: '2024年度部门整体支出绩效评价基础数据表' },
);

type Indicator = readonly [name: string, target: string, actual: string, weight: string, score: string, reason: string];
type SecondLevel = { readonly name: string; readonly indicators: readonly Indicator[] };

const none = '无偏差';
const firstLevels: readonly { readonly name: string; readonly second: readonly SecondLevel[] }[] = [
  {
    name: '产出指标\n（50分）',
    second: [
      {
        name: '数量指标',
        indicators: [
          ['加强公车管理，确保安全出行', '≥6000次', '6581次', '5', '5', none],
          ['规范党政机关办公用房管理，清理超标准用房', '≥40间', '42间', '5', '5', none],
          ['做好党政机关节能管理，完成节能型机构创建', '≥98%', '100%', '5', '5', none],
          ['展现君山形象，做好公务接待', '≥150批次', '158批次', '5', '5', none],
          ['精细管理食堂，节约行政经费', '≥200万元', '300万元', '5', '5', none],
        ],
      },
      {
        name: '质量指标',
        indicators: [
          ['公车安全出行率', '＝100%', '100%', '5', '5', none],
          ['办公用房清理到位率', '＝100%', '100%', '5', '5', none],
          ['节约型机关合格率', '＝100%', '100%', '5', '5', none],
        ],
      },
      { name: '时效指标', indicators: [['按计划时间完成任务', '2024年12月31日', '2024年12月31日', '5', '5', none]] },
      {
        name: '成本指标',
        indicators: [['完成任务支出不超过预算批复金额', '≤1894.75万元', '1850.19万元', '5', '5', none]],
      },
    ],
  },
  {
    name: '效益指标\n（30分）',
    second: [
      {
        name: '经济效益指标',
        indicators: [
          ['做好后勤保障，接待各方来客，展现君山形象，助推君山经济发展。', '效果明显', '效果明显', '10', '10', none],
        ],
      },
      {
        name: '社会效益指标',
        indicators: [
          [
            '服务好机关，做好后勤保障，接待各方来客，展现君山形象，助推君山社会和谐稳定。',
            '效果明显',
            '效果明显',
            '5',
            '5',
            none,
          ],
        ],
      },
      {
        name: '生态效益指标',
        indicators: [['服务好机关，推行节能降耗。', '效果明显', '效果明显', '5', '5', none]],
      },
      {
        name: '可持续影响指标',
        indicators: [['持续助推君山经济发展。', '效果明显', '效果明显', '10', '9', '进一步协助区域经济发展']],
      },
    ],
  },
  {
    name: '满意度\n指标\n（10分）',
    second: [
      { name: '服务对象满意度指标', indicators: [['社会公众或服务对象满意度', '≥95%', '≥95%', '10', '10', none]] },
    ],
  },
];

/** Columns of 附件2: vertical label, two levels, name, target, actual, weight, score, reason. */
const indicatorColumnsMm = [9, 19, 19, 31, 19, 19, 11, 11, 18];

/** The 绩效指标 rows: merges within merges within merges. `times` repeats them, for tables over many pages. */
export function indicatorRows(times = 1): readonly ResolvedRow[] {
  const rows: ResolvedRow[] = [];
  const levels = Array.from({ length: times }, () => firstLevels).flat();
  for (const first of levels) {
    const count = first.second.reduce((sum, { indicators }) => sum + indicators.length, 0);
    first.second.forEach(({ name, indicators }, secondAt) => {
      indicators.forEach(([third, ...values], at) => {
        rows.push(
          row([
            ...(secondAt === 0 && at === 0 ? [head(1, first.name, { rowSpan: count })] : []),
            ...(at === 0 ? [head(2, name, { rowSpan: indicators.length })] : []),
            label(3, third),
            ...values.map((value, column) => cell(4 + column, value)),
          ]),
        );
      });
    });
  }
  const titles = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  return [
    row([head(0, '绩\n效\n指\n标', { rowSpan: rows.length + 1 }), ...titles.map((text, at) => head(1 + at, text))]),
    ...rows,
    row([head(0, '总分', { columnSpan: 6 }), cell(6, '100'), cell(7, '98.77'), cell(8, '')]),
  ];
}

/** 附件2 of 君山区 2024. */
export const selfEvaluation = documentOf(
  [
    paragraph('attachmentLabel', '附件2'),
    paragraph('attachmentTitle', '2024年度部门整体支出绩效自评表'),
    table(indicatorColumnsMm, [
      row([
        head(0, '市级预算\n部门名称', { columnSpan: 2 }),
        cell(2, '岳阳市君山区机关事务服务中心', { columnSpan: 7 }),
      ]),
      row([
        head(0, '年度预\n算申请\n（万元）', { columnSpan: 2, rowSpan: 4 }),
        head(2, '', { columnSpan: 1 }),
        ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率'].map((text, at) => head(3 + at, text)),
        head(8, '得分'),
      ]),
      row([
        head(2, '年度资金总额'),
        ...['1254.29', '1894.75', '1850.19', '10', '97.65%', '9.77'].map((text, at) => cell(3 + at, text)),
      ]),
      row([label(2, '按收入性质分：', { columnSpan: 3 }), label(5, '按支出性质分：', { columnSpan: 4 })]),
      row([
        label(2, '其中：一般公共预算：1391.62', { columnSpan: 3, indent: 1 }),
        label(5, '其中：基本支出：257.14', { columnSpan: 4, indent: 1 }),
      ]),
      row([
        head(0, '年度总体目标', { columnSpan: 2, rowSpan: 2 }),
        head(2, '预期目标', { columnSpan: 3 }),
        head(5, '实际完成情况', { columnSpan: 4 }),
      ]),
      row([long(2, goal, { columnSpan: 3 }), long(5, outcome, { columnSpan: 4 })]),
      ...indicatorRows(),
    ]),
    signatures,
  ],
  { id: 'selfEvaluation', kind: 'form', attachment: '附件2', title: '2024年度部门整体支出绩效自评表' },
);

/** A table over about five pages on landscape paper: header rows repeat, one merge runs over all of it. */
export const longTable = documentOf(
  [
    paragraph('attachmentLabel', '附件4'),
    paragraph('attachmentTitle', '项目明细表'),
    table(
      [10, 30, 60, 30, 30, 60],
      [
        row(
          [
            head(0, '序号', { rowSpan: 2 }),
            head(1, '项目', { columnSpan: 2 }),
            head(3, '金额（万元）', { columnSpan: 2 }),
            head(5, '说明', { rowSpan: 2 }),
          ],
          { header: true },
        ),
        row([head(1, '科室'), head(2, '名称'), head(3, '预算数'), head(4, '决算数')], { header: true }),
        ...Array.from({ length: 60 }, (_, at) =>
          row([
            cell(0, `${at + 1}`),
            ...(at % 20 === 0 ? [head(1, `第${at / 20 + 1}科室`, { rowSpan: 20 })] : []),
            label(2, `项目支出${at + 1}`),
            cell(3, '1234.50', { align: 'right' }),
            cell(4, '1234.50', { align: 'right' }),
            long(5, at % 7 === 0 ? outcome : '无'),
          ]),
        ),
      ],
    ),
    signatures,
  ],
  {
    id: 'longTable',
    kind: 'form',
    attachment: '附件4',
    title: '项目明细表',
    page: {
      orientation: 'landscape',
      marginsMm: { top: 28, bottom: 26, left: 35, right: 37 },
      pageNumbers: 'dashOutside',
    },
  },
);

/** 附件2 with so many indicators that its merges run over several pages. */
export const deepMerges = documentOf(
  [
    paragraph('attachmentLabel', '附件5'),
    paragraph('attachmentTitle', '指标很多的自评表'),
    table(indicatorColumnsMm, indicatorRows(4)),
    signatures,
  ],
  { id: 'deepMerges', kind: 'form', attachment: '附件5', title: '指标很多的自评表' },
);

export const cover = documentOf(
  [
    { kind: 'spacer', lines: 6 },
    paragraph('title', '2024年度部门整体支出绩效自评材料'),
    { kind: 'spacer', lines: 8 },
    paragraph('body', '单位名称（盖章）：岳阳市君山区机关事务服务中心'),
  ],
  { id: 'cover', title: '封面', page: { ...officialPage, pageNumbers: 'none' } },
);

/** The whole set as 君山区 hands it in. */
export const junshanSet = setOf([cover, report, basicData, selfEvaluation, longTable, deepMerges]);
