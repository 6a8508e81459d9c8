import { AppError } from '../errors/appError.ts';
import type { ResolvedDocument, ResolvedSet } from '../layout/resolvedDocument.ts';
import { verifyDocx } from './docx/verifyDocx.ts';
import { writeDocx } from './docx/writeDocx.ts';
import { safeFileName } from './fileNames.ts';
import { verifyHtml } from './html/verifyHtml.ts';
import { writeHtml } from './html/writeHtml.ts';
import { type OutputFormat, outputFormats } from './outputFormats.ts';
import type { Verification } from './verification.ts';
import { verifyXlsx } from './xlsx/verifyXlsx.ts';
import { writeXlsx } from './xlsx/writeXlsx.ts';

export { type OutputFormat, outputFormats };

/** One file of the official set. `document`: the id of the only document in it, or `all`. */
export type RenderedFile = {
  readonly name: string;
  readonly document: string;
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
  /** Figures, texts and positions that were read back and found equal. */
  readonly compared: number;
};

type Job = {
  readonly name: string;
  readonly document: string;
  readonly format: OutputFormat;
  readonly documents: readonly ResolvedDocument[];
};

function jobs(set: ResolvedSet, format: OutputFormat, parts: 'wholeAndSingle' | 'whole'): readonly Job[] {
  const printed = set.documents.filter((document) => document.kind !== 'data');
  const whole: Job = { name: safeFileName(set.fileName, format), document: 'all', format, documents: printed };
  if (format === 'html') return [whole];
  if (format === 'xlsx') {
    const sheets = set.documents.filter((document) => document.sheetName !== undefined);
    return sheets.length === 0 ? [] : [{ ...whole, documents: sheets }];
  }
  if (parts === 'whole') return [whole];
  const single = printed.map(
    (document): Job => ({
      name: safeFileName(document.fileName, format),
      document: document.id,
      format,
      documents: [document],
    }),
  );
  return [whole, ...single];
}

/** The files of a set that is to be written, in order: for progress. */
export function plannedFiles(
  set: ResolvedSet,
  formats: readonly OutputFormat[],
): readonly Pick<RenderedFile, 'name' | 'document' | 'format'>[] {
  return formats.flatMap((format) => jobs(set, format, 'wholeAndSingle'));
}

type Written = { readonly bytes: Uint8Array; readonly verification: Verification };

async function write(set: ResolvedSet, { format, documents }: Job): Promise<Written> {
  switch (format) {
    case 'docx': {
      const bytes = await writeDocx(set, documents);
      return { bytes, verification: verifyDocx(bytes, set, documents) };
    }
    case 'xlsx': {
      const bytes = await writeXlsx(set, documents);
      return { bytes, verification: verifyXlsx(bytes, set, documents) };
    }
    case 'html': {
      const html = writeHtml(set, documents);
      return { bytes: new TextEncoder().encode(html), verification: verifyHtml(html, set, documents) };
    }
  }
}

/**
 * Writes the official set, file by file: Word as one file and one per document, Excel as one workbook, HTML as one
 * page; with `parts` `whole` Word is one file only. Every file is read back and compared before it is handed on; throws VERIFICATION_FAILED when it differs.
 */
export async function* renderSet(
  set: ResolvedSet,
  formats: readonly OutputFormat[],
  parts: 'wholeAndSingle' | 'whole' = 'wholeAndSingle',
): AsyncGenerator<RenderedFile> {
  for (const format of formats) {
    for (const job of jobs(set, format, parts)) {
      const { bytes, verification } = await write(set, job);
      if (!verification.ok) {
        throw new AppError('VERIFICATION_FAILED', { file: job.name, detail: verification.differences.join('；') });
      }
      yield { name: job.name, document: job.document, format, bytes, compared: verification.compared };
    }
  }
}
