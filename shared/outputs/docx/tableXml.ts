import { columnsDxa } from '../../layout/fit/columns.ts';
import { cellPadding, type RowHeight, rowHeights } from '../../layout/fit/rowHeights.ts';
import { ptToDxa } from '../../layout/fit/units.ts';
import { repeatedRows } from '../../layout/repeatedRows.ts';
import type { ResolvedBlock, ResolvedCell, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { escapeXml } from '../escapeXml.ts';
import { alignments, cellStyles } from './styles.ts';
import { xmlText } from './xmlText.ts';

type Table = Extract<ResolvedBlock, { kind: 'table' }>;
type Typography = ResolvedSet['typography'];
type CellRole = keyof Typography['cells'];
type Merge = '' | 'restart' | 'continue';
type Vertical = 'top' | 'center';

/** A row higher than this part of the page may break across pages; others stay whole. */
const highestWholeRow = 0.6;
/** A merge higher than this part of the page starts with its label, so that the label is on the page it starts on. */
const highestCentredMerge = 0.5;
const borderSides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const needsSpaceKept = /^[ \t\n]|[ \t\n]$| {2}/;

function textElement(text: string): string {
  if (text === '') return '';
  return `<w:t${needsSpaceKept.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</w:t>`;
}

function runContent(text: string): string {
  if (!text.includes('\n') && !text.includes('\t')) return textElement(text);
  const lineContent = (line: string): string => line.split('\t').map(textElement).join('<w:tab/>');
  return text.split('\n').map(lineContent).join('<w:br/>');
}

function runProperties(typography: Typography, role: CellRole): string {
  return `<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="${escapeXml(typography.cells[role].eastAsia)}"/></w:rPr>`;
}

/** `keepsNext`: the last row stays with what follows, so that notes and signatures never stand alone on a page. */
function paragraphProperties(
  typography: Typography,
  { role, align, indent }: ResolvedCell,
  keepsNext: boolean,
): string {
  const { align: usual, sizePt } = typography.cells[role];
  const indentation = indent > 0 ? `<w:ind w:left="${ptToDxa(indent * sizePt)}"/>` : '';
  const alignment = align === usual ? '' : `<w:jc w:val="${alignments[align]}"/>`;
  return `<w:pPr><w:pStyle w:val="${cellStyles[role].id}"/>${keepsNext ? '<w:keepNext/>' : ''}${indentation}${alignment}</w:pPr>`;
}

function cellProperties(widthDxa: number, columnSpan: number, merge: Merge, vertical: Vertical): string {
  const span = columnSpan === 1 ? '' : `<w:gridSpan w:val="${columnSpan}"/>`;
  const verticalMerge = merge === '' ? '' : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tcPr><w:tcW w:w="${widthDxa}" w:type="dxa"/>${span}${verticalMerge}<w:vAlign w:val="${vertical}"/></w:tcPr>`;
}

/** Whether a row of that height may go on on the next page. */
export function mayBreak(likelyDxa: number, pageDxa: number): boolean {
  return likelyDxa > pageDxa * highestWholeRow;
}

function rowProperties({ least, likely }: RowHeight, pageDxa: number, repeats: boolean): string {
  const whole = mayBreak(likely, pageDxa) ? '' : '<w:cantSplit/>';
  const height = `<w:trHeight w:val="${least}" w:hRule="atLeast"/>`;
  return `<w:trPr>${whole}${height}${repeats ? '<w:tblHeader/>' : ''}</w:trPr>`;
}

function tableProperties(columns: readonly number[]): string {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const { side, vertical } = cellPadding;
  const borders = borderSides.map((name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`);
  const paddings = Object.entries({ top: vertical, left: side, bottom: vertical, right: side });
  const margins = paddings.map(([name, padding]) => `<w:${name} w:w="${padding}" w:type="dxa"/>`);
  return [
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`,
  ].join('');
}

function cellWidth({ column, columnSpan }: ResolvedCell, columns: readonly number[]): number {
  let width = 0;
  for (let at = column; at < column + columnSpan; at += 1) width += columns[at] ?? 0;
  return width;
}

function likelyHeight({ rowSpan }: ResolvedCell, row: number, heights: readonly RowHeight[]): number {
  let height = 0;
  for (let at = row; at < row + rowSpan; at += 1) height += heights[at]?.likely ?? 0;
  return height;
}

/** Whether the text of a cell of that row stands at its top, not in its middle. */
export function startsAtTop(cell: ResolvedCell, row: number, heights: readonly RowHeight[], pageDxa: number): boolean {
  return likelyHeight(cell, row, heights) > pageDxa * highestCentredMerge;
}

/** A cell that a merge from an earlier row still covers, for `left` more rows. */
type Covered = { readonly column: number; readonly xml: string; readonly left: number };

/**
 * The XML of a table. The docx library builds some thirty objects per cell, which is most of the time and memory of a
 * long set; so tables, and only tables, are written as text. `textWidth` and `textHeight` of the page in DXA.
 */
export function tableXml(table: Table, typography: Typography, textWidth: number, textHeight: number): string {
  const columns = columnsDxa(table.columnsMm, textWidth);
  const heights = rowHeights(table, columns, typography, textHeight);
  const repeats = repeatedRows(table.rows);
  let covered: readonly Covered[] = [];

  const rows = table.rows.map((row, rowAt) => {
    const placed: { readonly column: number; readonly xml: string }[] = [...covered];
    const next = covered.filter(({ left }) => left > 1).map((cell) => ({ ...cell, left: cell.left - 1 }));
    for (const cell of row.cells) {
      const { column, columnSpan, rowSpan, role } = cell;
      const width = cellWidth(cell, columns);
      const vertical = startsAtTop(cell, rowAt, heights, textHeight) ? 'top' : 'center';
      const properties = cellProperties(width, columnSpan, rowSpan > 1 ? 'restart' : '', vertical);
      const paragraph = paragraphProperties(typography, cell, rowAt === table.rows.length - 1);
      const text = xmlText(cell.text);
      const run = text === '' ? '' : `<w:r>${runProperties(typography, role)}${runContent(text)}</w:r>`;
      placed.push({ column, xml: `<w:tc>${properties}<w:p>${paragraph}${run}</w:p></w:tc>` });
      if (rowSpan > 1) {
        const continued = cellProperties(width, columnSpan, 'continue', vertical);
        next.push({ column, xml: `<w:tc>${continued}<w:p>${paragraph}</w:p></w:tc>`, left: rowSpan - 1 });
      }
    }
    placed.sort((a, b) => a.column - b.column);
    covered = next;
    const height = heights[rowAt] ?? { least: 0, likely: 0 };
    const cells = placed.map(({ xml }) => xml).join('');
    return `<w:tr>${rowProperties(height, textHeight, rowAt < repeats)}${cells}</w:tr>`;
  });
  return `<w:tbl>${tableProperties(columns)}${rows.join('')}</w:tbl>`;
}
