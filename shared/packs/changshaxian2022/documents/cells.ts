import type { Block, GridCell, GridRow, ParagraphRole } from '../../documentSchema.ts';

/** Cells and rows as the forms of this pack use them. */
type Place = { readonly span?: number; readonly indent?: number };

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

export function value(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'value', span };
}

/** A number of the blank itself: the 分值 that is not the unit's to set, or `——`. */
export function fixedValue(text: string, span = 1): GridCell {
  return { content: { kind: 'text', text }, role: 'value', span };
}

export function longText(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'longText', span };
}

/** A long text of the blank itself. */
export function fixedText(text: string, rowSpan = 1): GridCell {
  return { content: { kind: 'text', text }, role: 'longText', ...(rowSpan === 1 ? {} : { rowSpan }) };
}

export function empty(span = 1): GridCell {
  return { content: { kind: 'empty' }, role: 'value', span };
}

export function row(...cells: readonly GridCell[]): GridRow {
  return { kind: 'row', cells };
}

export function headerRow(...cells: readonly GridCell[]): GridRow {
  return { kind: 'row', header: true, cells };
}

export function group(lead: GridCell, ...rows: readonly GridRow[]): GridRow {
  return { kind: 'group', lead: [lead], rows };
}

export function paragraph(role: ParagraphRole, text: string): Block {
  return { kind: 'paragraph', role, text };
}
