import type { Block, CellContent, DocumentDefinition, GridCell, GridRow } from '../../shared/packs/documentSchema.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';

function oneLine(text: string): string {
  return text.replace(/\n/g, '⏎');
}

function contentText(content: CellContent): string {
  switch (content.kind) {
    case 'text':
      return oneLine(content.text);
    case 'field':
      return oneLine(`${content.before ?? ''}{${content.id}}${content.after ?? ''}`);
    case 'empty':
      return '';
    case 'code':
    case 'codeName':
      return `<${content.kind}>`;
  }
}

function cellsText(cells: readonly GridCell[]): string {
  return `| ${cells
    .map(({ content, span = 1, rowSpan = 1 }) => {
      const size = span > 1 || rowSpan > 1 ? `(${span}×${rowSpan}) ` : '';
      return `${size}${contentText(content)}`;
    })
    .join(' | ')} |`;
}

function rowLines(row: GridRow): readonly string[] {
  switch (row.kind) {
    case 'row':
      return [cellsText(row.cells)];
    case 'rows':
      return [`每行 ${row.table} ${cellsText(row.cells)}`];
    case 'codeRows':
      return [`每码 ${row.table}.${row.code}（${row.list} ${row.digits.join('/')}） ${cellsText(row.cells)}`];
    case 'group':
      return [`左侧 ${cellsText(row.lead)}`, ...row.rows.flatMap(rowLines).map((line) => `  ${line}`)];
  }
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`[${block.role}] ${oneLine(block.text)}`];
    case 'heading':
      return [`[${block.numbered === false ? 'heading' : `heading${block.level}`}] ${oneLine(block.text)}`];
    case 'sentences':
    case 'rowSentences':
    case 'freeText':
      return [`[${block.kind}] ${block.id} ${block.label}`];
    case 'grid':
      return [`[grid] ${block.id} ${block.label}（${block.columnsMm.join('+')} mm）`, ...block.rows.flatMap(rowLines)];
    case 'signatureLine':
      return [`[signatureLine] ${block.items.map(({ label, id = '' }) => `${label}{${id}}`).join(' / ')}`];
    case 'spacer':
      return [`[spacer ${block.lines}]`];
    case 'contents':
      return [`[contents] ${block.documents.join(' ')}`];
  }
}

function documentLines({ id, attachment, title, page, repeat, blocks }: DocumentDefinition): readonly string[] {
  const every = repeat === undefined ? '' : `，每行 ${repeat.table} 一份`;
  return [
    '',
    `## ${attachment === undefined ? '' : `${attachment} `}${oneLine(title)}（${id}，${page.orientation}${every}）`,
    ...blocks.flatMap(blockLines),
  ];
}

/**
 * A pack as text that a person can review beside the blank: its documents in order with titles, headings, captions and
 * rows of tables, then its checks. What the sentences say is in the golden sets.
 */
export function packText(pack: TemplatePack): string {
  return `${[
    `# ${pack.title}（${pack.id} v${pack.version}，${pack.year}）`,
    `依据：${pack.basis.document}`,
    ...pack.errata.map(({ place, text }) => `原表差错 ${place}：${text}`),
    ...pack.documents.flatMap(documentLines),
    '',
    '## 审核',
    ...pack.crossChecks.map(({ code, severity, title }) => `${code} ${severity} ${oneLine(title)}`),
  ].join('\n')}\n`;
}
