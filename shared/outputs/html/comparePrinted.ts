import type { DifferenceList } from './differenceList.ts';
import type { PrintedBlock, PrintedCell, PrintedDocument, PrintedParagraph, PrintedTable } from './printedBlock.ts';

const blockNames = {
  paragraph: '段落',
  table: '表格',
  signatureLine: '签字行',
  spacer: '空行',
  pageBreak: '分页',
} as const satisfies Record<PrintedBlock['kind'], string>;

function compareCell(place: string, expected: PrintedCell, read: PrintedCell, differences: DifferenceList): void {
  differences.expect(`${place}的文字`, expected.text, read.text);
  differences.expect(`${place}的起始列`, expected.column + 1, read.column + 1);
  differences.expect(`${place}跨的列数`, expected.columnSpan, read.columnSpan);
  differences.expect(`${place}跨的行数`, expected.rowSpan, read.rowSpan);
  differences.expect(`${place}的缩进`, expected.indent, read.indent);
  differences.expect(`${place}的对齐`, expected.align, read.align);
  differences.expect(`${place}的样式`, expected.role, read.role);
  differences.expect(`${place}的数据出处`, expected.fact, read.fact);
  differences.expect(`${place}的数据来源`, expected.source, read.source);
}

function compareTable(place: string, expected: PrintedTable, read: PrintedTable, differences: DifferenceList): number {
  differences.expect(`${place}的名称`, expected.label, read.label);
  differences.expect(`${place}的列宽`, expected.columnsMm.join(' '), read.columnsMm.join(' '));
  differences.expect(`${place}的行数`, expected.rows.length, read.rows.length);
  let compared = 0;
  expected.rows.forEach((row, at) => {
    const found = read.rows[at];
    if (found === undefined) return;
    const rowPlace = `${place}第${at + 1}行`;
    differences.expect(`${rowPlace}的高度`, row.heightMm, found.heightMm);
    differences.expect(`${rowPlace}的每页重复`, row.repeats ? '是' : '否', found.repeats ? '是' : '否');
    differences.expect(`${rowPlace}的格数`, row.cells.length, found.cells.length);
    row.cells.forEach((cell, index) => {
      const other = found.cells[index];
      if (other === undefined) return;
      compareCell(`${rowPlace}第${cell.column + 1}列`, cell, other, differences);
      compared += 1;
    });
  });
  return compared;
}

function compareParagraph(
  place: string,
  expected: PrintedParagraph,
  read: PrintedParagraph,
  differences: DifferenceList,
): number {
  const textOf = ({ runs }: PrintedParagraph): string => runs.map(({ text }) => text).join('');
  const factsOf = ({ runs }: PrintedParagraph): string =>
    runs.flatMap(({ text, fact }) => (fact === undefined ? [] : [`${fact}=${text}`])).join('；');
  differences.expect(`${place}的样式`, expected.role, read.role);
  differences.expect(`${place}的文字`, textOf(expected), textOf(read));
  differences.expect(`${place}的数据出处`, factsOf(expected), factsOf(read));
  differences.expect(`${place}的名称`, expected.anchor ?? '', read.anchor ?? '');
  differences.expect(`${place}的链接`, expected.link ?? '', read.link ?? '');
  return 1;
}

function compareBlock(place: string, expected: PrintedBlock, read: PrintedBlock, differences: DifferenceList): number {
  if (expected.kind === 'paragraph' && read.kind === 'paragraph') {
    return compareParagraph(place, expected, read, differences);
  }
  if (expected.kind === 'table' && read.kind === 'table') return compareTable(place, expected, read, differences);
  if (expected.kind === 'signatureLine' && read.kind === 'signatureLine') {
    differences.expect(place, expected.items.join(' '), read.items.join(' '));
    return expected.items.length;
  }
  if (expected.kind === 'spacer' && read.kind === 'spacer') {
    differences.expect(`${place}的行数`, expected.lines, read.lines);
    return 1;
  }
  differences.expect(`${place}的种类`, blockNames[expected.kind], blockNames[read.kind]);
  return 1;
}

/** Compares a document block by block, tables cell by cell; returns how many paragraphs, cells and items it compared. */
export function comparePrinted(
  name: string,
  expected: PrintedDocument,
  read: PrintedDocument,
  differences: DifferenceList,
): number {
  differences.expect(`《${name}》的编号`, expected.id, read.id);
  differences.expect(`《${name}》的段落与表格总数`, expected.blocks.length, read.blocks.length);
  return expected.blocks.reduce((compared, block, at) => {
    const found = read.blocks[at];
    if (found === undefined) return compared;
    const place = `《${name}》第${at + 1}块（${blockNames[block.kind]}）`;
    return compared + compareBlock(place, block, found, differences);
  }, 0);
}
