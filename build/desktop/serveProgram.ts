import { get } from 'node:http';
import { type LoopbackServer, serverMark, startLoopbackServer } from './loopbackServer.ts';

/** Always the same ports: a browser keeps what was typed by address, port included. */
export const programPorts = [38_417, 38_418, 38_419] as const;

/** `running`: a server of this program is there already. `moved`: others hold the ports before it. */
export type Served =
  | { readonly kind: 'started'; readonly server: LoopbackServer; readonly moved: boolean }
  | { readonly kind: 'running'; readonly origin: string; readonly moved: boolean }
  | { readonly kind: 'noPort' };

function isOurs(origin: string): Promise<boolean> {
  return new Promise((done) => {
    const asking = get(`${origin}/`, { timeout: 2_000 }, (response) => {
      response.resume();
      done(response.headers[serverMark] === '1');
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => done(false));
  });
}

/** Serves the pages on the first port that is free, or finds that another run of the program does so already. */
export async function serveProgram(folder: string, ports: readonly number[] = programPorts): Promise<Served> {
  for (const [index, port] of ports.entries()) {
    const moved = index > 0;
    try {
      return { kind: 'started', server: await startLoopbackServer(folder, port), moved };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      const origin = `http://127.0.0.1:${port}`;
      if (await isOurs(origin)) return { kind: 'running', origin, moved };
    }
  }
  return { kind: 'noPort' };
}
