import { AppError } from '../../errors/appError.ts';
import { unpackEntry } from './unpackEntry.ts';
import { readZipDirectory } from './zipDirectory.ts';

export type PackageLimits = {
  readonly parts: number;
  /** Bytes of all parts together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked to packed size of one part; parts below `ratioFromBytes` may be as repetitive as they like. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
};

/** A set of 1,000 project forms has 10 parts and 70 MB; its most repetitive part unpacks to 150 times its size. */
export const packageLimits: PackageLimits = {
  parts: 5_000,
  totalBytes: 300_000_000,
  ratio: 500,
  ratioFromBytes: 4_000_000,
};

/** An opened .docx or .xlsx. `part` unpacks on demand; a part that is not there is `undefined`. */
export type OoxmlPackage = {
  readonly names: readonly string[];
  part(name: string): Uint8Array | undefined;
};

/**
 * Opens a .docx or .xlsx that may come from anywhere. Declared sizes are bounded before anything is unpacked, real
 * sizes while unpacking. Throws `OOXML_UNREADABLE` and `OOXML_TOO_LARGE`; `file` is the name for the message.
 */
export function openPackage(bytes: Uint8Array, file: string, limits: PackageLimits = packageLimits): OoxmlPackage {
  const entries = readZipDirectory(bytes, file);
  const tooLarge = (detail: string): AppError => new AppError('OOXML_TOO_LARGE', { file, detail });
  if (entries.length > limits.parts) throw tooLarge(`部件 ${entries.length} 个，上限 ${limits.parts} 个`);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.totalBytes) throw tooLarge(`${total} 字节，上限 ${limits.totalBytes} 字节`);
  const bomb = entries.find(
    ({ size, packed }) => size > limits.ratioFromBytes && size > limits.ratio * Math.max(packed.length, 1),
  );
  if (bomb) throw tooLarge(`部件“${bomb.name}”的压缩比超过 ${limits.ratio}`);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map((entry) => entry.name),
    part: (name) => {
      const entry = byName.get(name);
      return entry && unpackEntry(entry, file);
    },
  };
}
