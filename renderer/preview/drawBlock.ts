import { paragraphElement } from '../../shared/outputs/html/paragraphElement.ts';
import type {
  PreviewBlock,
  PreviewCell,
  PreviewParagraph,
  PreviewTable,
} from '../../shared/outputs/preview/previewSet.ts';

const cellElements = { head: 'th', label: 'th', value: 'td', longText: 'td' } as const satisfies Record<
  PreviewCell['role'],
  string
>;

/**
 * What the typesetter treats specially, as Word and LibreOffice do: a Chinese character and a letter or digit that meet
 * get a little room; a stop that no longer fits hangs out of the line; a space behind a Chinese character is as wide as
 * that font's.
 */
const special = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{Script=Han})|[，。、；：！？]|(?<=\p{Script=Han}) /gu;

function classOf(character: string): string {
  if (character === ' ') return 'wide';
  return /[，。、；：！？]/.test(character) ? 'hang' : 'gap';
}

function appendLine(element: HTMLElement, line: string): void {
  let plainFrom = 0;
  for (const { 0: character, index } of line.matchAll(special)) {
    element.append(line.slice(plainFrom, index));
    const span = document.createElement('span');
    span.className = classOf(character);
    span.textContent = character;
    element.append(span);
    plainFrom = index + character.length;
  }
  element.append(line.slice(plainFrom));
}

/** Appends text, line ends as `<br>`. */
export function appendText(element: HTMLElement, text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) element.append(document.createElement('br'));
    appendLine(element, line);
  }
}

/** `page`: the printed page number at the end of an entry of a table of contents. */
export function drawParagraph(paragraph: PreviewParagraph, page?: number): HTMLElement {
  const { role, text, pageOf } = paragraph;
  const element = document.createElement(paragraphElement[role]);
  element.className = role;
  if (pageOf === undefined) {
    appendText(element, text);
    return element;
  }
  element.classList.add('listed');
  const title = document.createElement('span');
  appendText(title, text);
  const dots = document.createElement('span');
  dots.className = 'dots';
  dots.setAttribute('aria-hidden', 'true');
  dots.textContent = '.'.repeat(200);
  const number = document.createElement('span');
  number.textContent = page === undefined ? '' : String(page);
  element.append(title, dots, number);
  return element;
}

function drawSignature({ lines, tabsPx }: Extract<PreviewBlock, { kind: 'signature' }>): HTMLElement {
  const element = document.createElement('p');
  element.className = 'signature';
  for (const [index, items] of lines.entries()) {
    if (index > 0) element.append(document.createElement('br'));
    for (const [at, item] of items.entries()) {
      const span = document.createElement('span');
      span.className = 'signatureItem';
      const next = tabsPx[at];
      if (next !== undefined) span.style.minWidth = `${next - (tabsPx[at - 1] ?? 0)}px`;
      appendText(span, item);
      element.append(span);
    }
  }
  return element;
}

export function drawCell(cell: PreviewCell, rowSpan: number): HTMLTableCellElement {
  const element = document.createElement(cellElements[cell.role]);
  element.className = `${cell.role} ${cell.align}${cell.atTop ? ' atTop' : ''}`;
  if (cell.columnSpan > 1) element.colSpan = cell.columnSpan;
  if (rowSpan > 1) element.rowSpan = rowSpan;
  if (cell.role === 'head') element.scope = 'col';
  if (cell.role === 'label') element.scope = 'row';
  if (cell.indent > 0) element.style.setProperty('--indent', `${cell.indent}em`);
  return element;
}

/** The empty table with its columns; rows go into it. */
export function drawTableFrame({ columnsPx, label }: PreviewTable): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'grid';
  table.setAttribute('aria-label', label);
  table.style.width = `${columnsPx.reduce((sum, column) => sum + column, 0)}px`;
  const group = document.createElement('colgroup');
  for (const width of columnsPx) {
    const column = document.createElement('col');
    column.style.width = `${width}px`;
    group.append(column);
  }
  table.append(group);
  return table;
}

function drawTable(table: PreviewTable): HTMLTableElement {
  const frame = drawTableFrame(table);
  const body = document.createElement('tbody');
  for (const { leastPx, cells } of table.rows) {
    const row = document.createElement('tr');
    row.style.height = `${leastPx}px`;
    for (const cell of cells) {
      const element = drawCell(cell, cell.rowSpan);
      appendText(element, cell.text);
      row.append(element);
    }
    body.append(row);
  }
  frame.append(body);
  return frame;
}

/** A whole block, as one piece. Spacers and gaps show nothing. */
export function drawBlock(block: PreviewBlock, page?: number): HTMLElement | undefined {
  switch (block.kind) {
    case 'paragraph':
      return drawParagraph(block, page);
    case 'table':
      return drawTable(block);
    case 'signature':
      return drawSignature(block);
    case 'spacer':
    case 'gap':
      return undefined;
  }
}
