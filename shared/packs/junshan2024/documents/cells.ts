import type { Block, GridCell, GridRow } from '../../documentSchema.ts';

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

/** A short text that was typed, in a narrow column: centred. */
export function shortText(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'value', span };
}

export function longText(id: string, span = 1): GridCell {
  return { content: { kind: 'field', id }, role: 'longText', span };
}

/** A figure with its own caption in the same cell: `其中：基本支出：257.14`. */
export function captioned(before: string, id: string, place: Place): GridCell {
  return { content: { kind: 'field', id, before }, role: 'value', align: 'left', ...place };
}

export function empty(span = 1): GridCell {
  return { content: { kind: 'empty' }, role: 'value', span };
}

export function row(...cells: readonly GridCell[]): GridRow {
  return { kind: 'row', cells };
}

export function group(lead: GridCell, ...rows: readonly GridRow[]): GridRow {
  return { kind: 'group', lead: [lead], rows };
}

export function paragraph(role: 'attachmentLabel' | 'attachmentTitle' | 'note' | 'title', text: string): Block {
  return { kind: 'paragraph', role, text };
}

/** The line below every attached table. The head of the unit signs by hand. */
export const signatureLine: Block = {
  kind: 'signatureLine',
  items: [
    { label: '填表人：', id: 'unit.preparer' },
    { label: '填报日期：', id: 'unit.fillDate' },
    { label: '联系电话：', id: 'unit.phone' },
    { label: '单位负责人签字：' },
  ],
};
