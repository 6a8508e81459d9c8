import type { GridCell, GridRow } from '../documentSchema.ts';

/** Cells and rows of forms. Every one returns plain data; a form with ways of its own adds them beside these. */
type Place = { readonly span?: number; readonly rowSpan?: number; readonly indent?: number };

export function head(text: string, span = 1): GridCell {
  return { content: { kind: 'text', text }, role: 'head', span };
}

export function label(text: string, place: Place = {}): GridCell {
  return { content: { kind: 'text', text }, role: 'label', ...place };
}

/** A label in the middle of its cell: leads of groups, names of rows in the narrow columns. */
export function centredLabel(text: string, span = 1): GridCell {
  return { content: { kind: 'text', text }, role: 'label', align: 'center', span };
}

/** A figure or a short text, centred. */
export function value(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'value', span };
}

/** What the blank itself prints where others have a figure: a 分值 that is not the unit's to set, or `——`. */
export function fixedValue(text: string, span = 1): GridCell {
  return { content: { kind: 'text', text }, role: 'value', span };
}

export function longText(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'longText', span };
}

export function empty(span = 1): GridCell {
  return { content: { kind: 'empty' }, role: 'value', span };
}

export function row(...cells: readonly GridCell[]): GridRow {
  return { kind: 'row', cells };
}

/** A row of captions that is printed again on every page. */
export function headerRow(...cells: readonly GridCell[]): GridRow {
  return { kind: 'row', header: true, cells };
}

/** Rows with one cell down their left side. */
export function group(lead: GridCell, ...rows: readonly GridRow[]): GridRow {
  return { kind: 'group', lead: [lead], rows };
}
