/**
 * `npm run bench [-- desktop] [--quick] [--json]`: how fast exports, recalculation and the desktop program are and what
 * memory they take, as ratios to what cannot be avoided, measured in the same run. `desktop`: the program alone. Shown,
 * never tested: times belong to a machine.
 */
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium } from '../desktop/browsers.ts';
import { desktopLines } from './desktop/desktopReport.ts';
import { fullDesktopPlan, measureDesktop, quickDesktopPlan } from './desktop/measureDesktop.ts';
import { short } from './numbers.ts';
import { fullPlan, quickPlan } from './plan.ts';
import { reportLines } from './report.ts';
import { measureAll } from './results.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});

const start = performance.now();
const seconds = (): number => (performance.now() - start) / 1_000;
const progress = (what: string): void => {
  process.stderr.write(`${short(seconds()).padStart(5)} s  ${what}\n`);
};
const results = positionals.includes('desktop')
  ? undefined
  : await measureAll(values.quick ? quickPlan : fullPlan, progress);
const desktop =
  findChromium() === undefined
    ? undefined
    : await measureDesktop(values.quick ? quickDesktopPlan : fullDesktopPlan, progress);
const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' };

if (values.json) {
  console.log(JSON.stringify({ quick: values.quick, seconds: seconds(), machine, ...results, desktop }));
} else {
  console.log(`Node ${machine.node}, ${machine.cores} × ${machine.processor}${values.quick ? ', quick: rough' : ''}\n`);
  if (results !== undefined) console.log(`${reportLines(results).join('\n')}\n`);
  console.log(desktop === undefined ? 'DESKTOP: no browser here, not measured.' : desktopLines(desktop).join('\n'));
  console.log(`\n${short(seconds())} s`);
}
