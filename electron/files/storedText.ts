import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { bridgeLimits } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { readOwnFile } from './readOwnFile.ts';

/**
 * A mirror or backup on disk: one line of JSON that says what follows, then the text as it was given. Whoever deletes
 * the first line holds an ordinary report file.
 */
const headerSchema = z.object({
  format: z.literal('jixiao-stored-report'),
  version: z.literal(1),
  reportId: z.string(),
  savedAt: z.number(),
  revision: z.int().min(0),
  label: z.string(),
  /** Bytes of the text and their SHA-256. */
  bytes: z.int().min(0),
  sha256: z.string(),
});

export type StoredHeader = z.output<typeof headerSchema>;
export type StoredAbout = Pick<StoredHeader, 'reportId' | 'savedAt' | 'revision' | 'label'>;

const longestHeader = 8_192;
/** UTF-8 needs at most three bytes for what counts as one character of a string. */
const longestText = bridgeLimits.draftLength * 3;

/** The bytes of a stored file. */
export function encodeStored(about: StoredAbout, text: string): Uint8Array {
  const body = Buffer.from(text, 'utf8');
  const header: StoredHeader = {
    format: 'jixiao-stored-report',
    version: 1,
    ...about,
    bytes: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), body]);
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
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) throw damaged(file, '文件头无法识别');
  return { header: parsed.data, length: end + 1 };
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
  if (createHash('sha256').update(body).digest('hex') !== header.sha256) throw damaged(file, '内容与校验值不符');
  return { header, text: new TextDecoder().decode(body) };
}
