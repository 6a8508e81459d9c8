import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import type { ParsedDraft } from '../../shared/drafts/parseDraft.ts';
import type { ResolvedDocument, ResolvedSet } from '../../shared/layout/resolvedDocument.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import type { Verification } from '../../shared/outputs/verification.ts';
import type { ExportFormat, ExportStage } from './exportFormats.ts';
import { printedDocuments, sheetDocuments } from './shape.ts';

/** What one format needs. */
export type Writer = {
  /** Formulas are resolved only for a workbook, as the export does. */
  readonly formulas: boolean;
  readonly documents: (set: ResolvedSet) => readonly ResolvedDocument[];
  readonly write: (set: ResolvedSet, documents: readonly ResolvedDocument[]) => Promise<Uint8Array>;
  readonly verify: (bytes: Uint8Array, set: ResolvedSet, documents: readonly ResolvedDocument[]) => Verification;
};

/** Loads the writer of one format only: a process that measures one does not hold the other's library. */
export async function writerOf(format: ExportFormat): Promise<Writer> {
  if (format === 'docx') {
    const { writeDocx } = await import('../../shared/outputs/docx/writeDocx.ts');
    const { verifyDocx } = await import('../../shared/outputs/docx/verifyDocx.ts');
    return { formulas: false, documents: printedDocuments, write: writeDocx, verify: verifyDocx };
  }
  const { writeXlsx } = await import('../../shared/outputs/xlsx/writeXlsx.ts');
  const { verifyXlsx } = await import('../../shared/outputs/xlsx/verifyXlsx.ts');
  return { formulas: true, documents: sheetDocuments, write: writeXlsx, verify: verifyXlsx };
}

/** One export from the draft to the verified file, and how long each stage took, in milliseconds. */
export async function exportOurs({ pack, draft }: ParsedDraft, writer: Writer): Promise<Record<ExportStage, number>> {
  const start = performance.now();
  const evaluation = evaluateDraft(pack, draft);
  const evaluated = performance.now();
  const set = resolveSet(pack, evaluation, draft.narrative, { formulas: writer.formulas });
  const resolved = performance.now();
  const documents = writer.documents(set);
  const bytes = await writer.write(set, documents);
  const written = performance.now();
  const verification = writer.verify(bytes, set, documents);
  const verified = performance.now();
  if (!verification.ok) throw new Error(`the written file differs: ${verification.differences.join('; ')}`);
  return {
    evaluate: evaluated - start,
    resolve: resolved - evaluated,
    write: written - resolved,
    verify: verified - written,
  };
}
