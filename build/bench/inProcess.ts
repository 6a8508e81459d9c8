import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { TaskName, Tasks } from './tasks.ts';

const root = join(import.meta.dirname, '../..');
const script = join(import.meta.dirname, 'runTask.ts');

/** Runs a task in a process of its own, so that neither compiled code nor memory is shared between tasks. */
export async function inProcess<Name extends TaskName>(
  name: Name,
  ask: Tasks[Name]['ask'],
): Promise<Tasks[Name]['answer']> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', script, JSON.stringify(name), JSON.stringify(ask)],
    { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  return JSON.parse(stdout) as Tasks[Name]['answer'];
}
