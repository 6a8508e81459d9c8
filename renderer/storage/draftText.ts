import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';

/** The draft as a file, as the command line writes it. */
export function draftText(draft: ReportDraft): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** Quick rather than small: a draft shrinks to a tenth either way. */
const compression = { level: 1, mtime: 0 } as const;

export function packDraft(draft: ReportDraft): Uint8Array {
  return gzipSync(strToU8(JSON.stringify(draft)), compression);
}

/** Throws when the bytes are damaged. */
export function unpackDraft(bytes: Uint8Array): unknown {
  return JSON.parse(strFromU8(gunzipSync(bytes)));
}
