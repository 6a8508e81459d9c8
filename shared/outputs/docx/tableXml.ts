import { FileChild } from 'docx';
import type { ResolvedBlock, ResolvedCell, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { repeatedRows } from './repeatedRows.ts';
import { cellPadding, type RowHeight, rowHeights } from './rowHeights.ts';
import { alignments, cellStyles } from './styles.ts';
import { mmToDxa, ptToDxa } from './units.ts';
import { textPieces, xmlText } from './xmlText.ts';

type Table = Extract<ResolvedBlock, { kind: 'table' }>;
type Typography = ResolvedSet['typography'];
type CellRole = keyof Typography['cells'];
type Xml = Record<string, unknown>;

/** A row higher than this part of the page may break across pages; others stay whole. */
const highestWholeRow = 0.6;
/** A merge higher than this part of the page starts with its label, so that the label is on the page it starts on. */
const highestCentredMerge = 0.5;
const borderSides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const needsSpaceKept = /^[ \t\n]|[ \t\n]$| {2}/;

/**
 * A table handed to the library as finished XML objects. Its own `Table` builds and copies some thirty objects per
 * cell, which is most of the time of a long set; these are the same elements, with properties shared between cells.
 */
class TableXml extends FileChild {
  readonly #make: () => Xml;

  constructor(make: () => Xml) {
    super('w:tbl');
    this.#make = make;
  }

  override prepForXml(): Xml {
    return this.#make();
  }
}

function element(name: string, attributes: Xml): Xml {
  return { [name]: { _attr: attributes } };
}

/** One object per distinct value: most cells of a set look alike. */
function shared<Key extends string>(make: (key: Key) => Xml): (key: Key) => Xml {
  const known = new Map<Key, Xml>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

function runContent(text: string): readonly Xml[] {
  const parts: Xml[] = [];
  text.split('\n').forEach((line, lineAt) => {
    if (lineAt > 0) parts.push({ 'w:br': {} });
    line.split('\t').forEach((stretch, at) => {
      if (at > 0) parts.push({ 'w:tab': {} });
      for (const piece of stretch === '' ? [] : textPieces(stretch)) {
        parts.push({ 'w:t': needsSpaceKept.test(piece) ? [{ _attr: { 'xml:space': 'preserve' } }, piece] : [piece] });
      }
    });
  });
  return parts;
}

/** What all tables of a set have in common: properties of runs, paragraphs and cells, each made once. */
function sharedProperties(typography: Typography) {
  const run = shared((role: CellRole) => ({
    'w:rPr': [element('w:rFonts', { 'w:hint': 'eastAsia', 'w:eastAsia': typography.cells[role].eastAsia })],
  }));
  const paragraph = shared((key: `${CellRole}/${ResolvedCell['align']}/${number}`) => {
    const [role, align, indent] = key.split('/') as [CellRole, ResolvedCell['align'], string];
    const { align: usual, sizePt } = typography.cells[role];
    return {
      'w:pPr': [
        element('w:pStyle', { 'w:val': cellStyles[role].id }),
        ...(Number(indent) > 0 ? [element('w:ind', { 'w:left': ptToDxa(Number(indent) * sizePt) })] : []),
        ...(align === usual ? [] : [element('w:jc', { 'w:val': alignments[align] })]),
      ],
    };
  });
  const cell = shared((key: `${number}/${number}/${'' | 'restart' | 'continue'}/${'top' | 'center'}`) => {
    const [width, span, merge, vertical] = key.split('/');
    return {
      'w:tcPr': [
        element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
        ...(span === '1' ? [] : [element('w:gridSpan', { 'w:val': span })]),
        ...(merge === '' ? [] : [element('w:vMerge', { 'w:val': merge })]),
        element('w:vAlign', { 'w:val': vertical }),
      ],
    };
  });
  const row = shared((key: `${number}/${'whole' | 'breaks'}/${'repeats' | ''}`) => {
    const [least, whole, repeats] = key.split('/');
    return {
      'w:trPr': [
        ...(whole === 'whole' ? [{ 'w:cantSplit': {} }] : []),
        element('w:trHeight', { 'w:val': least, 'w:hRule': 'atLeast' }),
        ...(repeats === 'repeats' ? [{ 'w:tblHeader': {} }] : []),
      ],
    };
  });
  return { run, paragraph, cell, row };
}

function tableProperties(widthDxa: number): Xml {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
  const { side, vertical } = cellPadding;
  const margin = (name: string, width: number): Xml => element(name, { 'w:w': width, 'w:type': 'dxa' });
  return {
    'w:tblPr': [
      element('w:tblW', { 'w:w': widthDxa, 'w:type': 'dxa' }),
      element('w:jc', { 'w:val': 'center' }),
      { 'w:tblBorders': borderSides.map((name) => element(`w:${name}`, line)) },
      element('w:tblLayout', { 'w:type': 'fixed' }),
      {
        'w:tblCellMar': [
          margin('w:top', vertical),
          margin('w:left', side),
          margin('w:bottom', vertical),
          margin('w:right', side),
        ],
      },
    ],
  };
}

/** Column widths in DXA; rounding never makes their sum wider than the text. */
export function columnsDxa(columnsMm: readonly number[], textWidth: number): readonly number[] {
  const total = columnsMm.reduce((sum, column) => sum + column, 0);
  const scale = Math.min(1, textWidth / Math.max(mmToDxa(total), 1));
  let mm = 0;
  let before = 0;
  return columnsMm.map((column) => {
    mm += column;
    const border = Math.floor(mmToDxa(mm) * scale);
    const width = border - before;
    before = border;
    return width;
  });
}

/** A cell that a merge from an earlier row still covers: `left` more rows. */
type Covered = { readonly cell: ResolvedCell; readonly top: 'top' | 'center'; readonly left: number };

/** Writes the tables of one set: `textWidth` and `textHeight` of the page in DXA. */
export function createTableWriter(typography: Typography) {
  const properties = sharedProperties(typography);

  const textOf = (cell: ResolvedCell): Xml => {
    const paragraph = properties.paragraph(`${cell.role}/${cell.align}/${cell.indent}`);
    const text = xmlText(cell.text);
    if (text === '') return { 'w:p': [paragraph] };
    return { 'w:p': [paragraph, { 'w:r': [properties.run(cell.role), ...runContent(text)] }] };
  };

  const rowsOf = (table: Table, columns: readonly number[], heights: readonly RowHeight[], pageDxa: number): Xml[] => {
    const repeats = repeatedRows(table.rows);
    const widthOf = ({ column, columnSpan }: ResolvedCell): number => {
      let width = 0;
      for (let at = column; at < column + columnSpan; at += 1) width += columns[at] ?? 0;
      return width;
    };
    let covered: readonly Covered[] = [];
    return table.rows.map((row, rowAt) => {
      const placed: { readonly column: number; readonly xml: Xml }[] = [];
      const next: Covered[] = [];
      for (const { cell, top, left } of covered) {
        const cellProperties = properties.cell(`${widthOf(cell)}/${cell.columnSpan}/continue/${top}`);
        const empty = { 'w:p': [properties.paragraph(`${cell.role}/${cell.align}/0`)] };
        placed.push({ column: cell.column, xml: { 'w:tc': [cellProperties, empty] } });
        if (left > 1) next.push({ cell, top, left: left - 1 });
      }
      for (const cell of row.cells) {
        let height = 0;
        for (let at = rowAt; at < rowAt + cell.rowSpan; at += 1) height += heights[at]?.likely ?? 0;
        const top = height > pageDxa * highestCentredMerge ? 'top' : 'center';
        const merge = cell.rowSpan > 1 ? 'restart' : '';
        const cellProperties = properties.cell(`${widthOf(cell)}/${cell.columnSpan}/${merge}/${top}`);
        placed.push({ column: cell.column, xml: { 'w:tc': [cellProperties, textOf(cell)] } });
        if (cell.rowSpan > 1) next.push({ cell, top, left: cell.rowSpan - 1 });
      }
      if (covered.length > 0) placed.sort((a, b) => a.column - b.column);
      covered = next;
      const height = heights[rowAt];
      const whole = (height?.likely ?? 0) <= pageDxa * highestWholeRow ? 'whole' : 'breaks';
      const rowProperties = properties.row(`${height?.least ?? 0}/${whole}/${rowAt < repeats ? 'repeats' : ''}`);
      return { 'w:tr': [rowProperties, ...placed.map(({ xml }) => xml)] };
    });
  };

  return (table: Table, textWidth: number, textHeight: number): FileChild =>
    new TableXml(() => {
      const columns = columnsDxa(table.columnsMm, textWidth);
      const heights = rowHeights(table, columns, typography, textHeight);
      const width = columns.reduce((sum, column) => sum + column, 0);
      return {
        'w:tbl': [
          tableProperties(width),
          { 'w:tblGrid': columns.map((column) => element('w:gridCol', { 'w:w': column })) },
          ...rowsOf(table, columns, heights, textHeight),
        ],
      };
    });
}
