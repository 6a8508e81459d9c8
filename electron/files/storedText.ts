import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { bridgeLimits, moment, reportId, revision } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { readOwnFile } from './readOwnFile.ts';

/**
 * A mirror or backup on disk: one line of JSON that says what follows, then the text as it was given. Whoever deletes
 * the first line holds an ordinary report file.
 */
const shared = {
  format: z.literal('jixiao-stored-report'),
  reportId,
  savedAt: moment,
  revision,
  label: z.string().max(bridgeLimits.titleLength),
  /** Bytes of the text and their SHA-256. */
  bytes: z.int().min(0),
  sha256: z.string(),
};
/** The first version had no checksum of its own; such files are still read. */
const firstHeader = z.object({ ...shared, version: z.literal(1) });
const currentHeader = z.object({
  ...shared,
  version: z.literal(2),
  title: z.string().max(bridgeLimits.titleLength),
  /** Never rotated away. */
  keep: z.boolean(),
  /** SHA-256 of the header as it was before this entry was added. */
  headerSha256: z.string(),
});

export type StoredAbout = {
  readonly reportId: string;
  readonly savedAt: number;
  readonly revision: number;
  readonly label: string;
  readonly title: string;
  readonly keep: boolean;
};
export type StoredHeader = StoredAbout & { readonly bytes: number; readonly sha256: string };

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

const longestHeader = 8_192;
/** UTF-8 needs at most three bytes for what counts as one character of a string. */
const longestText = bridgeLimits.draftLength * 3;

/** The bytes of a stored file. */
export function encodeStored(
  { reportId: id, savedAt, revision: count, label, title, keep }: StoredAbout,
  text: string,
) {
  const body = Buffer.from(text, 'utf8');
  const header = {
    format: 'jixiao-stored-report',
    version: 2,
    reportId: id,
    savedAt,
    revision: count,
    label,
    title,
    keep,
    bytes: body.length,
    sha256: sha256(body),
  };
  const line = JSON.stringify({ ...header, headerSha256: sha256(JSON.stringify(header)) });
  return new Uint8Array(Buffer.concat([Buffer.from(`${line}\n`, 'utf8'), body]));
}

/** The header that a line holds; nothing when it is damaged or none of ours. */
function headerOf(value: unknown): StoredHeader | undefined {
  const first = firstHeader.safeParse(value);
  if (first.success) return { ...first.data, title: '', keep: false };
  const current = currentHeader.safeParse(value);
  if (!current.success) return undefined;
  const { headerSha256, ...covered } = Object(value);
  return headerSha256 === sha256(JSON.stringify(covered)) ? current.data : undefined;
}

function damaged(file: string, detail: string): AppError {
  return new AppError('STORED_COPY_DAMAGED', { file: basename(file), detail });
}

function parseHeader(file: string, bytes: Uint8Array): { readonly header: StoredHeader; readonly length: number } {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(0x0a);
  if (end < 0) throw damaged(file, '缺少文件头');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  } catch {
    throw damaged(file, '文件头无法识别');
  }
  const header = headerOf(value);
  if (header === undefined) throw damaged(file, '文件头无法识别');
  return { header, length: end + 1 };
}

/**
 * The header of a stored file; `undefined` when there is no such file. Sees at once that a file was cut off, by its
 * size, without reading the text. Throws STORED_COPY_DAMAGED.
 */
export async function readStoredHeader(file: string): Promise<StoredHeader | undefined> {
  const read = await readOwnFile(file, longestHeader);
  if (read === undefined) return undefined;
  const { header, length } = parseHeader(file, read.bytes);
  if (read.size !== length + header.bytes) throw damaged(file, '文件不完整');
  return header;
}

/** Header and text, checked against each other; `undefined` when there is no such file. Throws STORED_COPY_DAMAGED. */
export async function readStored(
  file: string,
): Promise<{ readonly header: StoredHeader; readonly text: string } | undefined> {
  const read = await readOwnFile(file, longestText + longestHeader);
  if (read === undefined) return undefined;
  const { header, length } = parseHeader(file, read.bytes.subarray(0, longestHeader));
  const body = read.bytes.subarray(length);
  if (body.length !== header.bytes || read.size !== length + header.bytes) throw damaged(file, '文件不完整');
  if (sha256(body) !== header.sha256) throw damaged(file, '内容与校验值不符');
  return { header, text: new TextDecoder().decode(body) };
}
