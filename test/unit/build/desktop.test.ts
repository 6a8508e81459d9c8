import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, serverMark, startLoopbackServer } from '../../../build/desktop/loopbackServer.ts';
import { serveProgram } from '../../../build/desktop/serveProgram.ts';
import { scratchFolder } from '../../helpers/scratchFolder.ts';

let pages = '';
beforeAll(() => {
  pages = scratchFolder('pages');
  writeFileSync(join(pages, 'index.html'), '<p>页</p>');
});

const open: { readonly close: () => Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function started(port = 0): Promise<LoopbackServer> {
  const server = await startLoopbackServer(pages, port);
  open.push(server);
  return server;
}

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly text: string };

/** Asks as no browser would: any method, any host, any path, unchanged. */
function ask(port: number, path: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((done, failed) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asking.on('error', failed);
    asking.end();
  });
}

describe('the server of the pages', () => {
  it('serves them with the strict policy', async () => {
    const { port } = await started();
    const answer = await ask(port, '/');
    expect([answer.status, answer.text]).toEqual([200, '<p>页</p>']);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(answer.headers[serverMark]).toBe('1');
  });

  it('refuses other hosts, other methods and other paths', async () => {
    const { port } = await started();
    for (const host of ['example.com', `localhost:${port}`, `127.0.0.1:${port}.example.com`, '127.0.0.1', '0.0.0.0']) {
      expect([host, (await ask(port, '/', 'GET', host)).status]).toEqual([host, 421]);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect([method, (await ask(port, '/', method)).status]).toEqual([method, 405]);
    }
    for (const path of ['/../package.json', '/%2e%2e/package.json', '//etc/passwd', '/index.html/..', 'http://x/']) {
      expect([path, (await ask(port, path)).status]).toEqual([path, 404]);
    }
  });
});

describe('the address of the program in a browser', () => {
  /** Two ports that are free right now. */
  async function freePorts(): Promise<readonly [number, number]> {
    const [first, second] = [await startLoopbackServer(pages, 0), await startLoopbackServer(pages, 0)];
    await first.close();
    await second.close();
    return [first.port, second.port];
  }

  it('is always the same port, and a second start finds the first', async () => {
    const ports = await freePorts();
    const first = await serveProgram(pages, ports);
    if (first.kind !== 'started') throw new Error('not started');
    open.push(first.server);
    expect([first.server.port, first.moved]).toEqual([ports[0], false]);
    expect(await serveProgram(pages, ports)).toEqual({
      kind: 'running',
      origin: `http://127.0.0.1:${ports[0]}`,
      moved: false,
    });
  });

  it('moves on only from a port that another program holds, and says so', async () => {
    const ports = await freePorts();
    const stranger = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    await new Promise<void>((done) => stranger.listen(ports[0], '127.0.0.1', done));
    open.push({ close: () => void stranger.close() });
    const moved = await serveProgram(pages, ports);
    if (moved.kind !== 'started') throw new Error('not started');
    expect([moved.server.port, moved.moved]).toEqual([ports[1], true]);
    await moved.server.close();
    expect(await serveProgram(pages, ports.slice(0, 1))).toEqual({ kind: 'noPort' });
  });
});
