import { strToU8, zipSync } from 'fflate';
import { type Block, type Cell, type Published, plainText } from './text.ts';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const run = (text: string): string =>
  `<w:r><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraphXml = (text: string): string => `<w:p>${run(text)}</w:p>`;

/** A cell that spans rows appears again in each of them as a continuation, as Word stores it. */
function rowsXml(rows: readonly (readonly Cell[])[]): string {
  const open: { left: number; columns: number; until: number }[] = [];
  return rows
    .map((row, rowAt) => {
      let column = 0;
      const parts: string[] = [];
      const continued = (): void => {
        for (;;) {
          const above = open.find(({ left, until }) => left === column && until > rowAt);
          if (above === undefined) return;
          parts.push(
            `<w:tc><w:tcPr><w:gridSpan w:val="${above.columns}"/><w:vMerge/></w:tcPr>${paragraphXml('')}</w:tc>`,
          );
          column += above.columns;
        }
      };
      continued();
      for (const { pieces, columns, rows: tall } of row) {
        const merge = tall > 1 ? '<w:vMerge w:val="restart"/>' : '';
        if (tall > 1) open.push({ left: column, columns, until: rowAt + tall });
        parts.push(
          `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${paragraphXml(plainText(pieces))}</w:tc>`,
        );
        column += columns;
        continued();
      }
      return `<w:tr>${parts.join('')}</w:tr>`;
    })
    .join('');
}

function blockXml(block: Block): string {
  if (block.kind === 'paragraph') return paragraphXml(plainText(block.pieces));
  const width = Math.max(...block.rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  const grid = '<w:gridCol w:w="900"/>'.repeat(width);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowsXml(block.rows)}</w:tbl>`;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The published set as the Word file that a publisher puts on its page. */
export function docxOf({ blocks }: Published): Uint8Array {
  const body = blocks.map(blockXml).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${main}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  });
}
