import { repeatedRows } from '../../layout/repeatedRows.ts';
import type { ResolvedBlock, ResolvedCell, ResolvedRow } from '../../layout/resolvedDocument.ts';
import { attribute, textMarkup } from './htmlText.ts';

type Table = Extract<ResolvedBlock, { kind: 'table' }>;

const cellElement = {
  head: { name: 'th', scope: 'col' },
  label: { name: 'th', scope: 'row' },
  value: { name: 'td', scope: undefined },
  longText: { name: 'td', scope: undefined },
} as const;

function spanAttribute(name: 'colspan' | 'rowspan', span: number): string {
  return span === 1 ? '' : attribute(name, String(span));
}

function cellMarkup(cell: ResolvedCell): string {
  const { name, scope } = cellElement[cell.role];
  const attributes = [
    attribute('class', `${cell.role} ${cell.align}`),
    attribute('scope', scope),
    spanAttribute('colspan', cell.columnSpan),
    spanAttribute('rowspan', cell.rowSpan),
    attribute('style', cell.indent === 0 ? undefined : `--indent:${cell.indent}em`),
    attribute('data-fact', cell.fact),
    attribute('data-source', cell.source),
  ];
  return `<${name}${attributes.join('')}>${textMarkup(cell.text)}</${name}>`;
}

function rowMarkup(row: ResolvedRow): string {
  return `<tr${attribute('style', `height:${row.heightMm}mm`)}>${row.cells.map(cellMarkup).join('')}</tr>\n`;
}

/** An official table: fixed column widths, header rows that repeat, and a caption that only screen readers meet. */
export function tableMarkup(table: Table): string {
  const width = table.columnsMm.reduce((sum, column) => sum + column, 0);
  const columns = table.columnsMm.map((column) => `<col${attribute('style', `width:${column}mm`)}/>`);
  const repeated = repeatedRows(table.rows);
  const head = table.rows.slice(0, repeated).map(rowMarkup).join('');
  const body = table.rows.slice(repeated).map(rowMarkup).join('');
  return [
    `<table class="grid"${attribute('data-table', table.id)}${attribute('style', `width:${width}mm`)}>`,
    `<caption>${textMarkup(table.label)}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head === '' ? [] : [`<thead>\n${head}</thead>`]),
    `<tbody>\n${body}</tbody>`,
    '</table>',
  ].join('\n');
}
