/** Room left above a section that is gone to, so that the captions over its first cell are seen as well. */
const leadPx = 96;
const marginPx = 8;

/** The part of the page in which a cell of a table is not covered by what stays in sight. */
function openArea(page: HTMLElement, cell: HTMLElement) {
  const area = page.getBoundingClientRect();
  const table = cell.closest('table');
  const isInBody = cell.closest('tbody') !== null;
  const heightOf = (selector: string, root: HTMLElement | null): number =>
    root?.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const frozen = [...(cell.closest('tr')?.querySelectorAll<HTMLElement>('[data-frozen]') ?? [])];
  const isFrozen = cell.closest('[data-frozen]') !== null;
  return {
    top: area.top + heightOf('[data-focus-line]', page) + (isInBody ? heightOf('thead', table) : 0),
    bottom: area.top + page.clientHeight - (isInBody ? heightOf('tfoot', table) : 0),
    left: area.left + (isFrozen ? 0 : frozen.reduce((sum, each) => sum + each.getBoundingClientRect().width, 0)),
    right: area.left + page.clientWidth,
  };
}

/** How far something must be scrolled to lie within bounds; where it is larger than they are, its beginning counts. */
function shift(from: number, to: number, least: number, most: number): number {
  if (from < least) return from - least;
  return to > most ? Math.min(to - most, from - least) : 0;
}

/**
 * Scrolls the page of a cell, and nothing around it, so that the cell is in sight and not covered by heads, totals or
 * frozen columns. `asBeginning`: where the cell is out of sight or far down, it comes to the top.
 */
export function reveal(cell: HTMLElement, asBeginning: boolean): void {
  const page = cell.closest('main');
  if (page === null) return;
  const own = (cell.closest('td') ?? cell).getBoundingClientRect();
  const { top, bottom, left, right } = openArea(page, cell);
  page.scrollLeft += shift(own.left - marginPx, own.right + marginPx, left, right);
  const isHigh = own.top >= top && own.bottom <= top + ((bottom - top) * 2) / 3;
  if (!asBeginning) page.scrollTop += shift(own.top, own.bottom + marginPx, top, bottom);
  else if (!isHigh) page.scrollTop += own.top - top - leadPx;
}
