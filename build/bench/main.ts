/**
 * `npm run bench [-- --quick] [--json]`: how fast exports and recalculation are and what memory they take, as ratios to
 * what cannot be avoided, measured in the same run. Shown, never tested: times belong to a machine.
 */
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { short } from './numbers.ts';
import { fullPlan, quickPlan } from './plan.ts';
import { reportLines } from './report.ts';
import { measureAll } from './results.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});

const start = performance.now();
const seconds = (): number => (performance.now() - start) / 1_000;
const results = await measureAll(values.quick ? quickPlan : fullPlan, (what) => {
  process.stderr.write(`${short(seconds()).padStart(5)} s  ${what}\n`);
});
const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' };

if (values.json) {
  console.log(JSON.stringify({ quick: values.quick, seconds: seconds(), machine, ...results }));
} else {
  console.log(`Node ${machine.node}, ${machine.cores} × ${machine.processor}${values.quick ? ', quick: rough' : ''}\n`);
  console.log(reportLines(results).join('\n'));
  console.log(`\n${short(seconds())} s`);
}
