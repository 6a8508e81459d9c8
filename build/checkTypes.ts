/** `npm run types`: the compiler on each room with that room's own tsconfig, all at once. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** A room that is still empty has nothing to compile, and the compiler would call that an error. */
function hasSources(room: string): boolean {
  const names = readdirSync(join(root, room), { recursive: room !== '.', encoding: 'utf8' });
  return names.some((name) => /\.tsx?$/.test(name));
}

function compile(room: string): Promise<boolean> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [compiler, '-p', room], { cwd: root, stdio: 'inherit' });
    child.on('error', failed);
    child.on('close', (status) => done(status === 0));
  });
}

const rooms = ['shared', 'electron', 'renderer', 'build', 'test', '.'];
const checked = rooms.filter(hasSources);
const results = await Promise.all(checked.map(compile));
const empty = rooms.filter((room) => !checked.includes(room));
console.log(`types: ${checked.join(' ')}${empty.length > 0 ? ` (nothing to check yet: ${empty.join(' ')})` : ''}`);
if (results.includes(false)) process.exitCode = 1;
