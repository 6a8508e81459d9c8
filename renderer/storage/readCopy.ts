import { type ParsedDraft, parseDraft, parseDraftText } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { storageStrings } from '../strings/storage.ts';
import type { Called } from './mirrorKeeper.ts';
import type { StoredCopy } from './reportStorage.ts';
import type { StorageParts } from './storageParts.ts';

async function textOf({ mirror }: StorageParts, copy: StoredCopy): Promise<Called<{ readonly text: string }>> {
  const { reportId, name, chosen } = copy;
  if (copy.source === 'mirror') return mirror.call('mirror.read', { reportId });
  if (name !== undefined) return mirror.call('backup.read', { reportId, name });
  if (chosen !== undefined) return mirror.call('backup.readChosen', chosen);
  return { error: { reason: storageStrings.noDesktop, remedy: '' } };
}

/** The text of a copy as it was stored. Throws what the desktop refuses with. */
export async function readCopyText(parts: StorageParts, copy: StoredCopy): Promise<string> {
  const called = await textOf(parts, copy);
  if ('error' in called) throw new AppError('PASSED_ON', called.error);
  return called.value.text;
}

/** A copy through the gate. Throws what the desktop or the gate refuses with. */
export async function readCopy(parts: StorageParts, copy: StoredCopy): Promise<ParsedDraft> {
  return parseDraftText(await readCopyText(parts, copy), copy.title, findPack);
}

/** A draft of our own database with the pack that it names. */
export function withPack(draft: ReportDraft): ParsedDraft {
  return parseDraft(draft, findPack);
}
