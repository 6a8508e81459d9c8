import type { GridCell, GridRow } from '../../documentSchema.ts';

/** A figure or a short text, centred. */
export function value(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'value', span };
}

/** A fact with its caption in the same cell: `等级：优`. */
export function captioned(before: string, id: string): GridCell {
  return { content: { kind: 'field', id, before }, role: 'value' };
}

export function longText(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'longText', span };
}

/** Rows with a label down their left side. */
export function group(lead: GridCell, ...rows: readonly GridRow[]): GridRow {
  return { kind: 'group', lead: [lead], rows };
}
