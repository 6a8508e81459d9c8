import fc from 'fast-check';
import { isDerived } from '../../../../shared/calculation/factModel.ts';
import { rowPath } from '../../../../shared/calculation/factPath.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import type { ReportDraft } from '../../../../shared/drafts/reportDraft.ts';
import { narrativePlaces } from '../../../../shared/packs/narrativePlaces.ts';
import type { TemplatePack } from '../../../../shared/packs/templatePack.ts';

/** What someone wants to do, before it is known what there is: numbers pick among what the draft has then. */
export type Wish = {
  readonly kind:
    | 'entry'
    | 'cell'
    | 'unit'
    | 'override'
    | 'narrative'
    | 'explanation'
    | 'insert'
    | 'remove'
    | 'move'
    | 'block';
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string | undefined;
};

const typed = fc.oneof(
  { weight: 5, arbitrary: fc.nat(99_999).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '无', '物业管理费', '2010301', '1,234.5', '不是数', '50%', '-') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Wish['kind']>(
      'entry',
      'cell',
      'cell',
      'unit',
      'override',
      'override',
      'narrative',
      'explanation',
      'insert',
      'insert',
      'remove',
      'move',
      'block',
    ),
    a: fc.nat(1_000),
    b: fc.nat(1_000),
    c: fc.nat(1_000),
    text: typed,
  }),
  { maxLength: 25 },
);

function pick<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[number % Math.max(1, values.length)];
}

/** The edit that a wish comes to; none where there is nothing to do it on. */
export function editFor(pack: TemplatePack, draft: ReportDraft, { kind, a, b, c, text }: Wish): DraftEdit | undefined {
  const table = pick(pack.tables, a);
  const rows = draft.tables[table?.id ?? ''] ?? [];
  const row = b % Math.max(1, rows.length);
  switch (kind) {
    case 'entry': {
      const field = pick(
        pack.fields.filter(({ source }) => source.kind === 'entered'),
        a,
      );
      return field && { kind: 'setEntry', id: field.id, text };
    }
    case 'cell': {
      const field = pick(table?.rowFields.filter((each) => !isDerived(each)) ?? [], c);
      if (table === undefined || field === undefined || rows.length === 0) return undefined;
      return { kind: 'setCell', table: table.id, row, field: field.id, text };
    }
    case 'unit':
      return { kind: 'setUnit', key: pick(pack.profile, a)?.key ?? 'name', text };
    case 'override': {
      const override = text === undefined ? undefined : { value: text, reason: '与批复一致' };
      if (b % 2 === 0) {
        const field = pick(pack.fields.filter(isDerived), a);
        return field && { kind: 'setOverride', path: field.id, override };
      }
      const field = pick(table?.rowFields.filter(isDerived) ?? [], c);
      if (table === undefined || field === undefined || rows.length === 0) return undefined;
      return { kind: 'setOverride', path: rowPath(table.id, row + 1, field.id), override };
    }
    case 'narrative': {
      const place = pick(narrativePlaces(pack), a);
      if (place === undefined) return undefined;
      const count = draft.tables[place.perRow ?? '']?.length ?? 0;
      if (place.perRow !== undefined && count === 0) return undefined;
      const id = place.perRow === undefined ? place.id : `${place.id}[${(b % count) + 1}]`;
      return { kind: 'setNarrative', id, paragraphs: text === undefined ? undefined : [text] };
    }
    case 'explanation': {
      const field = pick(table?.rowFields ?? [], c);
      const place =
        table === undefined || field === undefined || rows.length === 0 ? '' : rowPath(table.id, row + 1, field.id);
      const code = pick(pack.crossChecks, a)?.code ?? 'AAA-001';
      return { kind: 'setExplanation', key: place === '' ? code : `${code}@${place}`, text };
    }
    case 'insert': {
      const field = pick(table?.rowFields.filter((each) => !isDerived(each)) ?? [], c);
      if (table === undefined || field === undefined || rows.length >= table.maxRows) return undefined;
      return { kind: 'insertRow', table: table.id, index: b % (rows.length + 1), cells: { [field.id]: text ?? '' } };
    }
    case 'remove':
      return table === undefined || rows.length === 0 ? undefined : { kind: 'removeRow', table: table.id, index: row };
    case 'move':
      if (table === undefined || rows.length === 0) return undefined;
      return { kind: 'moveRow', table: table.id, from: row, to: c % rows.length };
    case 'block': {
      if (table === undefined || rows.length >= table.maxRows) return undefined;
      const typedFields = table.rowFields.filter((each) => !isDerived(each));
      const index = rows.length;
      return {
        kind: 'several',
        edits: [
          { kind: 'insertRow', table: table.id, index, cells: {} },
          ...typedFields.map(
            ({ id }): DraftEdit => ({ kind: 'setCell', table: table.id, row: index, field: id, text }),
          ),
          { kind: 'moveRow', table: table.id, from: index, to: b % (index + 1) },
        ],
      };
    }
  }
}
