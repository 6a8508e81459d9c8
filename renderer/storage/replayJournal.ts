import { applyEdit } from '../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../shared/drafts/editing/draftEdit.ts';
import { type FindPack, type ParsedDraft, parseDraft } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import type { JournalRow } from './database.ts';

/** `setAside`: how many edits could not be repeated; they are in `draft.unplaced`. */
export type Replayed = ParsedDraft & { readonly setAside: number };

/** Whether the edit counts on the rows being where they were. */
function countsRows(edit: DraftEdit): boolean {
  switch (edit.kind) {
    case 'setCell':
    case 'insertRow':
    case 'removeRow':
    case 'moveRow':
      return true;
    case 'setOverride':
      return edit.path.includes('[');
    case 'setNarrative':
      return edit.id.includes('[');
    case 'setExplanation':
      return edit.key.includes('[');
    case 'several':
      return edit.edits.some(countsRows);
    default:
      return false;
  }
}

/** An edit that fails is answered `undefined`, whatever is wrong with it: it is kept, and the others go on. */
function tryEdit(pack: TemplatePack, draft: ReportDraft, edit: DraftEdit): ReportDraft | undefined {
  try {
    return applyEdit(pack, draft, edit).draft;
  } catch {
    return undefined;
  }
}

/** Edits made on a draft. `rowsAreSure`: no edit that counts rows has failed so far. */
type Made = { readonly draft: ReportDraft; readonly setAside: number; readonly rowsAreSure: boolean };

/**
 * Makes the edits that lead to `revision`. One that cannot be made is kept in `unplaced`, and so are later ones that
 * count rows: they might land in a wrong row.
 */
export function makeEdits(
  pack: TemplatePack,
  start: ReportDraft,
  { edits, revision }: Pick<JournalRow, 'edits' | 'revision'>,
  sureSoFar = true,
): Made {
  let draft = start;
  let setAside = 0;
  let rowsAreSure = sureSoFar;
  for (const [index, edit] of edits.entries()) {
    if (edit.kind === 'replaceDraft') rowsAreSure = true;
    const changed = rowsAreSure || !countsRows(edit) ? tryEdit(pack, draft, edit) : undefined;
    if (changed !== undefined) {
      draft = changed;
      continue;
    }
    draft = { ...draft, unplaced: { ...draft.unplaced, [`edits.${revision}.${index + 1}`]: edit } };
    setAside++;
    rowsAreSure &&= !countsRows(edit);
  }
  return { draft, setAside, rowsAreSure };
}

/** The stored draft through the gate, with the edits that were made since. Throws what the gate throws. */
export function replayJournal(stored: unknown, journal: readonly JournalRow[], findPack: FindPack): Replayed {
  const parsed = parseDraft(stored, findPack);
  if (journal.length === 0) return { ...parsed, setAside: 0 };
  let made: Made = { draft: parsed.draft, setAside: 0, rowsAreSure: true };
  for (const batch of journal) {
    const { setAside } = made;
    made = makeEdits(parsed.pack, made.draft, batch, made.rowsAreSure);
    made = { ...made, setAside: made.setAside + setAside };
  }
  // Once more: an edit may carry a name that the pack has changed since.
  const gated = parseDraft(made.draft, findPack);
  return { ...gated, displaced: [...parsed.displaced, ...gated.displaced], setAside: made.setAside };
}
