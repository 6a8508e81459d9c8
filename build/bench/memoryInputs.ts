import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { benchDraft } from './benchDraft.ts';
import { plainDocuments, printedDocuments, sheetDocuments } from './shape.ts';

/** The files that the processes read whose memory is measured: neither side holds what only the other needs. */
export type MemoryInputs = { readonly draft: string; readonly docx: string; readonly xlsx: string };

/** Writes the draft for ours and the plain documents for the floors into `folder`. */
export async function writeMemoryInputs(projects: number, folder: string): Promise<MemoryInputs> {
  const { pack, draft } = await benchDraft({ projects });
  const set = resolveSet(pack, evaluateDraft(pack, draft), draft.narrative);
  const contents = {
    draft,
    docx: plainDocuments(printedDocuments(set)),
    xlsx: plainDocuments(sheetDocuments(set)),
  };
  const store = (name: keyof typeof contents): string => {
    const file = join(folder, `${projects}-${name}.json`);
    writeFileSync(file, JSON.stringify(contents[name]));
    return file;
  };
  return { draft: store('draft'), docx: store('docx'), xlsx: store('xlsx') };
}
