import type { Random } from './random.ts';
import { type Block, type Cell, type Mark, type MistakeKind, type Pieces, type Published, plainText } from './text.ts';

/** A set with one mistake; `about` tells a reader which. */
export type Spoiled = { readonly kind: MistakeKind; readonly about: string; readonly published: Published };

type Spot = { readonly block: number; readonly row?: number; readonly cell?: number; readonly piece: number };

const isMark = (piece: Pieces[number] | undefined): piece is Mark => typeof piece === 'object';

function spotsOf({ blocks }: Published): readonly (Spot & { readonly mark: Mark })[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'paragraph') {
      return block.pieces.flatMap((mark, piece) => (isMark(mark) ? [{ block: at, piece, mark }] : []));
    }
    return block.rows.flatMap((row, rowAt) =>
      row.flatMap(({ pieces }, cellAt) =>
        pieces.flatMap((mark, piece) => (isMark(mark) ? [{ block: at, row: rowAt, cell: cellAt, piece, mark }] : [])),
      ),
    );
  });
}

const withPiece = (pieces: Pieces, at: number, text: string): Pieces =>
  pieces.map((piece, each) => (each === at ? text : piece));

function withText(block: Block, spot: Spot, text: string): Block {
  if (block.kind === 'paragraph') return { ...block, pieces: withPiece(block.pieces, spot.piece, text) };
  const rows = block.rows.map((row, rowAt) =>
    row.map((each, cellAt) =>
      rowAt === spot.row && cellAt === spot.cell ? { ...each, pieces: withPiece(each.pieces, spot.piece, text) } : each,
    ),
  );
  return { ...block, rows };
}

function around(block: Block | undefined, spot: Spot): string {
  if (block === undefined) return '';
  if (block.kind === 'paragraph') return plainText(block.pieces).slice(0, 400);
  const cells = block.rows[spot.row ?? 0] ?? [];
  return `${block.name}: ${cells.map(({ pieces }) => plainText(pieces)).join(' | ')}`;
}

const blanked = (each: Cell): Cell => (each.pieces.some(isMark) ? { ...each, pieces: [''] } : each);

/** A table whose amounts the text tells, left blank. */
function blankTable(published: Published): readonly Spoiled[] {
  const at = published.blocks.findIndex(
    (block) =>
      block.kind === 'table' &&
      /三公.*支出决算表/.test(block.name) &&
      plainText(block.rows.flat().flatMap(({ pieces }) => pieces)).length > 0,
  );
  const block = published.blocks[at];
  if (block?.kind !== 'table') return [];
  const blocks = published.blocks.with(at, { ...block, rows: block.rows.map((row) => row.map(blanked)) });
  return [{ kind: 'blank table', about: block.name, published: { ...published, blocks } }];
}

/** A table that the contents promise, left out with its caption, number and unit line. */
function missingTable(published: Published): readonly Spoiled[] {
  if (!published.blocks.some((block) => block.kind === 'paragraph' && plainText(block.pieces) === '目录')) return [];
  const at = published.blocks.findIndex((block) => block.kind === 'table' && block.name.startsWith('国有资本经营'));
  if (at < 0) return [];
  const blocks = published.blocks.filter((_, each) => each > at || each < at - 3);
  return [{ kind: 'contents', about: '国有资本经营预算财政拨款支出决算表', published: { ...published, blocks } }];
}

/** One mistake of every kind that the set has room for. */
export function spoiled(published: Published, random: Random): readonly Spoiled[] {
  const spots = spotsOf(published);
  const kinds = [...new Set(spots.map(({ mark }) => mark.kind))];
  const planted = kinds.flatMap((kind): readonly Spoiled[] => {
    const { mark, ...spot } = random.pick(spots.filter((each) => each.mark.kind === kind));
    const wrong = mark.wrong(random);
    const block = published.blocks[spot.block];
    if (block === undefined || wrong === mark.text) return [];
    const blocks = published.blocks.with(spot.block, withText(block, spot, wrong));
    return [{ kind, about: `${mark.text} → ${wrong} in: ${around(block, spot)}`, published: { ...published, blocks } }];
  });
  return [...planted, ...blankTable(published), ...missingTable(published)];
}
