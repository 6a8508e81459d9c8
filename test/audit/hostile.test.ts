import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFile } from '../../shared/audit/auditFile.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { renderSet } from '../../shared/outputs/renderSet.ts';
import { open, scenario } from '../helpers/scenarios.ts';
import { craftedFiles, createRandom, type HostileFile, mutations } from './hostileFiles.ts';

/** Refused with a cause and a remedy, or audited; anything else is a crash and thrown on. */
function outcome({ name, bytes }: HostileFile): 'audited' | 'refused' {
  try {
    auditFile(bytes, name);
    return 'audited';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.reason).toMatch(/[\u4e00-\u9fff]/);
    expect(error.remedy).toMatch(/[\u4e00-\u9fff]/);
    return 'refused';
  }
}

async function wholesomeFiles(): Promise<readonly HostileFile[]> {
  const files: HostileFile[] = [];
  for (const [pack, name] of [
    ['lusong2018', 'published'],
    ['changshaxian2022', 'corrected'],
    ['junshan2024', 'published'],
  ] as const) {
    for await (const file of renderSet(open(scenario(pack, name)).set, ['docx', 'xlsx'], 'whole')) {
      files.push({ name: file.name, bytes: file.bytes });
    }
  }
  for (const seed of ['shaodong2020', 'lusong2018', 'junshan2024']) {
    files.push({ name: `${seed}.txt`, bytes: readFileSync(join(import.meta.dirname, '../seeds', `${seed}.txt`)) });
  }
  return files;
}

const howMany = 1_000;
/** Generous: a slow machine under load. What is caught is seconds, not milliseconds. */
const longestMs = 20_000;

describe('a thousand spoiled files', () => {
  it('are audited or refused in plain words, each in bounded time', async () => {
    const whole = await wholesomeFiles();
    const random = createRandom(20_241_121);
    const counts = { audited: 0, refused: 0 };
    let slowest = { name: '', took: 0 };
    for (let count = 0; count < howMany; count += 1) {
      const file = whole[count % whole.length];
      const mutate = mutations[random.below(mutations.length)];
      if (file === undefined || mutate === undefined) throw new Error('nothing to spoil');
      const bytes = mutate(file.bytes, random);
      const start = performance.now();
      counts[outcome({ name: file.name, bytes })] += 1;
      const took = performance.now() - start;
      if (took > slowest.took) slowest = { name: `${file.name} ${mutate.name} ${count}`, took };
    }
    expect(counts.audited).toBeGreaterThan(50);
    expect(counts.refused).toBeGreaterThan(50);
    expect(slowest.took, slowest.name).toBeLessThan(longestMs);
  }, 120_000);
});

describe('files made to hurt', () => {
  const script = join(import.meta.dirname, 'auditHostile.ts');

  it('need no more than 700 MB and some seconds each, and none of them crashes the program', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--max-old-space-size=700', '--import', 'tsx', script],
      { encoding: 'utf8', timeout: 110_000 },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(craftedFiles().length);
    const slow = lines.filter((line) => Number(/ (\d+)ms/.exec(line)?.[1] ?? Number.NaN) > longestMs);
    expect(slow).toEqual([]);
    for (const name of ['old.doc', 'encrypted.docx', 'scan.docx', 'bomb.docx', 'empty.docx', 'zeros.txt']) {
      expect(lines.find((line) => line.startsWith(`${name} `))).toMatch(/ refused /);
    }
  }, 120_000);
});
