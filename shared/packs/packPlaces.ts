/** Plain data as it comes out of `JSON.parse`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** What people call the parts of a pack. */
const words: Readonly<Record<string, string>> = {
  id: '编号',
  version: '版次',
  title: '标题',
  county: '县区',
  year: '年度',
  basis: '依据',
  document: '文件',
  note: '附注',
  errata: '原表差错说明',
  place: '位置',
  renames: '改名对照',
  unplaced: '不打印的字段及理由',
  profile: '单位资料',
  key: '键',
  sections: '填报段落',
  fields: '字段',
  tables: '表',
  crossChecks: '审核',
  documents: '文件',
  narrative: '文字',
  rowFields: '列',
  label: '名称',
  rowLabel: '行的名称',
  nameField: '作为行名的列',
  unit: '单位',
  scale: '小数位数',
  display: '数字写法',
  style: '样式',
  help: '填写说明',
  aliases: '别名',
  choices: '可选项',
  maxLength: '最多字数',
  source: '来源',
  kind: '种类',
  required: '必填',
  default: '默认值',
  formula: '公式',
  minRows: '最少行数',
  maxRows: '最多行数',
  code: '编号',
  severity: '轻重',
  message: '提示语',
  remedy: '处理办法',
  forEach: '逐行审核的表',
  where: '筛选',
  when: '条件',
  condition: '条件',
  rule: '规则',
  left: '左边',
  right: '右边',
  comparison: '比较',
  tolerance: '容差',
  attachment: '附件号',
  fileName: '文件名',
  page: '页面',
  orientation: '纸张方向',
  marginsMm: '页边距',
  pageNumbers: '页码',
  repeat: '逐行重复',
  table: '表',
  blocks: '内容',
  role: '样式',
  text: '文字',
  level: '级别',
  numbered: '编号',
  alternatives: '写法',
  prompt: '提示',
  phrases: '常用语',
  emptyText: '空白时的文字',
  columnsMm: '列宽',
  rowHeightMm: '行高',
  heightMm: '行高',
  header: '表头行',
  rows: '行',
  lead: '左侧合并格',
  cells: '格',
  content: '格内内容',
  before: '前缀',
  after: '后缀',
  span: '并列数',
  rowSpan: '并行数',
  align: '对齐',
  indent: '缩进',
  items: '签字栏',
  lines: '行数',
  typography: '字体字号',
  paragraphs: '段落样式',
  set: '整套材料',
  op: '运算',
  of: '运算对象',
};

/** The word for a key of a pack; keys without one stand for themselves. */
export function keyWord(key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}

/** Line breaks and spaces of the printed form do not count when something is called by its text. */
export function foldedName(name: string): string {
  return name.replace(/\s+/g, '');
}

function ownName(item: JsonObject): Json | undefined {
  for (const key of ['id', 'code', 'key', 'place', 'text', 'label']) {
    if (typeof item[key] === 'string' && item[key] !== '') return item[key];
  }
  return undefined;
}

function cellsName(cells: Json | undefined): string {
  if (!isJsonList(cells)) return '';
  const names = cells.map((cell) => (isJsonObject(cell) && isJsonObject(cell.content) ? cell.content : {}));
  const first = names.find((content) => content.kind === 'text') ?? names.find((content) => content.kind === 'field');
  return first === undefined ? '' : itemName(first);
}

/**
 * What a member of a list in a pack is called: its id (code, key); without one its text; a grid row after its first
 * caption, a cell after its caption or fact, a signature line by its kind. `''` when it can only be counted.
 */
export function itemName(item: Json): string {
  if (typeof item === 'string') return foldedName(item);
  if (typeof item === 'number') return String(item);
  if (!isJsonObject(item)) return '';
  const own = ownName(item);
  if (typeof own === 'string') return foldedName(own);
  if (isJsonObject(item.content)) return itemName(item.content);
  if (item.kind === 'row') return cellsName(item.cells);
  if (item.kind === 'group') return cellsName(item.lead);
  if (item.kind === 'rows' && typeof item.table === 'string') return item.table;
  return typeof item.kind === 'string' && item.kind !== 'empty' ? item.kind : '';
}

const longestShown = 30;

/** A text short enough for a message. */
export function shown(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > longestShown ? `${folded.slice(0, longestShown)}…` : folded;
}

/** A place in a pack as a person finds it: `文件“attachment1” › 内容“basicDataTable” › 行“三公经费” › 第2格 › 并列数`. */
export function placeInWords(root: Json, path: readonly (string | number)[]): string {
  const steps: string[] = [];
  let here: Json | undefined = root;
  let list = '';
  for (const step of path) {
    if (typeof step === 'number') {
      here = isJsonList(here) ? here[step] : undefined;
      const name = here === undefined ? '' : itemName(here);
      steps.push(name === '' ? `${list}第${step + 1}项` : `${list}“${shown(name)}”`);
      list = '';
      continue;
    }
    if (list !== '') steps.push(list);
    here = isJsonObject(here) && Object.hasOwn(here, step) ? here[step] : undefined;
    list = keyWord(step);
  }
  if (list !== '') steps.push(list);
  return steps.join(' › ');
}

/** How many letters have to be changed to get from one text to another. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same));
    }
    above = current;
  }
  return above[to.length] ?? 0;
}

/** The known name that is most like a mistyped one; texts are compared by their first sixty letters. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const head = (text: string): string => text.slice(0, 60).toLowerCase();
  let best: { readonly name: string; readonly apart: number } | undefined;
  for (const each of known) {
    if (each === '') continue;
    const apart = distance(head(name), head(each));
    if (best === undefined || apart < best.apart) best = { name: each, apart };
  }
  return best?.name;
}
