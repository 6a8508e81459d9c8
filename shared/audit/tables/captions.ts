import { toHalfWidth } from '../../decimal/parseDecimal.ts';
import type { AuditedBlock, AuditedDocument, AuditedRow, AuditedTable } from '../reading/auditedDocument.ts';
import type { CaptionedTable } from './recognisedTable.ts';
import { type GridRow, gridOf, type TableGrid } from './tableGrid.ts';

const farthest = 5;
const longestCaption = 80;
const pageNumber = /^[-—–―\s]*(?:第?\d{1,4}页?)[-—–―\s]*$|^续表$/;
const headWords = /项目|科目|编码|指标|行次|栏次|收入|预算数|决算数|名称|编制数/;

/**
 * The tables of a document with their captions and units. Pieces of one table that only a page break has torn apart are
 * put together again.
 */
export function captionedTables(document: AuditedDocument): readonly CaptionedTable[] {
  const blocks = joinTornTables(document.blocks);
  const commonUnit = commonUnitOf(blocks);
  return blocks.flatMap((block, at): readonly CaptionedTable[] => {
    if (block.kind === 'paragraph') return [];
    const before = paragraphsFrom(blocks, at, -1);
    const after = paragraphsFrom(blocks, at, 1);
    const grid = gridOf(block.rows);
    const titles = titleRows(grid);
    const around = [...before, ...titles, ...headTexts(grid)].map(toHalfWidth).join('\n');
    const hinted = unitOf(around) ?? unitOf(after.slice(0, 4).map(toHalfWidth).join('\n'));
    return [
      {
        index: at,
        file: document.file,
        line: block.line,
        caption: captionOf(before, titles, block),
        around: [...before, ...titles].map(toHalfWidth).join('\n'),
        grid,
        unit: hinted ?? commonUnit ?? 'wanYuan',
        decimals: usualDecimals(grid),
        hasSpans: document.format !== 'txt',
      },
    ];
  });
}

function joinTornTables(blocks: readonly AuditedBlock[]): readonly AuditedBlock[] {
  const joined: AuditedBlock[] = [];
  let open: { readonly table: AuditedTable; readonly rows: AuditedRow[] } | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.trim() === '' || pageNumber.test(block.text.trim())) continue;
      open = undefined;
      joined.push(block);
    } else if (open !== undefined && isTorn(open.table, block)) {
      for (const row of block.rows) open.rows.push(row);
    } else {
      const rows = [...block.rows];
      open = { table: block, rows };
      joined.push({ ...block, rows });
    }
  }
  return joined;
}

function textsOf(row: AuditedRow | undefined): string {
  return row === undefined ? '' : row.cells.map((cell) => toHalfWidth(cell.text)).join('|');
}

/** A table that begins without a head, or with the head of the table before it, goes on with that table. */
function isTorn(before: AuditedTable, after: AuditedTable): boolean {
  if (before.sheet !== after.sheet) return false;
  const head = textsOf(after.rows[0]);
  if (head === textsOf(before.rows[0])) return !/指标|项目支出名称|编制数/.test(head);
  return !headWords.test(after.rows.slice(0, 2).map(textsOf).join('|'));
}

function paragraphsFrom(blocks: readonly AuditedBlock[], at: number, step: 1 | -1): readonly string[] {
  const texts: string[] = [];
  for (let index = at + step; texts.length < farthest; index += step) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'table') break;
    const text = block.text.trim();
    if (text !== '') texts.push(text.slice(0, 400));
  }
  return step === -1 ? texts.reverse() : texts;
}

/** Rows above the head that hold one text only: a title inside the table. */
function titleRows(grid: TableGrid): readonly string[] {
  const titles: string[] = [];
  for (const row of grid.rows.slice(0, 6)) {
    const filled = row.cells.filter((cell) => cell.text !== '');
    if (filled.length > 2) break;
    for (const cell of filled) if (cell.number.kind === 'words') titles.push(cell.raw.trim());
  }
  return titles;
}

function headTexts(grid: TableGrid): readonly string[] {
  return grid.rows.slice(0, 5).flatMap((row: GridRow) => row.cells.slice(0, 40).map((cell) => cell.raw.slice(0, 60)));
}

function unitOf(text: string): 'wanYuan' | 'yuan' | undefined {
  const found = /单位[:：]?(?:人民币)?\(?(万元|元)|\((万元|元)\)/.exec(text);
  if (found === null) return undefined;
  return (found[1] ?? found[2]) === '元' ? 'yuan' : 'wanYuan';
}

function commonUnitOf(blocks: readonly AuditedBlock[]): 'wanYuan' | 'yuan' | undefined {
  let wanYuan = 0;
  let yuan = 0;
  for (const block of blocks) {
    const texts =
      block.kind === 'paragraph' ? [block.text] : block.rows.slice(0, 4).map((row) => textsOf(row).slice(0, 600));
    for (const text of texts) {
      if (text.length > 600) continue;
      const unit = unitOf(toHalfWidth(text));
      if (unit === 'wanYuan') wanYuan += 1;
      else if (unit === 'yuan') yuan += 1;
    }
  }
  if (wanYuan === yuan) return undefined;
  return wanYuan > yuan ? 'wanYuan' : 'yuan';
}

const noCaption =
  /^(?:金额)?单位|^部门(?:名称)?[:：]|^编制单位|^填报|^(?:财决|部门|单位)*(?:公开|附|[Gg][Kk])?\s*表?\s*-?\d{1,2}\s*表?$|^日期|^注[:：]|^(?:单位|项目)名称/;

function captionOf(before: readonly string[], titles: readonly string[], block: AuditedTable): string {
  const candidates = [...titles.slice().reverse(), ...before.slice().reverse()]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length <= longestCaption && !noCaption.test(toHalfWidth(text)));
  const named = candidates.find((text) => /表(?:[（(].{1,12}[)）])?$/.test(text));
  return named ?? block.sheet ?? candidates[0] ?? `第${block.line}行起的表`;
}

/** How many places most amounts of the table print; at most two, for 万元 and 元 alike. */
function usualDecimals(grid: TableGrid): number {
  const counts = [0, 0, 0];
  for (const row of grid.rows) {
    for (const { number } of row.cells) {
      if (number.kind !== 'number' || number.unit !== '' || number.decimals === 0) continue;
      const places = Math.min(number.decimals, 2);
      counts[places] = (counts[places] ?? 0) + 1;
    }
  }
  const [, oneDecimal = 0, twoDecimals = 0] = counts;
  if (oneDecimal === 0 && twoDecimals === 0) return 0;
  return twoDecimals >= oneDecimal ? 2 : 1;
}
