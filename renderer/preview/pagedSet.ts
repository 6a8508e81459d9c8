import { a4 } from '../../shared/outputs/html/styleSheet.ts';
import type { PreviewBlock, PreviewSet } from '../../shared/outputs/preview/previewSet.ts';
import { mmToPx } from '../../shared/outputs/preview/units.ts';
import type { PageLayout } from '../../shared/packs/documentSchema.ts';
import { type Measured, measureBlocks } from './measure.ts';
import { type PagePlan, paginate } from './paginate.ts';

/** Blocks that begin on a new page, with their pages. */
export type PagedPart = {
  readonly blocks: readonly PreviewBlock[];
  readonly measured: readonly Measured[];
  readonly plans: readonly PagePlan[];
};

/** One page: which plan of which part it shows, and the number it counts as. */
export type Page = {
  readonly document: number;
  readonly part: PagedPart;
  readonly plan: number;
  readonly number: number;
};

export type PagedSet = {
  readonly set: PreviewSet;
  readonly pages: readonly Page[];
  /** Index of the first page of each document. */
  readonly firstPages: readonly number[];
  /** Printed page number of each named paragraph. */
  readonly anchors: ReadonlyMap<string, number>;
};

export type PageSize = { readonly width: number; readonly height: number };

/** Paper and text area of a page layout, in px. */
export function pageBox({ orientation, marginsMm }: PageLayout): {
  readonly paper: PageSize;
  readonly text: PageSize & { readonly left: number; readonly top: number };
} {
  const { width, height } = a4[orientation];
  const { top, right, bottom, left } = marginsMm;
  return {
    paper: { width: mmToPx(width), height: mmToPx(height) },
    text: {
      left: mmToPx(left),
      top: mmToPx(top),
      width: mmToPx(width - left - right),
      height: mmToPx(height - top - bottom),
    },
  };
}

/** How long the window may be held up at a time, in ms. */
const longestTurn = 12;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Puts the parts of all documents in order, with page numbers as the Word file counts them. */
export function numberPages(set: PreviewSet, parts: readonly (readonly PagedPart[])[]): PagedSet {
  const pages: Page[] = [];
  const firstPages: number[] = [];
  const anchors = new Map<string, number>();
  let number = 0;
  set.documents.forEach(({ startsNumbering }, document) => {
    if (startsNumbering) number = 0;
    firstPages.push(pages.length);
    for (const part of parts[document] ?? []) {
      part.plans.forEach((plan, at) => {
        number += 1;
        pages.push({ document, part, plan: at, number });
        for (const piece of plan) {
          const block = part.blocks[piece.block];
          if (block?.kind !== 'paragraph' || block.anchor === undefined || anchors.has(block.anchor)) continue;
          anchors.set(block.anchor, number);
        }
      });
    }
  });
  return { set, pages, firstPages, anchors };
}

/**
 * Measures a set and breaks it into pages, a part at a time, so that the window stays awake. `room`: where the pages'
 * styles hold. Answers `undefined` when it was aborted.
 */
export async function paginateSet(
  set: PreviewSet,
  room: ParentNode & Node,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<PagedSet | undefined> {
  const total = set.documents.reduce((sum, { parts }) => sum + parts.length, 0);
  const paged: PagedPart[][] = [];
  let done = 0;
  let turn = performance.now();
  for (const { parts, page } of set.documents) {
    const { text } = pageBox(page);
    const ofDocument: PagedPart[] = [];
    for (const blocks of parts) {
      const measured = measureBlocks(room, blocks, text.width, set.metrics);
      const flows = measured.map(({ flow }) => flow);
      ofDocument.push({ blocks, measured, plans: paginate(flows, text.height) });
      done += 1;
      if (performance.now() - turn < longestTurn) continue;
      onProgress(done, total);
      await nextTurn();
      if (signal.aborted) return undefined;
      turn = performance.now();
    }
    paged.push(ofDocument);
  }
  return numberPages(set, paged);
}
