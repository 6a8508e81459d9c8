import { paragraph } from '../../builders/blocks.ts';
import type { Block, GridCell, PageLayout } from '../../documentSchema.ts';

/** Cells of the tables of the final accounts: places instead of spans, amounts at the right. */
type Place = { readonly span?: number; readonly rowSpan?: number; readonly indent?: number };

export function head(text: string, place: Place = {}): GridCell {
  return { content: { kind: 'text', text }, role: 'head', ...place };
}

/** 合计, 栏次, numbers of lines: in the middle of the cell. */
export function centred(text: string, place: Place = {}): GridCell {
  return { content: { kind: 'text', text }, role: 'label', align: 'center', ...place };
}

/** Amounts stand at the right, so that their digits stand under each other. */
export function amount(id: string, place: Place = {}): GridCell {
  return { content: { kind: 'field', id }, role: 'value', align: 'right', ...place };
}

export function empty(place: Place = {}): GridCell {
  return { content: { kind: 'empty' }, role: 'value', ...place };
}

/** 栏次 1 2 3 … over the columns of amounts. */
export function columnNumbers(count: number, from = 1): readonly GridCell[] {
  return Array.from({ length: count }, (_, index) => centred(String(from + index)));
}

/** Number and unit of a table, and whose table it is. */
export function captions(number: number): readonly Block[] {
  return [
    paragraph('tableCaption', `公开0${number}表`),
    paragraph('tableCaption', '部门：{unit.name}　　金额单位：万元'),
  ];
}

/** Tables of one page: narrower margins than text, so that all lines find room. */
export const uprightTable: PageLayout = {
  orientation: 'portrait',
  marginsMm: { top: 22, bottom: 20, left: 20, right: 20 },
  pageNumbers: 'dashOutside',
};
export const wideTable: PageLayout = {
  orientation: 'landscape',
  marginsMm: { top: 16, bottom: 15, left: 20, right: 20 },
  pageNumbers: 'dashOutside',
};
