import { AppError } from '../../errors/appError.ts';

/** One part of a zip as it lies there: `packed` is still compressed (`method` 8) or plain (`method` 0). */
export type ZipEntry = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
};

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const utf8Names = 0x800;
const encrypted = 0x1;

/** The first bytes of an OLE file: an old .doc or .xls, or a file with a password. */
const oleSignature = 0xe011cfd0;

function unreadable(file: string, detail: string): AppError {
  return new AppError('OOXML_UNREADABLE', { file, detail });
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/**
 * The entries of a zip in the order of its central directory, nothing unpacked. Refuses (`OOXML_UNREADABLE`) what
 * Office never writes and attackers do: names that occur twice, entries that lie over each other, encryption, zip64.
 * Folders are left out. `file` is the name for the message.
 */
export function readZipDirectory(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength >= 4 && view.getUint32(0, true) === oleSignature) {
    throw unreadable(file, '是旧格式文件，或设有密码');
  }
  const end = findEnd(view);
  if (end === undefined) throw unreadable(file, '不是压缩包');
  try {
    return readEntries(bytes, view, end, file);
  } catch (error) {
    // DataView answers a place outside the file with a RangeError.
    throw error instanceof RangeError ? unreadable(file, '压缩包目录损坏') : error;
  }
}

function readEntries(bytes: Uint8Array, view: DataView, end: number, file: string): readonly ZipEntry[] {
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let packedTotal = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== centralSignature) throw unreadable(file, '压缩包目录损坏');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & utf8Names) !== 0);
    if ((flags & encrypted) !== 0) throw unreadable(file, '文件已加密');
    if (method !== 0 && method !== 8) throw unreadable(file, `压缩方式 ${method} 不支持`);
    if (names.has(name)) throw unreadable(file, `部件“${name}”出现两次`);
    if (view.getUint32(local, true) !== localSignature) throw unreadable(file, '压缩包目录损坏');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    packedTotal += packedSize;
    if (start + packedSize > bytes.length || packedTotal > bytes.length) throw unreadable(file, '压缩包不完整');
    names.add(name);
    if (!name.endsWith('/')) {
      entries.push({
        name,
        method,
        crc: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        packed: bytes.subarray(start, start + packedSize),
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function decodeName(bytes: Uint8Array, utf8: boolean): string {
  return new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(bytes);
}
