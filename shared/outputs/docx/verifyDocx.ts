import type { DocxBlock, DocxContent, DocxTable } from '../../imports/docx/docxContent.ts';
import { readDocx } from '../../imports/docx/readDocx.ts';
import { repeatedRows } from '../../layout/repeatedRows.ts';
import type { ResolvedCell, ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { Verification } from '../verification.ts';
import { estimatePages } from './estimatePages.ts';
import { type ExpectedBlock, expectedBlocks } from './expectedContent.ts';
import { separatorStyle } from './styles.ts';
import { xmlText } from './xmlText.ts';

type Table = Extract<ExpectedBlock, { kind: 'table' }>['table'];
type Report = (difference: string) => void;
type FoundBlock = { readonly block: DocxBlock; readonly newPage: boolean };

const mostDifferences = 10;
const longestQuote = 40;
const ownFile = '导出的 Word 文件';

const quote = (text: string): string =>
  `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…（共${text.length}字）` : text}”`;

const shouldBe = (expected: string, actual: string): string => `应为${expected}，实为${actual}`;

/** The blocks without the technical separators; a page break before a separator is one before the block after it. */
function withoutSeparators(blocks: readonly DocxBlock[]): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  let newPage = false;
  for (const block of blocks) {
    const breaks: boolean = newPage || (block.kind === 'paragraph' && block.pageBreakBefore === true);
    const isSeparator = block.kind === 'paragraph' && block.style === separatorStyle.id && block.text === '';
    if (!isSeparator) found.push({ block, newPage: breaks });
    newPage = isSeparator && breaks;
  }
  return found;
}

function sameText(expected: ExpectedBlock, actual: DocxBlock): boolean {
  if (expected.kind === 'table' || actual.kind === 'table') return expected.kind === actual.kind;
  // A signature line may be laid out in two lines.
  return expected.anyWhitespace
    ? expected.text.replace(/[\t\n]/g, '\t') === actual.text.replace(/[\t\n]/g, '\t')
    : expected.text === actual.text;
}

function compareCell(place: string, expected: ResolvedCell, actual: DocxTable['rows'][number][number], report: Report) {
  if (expected.column !== actual.column) {
    report(`${place}：位置${shouldBe(`第${expected.column + 1}列`, `第${actual.column + 1}列`)}`);
  }
  if (expected.columnSpan !== actual.columnSpan || expected.rowSpan !== actual.rowSpan) {
    const size = ({ columnSpan, rowSpan }: { columnSpan: number; rowSpan: number }): string =>
      `${rowSpan}行×${columnSpan}列`;
    report(`${place}：合并范围${shouldBe(size(expected), size(actual))}`);
  }
  const text = xmlText(expected.text);
  if (text !== actual.text) report(`${place}：${shouldBe(quote(text), quote(actual.text))}`);
}

/** Compares a table cell by cell; answers how many cells there are. */
function compareTable(place: string, expected: Table, actual: DocxTable, report: Report): number {
  if (expected.columnsMm.length !== actual.columns) {
    report(`${place}：列数${shouldBe(`${expected.columnsMm.length}`, `${actual.columns}`)}`);
  }
  if (expected.rows.length !== actual.rows.length) {
    report(`${place}：行数${shouldBe(`${expected.rows.length}`, `${actual.rows.length}`)}`);
  }
  const repeats = repeatedRows(expected.rows);
  if (repeats !== actual.repeatedRows) {
    report(`${place}：每页重复的表头行数${shouldBe(`${repeats}`, `${actual.repeatedRows}`)}`);
  }
  let compared = 0;
  expected.rows.forEach((row, rowAt) => {
    const found = actual.rows[rowAt];
    if (!found) return;
    const rowPlace = `${place}第${rowAt + 1}行`;
    if (row.cells.length !== found.length) {
      report(`${rowPlace}：单元格数${shouldBe(`${row.cells.length}`, `${found.length}`)}`);
    }
    const cells = row.cells.every((cell, at) => at === 0 || cell.column > (row.cells[at - 1]?.column ?? 0))
      ? row.cells
      : [...row.cells].sort((a, b) => a.column - b.column);
    cells.forEach((cell, at) => {
      const other = found[at];
      if (other) compareCell(`${rowPlace}第${cell.column + 1}列`, cell, other, report);
      compared += 1;
    });
  });
  return compared;
}

/** Compares block by block; a block that is missing or too many does not shift everything after it. */
function compareBlocks(expected: readonly ExpectedBlock[], actual: readonly FoundBlock[], report: Report): number {
  let compared = 0;
  let at = 0;
  expected.forEach((block, index) => {
    const found = actual[at];
    const following = expected[index + 1];
    const name = block.kind === 'table' ? '表格' : quote(block.text);
    if (!found || (!sameText(block, found.block) && following && sameText(following, found.block))) {
      report(`${block.place}：缺少${name}`);
      return;
    }
    const later = actual[at + 1];
    if (!sameText(block, found.block) && later && sameText(block, later.block)) {
      report(`${block.place}之前：多出${found.block.kind === 'table' ? '一个表格' : quote(found.block.text)}`);
      at += 1;
    }
    const { block: matched, newPage } = actual[at] ?? found;
    at += 1;
    if (block.newPage !== newPage) report(`${block.place}：${block.newPage ? '应另起一页，却没有' : '不应另起一页'}`);
    if (block.kind === 'table' && matched.kind === 'table') {
      compared += compareTable(block.place, block.table, matched, report);
    } else if (!sameText(block, matched)) {
      report(`${block.place}：${shouldBe(name, matched.kind === 'table' ? '表格' : quote(matched.text))}`);
    }
    compared += 1;
  });
  if (at < actual.length) report(`文件末尾：多出 ${actual.length - at} 段或表格`);
  return compared;
}

function compareSections(
  content: DocxContent,
  { watermark, footerCode }: ResolvedSet,
  documents: readonly ResolvedDocument[],
  report: Report,
): void {
  if (content.sections.length !== documents.length) {
    report(`文件的节数${shouldBe(`${documents.length}`, `${content.sections.length}`)}`);
  }
  const mark = watermark === undefined ? '无水印' : `水印${quote(xmlText(watermark))}`;
  documents.forEach(({ title, page }, at) => {
    const section = content.sections[at];
    if (!section) return;
    if (section.landscape !== (page.orientation === 'landscape')) report(`《${title}》：纸张方向不对`);
    for (const [place, name] of [
      ['default', '单数页'],
      ['even', '双数页'],
    ] as const) {
      const marks = section.headers[place]?.watermarks ?? [];
      const actual = marks.length === 0 ? '无水印' : `水印${marks.map(quote).join('、')}`;
      if (mark !== actual) report(`《${title}》${name}：${shouldBe(mark, actual)}`);
      const numbered = section.footers[place]?.pageNumber ?? false;
      if (numbered !== (page.pageNumbers !== 'none')) {
        report(`《${title}》${name}：${numbered ? '不应有页码' : '缺少页码'}`);
      }
      if (footerCode !== undefined && !(section.footers[place]?.text ?? '').includes(footerCode)) {
        report(`《${title}》${name}：页脚缺少定稿代码`);
      }
    }
  });
}

/**
 * Reads the bytes back, through a reader that shares nothing with the writer, and compares them with what they were
 * made from: every paragraph, every cell (place, spans, text), header rows, page breaks, sections, page numbers and
 * the watermark on odd and even pages.
 */
export function verifyDocx(bytes: Uint8Array, set: ResolvedSet, documents: readonly ResolvedDocument[]): Verification {
  const differences: string[] = [];
  const report: Report = (difference) => {
    if (differences.length < mostDifferences) differences.push(difference);
  };
  const content = readDocx(bytes, ownFile);
  compareSections(content, set, documents, report);
  const pages = estimatePages(set, documents);
  const expected = documents.flatMap((document) => expectedBlocks(document, pages));
  const compared = compareBlocks(expected, withoutSeparators(content.blocks), report);
  return differences.length === 0 ? { ok: true, compared } : { ok: false, differences };
}
