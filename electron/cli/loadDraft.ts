import { basename } from 'node:path';
import { unreadableNumbers } from '../../shared/drafts/evaluateDraft.ts';
import { draftLimits, type ParsedDraft, parseDraftText } from '../../shared/drafts/parseDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { readTextInput } from '../files/readInput.ts';

const mostListed = 10;

function listed(items: readonly string[]): string {
  const shown = items.slice(0, mostListed).join('；');
  return items.length > mostListed ? `${shown}；等` : shown;
}

/**
 * Refuses what a program that fills in drafts must be told at once: values without a place (UNKNOWN_FIELDS) and texts
 * where a number is due (NOT_A_NUMBER). In the window both are kept, shown and mended there.
 */
export function requireUsable(parsed: ParsedDraft): ParsedDraft {
  const { draft, pack, displaced } = parsed;
  if (displaced.length > 0) {
    throw new AppError('UNKNOWN_FIELDS', { count: displaced.length, pack: pack.id, list: listed(displaced) });
  }
  const unreadable = unreadableNumbers(pack, draft);
  if (unreadable.length > 0) {
    const list = listed(
      unreadable.map(({ label, path, typed }) => `“${label}”（${path}）填的是“${typed.slice(0, 40)}”`),
    );
    throw new AppError('NOT_A_NUMBER', { count: unreadable.length, list });
  }
  return parsed;
}

/** Reads a draft file strictly. */
export async function loadDraft(file: string): Promise<ParsedDraft> {
  const text = await readTextInput(file, draftLimits.fileLength);
  return requireUsable(parseDraftText(text, basename(file), findPack));
}
