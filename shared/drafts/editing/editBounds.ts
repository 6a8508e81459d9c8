import { AppError } from '../../errors/appError.ts';
import type { TemplatePack } from '../../packs/templatePack.ts';
import { draftLimits } from '../parseDraft.ts';
import type { ReportDraft } from '../reportDraft.ts';
import type { DraftEdit } from './draftEdit.ts';

type NamedText = readonly [name: string, text: string | undefined];

/** The texts of an edit that become cells of the draft. */
function cellTexts(edit: DraftEdit): readonly NamedText[] {
  switch (edit.kind) {
    case 'setEntry':
      return [[edit.id, edit.text]];
    case 'setCell':
      return [[edit.field, edit.text]];
    case 'setUnit':
    case 'setExplanation':
      return [[edit.key, edit.text]];
    case 'setOverride':
      return [
        [edit.path, edit.override?.value],
        [edit.path, edit.override?.reason],
      ];
    case 'insertRow':
      return Object.entries(edit.cells);
    default:
      return [];
  }
}

function checkText([field, text = '']: NamedText, limit: number): void {
  if (text.length > limit) throw new AppError('TEXT_TOO_LONG', { field, length: text.length, limit });
}

/**
 * Throws TEXT_TOO_LONG or TOO_MANY_ROWS for an edit after which the gate would not let the draft in again: it could be
 * stored, but never opened. Parts of `several` are checked when their turn comes.
 */
export function checkBounds(pack: TemplatePack, draft: ReportDraft, edit: DraftEdit): void {
  for (const text of cellTexts(edit)) checkText(text, draftLimits.cellLength);
  if (edit.kind === 'setNarrative') {
    const { id, paragraphs = [] } = edit;
    const limit = draftLimits.paragraphs;
    if (paragraphs.length > limit) throw new AppError('TOO_MANY_ROWS', { table: id, rows: paragraphs.length, limit });
    for (const paragraph of paragraphs) checkText([id, paragraph], draftLimits.paragraphLength);
  }
  if (edit.kind !== 'insertRow') return;
  const table = pack.tables.find(({ id }) => id === edit.table);
  const rows = (draft.tables[edit.table]?.length ?? 0) + 1;
  if (table !== undefined && rows > table.maxRows) {
    throw new AppError('TOO_MANY_ROWS', { table: table.label, rows, limit: table.maxRows });
  }
}
