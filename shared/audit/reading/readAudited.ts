import { AppError } from '../../errors/appError.ts';
import { readDocx } from '../../imports/docx/readDocx.ts';
import { openPackage } from '../../imports/ooxml/openPackage.ts';
import { readXlsx } from '../../imports/xlsx/readXlsx.ts';
import type { AuditedDocument } from './auditedDocument.ts';
import { decodeText } from './decodeText.ts';
import { blocksOfDocx } from './docxBlocks.ts';
import { blocksOfText } from './textBlocks.ts';
import { blocksOfWorkbook } from './workbookBlocks.ts';

/** A set of final accounts as text has 100 kB, with all its project forms 1 MB. */
const largestText = 20_000_000;
const largestFile = 100_000_000;

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b];
/** Pages without text: what the first bytes say, and how a clerk calls it. */
const pictures: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF 文件' },
  { bytes: [0xff, 0xd8, 0xff], name: '图片' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: '图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: '图片' },
  { bytes: [0x42, 0x4d], name: '图片' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: '扫描件' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: '扫描件' },
];

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads a finished file from anywhere as paragraphs and tables: .docx, .xlsx, and the plain text of a Word file. What a
 * file is, its bytes say; its name decides only what is plain text. Throws `AUDIT_…` and `OOXML_…` errors.
 */
export function readAudited(bytes: Uint8Array, file: string): AuditedDocument {
  if (bytes.length === 0) throw new AppError('AUDIT_EMPTY', { file });
  if (bytes.length > largestFile) throw tooLarge(file, bytes.length, largestFile);
  if (beginsWith(bytes, oldOffice)) throw new AppError('AUDIT_OLD_FORMAT', { file });
  const document = beginsWith(bytes, zip) ? readPackage(bytes, file) : readPlain(bytes, file);
  const hasText = document.blocks.some((block) =>
    block.kind === 'paragraph'
      ? block.text.trim() !== ''
      : block.rows.some((row) => row.cells.some((cell) => cell.text.trim() !== '')),
  );
  if (!hasText) throw new AppError('AUDIT_NO_TEXT', { file });
  return document;
}

function readPackage(bytes: Uint8Array, file: string): AuditedDocument {
  const { names } = openPackage(bytes, file);
  if (names.some((name) => name.startsWith('xl/'))) {
    return { file, format: 'xlsx', blocks: blocksOfWorkbook(readXlsx(bytes, file)) };
  }
  if (names.some((name) => name.startsWith('word/'))) {
    return { file, format: 'docx', blocks: blocksOfDocx(readDocx(bytes, file)) };
  }
  throw new AppError('OOXML_UNREADABLE', { file, detail: '里面既没有 Word 正文，也没有工作簿' });
}

function readPlain(bytes: Uint8Array, file: string): AuditedDocument {
  const picture = pictures.find((kind) => beginsWith(bytes, kind.bytes));
  if (picture !== undefined && !/\.txt$/i.test(file)) {
    throw new AppError('AUDIT_NOT_TEXT', { file, kind: picture.name });
  }
  if (/\.(?:docx|xlsx)$/i.test(file)) throw new AppError('OOXML_UNREADABLE', { file, detail: '不是压缩包' });
  if (!/\.txt$/i.test(file)) throw new AppError('AUDIT_UNKNOWN_TYPE', { file });
  if (bytes.length > largestText) throw tooLarge(file, bytes.length, largestText);
  const text = decodeText(bytes);
  if (text === undefined) throw new AppError('AUDIT_NOT_TEXT', { file, kind: picture?.name ?? '二进制文件' });
  return { file, format: 'txt', blocks: blocksOfText(text, file) };
}

function tooLarge(file: string, size: number, limit: number): AppError {
  return new AppError('AUDIT_TOO_LARGE', { file, detail: `${size} 字节，上限 ${limit} 字节` });
}
