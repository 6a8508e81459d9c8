/**
 * `npm run demo [-- PACK]`: the official sets of the stored scenarios, from typed facts to Word, Excel and HTML, into
 * out/<pack>/<scenario>/ with the draft beside them. A scenario in which a 必改 stands is written as 草稿; one that a
 * pack does not have is said to be missing.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process, { argv, stderr, stdout } from 'node:process';
import { exportDraft } from '../electron/cli/exportDraft.ts';
import { loadDraft } from '../electron/cli/loadDraft.ts';
import { AppError } from '../shared/errors/appError.ts';
import { outputFormats } from '../shared/outputs/renderSet.ts';
import { findPack, packs } from '../shared/packs/packRegistry.ts';

const project = join(import.meta.dirname, '..');
const scenarioNames = ['published', 'corrected'] as const;

async function writeScenario(pack: string, name: string): Promise<void> {
  const scenario = join(project, 'test/scenarios', pack, `${name}.json`);
  if (!existsSync(scenario)) {
    stdout.write(`${pack}/${name}：没有这个算例，未导出\n`);
    return;
  }
  const stored = JSON.parse(await readFile(scenario, 'utf8')) as { readonly given: unknown };
  const folder = join(project, 'out', pack, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const draftFile = join(folder, '填报.json');
  await writeFile(draftFile, `${JSON.stringify(stored.given, null, 2)}\n`);
  const parsed = await loadDraft(draftFile);
  const final = await exportDraft(parsed, folder, outputFormats, false);
  const outcome = final.kind === 'written' ? final : await exportDraft(parsed, folder, outputFormats, true);
  if (outcome.kind === 'refused') throw new Error(`${pack}/${name} was not written`);
  const { block, explain, notice } = outcome.readiness.report.counts;
  stdout.write(
    `${pack}/${name}：必改 ${block}，需说明 ${explain}，提示 ${notice}${final.kind === 'refused' ? '，按草稿导出' : ''}\n`,
  );
  for (const file of outcome.files) {
    stdout.write(`  ${file.verified ? '已核对' : '未核对'}  ${relative(project, file.path)}（${file.bytes} 字节）\n`);
  }
}

async function main(ids: readonly string[]): Promise<void> {
  const chosen = ids.length === 0 ? packs : ids.map((id) => findPack(id));
  for (const pack of chosen) for (const name of scenarioNames) await writeScenario(pack.id, name);
}

try {
  await main(argv.slice(2));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
