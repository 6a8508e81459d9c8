import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveRenderer } from '../../electron/windows/serveRenderer.ts';

/** Header by which the program knows its own server again. */
export const serverMark = 'x-jixiao-program';

export type LoopbackServer = {
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    // Never another address: nobody else on the network may reach it.
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

/**
 * Serves the built pages to this machine only, by the same rules and headers as the shell. `port` 0 takes a free one.
 * A request that names another host is refused: a page elsewhere may have pointed its own name at this machine.
 */
export async function startLoopbackServer(folder: string, port: number): Promise<LoopbackServer> {
  let origin = '';
  let serve: ReturnType<typeof serveRenderer> = async () => new Response('', { status: 503 });
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const answering =
      `http://${headers.host ?? ''}` === origin
        ? serve({ method, url: `${origin}${url}` })
        : Promise.resolve(new Response('', { status: 421 }));
    answering
      .then(async (answer) => {
        response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), [serverMark]: '1' });
        response.end(new Uint8Array(await answer.arrayBuffer()));
      })
      .catch(() => response.destroy());
  });
  const taken = await listen(server, port);
  origin = `http://127.0.0.1:${taken}`;
  serve = serveRenderer(folder, origin);
  return {
    origin,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
