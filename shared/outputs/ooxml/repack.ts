import { zipSync } from 'fflate';
import { unpackEntry } from '../../imports/ooxml/unpackEntry.ts';
import { readZipDirectory, type ZipEntry } from '../../imports/ooxml/zipDirectory.ts';

/** Changes the text of one part (XML, UTF-8). */
export type PartPatch = (xml: string) => string;

/** 1980-01-01 00:00, the earliest date a zip can carry, as DOS time and date. */
const fixedDosTime = 0x0021_0000;
const neededVersion = 20;
const utf8Names = 0x800;
/** Level 6 takes half as long again as 4 and saves less than 1 % on such repetitive XML. */
const level = 4;
const ownFile = '导出文件';

/**
 * Writes a zip anew with fixed dates, in the order it had, so that the same content always gives the same bytes.
 * `patchOf` names the patch of a part, if it has one; a patched part may not disappear. Other parts keep their packed
 * bytes: nothing is compressed twice.
 */
export function repack(bytes: Uint8Array, patchOf: (part: string) => PartPatch | undefined): Uint8Array {
  const entries = readZipDirectory(bytes, ownFile).map((entry) => {
    const patch = patchOf(entry.name);
    return patch ? patched(entry, patch) : entry;
  });
  return writeZip(entries);
}

function patched(entry: ZipEntry, patch: PartPatch): ZipEntry {
  const before = new TextDecoder('utf-8').decode(unpackEntry(entry, ownFile));
  const after = patch(before);
  if (after === before) return entry;
  const [packed] = readZipDirectory(zipSync({ part: new TextEncoder().encode(after) }, { level }), ownFile);
  if (!packed) throw new Error(`part ${entry.name} was lost while packing`);
  return { ...packed, name: entry.name };
}

function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const dataBytes = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const out = new Uint8Array(dataBytes + 2 * nameBytes + entries.length * (30 + 46) + 22);
  const view = new DataView(out.buffer);
  const starts: number[] = [];
  let at = 0;

  // The 26 bytes that a local header and its directory entry have in common.
  const common = (entry: ZipEntry, name: Uint8Array, to: number): void => {
    view.setUint16(to, neededVersion, true);
    view.setUint16(to + 2, utf8Names, true);
    view.setUint16(to + 4, entry.method, true);
    view.setUint32(to + 6, fixedDosTime, true);
    view.setUint32(to + 10, entry.crc, true);
    view.setUint32(to + 14, entry.packed.length, true);
    view.setUint32(to + 18, entry.size, true);
    view.setUint16(to + 22, name.length, true);
  };

  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    common(entry, name, at + 4);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, neededVersion, true);
    common(entry, name, at + 6);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
