import { Document, FileChild, type ISectionOptions, Packer } from 'docx';
import { assertNever } from '../../errors/appError.ts';
import { textHeightDxa, textWidthDxa } from '../../layout/fit/pageRoom.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { type PartPatch, repack } from '../ooxml/repack.ts';
import { estimatePages, startsNumbering } from './estimatePages.ts';
import { fixWatermarkId, sectionMargins } from './pageMargins.ts';
import { sectionProperties } from './pageSetup.ts';
import { referenceParagraph, separator, signatureParagraph, textParagraph } from './paragraphs.ts';
import { betweenTablesPt, documentStyles } from './styles.ts';
import { tableXml } from './tableXml.ts';
import { xmlText } from './xmlText.ts';

/** Where the XML of a table goes: `<w:tbl place="3"/>`. Typed text cannot look like it, its `<` is escaped. */
class TablePlace extends FileChild {
  readonly #place: number;

  constructor(place: number) {
    super('w:tbl');
    this.#place = place;
  }

  override prepForXml(): Record<string, unknown> {
    return { 'w:tbl': { _attr: { place: this.#place } } };
  }
}

const tablePlaces = /<w:tbl place="(\d+)"\/>/g;

/** `pages`: where the paragraphs stand that a table of contents may point to. `bookmarks`: their numbers in the file. */
type References = { readonly pages: ReadonlyMap<string, number>; readonly bookmarks: Map<string, number> };

function paragraphOf(
  block: Extract<ResolvedBlock, { kind: 'paragraph' }>,
  typography: ResolvedSet['typography'],
  newPage: boolean,
  { pages, bookmarks }: References,
  widthDxa: number,
): FileChild {
  const { role, anchor, pageOf } = block;
  const text = block.runs.map((run) => run.text).join('');
  const page = pageOf === undefined ? undefined : pages.get(pageOf);
  if (anchor === undefined && page === undefined) return textParagraph(typography, role, text, newPage);
  if (anchor !== undefined && !bookmarks.has(anchor)) bookmarks.set(anchor, bookmarks.size + 1);
  const number = anchor === undefined ? undefined : bookmarks.get(anchor);
  return referenceParagraph(typography, role, text, newPage, {
    ...(anchor === undefined || number === undefined ? {} : { bookmark: { anchor, number } }),
    ...(pageOf === undefined || page === undefined ? {} : { entry: { anchor: pageOf, page, widthDxa } }),
  });
}

/**
 * The blocks of one document; the XML of its tables is added to `tables`. A page break belongs to the paragraph after
 * it; before a table it needs one of its own.
 */
function bodyOf(
  set: ResolvedSet,
  document: ResolvedDocument,
  tables: string[],
  references: References,
): readonly FileChild[] {
  const { typography } = set;
  const width = textWidthDxa(document.page);
  const height = textHeightDxa(document.page);
  const children: FileChild[] = [];
  let newPage = false;
  let afterTable = false;
  for (const block of document.blocks) {
    if (block.kind === 'pageBreak') {
      newPage = children.length > 0;
      continue;
    }
    switch (block.kind) {
      case 'paragraph':
        children.push(paragraphOf(block, typography, newPage, references, width));
        break;
      case 'signatureLine':
        children.push(signatureParagraph(typography, block.items, width, newPage));
        break;
      case 'spacer':
        for (let line = 0; line < block.lines; line += 1) {
          children.push(textParagraph(typography, 'body', '', newPage && line === 0));
        }
        break;
      case 'table':
        // Word makes one table of two that touch.
        if (newPage) children.push(separator(true));
        else if (afterTable) children.push(separator(false, betweenTablesPt));
        children.push(new TablePlace(tables.length));
        tables.push(tableXml(block, typography, width, height));
        break;
      default:
        assertNever(block);
    }
    newPage = false;
    afterTable = block.kind === 'table';
  }
  // The properties of a section stand in its last paragraph, and Word wants one behind a table.
  if (afterTable || children.length === 0) children.push(separator(false));
  return children;
}

function sectionsOf(
  set: ResolvedSet,
  documents: readonly ResolvedDocument[],
  tables: string[],
): readonly ISectionOptions[] {
  const references: References = { pages: estimatePages(set, documents), bookmarks: new Map() };
  return documents.map((document, at) => {
    const before = documents[at - 1]?.page.pageNumbers;
    const { pageNumbers } = document.page;
    return {
      properties: sectionProperties(document.page, startsNumbering(documents, at)),
      ...sectionMargins(pageNumbers, before, set),
      children: bodyOf(set, document, tables, references),
    };
  });
}

/** The library writes the time of the day as created and modified. No date is better than a false one. */
const removeDates: PartPatch = (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');

/**
 * Writes the documents as one .docx: a section each, on its own page set-up. The same input always gives the same
 * bytes.
 */
export async function writeDocx(set: ResolvedSet, documents: readonly ResolvedDocument[]): Promise<Uint8Array> {
  const tables: string[] = [];
  const file = new Document({
    title: xmlText(set.title),
    creator: xmlText(set.author),
    lastModifiedBy: xmlText(set.author),
    evenAndOddHeaderAndFooters: true,
    compatibility: { doNotExpandShiftReturn: true },
    styles: documentStyles(set.typography),
    sections: sectionsOf(set, documents, tables),
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  const fillTables: PartPatch = (xml) => xml.replace(tablePlaces, (_, place: string) => tables[Number(place)] ?? '');
  return repack(packed, (part) => {
    if (part === 'word/document.xml') return fillTables;
    if (part === 'docProps/core.xml') return removeDates;
    return /^word\/header\d+\.xml$/.test(part) ? fixWatermarkId : undefined;
  });
}
