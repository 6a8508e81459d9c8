import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { safeFileName } from '../../shared/outputs/fileNames.ts';

/** The draft as the exchange file (.jxzp) that this program and its command line read. `stem`: name without ending. */
export function exchangeFile(draft: ReportDraft, stem: string): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(`${JSON.stringify(draft, undefined, 2)}\n`);
  return { name: safeFileName(stem, 'jxzp'), bytes };
}
