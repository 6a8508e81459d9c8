import type {
  FormulaPart,
  ResolvedBlock,
  ResolvedCell,
  ResolvedDocument,
  ResolvedRow,
  ResolvedSet,
} from '../../../../shared/layout/resolvedDocument.ts';
import { officialPage, officialTypography } from '../../../../shared/packs/officialTypography.ts';

type CellParts = Partial<Omit<ResolvedCell, 'text' | 'column'>>;
type Sketch = { readonly text: string; readonly parts: CellParts };

let made = 0;

/** A cell that is placed by {@link rowOf}. Without an id it gets one that nothing refers to. */
export function sketch(text: string, parts: CellParts = {}): Sketch {
  return { text, parts };
}

/** An amount with two decimals, or the decimals it is typed with. */
export function amount(value: string, parts: CellParts = {}): Sketch {
  const decimals = value.split('.')[1]?.length ?? 0;
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return sketch(value, { number: { value, format }, align: 'center', ...parts });
}

export function percent(fraction: string, text: string, parts: CellParts = {}): Sketch {
  return sketch(text, { number: { value: fraction, format: '0.00%' }, align: 'center', ...parts });
}

/** A row of cells from left to right; `from` is the first free column (spanning cells from above take the others). */
export function rowOf(cells: readonly Sketch[], from = 0, heightMm = 8, header = false): ResolvedRow {
  let column = from;
  const placed = cells.map(({ text, parts }): ResolvedCell => {
    made += 1;
    const cell = {
      id: `sample-${made}`,
      columnSpan: 1,
      rowSpan: 1,
      role: 'value' as const,
      align: 'center' as const,
      indent: 0,
      ...parts,
      column,
      text,
    };
    column += cell.columnSpan;
    return cell;
  });
  return { heightMm, header, cells: placed };
}

export function tableOf(columnsMm: readonly number[], rows: readonly ResolvedRow[], id = 'table'): ResolvedBlock {
  return { kind: 'table', id, label: id, columnsMm, rows };
}

export function paragraph(role: Extract<ResolvedBlock, { kind: 'paragraph' }>['role'], text: string): ResolvedBlock {
  return { kind: 'paragraph', role, runs: [{ text }] };
}

export function sheetOf(sheetName: string, blocks: readonly ResolvedBlock[]): ResolvedDocument {
  return { id: sheetName, kind: 'form', title: sheetName, fileName: sheetName, sheetName, page: officialPage, blocks };
}

export function setOf(documents: readonly ResolvedDocument[], watermark?: string): ResolvedSet {
  const set = {
    title: '2024年度岳阳市君山区机关事务服务中心整体支出绩效自评材料',
    fileName: '2024-岳阳市君山区机关事务服务中心-绩效自评材料',
    author: '岳阳市君山区机关事务服务中心',
    typography: officialTypography,
    documents,
  };
  return watermark === undefined ? set : { ...set, watermark };
}

/** A sheet with one table of one row, for tests about single cells. */
export function sheetWithCells(cells: readonly Sketch[]): ResolvedDocument {
  const columns = cells.map(() => 156 / cells.length);
  return sheetOf('附件1', [tableOf(columns, [rowOf(cells)])]);
}

const label = (text: string, parts: CellParts = {}) => sketch(text, { role: 'label', align: 'left', ...parts });
const head = (text: string, parts: CellParts = {}) => sketch(text, { role: 'head', ...parts });
const wide = { columnSpan: 2 };

function yearRow(text: string, values: readonly [string, string, string], indent: number, ids?: readonly string[]) {
  const cells = values.map((value, index) => {
    const id = ids?.[index];
    const parts = id === undefined ? wide : { ...wide, id };
    return value === '' || value === '——' ? sketch(value, parts) : amount(value, parts);
  });
  return rowOf([label(text, { indent }), ...cells]);
}

const sum = (...refs: readonly string[]): readonly FormulaPart[] => ['SUM(', { refs }, ')'];

/** 附件1 基础数据表 of 君山区 (seed 000), totals as live formulas. */
export function basicDataForm(): ResolvedDocument {
  const projects = ['biz', 'office'];
  const totals = ['y1', 'y2', 'y3'].map((year) => ({
    id: `total.${year}`,
    formula: sum(...projects.map((project) => `${project}.${year}`)),
  }));
  const ids = (name: string) => ['y1', 'y2', 'y3'].map((year) => `${name}.${year}`);
  const totalValues = ['1448.55', '1633.77', '1589.21'];
  return sheetOf('附件1', [
    paragraph('attachmentLabel', '附件1'),
    paragraph('attachmentTitle', '2024年度部门整体支出绩效评价基础数据表'),
    tableOf(
      [48, 18, 18, 18, 18, 18, 18],
      [
        rowOf([
          label('财政供养人员情况（人）', { rowSpan: 2 }),
          head('编制数', wide),
          head('2024年实际在职人数', wide),
          head('控制率', wide),
        ]),
        rowOf(
          [
            amount('15', { ...wide, id: 'staff.quota' }),
            amount('15', { ...wide, id: 'staff.actual' }),
            percent('1', '100.00%', { ...wide, formula: [{ ref: 'staff.actual' }, '/', { ref: 'staff.quota' }] }),
          ],
          1,
        ),
        rowOf([
          label('经费控制情况（万元）'),
          head('2023年决算数', wide),
          head('2024年预算数', wide),
          head('2024年决算数', wide),
        ]),
        yearRow('三公经费', ['171.89', '118.16', '118.16'], 0),
        yearRow('1、公务用车购置和维护经费', ['157.65', '111.82', '111.82'], 2),
        yearRow('其中：公车购置', ['55.53', '0', '0'], 4),
        yearRow('公车运行维护', ['102.12', '111.82', '111.82'], 7),
        yearRow('2、出国经费', ['0', '0', '0'], 2),
        yearRow('3、公务接待', ['14.24', '6.34', '6.34'], 2),
        rowOf([
          label('项目支出：'),
          ...totals.map(({ id, formula }, index) =>
            amount(totalValues[index] ?? '', { ...wide, id, formula, source: 'calculated' }),
          ),
        ]),
        yearRow('1、业务工作经费', ['329.55', '643.39', '598.83'], 2, ids('biz')),
        yearRow('2、机关事务专项', ['1119', '990.38', '990.38'], 2, ids('office')),
        yearRow('3、市级专项资金（一个专项一行）', ['', '', ''], 2),
        yearRow('公用经费', ['24.55', '32.06', '28.22'], 0),
        yearRow('其中：办公经费', ['4', '16.9', '16.9'], 2),
        yearRow('政府采购金额', ['——', '442', '442'], 0),
        yearRow('部门基本支出预算调整', ['——', '260.99', '260.99'], 0),
        rowOf([
          label('楼堂馆所控制情况\n（2024年完工项目）', { rowSpan: 2 }),
          ...[
            '批复规模\n（㎡）',
            '实际规模（㎡）',
            '规模控制率',
            '预算投资（万元）',
            '实际投资（万元）',
            '投资概算控制率',
          ].map((text) => head(text)),
        ]),
        rowOf(
          ['', '', '', '', '', ''].map((text) => sketch(text)),
          1,
        ),
        rowOf([
          label('厉行节约保障措施'),
          sketch(
            '深入贯彻落实中央八项规定及其实施细则特神，严格控制“三公”经费开支，严禁超范围、超标准开支，践行精细化管理理念，加强绩效化管理，推进绩效评价结果与预算挂钩，严防资金低效使用，确保财力有效转化为保障力。',
            { columnSpan: 6, role: 'longText', align: 'left' },
          ),
        ]),
      ],
    ),
    paragraph(
      'note',
      '说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。',
    ),
    {
      kind: 'signatureLine',
      items: ['填表人：', '填报日期：', '联系电话：', '单位负责人签字：'].map((text) => ({ label: text, value: '' })),
    },
  ]);
}

type Indicator = readonly [name: string, target: string, actual: string, weight: string];

function indicatorRows(group: string, blocks: readonly (readonly [string, readonly Indicator[]])[], key: string) {
  const count = blocks.reduce((total, [, rows]) => total + rows.length, 0);
  let first = true;
  return blocks.flatMap(([level2, rows]) =>
    rows.map(([name, target, actual, weight], index) => {
      const cells = [
        ...(first ? [head(group, { rowSpan: count })] : []),
        ...(index === 0 ? [head(level2, { rowSpan: rows.length })] : []),
        label(name),
        sketch(target),
        sketch(actual),
        amount(weight),
        amount(weight, { id: `${key}.${name}` }),
        sketch('无偏差'),
      ];
      const from = first ? 1 : index === 0 ? 2 : 3;
      first = false;
      return rowOf(cells, from);
    }),
  );
}

const goals =
  '目标 1：负责做好区委、区人大、区政府、区政协来君山重要客人的接待工作。\n目标 2：组织协调参与区“四大家”及有关部门重要会议、重大活动的接待服务工作。\n目标 3：负责全区公务用车购置、更新、维修、调配、使用等管理工作。\n目标 4：负责机关后勤保障服务和物业管理工作。\n目标 5：完成区委、区政府交办的其他事项。';
const results =
  '推行预算绩效管理，强化对资金使用情况的预算约束和监督，全年围绕职能职责，接待工作服务热情，公务用车改革规范，公共机构节能降耗有突破，后勤服务精细节约，圆满完成了各项工作，服务了君山区经济社会发展，提高了财政资金的作用效能，促进了管理效能的大力提升。';

const outputs: readonly (readonly [string, readonly Indicator[]])[] = [
  [
    '数量指标',
    [
      ['加强公车管理，确保安全出行', '≥6000次', '6581次', '5'],
      ['规范党政机关办公用房管理，清理超标准用房', '≥40间', '42间', '5'],
      ['做好党政机关节能管理，完成节能型机构创建', '≥98%', '100%', '5'],
      ['展现君山形象，做好公务接待', '≥150批次', '158批次', '5'],
      ['精细管理食堂，节约行政经费', '≥200万元', '300万元', '5'],
    ],
  ],
  [
    '质量指标',
    [
      ['公车安全出行率', '＝100%', '100%', '5'],
      ['办公用房清理到位率', '＝100%', '100%', '5'],
      ['节约型机关合格率', '＝100%', '100%', '5'],
    ],
  ],
  ['时效指标', [['按计划时间完成任务', '2024、12、31', '2024、12、31', '5']]],
  ['成本指标', [['完成任务支出不超过预算批复金额', '≤1894.75万元', '1850.19万元', '5']]],
];
const effects: readonly (readonly [string, readonly Indicator[]])[] = [
  ['经济效益指标', [['做好后勤保障，接待各方来客，展现君山形象，助推君山经济发展。', '效果明显', '效果明显', '10']]],
  [
    '社会效益指标',
    [['服务好机关，做好后勤保障，接待各方来客，展现君山形象，助推君山社会和谐稳定。', '效果明显', '效果明显', '5']],
  ],
  ['生态效益指标', [['服务好机关，推行节能降耗。', '效果明显', '效果明显', '5']]],
  ['可持续影响指标', [['持续助推君山经济发展。', '效果明显', '效果明显', '10']]],
];
const satisfaction: readonly (readonly [string, readonly Indicator[]])[] = [
  ['服务对象满意度指标', [['机关干部职工满意度', '≥95%', '97%', '10']]],
];

const evaluationColumns = [9, 18, 18, 36, 19, 19, 10, 10, 17];

type Money = { readonly budget: string; readonly executed: string; readonly rate: string; readonly rateText: string };
const unitMoney: Money = { budget: '1894.75', executed: '1850.19', rate: '0.9765', rateText: '97.65%' };
const projectMoney: Money = { budget: '990.38', executed: '990.38', rate: '1', rateText: '100.00%' };

function evaluationTable(key: string, name: readonly [title: string, value: string], money: Money): ResolvedBlock {
  const indicators = [
    ...indicatorRows('产出指标\n(50分)', outputs, key),
    ...indicatorRows('效益指标\n（30分）', effects, key),
    ...indicatorRows('满意度指标\n（10分）', satisfaction, key),
  ];
  const scored = indicators.flatMap((row) => row.cells.map((cell) => cell.id).filter((id) => id.startsWith(`${key}.`)));
  const ids = { budget: `${key}/budget`, executed: `${key}/executed`, rate: `${key}/rate`, score: `${key}/score` };
  return tableOf(
    evaluationColumns,
    [
      rowOf([label(name[0], { columnSpan: 3 }), sketch(name[1], { columnSpan: 6 })]),
      rowOf([
        label('年度预\n算申请\n（万元）', { columnSpan: 2, rowSpan: 4, align: 'center' }),
        sketch('', wide),
        ...['年初预算数', '全年预算数'].map((text) => head(text)),
        head('全年执行数', wide),
        head('执行率／得分'),
      ]),
      rowOf(
        [
          label('年度资金总额', wide),
          amount(money.budget),
          amount(money.budget, { id: ids.budget }),
          amount(money.executed, { ...wide, id: ids.executed }),
          percent(money.rate, money.rateText, {
            id: ids.rate,
            formula: [
              'IF(COUNT(',
              { refs: [ids.budget, ids.executed] },
              ')=2,ROUND(',
              { ref: ids.executed },
              '/',
              { ref: ids.budget },
              ',4),"")',
            ],
          }),
        ],
        2,
      ),
      rowOf([label('按收入性质分：', { columnSpan: 3 }), label('按支出性质分：', { columnSpan: 4 })], 2),
      rowOf(
        [
          sketch('其中：一般公共预算：1391.62', {
            columnSpan: 3,
            role: 'label',
            align: 'left',
            number: { value: '1391.62', format: '"其中：一般公共预算："0.00' },
          }),
          sketch('其中：基本支出：257.14', {
            columnSpan: 4,
            role: 'label',
            align: 'left',
            number: { value: '257.14', format: '"其中：基本支出："0.00' },
          }),
        ],
        2,
      ),
      rowOf([
        label('年度总体目标', { rowSpan: 2, align: 'center' }),
        head('预期目标', { columnSpan: 4 }),
        head('实际完成情况', { columnSpan: 4 }),
      ]),
      rowOf(
        [
          sketch(goals, { columnSpan: 4, role: 'longText', align: 'left' }),
          sketch(results, { columnSpan: 4, role: 'longText', align: 'left' }),
        ],
        1,
      ),
      rowOf([
        head('绩\n效\n指\n标', { rowSpan: 1 + indicators.length }),
        ...[
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ].map((text) => head(text)),
      ]),
      ...indicators,
      rowOf([
        label('总分', { columnSpan: 6, align: 'center' }),
        amount('100'),
        amount('90', { id: ids.score, formula: sum(...scored) }),
        sketch(''),
      ]),
    ],
    key,
  );
}

/** 附件2 部门整体支出绩效自评表 of 君山区. */
export function evaluationForm(): ResolvedDocument {
  return sheetOf('附件2', [
    paragraph('attachmentLabel', '附件2'),
    paragraph('attachmentTitle', '2024年度部门整体支出绩效自评表'),
    evaluationTable('unit', ['市级预算部门名称', '岳阳市君山区机关事务服务中心'], unitMoney),
    signature,
  ]);
}

const signature: ResolvedBlock = {
  kind: 'signatureLine',
  items: [
    { label: '填表人：', value: '张三' },
    { label: '填报日期：', value: '2025年3月1日' },
    { label: '联系电话：', value: '0730-8170000' },
    { label: '单位负责人签字：', value: '' },
  ],
};

/** 附件3 项目支出绩效自评表: `count` forms on one sheet, each on its own page. */
export function projectForms(count: number): ResolvedDocument {
  const blocks = Array.from({ length: count }, (_, index): readonly ResolvedBlock[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    paragraph('attachmentLabel', '附件3'),
    paragraph('attachmentTitle', '2024年度项目支出绩效自评表'),
    evaluationTable(`project${index}`, ['项目支出名称', `机关事务专项（第${index + 1}项）`], projectMoney),
    paragraph('note', '备注：一个一级项目支出一张表。如有多个一级项目支出，请分别填列。'),
    signature,
  ]);
  return sheetOf('附件3', blocks.flat());
}
