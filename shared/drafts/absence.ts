import { type FieldDefinition, isNumeric } from '../calculation/factModel.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import type { ReportDraft } from './reportDraft.ts';

/** Whether the clerk declared that the unit does not have a thing (本单位没有). */
export function isAbsent(draft: Pick<ReportDraft, 'absent'>, name: string): boolean {
  return draft.absent?.includes(name) === true;
}

/** What a fact prints when the unit has none of it: as its pack says, else 0 for numbers and 无 for words. */
export function absentText({ unit, source }: FieldDefinition): string {
  if (source.kind !== 'entered') return '';
  if (source.whenAbsent !== undefined) return source.whenAbsent;
  if (unit === 'date') return '';
  return isNumeric(unit) ? '0' : '无';
}

/** Facts and tables that stand only in sections or documents that the unit does not have. */
export function absentParts(pack: TemplatePack, draft: Pick<ReportDraft, 'absent'>): ReadonlySet<string> {
  const idsOf = (wanted: boolean): ReadonlySet<string> =>
    new Set(
      pack.sections
        .filter(({ id, document }) => (isAbsent(draft, document) || isAbsent(draft, id)) === wanted)
        .flatMap(({ fields = [], tables = [] }) => [...fields, ...tables]),
    );
  const present = idsOf(false);
  return new Set([...idsOf(true)].filter((id) => !present.has(id)));
}

/** Everything that may be declared absent: facts that stand once, places of the text, tables, sections, documents. */
export function absentNames(pack: TemplatePack): ReadonlySet<string> {
  return new Set([
    ...pack.fields.flatMap(({ id, source }) => (source.kind === 'entered' ? [id] : [])),
    ...narrativePlaces(pack).flatMap(({ id, kind }) => (kind === 'free' ? [id] : [])),
    ...pack.tables.map(({ id }) => id),
    ...pack.sections.map(({ id }) => id),
    ...pack.documents.map(({ id }) => id),
  ]);
}

/** A declared fact that is still blank gets what the form prints for it, so that every output shows the same. */
export function withAbsentTexts(pack: TemplatePack, draft: ReportDraft): ReportDraft {
  const { absent } = draft;
  if (absent === undefined || absent.length === 0) return draft;
  const parts = absentParts(pack, draft);
  const filled = pack.fields.flatMap((field): readonly (readonly [string, string])[] => {
    const isBlank = (draft.entries[field.id] ?? '').trim() === '';
    const text = absentText(field);
    return isBlank && text !== '' && (absent.includes(field.id) || parts.has(field.id)) ? [[field.id, text]] : [];
  });
  return filled.length === 0 ? draft : { ...draft, entries: { ...draft.entries, ...Object.fromEntries(filled) } };
}
