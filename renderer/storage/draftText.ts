import { Gzip, gunzipSync, strFromU8, strToU8 } from 'fflate';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';

/** The draft as a file, as the command line writes it. */
export function draftText(draft: ReportDraft): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** Quick rather than small: a draft shrinks to a twentieth either way. */
const compression = { level: 1, mtime: 0 } as const;
/** Bytes that are compressed in a few milliseconds. */
const mouthful = 128 * 1024;

/** Lets keys and paint through. A message, for timers of a window in the background are slowed down. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

/** The draft compressed, a piece at a time, so that typing goes on meanwhile. */
export async function packDraft(draft: ReportDraft): Promise<Uint8Array> {
  const bytes = strToU8(JSON.stringify(draft));
  const pieces: Uint8Array[] = [];
  const gzip = new Gzip(compression, (piece) => pieces.push(piece));
  for (let start = 0; start < bytes.length; start += mouthful) {
    gzip.push(bytes.subarray(start, start + mouthful), start + mouthful >= bytes.length);
    await breathe();
  }
  const packed = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    packed.set(piece, end);
    end += piece.length;
  }
  return packed;
}

/** Throws when the bytes are damaged. */
export function unpackDraft(bytes: Uint8Array): unknown {
  return JSON.parse(strFromU8(gunzipSync(bytes)));
}
