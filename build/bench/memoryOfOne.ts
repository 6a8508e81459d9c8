import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { ExportFormat } from './exportFormats.ts';
import type { PlainDocument } from './shape.ts';

/** Ours reads a draft, the floor reads plain documents; idle does nothing: what Node and the TypeScript loader take. */
export type MemoryTask =
  | { readonly side: 'idle' }
  | { readonly side: 'ours' | 'floor'; readonly format: ExportFormat; readonly file: string };

/** Peak of this process in MB (resident, the operating system's count), and how long the export took in it, cold. */
export type MemoryOfOne = { readonly peakMb: number; readonly coldMs: number };

/** One export in this process, which does nothing else, then its peak. */
export async function measureMemory(task: MemoryTask): Promise<MemoryOfOne> {
  const coldMs = await exportOnce(task);
  return { peakMb: peakKb() / 1024, coldMs };
}

/**
 * The peak of this process's own memory. `maxRSS` is the fallback: on Linux it also holds the peak of the process that
 * started this one, so that a large parent hides a small child.
 */
function peakKb(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

async function exportOnce(task: MemoryTask): Promise<number> {
  if (task.side === 'idle') return 0;
  const json: unknown = JSON.parse(readFileSync(task.file, 'utf8'));
  if (task.side === 'floor') {
    const { floorWriterOf } = await import('./floorWriter.ts');
    const write = await floorWriterOf(task.format);
    const start = performance.now();
    await write(json as readonly PlainDocument[]);
    return performance.now() - start;
  }
  const { exportOurs, writerOf } = await import('./exportOurs.ts');
  const { parseDraft } = await import('../../shared/drafts/parseDraft.ts');
  const { findPack } = await import('../../shared/packs/packRegistry.ts');
  const writer = await writerOf(task.format);
  const parsed = parseDraft(json, findPack);
  const start = performance.now();
  await exportOurs(parsed, writer);
  return performance.now() - start;
}
