import { money, type Printing } from './money.ts';
import type { Voice } from './sentences.ts';
import type { Style } from './style.ts';
import { beijing, jiangsu, zhejiang } from './voicesEast.ts';
import { national } from './voicesNational.ts';
import { guangdong, guangxi, sichuan } from './voicesSouth.ts';
import { shaanxi, xinjiang, yunnan } from './voicesWest.ts';

/** One way of publishing: whose words, whose forms, which year, what the converter made of it. */
export type County = {
  readonly name: string;
  readonly unitName: string;
  readonly year: number;
  readonly voice: Voice;
  readonly style: Style;
  readonly prose: Printing;
  readonly blank: string;
  readonly percentPlaces: number;
  /** Lines break as in a PDF, at this many characters. */
  readonly wrap?: number;
  readonly tablesLast: boolean;
};

const wan: Printing = { unit: '万元', thousands: false, dropZeros: false };
const wanGrouped: Printing = { unit: '万元', thousands: true, dropZeros: false };
const wanShort: Printing = { unit: '万元', thousands: false, dropZeros: true };
const yuan: Printing = { unit: '元', thousands: true, dropZeros: false };
const yuanPlain: Printing = { unit: '元', thousands: false, dropZeros: false };

const standard: Omit<Style, 'plainCell'> = {
  tables: wan,
  unitWord: '金额单位',
  departmentWord: '部门',
  tableNumber: (number) => `公开0${number}表`,
  title: (name) => name,
  heading: 'lines',
  lineNumbers: true,
  columnNumbers: true,
  balanceColumns: 1,
  allClasses: true,
  amountHead: '金额',
  itemHead: '项目',
  isLumped: false,
  incomeTotal: '本年收入合计',
  expenditureTotal: '本年支出合计',
  grandTotal: '总计',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  usedSurplus: '使用非财政拨款结余（含专用结余）',
  codeColumns: 'one',
  flatHeads: false,
  economic: 'beside',
  threePublic: 'twelve',
  indent: () => '',
  conversion: 'tabs',
  order: [1, 2, 3, 4, 5, 6, 7, 8, 9],
};

type Choice = Omit<County, 'style'> & { readonly style: Partial<Style> };

const choices: readonly Choice[] = [
  {
    name: '湖北2022',
    unitName: '某市机关事务服务中心',
    year: 2022,
    voice: national,
    prose: wan,
    blank: '',
    percentPlaces: 2,
    tablesLast: false,
    style: { order: [1, 2, 3, 4, 5, 6, 8, 9, 7], tables: wanGrouped },
  },
  {
    name: '湖南2023',
    unitName: '某县统计局',
    year: 2023,
    voice: national,
    prose: wanShort,
    blank: '0.00',
    percentPlaces: 2,
    tablesLast: false,
    style: { conversion: 'cellLines', flatHeads: true, economic: 'list', usedSurplus: '使用非财政拨款结余' },
  },
  {
    name: '四川2022',
    unitName: '某区发展和改革局',
    year: 2022,
    voice: sichuan,
    prose: wan,
    blank: '0.00',
    percentPlaces: 2,
    tablesLast: true,
    style: {
      codeColumns: 'three',
      balanceColumns: 1,
      heading: 'inTable',
      threePublic: 'twelve',
      unitWord: '单位',
      conversion: 'tabs',
    },
  },
  {
    name: '广东2023',
    unitName: '某市行政服务中心',
    year: 2023,
    voice: guangdong,
    prose: wanGrouped,
    blank: '',
    percentPlaces: 1,
    tablesLast: false,
    style: {
      flatHeads: false,
      economic: 'beside',
      heading: 'oneLine',
      indent: (length) => ' '.repeat(length - 3),
      unitWord: '单位',
      conversion: 'tabsWithoutMerged',
    },
  },
  {
    name: '广西2021',
    unitName: '某市农产品质量安全检测中心',
    year: 2021,
    voice: guangxi,
    prose: wan,
    blank: '——',
    percentPlaces: 1,
    wrap: 27,
    tablesLast: true,
    style: {
      threePublic: 'down',
      flatHeads: true,
      usedSurplus: '使用非财政拨款结余',
      lineNumbers: false,
      columnNumbers: false,
      allClasses: false,
    },
  },
  {
    name: '江苏2023',
    unitName: '某区城市管理局',
    year: 2023,
    voice: jiangsu,
    prose: wanShort,
    blank: '',
    percentPlaces: 2,
    tablesLast: false,
    style: {
      heading: 'numberFirst',
      lineNumbers: false,
      allClasses: false,
      columnNumbers: false,
      economic: 'list',
      amountHead: '决算数',
      unitWord: '单位',
      conversion: 'strokes',
      closing: '年末结转和结余',
    },
  },
  {
    name: '北京2022',
    unitName: '北京市某区机关事务管理服务中心',
    year: 2022,
    voice: beijing,
    prose: wan,
    blank: '',
    percentPlaces: 2,
    tablesLast: false,
    style: {
      balanceColumns: 3,
      tableNumber: (number) => `公开0${number}表`,
      indent: (length) => '　'.repeat((length - 3) / 2),
      amountHead: '决算数',
    },
  },
  {
    name: '浙江2022',
    unitName: '某市综合行政执法局',
    year: 2022,
    voice: zhejiang,
    prose: wan,
    blank: '0.00',
    percentPlaces: 2,
    tablesLast: true,
    style: {
      tableNumber: (number) => `附表${number}`,
      amountHead: '决算数',
      heading: 'oneLine',
      threePublic: 'down',
      departmentWord: '公开部门',
    },
  },
  {
    name: '昆明2018',
    unitName: '某市科学技术局',
    year: 2018,
    voice: yunnan,
    prose: yuan,
    blank: '',
    percentPlaces: 2,
    tablesLast: false,
    style: {
      tables: yuan,
      tableNumber: (number) => `财决公开0${number}表`,
      usedSurplus: '用事业基金弥补收支差额',
      isLumped: true,
      amountHead: '决算数',
      itemHead: '项目（按功能分类）',
      threePublic: 'down',
    },
  },
  {
    name: '云南2023',
    unitName: '某县自然资源局',
    year: 2023,
    voice: yunnan,
    prose: wan,
    blank: '/',
    percentPlaces: 2,
    tablesLast: true,
    style: { codeColumns: 'three', economic: 'list', columnNumbers: true, conversion: 'cellLines' },
  },
  {
    name: '陕西2021',
    unitName: '某县审计局',
    year: 2021,
    voice: shaanxi,
    prose: wan,
    blank: '',
    percentPlaces: 2,
    tablesLast: false,
    style: {
      threePublic: 'across',
      heading: 'oneLine',
      departmentWord: '编制部门',
      lineNumbers: false,
      amountHead: '金额',
    },
  },
  {
    name: '新疆2023',
    unitName: '某县人民政府办公室',
    year: 2023,
    voice: xinjiang,
    prose: wan,
    blank: '0.00',
    percentPlaces: 2,
    tablesLast: false,
    style: { heading: 'numberFirst', departmentWord: '部门', conversion: 'tabsWithoutMerged', columnNumbers: false },
  },
  {
    name: '上海2019',
    unitName: '上海市某区司法局',
    year: 2019,
    voice: national,
    prose: wan,
    blank: '',
    percentPlaces: 2,
    tablesLast: false,
    style: { tables: yuanPlain, unitWord: '单位', economic: 'list', codeColumns: 'three', conversion: 'tabs' },
  },
];

export const counties: readonly County[] = choices.map((choice) => {
  const style = { ...standard, ...choice.style };
  return {
    ...choice,
    style: { ...style, plainCell: (value: number) => (value === 0 ? choice.blank : money(value, style.tables)) },
  };
});
