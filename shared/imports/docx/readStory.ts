import { AppError } from '../../errors/appError.ts';
import { scanXml, type XmlAttributes } from '../ooxml/scanXml.ts';
import type { DocxBlock, DocxParagraph, MarginPlace } from './docxContent.ts';
import { isOn } from './docxValues.ts';
import { createTableBuilder, type TableBuilder } from './tableBuilder.ts';

/** A section as the body declares it: its own references, nothing inherited yet. */
export type DeclaredSection = {
  landscape: boolean;
  firstPageNumber?: number;
  readonly references: { readonly kind: 'header' | 'footer'; readonly place: MarginPlace; readonly id: string }[];
};

/** One part with running text: the body, a header, a footer. */
export type Story = {
  readonly blocks: readonly DocxBlock[];
  readonly sections: readonly DeclaredSection[];
  readonly watermarks: readonly string[];
  readonly instructions: string;
};

/** A set of 1,000 project forms has 250,000 cells. */
const mostBlocks = 1_000_000;

/** Deleted or moved-away text, former properties, the second writing of the same content, pronunciation. */
const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:rt',
  'mc:Fallback',
]);

type OpenParagraph = { text: string; style?: string; pageBreakBefore?: true };

const placeOf = (type: string | undefined): MarginPlace => (type === 'even' || type === 'first' ? type : 'default');
const xmlSpaceAround = /^[ \t\n\r]+|[ \t\n\r]+$/g;

/** Reads one story part. Throws `OOXML_UNREADABLE` and `OOXML_TOO_LARGE`; `file` is the name for the message. */
export function readStory(bytes: Uint8Array, part: string, file: string): Story {
  const blocks: DocxBlock[] = [];
  const sections: DeclaredSection[] = [];
  const watermarks: string[] = [];
  let instructions = '';

  const tables: TableBuilder[] = [];
  let table: TableBuilder | undefined;
  /** More than one while a paragraph stands in a text box of another. */
  const paragraphs: OpenParagraph[] = [];
  let paragraph: OpenParagraph | undefined;
  let section: DeclaredSection | undefined;
  const choiceTaken: boolean[] = [];
  let skipDepth = 0;
  let runs = 0;
  let properties = 0;
  let text: string | undefined;
  let keepsSpace = false;
  let instruction = false;
  let count = 0;

  const countBlock = (): void => {
    count += 1;
    if (count > mostBlocks)
      throw new AppError('OOXML_TOO_LARGE', { file, detail: `段落和单元格超过 ${mostBlocks} 个` });
  };
  const addToRun = (addition: string): void => {
    if (paragraph && runs > 0 && properties === 0) paragraph.text += addition;
  };

  const open = (name: string, attributes: XmlAttributes): void => {
    if (skipDepth > 0 || skipped.has(name)) {
      skipDepth += 1;
      return;
    }
    switch (name) {
      case 'w:p':
        countBlock();
        paragraph = { text: '' };
        paragraphs.push(paragraph);
        return;
      case 'w:pPr':
        properties += 1;
        return;
      case 'w:pStyle':
        if (paragraph) paragraph.style = attributes['w:val'] ?? '';
        return;
      case 'w:pageBreakBefore':
        if (paragraph && isOn(attributes)) paragraph.pageBreakBefore = true;
        return;
      case 'w:r':
        runs += 1;
        return;
      case 'w:t':
        text = '';
        keepsSpace = attributes['xml:space'] === 'preserve';
        return;
      case 'w:tab':
      case 'w:ptab':
        addToRun('\t');
        return;
      case 'w:br':
        if ((attributes['w:type'] ?? 'textWrapping') === 'textWrapping') addToRun('\n');
        return;
      case 'w:cr':
        addToRun('\n');
        return;
      case 'w:noBreakHyphen':
        addToRun('-');
        return;
      case 'w:instrText':
        instruction = true;
        return;
      case 'w:fldSimple':
        instructions += ` ${attributes['w:instr'] ?? ''}`;
        return;
      case 'w:tbl':
        table = createTableBuilder();
        tables.push(table);
        return;
      case 'w:gridCol':
        table?.gridColumn();
        return;
      case 'w:tr':
        table?.rowOpens();
        return;
      case 'w:gridBefore':
      case 'w:tblHeader':
        table?.rowProperty(name, attributes);
        return;
      case 'w:tc':
        countBlock();
        table?.cellOpens();
        return;
      case 'w:gridSpan':
      case 'w:vMerge':
      case 'w:hMerge':
        table?.cellProperty(name, attributes);
        return;
      case 'w:sectPr':
        section = { landscape: false, references: [] };
        sections.push(section);
        return;
      case 'w:pgSz':
        if (section) section.landscape = attributes['w:orient'] === 'landscape';
        return;
      case 'w:pgNumType':
        if (section && attributes['w:start'] !== undefined) section.firstPageNumber = Number(attributes['w:start']);
        return;
      case 'w:headerReference':
      case 'w:footerReference':
        section?.references.push({
          kind: name === 'w:headerReference' ? 'header' : 'footer',
          place: placeOf(attributes['w:type']),
          id: attributes['r:id'] ?? '',
        });
        return;
      case 'v:textpath':
        if (attributes.string !== undefined) watermarks.push(attributes.string);
        return;
      case 'mc:AlternateContent':
        choiceTaken.push(false);
        return;
      case 'mc:Choice':
        if (choiceTaken.at(-1)) skipDepth = 1;
        else choiceTaken[choiceTaken.length - 1] = true;
        return;
    }
  };

  const closeParagraph = (): void => {
    const closed = paragraphs.pop();
    paragraph = paragraphs.at(-1);
    if (!closed) return;
    if (table) table.addLine(closed.text);
    else blocks.push({ kind: 'paragraph', ...closed } satisfies DocxParagraph);
  };

  const closeTable = (): void => {
    const closed = tables.pop()?.finish();
    table = tables.at(-1);
    if (!closed) return;
    if (!table) blocks.push(closed);
    // A table in a cell is part of that cell's text.
    else for (const row of closed.rows) table.addLine(row.map((cell) => cell.text).join('\t'));
  };

  const close = (name: string): void => {
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    switch (name) {
      case 'w:t':
        if (text !== undefined) addToRun(keepsSpace ? text : text.replace(xmlSpaceAround, ''));
        text = undefined;
        return;
      case 'w:r':
        runs -= 1;
        return;
      case 'w:pPr':
        properties -= 1;
        return;
      case 'w:p':
        closeParagraph();
        return;
      case 'w:tc':
        table?.cellCloses();
        return;
      case 'w:tr':
        table?.rowCloses();
        return;
      case 'w:tbl':
        closeTable();
        return;
      case 'w:instrText':
        instruction = false;
        return;
      case 'w:sectPr':
        section = undefined;
        return;
      case 'mc:AlternateContent':
        choiceTaken.pop();
        return;
    }
  };

  const takeText = (piece: string): void => {
    if (skipDepth > 0) return;
    if (text !== undefined) text += piece;
    else if (instruction) instructions += piece;
  };

  scanXml(bytes, part, file, { open, close, text: takeText });
  return { blocks, sections, watermarks, instructions };
}
