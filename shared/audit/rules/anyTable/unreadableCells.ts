import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { RecognisedTable } from '../../tables/recognisedTable.ts';
import { unreadCellsOf } from '../../tables/unreadCells.ts';
import { placeInRow, quoteOf, tableFinding } from '../tableFinding.ts';

const mostTold = 50;

/** Cells that were meant as numbers and cannot be read. No relation in which one takes part is judged. */
export function unreadableCells(table: RecognisedTable): readonly AuditFinding[] {
  return unreadCellsOf(table)
    .slice(0, mostTold)
    .map((cell) => {
      const row = table.grid.rows[cell.row];
      const label = row?.cells.find(({ number }) => number.kind === 'words')?.raw.trim() ?? `第${cell.row + 1}行`;
      const text = cell.raw.trim();
      const isFailed = /^#/.test(text);
      return tableFinding({
        code: 'TAB-054',
        message: `「${table.caption}」“${label}”这一行有一格是“${text}”，读不出是多少；有它参加的合计都没有核对。`,
        remedy: isFailed
          ? '请在原表里把这一格改正（公式出错的改公式，列太窄的拉宽），保存后再审核。'
          : '请改成数字，再审核一次。',
        places: [placeInRow(table, cell.row, label)],
        quote: quoteOf(table, cell.row),
        stated: text,
      });
    });
}
