import { type PagedSet, pageBox } from './pagedSet.ts';

export const zooms = ['fitWidth', 'actual', 'twoPages'] as const;
export type Zoom = (typeof zooms)[number];

/** Pages side by side: their indexes, and the height (px) that they take. */
export type PageRow = { readonly pages: readonly number[]; readonly height: number };
export type PageRows = { readonly rows: readonly PageRow[]; readonly scale: number };

/** Distance between pages, in px. */
export const pageGap = 16;
const largest = 1.3;
const smallest = 0.3;

/** What the rows of pages look like in a column of that width (px). */
export function pageRows(paged: PagedSet, zoom: Zoom, width: number): PageRows {
  const papers = paged.pages.map(({ document }) => {
    const layout = paged.set.documents[document]?.page;
    return layout === undefined ? { width: 0, height: 0 } : pageBox(layout).paper;
  });
  const perRow = zoom === 'twoPages' ? 2 : 1;
  const groups: number[][] = [];
  papers.forEach((_, index) => {
    const last = groups.at(-1);
    // Every document begins at the left.
    if (last === undefined || last.length === perRow || paged.firstPages.includes(index)) groups.push([index]);
    else last.push(index);
  });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const room = (group: readonly number[]): number => width - pageGap * (group.length + 1);
  const fitting = groups.map((group) => room(group) / Math.max(1, sum(group.map((at) => papers[at]?.width ?? 0))));
  const scale =
    zoom === 'actual' ? 1 : Math.max(smallest, Math.min(largest, ...fitting.filter((each) => Number.isFinite(each))));
  const rows = groups.map((pages) => ({
    pages,
    height: Math.max(...pages.map((at) => papers[at]?.height ?? 0)) * scale,
  }));
  return { rows, scale };
}

/** The row on which a page stands. */
export function rowOfPage({ rows }: PageRows, page: number): number {
  return Math.max(
    0,
    rows.findIndex(({ pages }) => pages.includes(page)),
  );
}
