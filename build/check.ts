/**
 * `npm run check`: types, lint, rooms and tests. Goes on after a failure, so that one run tells everything, and
 * fails if any part failed. The tests come last: their last line says how they went.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const failed: string[] = [];
for (const part of ['types', 'lint', 'rooms', 'test']) {
  if (part === 'test' && failed.length > 0) console.error(`FAILED before the tests: ${failed.join(', ')}`);
  const { status } = spawnSync('npm', ['run', '--silent', part], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) failed.push(part);
}
if (failed.length > 0) process.exitCode = 1;
