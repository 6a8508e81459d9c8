import { BookmarkEnd, BookmarkStart, LeaderType, Paragraph, SimpleField, Tab, TabStopType, TextRun } from 'docx';
import { textWidthEm } from '../../layout/fit/textMeasure.ts';
import { ptToDxa } from '../../layout/fit/units.ts';
import type { ResolvedBlock, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { paragraphStyles, separatorStyle } from './styles.ts';
import { textPieces, xmlText } from './xmlText.ts';

type Typography = ResolvedSet['typography'];
type ParagraphRole = keyof Typography['paragraphs'];
type SignatureItems = Extract<ResolvedBlock, { kind: 'signatureLine' }>['items'];

/** Room for the pen behind the shortest item, in characters. */
const penRoomEm = 2;

/** Runs of a text: a tab is a tab, `\n` a line break. Each run names its eastAsia font, as GB/T 9704 readers expect. */
function textRuns(text: string, eastAsia: string): readonly TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => {
      const parts = line.split('\t').map(textPieces);
      return new TextRun({
        font: { eastAsia, hint: 'eastAsia' },
        ...(index === 0 ? {} : { break: 1 }),
        children: parts.flatMap((pieces, at): readonly (string | Tab)[] =>
          at === 0 ? pieces : [new Tab(), ...pieces],
        ),
      });
    });
}

/** One paragraph of a role. Everything but the text stands in its style. */
export function textParagraph(typography: Typography, role: ParagraphRole, text: string, newPage: boolean): Paragraph {
  return new Paragraph({
    style: paragraphStyles[role].id,
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: text === '' ? [] : textRuns(text, typography.paragraphs[role].eastAsia),
  });
}

/** Word keeps bookmarks whose names begin with `_` out of its list. */
function bookmarkName(anchor: string): string {
  return `_${anchor}`;
}

/** What a table of contents needs of a paragraph: a bookmark where it points to, a page number where it points from. */
export type Reference = {
  /** Name and number of the bookmark around the paragraph. */
  readonly bookmark?: { readonly anchor: string; readonly number: number };
  readonly entry?: { readonly anchor: string; readonly page: number; readonly widthDxa: number };
};

/** A paragraph that a table of contents points to, or an entry of one: text, dots, and the page as a live field. */
export function referenceParagraph(
  typography: Typography,
  role: ParagraphRole,
  text: string,
  newPage: boolean,
  { bookmark, entry }: Reference,
): Paragraph {
  const paragraph = new Paragraph({
    style: paragraphStyles[role].id,
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(entry === undefined
      ? {}
      : { tabStops: [{ type: TabStopType.RIGHT, position: entry.widthDxa, leader: LeaderType.DOT }] }),
  });
  // The library's own bookmark takes its number from a counter that runs on from file to file.
  if (bookmark !== undefined) {
    paragraph.addChildElement(new BookmarkStart(bookmarkName(bookmark.anchor), bookmark.number));
  }
  for (const run of textRuns(text, typography.paragraphs[role].eastAsia)) paragraph.addChildElement(run);
  if (entry !== undefined) {
    paragraph.addChildElement(new TextRun({ children: [new Tab()] }));
    paragraph.addChildElement(new SimpleField(`PAGEREF ${bookmarkName(entry.anchor)} \\h`, String(entry.page)));
  }
  if (bookmark !== undefined) paragraph.addChildElement(new BookmarkEnd(bookmark.number));
  return paragraph;
}

/** A paragraph one point high, where Word needs one and the form has none; between two tables it keeps them apart. */
export function separator(newPage: boolean, gapPt = 0): Paragraph {
  return new Paragraph({
    style: separatorStyle.id,
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(gapPt > 0 ? { spacing: { before: ptToDxa(gapPt) } } : {}),
  });
}

/** What the signature line reads: `填表人：张三`, one tab between items, a line break where they are too many. */
type SignatureLayout = { readonly text: string; readonly tabsDxa: readonly number[] };

/** Spreads the items over the text width: what is left over is shared out as room for the pen. */
export function layOutSignatures(items: SignatureItems, sizePt: number, widthDxa: number): SignatureLayout {
  const texts = items.map(({ label, value }) => `${label}${value}`);
  const em = ptToDxa(sizePt);
  const needed = (line: readonly string[]): readonly number[] =>
    line.map((text) => (textWidthEm(text) + penRoomEm) * em);
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  const fits = sum(needed(texts)) <= widthDxa;
  const perLine = fits ? Math.max(texts.length, 1) : Math.ceil(texts.length / 2);
  const lines: (readonly string[])[] = [];
  for (let at = 0; at < texts.length; at += perLine) lines.push(texts.slice(at, at + perLine));

  // Items below each other share a tab stop, so a column is as wide as its widest item.
  const columns = Array.from({ length: perLine }, (_, at) => Math.max(...lines.map((line) => needed(line)[at] ?? 0)));
  const spare = Math.max(0, widthDxa - sum(columns)) / perLine;
  let at = 0;
  const tabsDxa = columns.slice(0, -1).map((column) => {
    at += column + spare;
    return Math.floor(at);
  });
  // Word refuses a stop beyond 22 inches, and past the margin none is of use: an item that long wraps.
  const usable = tabsDxa.filter((position) => position < widthDxa);
  return { text: lines.map((line) => line.join('\t')).join('\n'), tabsDxa: usable };
}

/** Name, date, telephone and signature in one paragraph, with tab stops over the text width (DXA). */
export function signatureParagraph(
  typography: Typography,
  items: SignatureItems,
  widthDxa: number,
  newPage: boolean,
): Paragraph {
  const { sizePt, eastAsia } = typography.paragraphs.signature;
  const { text, tabsDxa } = layOutSignatures(items, sizePt, widthDxa);
  return new Paragraph({
    style: paragraphStyles.signature.id,
    ...(newPage ? { pageBreakBefore: true } : {}),
    tabStops: tabsDxa.map((position) => ({ type: TabStopType.LEFT, position })),
    children: textRuns(text, eastAsia),
  });
}
