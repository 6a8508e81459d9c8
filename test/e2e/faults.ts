/**
 * `npm run faults -- [--kills 200] [--seed 1]`: types into a report and kills the program at random moments; after every
 * fourth kill the browser's whole store is removed as well, so that the report must come back from its mirror. Ends with
 * 1 when something is gone that had been said to be stored. In Electron where its runtime is installed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildStale } from '../../build/desktop/parts.ts';
import { killRounds } from './clerk/killRounds.ts';
import { electronMissing, launchElectron } from './harness/launchElectron.ts';
import { launchProgram } from './harness/launchProgram.ts';
import { seededRandom } from './harness/seededRandom.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.kills);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--kills: a whole number from 1');
const missing = electronMissing();
await buildStale(['renderer']);
const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const [dataFolder, profileFolder] = [join(folder, 'data'), join(folder, 'profile')];
for (const each of [dataFolder, profileFolder]) mkdirSync(each);
try {
  const report = await killRounds(missing === undefined ? launchElectron : launchProgram, {
    dataFolder,
    profileFolder,
    packTitle: '岳阳市君山区2024年度部门整体支出绩效自评',
    rounds,
    wipeEvery: 4,
    random: seededRandom(Number(values.seed)),
    onRound: (done) => process.stdout.write(`\r${done}/${rounds}`),
  });
  const { kills, wipes, stored, lag } = report;
  process.stdout.write(
    `\n${missing === undefined ? 'Electron' : 'Chromium'}: ${kills} kills, ${wipes} of them with the store removed; ` +
      `nothing that was said to be stored is gone (${stored} characters); the mirror was at most ${lag} characters behind.\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
