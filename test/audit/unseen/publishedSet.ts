import {
  capitalTable,
  economicTable,
  expenditureTable,
  fiscalBalance,
  fundsTable,
  generalTable,
  incomeTable,
  numeral,
  wholeBalance,
} from './accountForms.ts';
import type { County } from './counties.ts';
import { factsOf } from './facts.ts';
import { formText } from './grid.ts';
import { threePublicTable } from './publicForm.ts';
import { newMarks, type Token } from './tokens.ts';
import { newWriter } from './writer.ts';

export type PublishedSet = { readonly source: string; readonly tokens: readonly Token[] };

const duties = [
  '（一）贯彻执行国家和省、市有关方针政策和法律法规，拟订有关规章制度并组织实施。',
  '（二）负责职责范围内的安全生产、职业健康、生态环境保护、审批服务便民化等工作。',
  '（三）完成县委、县政府交办的其他任务。',
];

const terms = [
  '一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
  '二、事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。',
  '三、其他收入：指单位取得的除上述“财政拨款收入”“事业收入”“经营收入”等以外的收入。',
  '四、年初结转和结余：指以前年度尚未完成、结转到本年按有关规定继续使用的资金。',
  '五、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出。',
  '六、机关运行经费：指为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金。',
];

/** Long lines broken as a PDF breaks them. Marks count as the numbers they stand for. */
function wrapped(line: string, width: number, tokens: readonly Token[]): readonly string[] {
  const pieces = line.match(/⟦\d+⟧|[\s\S]/g) ?? [];
  const lines: string[] = [];
  let open = '';
  let length = 0;
  for (const piece of pieces) {
    const size = piece.length > 1 ? (tokens[Number(piece.slice(1, -1))]?.text.length ?? 0) / 2 : 1;
    if (length + size > width && !/[，。；、：）%]/.test(piece)) {
      lines.push(open);
      open = '';
      length = 0;
    }
    open += piece;
    length += size;
  }
  return [...lines, open];
}

/** A whole set of published accounts of a made-up unit, consistent, as the text of its Word file. */
export function publishedSet(county: County, seed: number): PublishedSet {
  const { unitName, year, style } = county;
  const facts = factsOf(seed, year, unitName);
  const marks = newMarks();
  const write = newWriter(marks, {
    prose: county.prose,
    tables: style.tables,
    blank: county.blank,
    percentPlaces: county.percentPlaces,
  });
  const parts = county.voice(facts, write);
  const forms = [
    wholeBalance,
    incomeTable,
    expenditureTable,
    fiscalBalance,
    generalTable,
    economicTable,
    threePublicTable,
    fundsTable,
    capitalTable,
  ];
  const tables = style.order.flatMap((number) => {
    const form = forms[number - 1];
    return form === undefined ? [] : formText(form(facts, write, style), style.conversion);
  });
  const prose = parts.flatMap(({ heading, lines }, index) => [
    `${numeral(index)}、${heading}`,
    '',
    ...lines.flatMap((line) => [
      ...(county.wrap === undefined ? [line] : wrapped(line, county.wrap, marks.tokens)),
      '',
    ]),
  ]);
  const tablesPart = `${year}年度部门决算表`;
  const prosePart = `${year}年度部门决算情况说明`;
  const order = county.tablesLast ? [prosePart, tablesPart] : [tablesPart, prosePart];
  const lines = [
    '',
    `${year}年度`,
    unitName,
    '部门决算',
    '',
    '目    录',
    '',
    `第一部分 ${unitName}概况……………………………1`,
    '一、主要职责…………………………………………1',
    '二、机构设置…………………………………………2',
    `第二部分 ${order[0]}……………………………3`,
    ...(county.tablesLast
      ? parts.map(({ heading }, index) => `${numeral(index)}、${heading}.............${index + 3}`)
      : []),
    `第三部分 ${order[1]}………………………………12`,
    ...(county.tablesLast
      ? []
      : parts.map(({ heading }, index) => `${numeral(index)}、${heading}.............${index + 12}`)),
    '第四部分 名词解释……………………………………21',
    '',
    `第一部分 ${unitName}概况`,
    '',
    '一、主要职责',
    '',
    ...duties.flatMap((line) => [line, '']),
    '二、机构设置',
    '',
    `${unitName}内设机构5个，分别是办公室、综合股、业务股、财务股、监督股。${unitName}${year}年度部门决算编报范围包括本级。年末在职人员${facts.staff}人，退休人员${facts.retired}人。`,
    '',
    '1',
    '',
    `第二部分 ${order[0]}`,
    '',
    ...(county.tablesLast ? prose : tables),
    '- 2 -',
    '',
    `第三部分 ${order[1]}`,
    '',
    ...(county.tablesLast ? tables : prose),
    '第四部分 名词解释',
    '',
    ...terms.flatMap((line) => [line, '']),
  ];
  return { source: lines.join('\n'), tokens: marks.tokens };
}
