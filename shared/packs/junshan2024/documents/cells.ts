import type { Block, GridCell } from '../../documentSchema.ts';

type Place = { readonly span: number; readonly indent?: number };

/** A figure with its own caption in the same cell: `其中：基本支出：257.14`. */
export function captioned(before: string, id: string, place: Place): GridCell {
  return { content: { kind: 'field', id, before }, role: 'value', align: 'left', ...place };
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
