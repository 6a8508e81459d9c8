import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocxBlock } from '../../shared/imports/docx/docxContent.ts';
import { readDocx } from '../../shared/imports/docx/readDocx.ts';
import { writeDocx } from '../../shared/outputs/docx/writeDocx.ts';
import { open, scenario } from '../helpers/scenarios.ts';

/**
 * The Word file of `published` says what 石峰区 published in parts one to four, sentence by sentence and table by table,
 * cell by cell in order. White space is folded away, brackets are full width (the scan has both). Deliberate
 * differences are listed where they are, with their reasons.
 */
const source = readFileSync(join(import.meta.dirname, '../seeds/shifeng2021FinalAccounts.txt'), 'utf8');
const { set } = open(scenario('shifeng2021FinalAccounts', 'published'));
const files = new Map<string, readonly DocxBlock[]>();

beforeAll(async () => {
  for (const document of set.documents) {
    const { blocks } = readDocx(await writeDocx(set, [document]), `${document.id}.docx`);
    files.set(document.id, blocks);
  }
});

function folded(text: string): string {
  return text
    .replace(/[\s\u3000\ufeff]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/(?<=部门):/g, '：')
    .replace(/(?<=金额单位):/g, '：')
    .replace(/^注:/, '注：');
}

/** The lines of the source between two lines that begin so; `from` counts the occurrence, from 1. */
function linesBetween(begin: string, end: string, occurrence = 1): readonly string[] {
  const lines = source.split('\n').map(folded);
  let at = -1;
  for (let count = 0; count < occurrence; count++) at = lines.findIndex((line, index) => index > at && line === begin);
  const until = lines.findIndex((line, index) => index > at && line === end);
  if (at < 0 || until < 0) throw new Error(`${begin} … ${end} is not in the source`);
  return lines.slice(at, until);
}

function paragraphs(id: string): readonly string[] {
  return (files.get(id) ?? [])
    .flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []))
    .map(folded)
    .filter((text) => text !== '');
}

function cells(id: string): readonly string[] {
  return (files.get(id) ?? [])
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
    .map((cell) => folded(cell.text))
    .filter((text) => text !== '');
}

/** The published texts with the deliberate differences put in. */
function changed(texts: readonly string[], differences: Readonly<Record<string, string>>): readonly string[] {
  const unused = Object.keys(differences).filter((text) => !texts.includes(text));
  expect(unused).toEqual([]);
  return texts.map((text) => differences[text] ?? text).filter((text) => text !== '');
}

describe('cover and contents', () => {
  it('say what was published', () => {
    const published = linesBetween('2021年度', '第一部分').map((line) => line.replace(/^-/, ''));
    const contents = published.slice(published.indexOf('目录')).filter((text) => text !== '');
    expect(paragraphs('cover')).toEqual(published.slice(0, published.indexOf('目录')).filter((text) => text !== ''));
    // Contents are taken from the headings; those that were typed said something else than the headings they stand for.
    expect(paragraphs('contents')).toEqual(
      changed(contents, {
        第一部分株洲市石峰区机关事务服务中心概况: '第一部分株洲市石峰区机关事务服务中心单位概况',
        '二、机构设置': '二、机构设置及决算单位构成',
        第二部分2021年度部门决算表: '第二部分部门决算表',
        '六、一般公共预算财政拨款基本支出决算表': '六、一般公共预算财政拨款基本支出决算明细表',
        '十四、重点项目预算的绩效评价结果等情况说明': '十四、关于2021年度预算绩效情况的说明',
      }),
    );
  });
});

describe('part one', () => {
  it('says what was published', () => {
    expect(paragraphs('overview')).toEqual(linesBetween('第一部分', '第二部分').filter((text) => text !== ''));
  });
});

/** Lines of a published table are cells between tabs; what stands around it are captions and notes. */
function publishedTable(
  title: string,
  next: string,
): { readonly cells: readonly string[]; readonly around: readonly string[] } {
  const lines = source.split('\n');
  const at = lines.findIndex((line, index) => index > lines.indexOf('部门决算表') && folded(line) === title);
  const until = lines.findIndex((line, index) => index > at && folded(line) === next);
  const table = lines.slice(at, until);
  const inTable = (line: string): boolean => line.includes('\t') || /^\t*[\d.,\t]+$/.test(line);
  const isCell = table.map((line) => inTable(line) || /^人员经费合计/.test(line));
  return {
    cells: table
      .flatMap((line, index) => (isCell[index] ? line.split('\t').map(folded) : []))
      .filter((text) => text !== ''),
    around: table.filter((line, index) => !isCell[index] && folded(line) !== '').map(folded),
  };
}
const tables = [
  ['table01', '收入支出决算总表', '收入决算表'],
  ['table02', '收入决算表', '支出决算表'],
  ['table03', '支出决算表', '财政拨款收入支出决算总表'],
  ['table04', '财政拨款收入支出决算总表', '一般公共预算财政拨款支出决算表'],
  ['table05', '一般公共预算财政拨款支出决算表', '一般公共预算财政拨款基本支出决算明细表'],
  ['table06', '一般公共预算财政拨款基本支出决算明细表', '一般公共预算财政拨款“三公”经费支出决算表'],
  ['table07', '一般公共预算财政拨款“三公”经费支出决算表', '政府性基金预算财政拨款收入支出决算表'],
  ['table08', '政府性基金预算财政拨款收入支出决算表', '国有资本经营预算财政拨款支出决算表'],
  ['table09', '国有资本经营预算财政拨款支出决算表', '第三部分'],
] as const;

/** 公开03表, 部门：…, 金额单位：… each by itself: in the scan they stand in any order around the table. */
function captionParts(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(/(?=部门：|金额单位：)/)).sort();
}

/** What the scan lost or the unit left out, and we print on every table alike. */
const captions: Readonly<Record<string, { readonly lost?: readonly string[]; readonly as?: Record<string, string> }>> =
  {
    table01: { lost: ['部门：株洲市石峰区机关事务服务中心'] },
    // It stands in the first cell of the table.
    table02: { lost: ['部门：株洲市石峰区机关事务服务中心'] },
    table08: { as: { '单位：万元': '金额单位：万元' } },
    table09: { lost: ['公开09表', '金额单位：万元'] },
  };

/** The scan read merged cells in another order: heads of 02 below 合计, the second total of 06 before the first figure. */
function inPrintedOrder(id: string, texts: readonly string[]): readonly string[] {
  if (id === 'table02') {
    const [, head = '', ...others] = texts;
    const names = ['功能分类科目编码', '科目名称'];
    const [columns, lines] = [others.slice(0, 7), others.slice(7)];
    return [head, ...columns, ...names, ...lines.filter((text) => !names.includes(text))];
  }
  if (id !== 'table06') return texts;
  const at = texts.indexOf('公用经费合计');
  return [...texts.slice(0, at), texts[at + 1] ?? '', texts[at] ?? '', ...texts.slice(at + 2)];
}

describe('part two', () => {
  it('begins with a page of its own', () => {
    expect(paragraphs('tables')).toEqual(['第二部分', '部门决算表']);
  });

  it.each(tables)('%s says what was published, cell by cell', (id, title, next) => {
    expect(cells(id)).toEqual(inPrintedOrder(id, publishedTable(title, next).cells));
  });

  it.each(tables)('%s has the captions and notes that were published', (id, title, next) => {
    const { lost = [], as = {} } = captions[id] ?? {};
    expect(captionParts(paragraphs(id))).toEqual(
      captionParts([...changed(publishedTable(title, next).around, as), ...lost]),
    );
  });
});

function withoutNumber(text: string): string {
  return text.replace(/^（[一二三\d]）/, '');
}

/** Lines that a page break of the PDF cut in two are put together where the printed paragraph goes on. */
function asPrinted(lines: readonly string[], printed: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines.filter((text) => text !== '')) {
    const last = joined.at(-1);
    const whole = printed[joined.length - 1];
    if (last !== undefined && whole !== undefined && last !== whole && whole.startsWith(last)) {
      joined.splice(-1, 1, `${last}${line}`);
    } else joined.push(line);
  }
  return joined;
}

describe('part three', () => {
  it('says what was published, sentence by sentence', () => {
    const printed = paragraphs('explanation').map(withoutNumber);
    const published = linesBetween('第三部分', '第四部分').map(withoutNumber);
    // Headings have no full stop; their numbers are generated (（1） is （一） here).
    const heading = { '部门决算中项目绩效自评结果。': '部门决算中项目绩效自评结果' };
    expect(printed).toEqual(asPrinted(changed(published, heading), printed));
  });
});

describe('part four', () => {
  it('says what was published', () => {
    const published = linesBetween('第四部分', '第五部分').map((line) => line.replace(/^-/, ''));
    expect(paragraphs('glossary')).toEqual(published.filter((text) => text !== ''));
  });
});

describe('part five', () => {
  it('begins with a page of its own', () => {
    expect(paragraphs('attachments')).toEqual(['第五部分', '附件']);
  });
});
