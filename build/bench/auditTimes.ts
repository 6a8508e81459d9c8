import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { auditFile } from '../../shared/audit/auditFile.ts';
import { createLiveReport } from '../../shared/drafts/editing/liveReport.ts';
import { evaluateDraft } from '../../shared/drafts/evaluateDraft.ts';
import { parseDraft } from '../../shared/drafts/parseDraft.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { renderSet } from '../../shared/outputs/renderSet.ts';
import { narrativePlaces } from '../../shared/packs/narrativePlaces.ts';
import { findPack } from '../../shared/packs/packRegistry.ts';
import { checkReport } from '../../shared/reports/checkReport.ts';
import { benchDraft } from './benchDraft.ts';
import type { Rounds } from './interleave.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** One finished file, audited again and again. Milliseconds. */
export type FileAudit = { readonly file: string; readonly findings: number; readonly audit: Spread };
/** Sets of final accounts one after the other, as a folder is audited: `residentMb` after so many. */
export type FolderAudit = {
  readonly sets: number;
  readonly setsPerSecond: number;
  readonly residentMb: readonly { readonly after: number; readonly mb: number }[];
};
/** A letter typed into the report's text, and everything that is said of the report then. Milliseconds. */
export type EditAudit = { readonly projects: number; readonly check: Spread; readonly p95: number };

export type AuditTimes = {
  readonly files: readonly FileAudit[];
  readonly folder: FolderAudit;
  readonly edits: readonly EditAudit[];
};

export type AuditPlan = {
  readonly rounds: Rounds;
  readonly sets: number;
  readonly edits: { readonly projects: readonly number[]; readonly rounds: Rounds };
};

const test = join(import.meta.dirname, '../../test');

async function publishedFiles(): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const stored: unknown = JSON.parse(
    readFileSync(join(test, 'scenarios/shifeng2021FinalAccounts/published.json'), 'utf8'),
  );
  const given: unknown = typeof stored === 'object' && stored !== null && 'given' in stored ? stored.given : undefined;
  const { pack, draft } = parseDraft(given, findPack);
  const set = resolveSet(pack, evaluateDraft(pack, draft), draft.narrative);
  const files: { file: string; bytes: Uint8Array }[] = [];
  for await (const { format, bytes } of renderSet(set, ['docx', 'xlsx'], 'whole')) {
    files.push({ file: `决算.${format}`, bytes });
  }
  return [...files, { file: '决算.txt', bytes: readFileSync(join(test, 'seeds/shifeng2021FinalAccounts.txt')) }];
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function counted(work: () => void, { warmUp, counted: count }: Rounds): readonly number[] {
  for (let round = 0; round < warmUp; round += 1) work();
  return Array.from({ length: count }, () => millisecondsOf(work));
}

function residentMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1_000_000;
}

function auditFolder(bytes: Uint8Array, sets: number): FolderAudit {
  const quarter = Math.max(1, Math.floor(sets / 4));
  const resident: { after: number; mb: number }[] = [];
  let spent = 0;
  for (let count = 1; count <= sets; count += 1) {
    // Bytes of its own each, as a folder's files are.
    const own = bytes.slice();
    spent += millisecondsOf(() => auditFile(own, `${count}.docx`));
    if (count % quarter === 0) resident.push({ after: count, mb: residentMb() });
  }
  return { sets, setsPerSecond: sets / (spent / 1_000), residentMb: resident };
}

async function auditEdits(projects: number, rounds: Rounds): Promise<EditAudit> {
  const { pack, draft } = await benchDraft({ projects });
  const place = narrativePlaces(pack).find(({ kind }) => kind === 'free');
  if (place === undefined) throw new Error('a report without words');
  const live = createLiveReport(pack, draft);
  let letters = 0;
  const times = counted(() => {
    letters += 1;
    const typed = `全年工作按计划完成${'，并按进度支出'.repeat(letters % 9)}。`;
    live.apply({ kind: 'setNarrative', id: place.id, paragraphs: [typed] });
    checkReport(pack, live.evaluation(), live.draft());
  }, rounds);
  const sorted = [...times].sort((one, other) => one - other);
  return { projects, check: spreadOf(times), p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN };
}

/** Audits of finished files, of a folder of them, and of a report while it is written. */
export async function measureAudit({ rounds, sets, edits }: AuditPlan): Promise<AuditTimes> {
  const published = await publishedFiles();
  const files = published.map(
    ({ file, bytes }): FileAudit => ({
      file,
      findings: auditFile(bytes, file).findings.length,
      audit: spreadOf(counted(() => auditFile(bytes, file), rounds)),
    }),
  );
  const [word] = published;
  if (word === undefined) throw new Error('nothing to audit');
  const folder = auditFolder(word.bytes, sets);
  const perEdit: EditAudit[] = [];
  for (const projects of edits.projects) perEdit.push(await auditEdits(projects, edits.rounds));
  return { files, folder, edits: perEdit };
}
