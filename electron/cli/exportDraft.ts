import { createHash } from 'node:crypto';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import type { ParsedDraft } from '../../shared/drafts/parseDraft.ts';
import type { OutputFormat, RenderedFile } from '../../shared/outputs/renderSet.ts';
import { renderReport } from '../../shared/reports/renderReport.ts';
import type { Readiness } from '../../shared/reports/reportReadiness.ts';
import { writeSetAtomic } from '../files/atomicWrite.ts';

/** One written file. `verified`: it was read back and equals what was to be printed, cell by cell. */
export type ExportedFile = {
  readonly path: string;
  readonly document: string;
  readonly format: OutputFormat;
  readonly bytes: number;
  readonly sha256: string;
  readonly verified: boolean;
};

export type ExportOutcome =
  | { readonly kind: 'written'; readonly files: readonly ExportedFile[]; readonly readiness: Readiness }
  | { readonly kind: 'refused'; readonly readiness: Readiness };

/**
 * Writes the official set of a draft into a folder. Refused while it is not ready to be final, unless `asDraft`, which marks every
 * page 草稿. All files appear together or none.
 */
export async function exportDraft(
  { draft, pack }: ParsedDraft,
  folder: string,
  formats: readonly OutputFormat[],
  asDraft: boolean,
): Promise<ExportOutcome> {
  const outcome = renderReport(pack, evaluateDraft(pack, draft), draft, { formats, asDraft });
  if (outcome.kind === 'refused') return outcome;
  const files: ExportedFile[] = [];
  await writeSetAtomic(folder, outcome.files, (file: RenderedFile, path) => {
    files.push({
      path,
      document: file.document,
      format: file.format,
      bytes: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      verified: file.compared > 0,
    });
  });
  return { kind: 'written', files, readiness: outcome.readiness };
}
