import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import process from 'node:process';
import { makeFolder } from './atomicWrite.ts';

/** `held`: until this process ends. `taken`: another program of this machine holds it. `unknown`: nobody can tell. */
export type FolderHold = 'held' | 'taken' | 'unknown';

/**
 * A name that belongs to the folder, in a name space which the system empties when a process dies, however it dies: no
 * lock file is left behind that would keep the next start out.
 */
function nameOf(folder: string): string | undefined {
  const path = process.platform === 'win32' ? folder.toLowerCase() : folder;
  const name = `jixiao-zhushou-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return process.platform === 'linux' ? `\0${name}` : undefined;
}

/**
 * Takes a data folder for this process, so that two programs with different profiles do not write the same mirrors. Holds
 * against programs on the same machine only. A folder that cannot even be made is nobody's.
 */
export async function holdFolder(folder: string): Promise<FolderHold> {
  const path = await makeFolder(folder)
    .then(() => realpath(folder))
    .catch(() => undefined);
  const name = path === undefined ? undefined : nameOf(path);
  if (name === undefined) return 'unknown';
  const server = createServer((socket) => socket.destroy());
  return new Promise((done) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      done(code === 'EADDRINUSE' || code === 'EACCES' ? 'taken' : 'unknown');
    });
    server.listen(name, () => {
      server.unref();
      done('held');
    });
  });
}
