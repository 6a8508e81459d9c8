import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/bridge/contract.ts';
import { scratchFolder } from '../helpers/scratchFolder.ts';
import { launchProgram } from './harness/launchProgram.ts';
import type { Program } from './harness/program.ts';

/** The built program, and in its page a script in wrong hands: what the handlers' unit tests prove, once through it all. */
let program: Program;
let base = '';

beforeAll(async () => {
  base = scratchFolder('hostile');
  for (const folder of ['chosen', 'elsewhere']) mkdirSync(join(base, folder));
  writeFileSync(join(base, 'elsewhere', '工资表.xlsx'), 'secret');
  program = await launchProgram({ dataFolder: join(base, 'data'), dialogs: { folder: join(base, 'chosen') } });
  await program.page.waitForSelector('#root *');
});

afterAll(async () => {
  await program?.kill();
});

/** Ways out of a page; each answers `reached` or `refused`. */
function tryNetwork(): Promise<Readonly<Record<string, string>>> {
  return program.page.evaluate(async () => {
    const target = 'https://example.com/';
    const settled = (attempt: (reached: () => void, refused: () => void) => void): Promise<string> =>
      new Promise((done) => {
        setTimeout(() => done('refused'), 3_000);
        try {
          attempt(
            () => done('reached'),
            () => done('refused'),
          );
        } catch {
          done('refused');
        }
      });
    const element = (name: string, attribute: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
      settled((reached, refused) => {
        const made = document.createElement(name);
        made.addEventListener('load', reached);
        made.addEventListener('error', refused);
        for (const [key, value] of Object.entries({ ...more, [attribute]: target })) made.setAttribute(key, value);
        document.body.append(made);
      });
    const tries: Readonly<Record<string, Promise<string>>> = {
      fetch: fetch(target, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
      XMLHttpRequest: settled((reached, refused) => {
        const asking = new XMLHttpRequest();
        asking.onload = reached;
        asking.onerror = refused;
        asking.open('GET', target);
        asking.send();
      }),
      WebSocket: settled((reached, refused) => {
        const socket = new WebSocket('wss://example.com/');
        socket.onopen = reached;
        socket.onerror = refused;
      }),
      EventSource: settled((reached, refused) => {
        const source = new EventSource(target);
        source.onopen = reached;
        source.onerror = refused;
      }),
      image: element('img', 'src'),
      script: element('script', 'src'),
      styleSheet: element('link', 'href', { rel: 'stylesheet' }),
      preload: element('link', 'href', { rel: 'preload', as: 'image' }),
      object: element('object', 'data'),
      video: element('video', 'src'),
      worker: settled((reached, refused) => {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
        worker.onmessage = reached;
        worker.onerror = refused;
      }),
      inlineScript: settled((reached, refused) => {
        const script = document.createElement('script');
        script.textContent = 'window.ranInline = true';
        document.body.append(script);
        if (Reflect.has(window, 'ranInline')) reached();
        else refused();
      }),
      evaluation: settled((reached, refused) => {
        // Later: what the test's own tools run at once is exempt from the policy.
        setTimeout(() => {
          try {
            if (new Function('return 1')() === 1) reached();
          } catch {
            refused();
          }
        });
      }),
      serviceWorker: navigator.serviceWorker.register('/sw.js').then(
        () => 'reached',
        () => 'refused',
      ),
      localService: fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      ),
    };
    const outcomes = await Promise.all(Object.entries(tries).map(async ([name, outcome]) => [name, await outcome]));
    return Object.fromEntries(outcomes);
  });
}

function ask(channel: string, request: unknown): Promise<unknown> {
  return program.page.evaluate(
    ([name, asked]) => {
      const call: unknown = Reflect.get(Object(Reflect.get(window, 'desktop')), 'call');
      return typeof call === 'function' ? call(name, asked) : undefined;
    },
    [channel, request] as const,
  );
}

describe('a page in wrong hands', () => {
  it('reaches no network, by any way, and the program works on', async () => {
    const outcomes = await tryNetwork();
    expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((name) => [name, 'refused'])));
    expect(Object.keys(outcomes).length).toBeGreaterThan(12);
    const reached = program.foreignRequests().filter((url) => !url.startsWith('https://example.com/'));
    expect(reached).toEqual([]);
    expect(await ask('diagnostics.info', {})).toMatchObject({ ok: true });
    await program.page.reload();
    await program.page.waitForSelector('#root *');
  });

  it('is refused on every channel when a request has another shape than agreed', async () => {
    const shapes = [null, 'text', [], { path: '/etc/passwd' }, { reportId: 7, token: {}, html: [], name: 1 }];
    for (const channel of Object.keys(contract)) {
      for (const shape of shapes) expect(await ask(channel, shape), channel).toMatchObject({ ok: false });
    }
  });

  it('gets no file written or read outside the folders it has', async () => {
    const begun = await ask('outputs.begin', { title: '导出', suggestedFolder: '材料' });
    const token = /"token":"([^"]+)"/.exec(JSON.stringify(begun))?.[1];
    const refused = [
      await ask('outputs.begin', { title: '导出', suggestedFolder: '../elsewhere' }),
      await ask('outputs.add', { token, name: '../../elsewhere/工资表.xlsx', bytes: { $bytes: 'eA==' } }),
      await ask('outputs.add', { token, name: '附件.exe', bytes: { $bytes: 'eA==' } }),
      await ask('mirror.read', { reportId: '../../elsewhere' }),
      await ask('backup.read', { reportId: '0f8fad5b-d9cb-469f', name: '../../../elsewhere/工资表.xlsx' }),
      await ask('outputs.openFolder', { token: join(base, 'elsewhere') }),
      await ask('mirror.write', { reportId: 'x', revision: 1, savedAt: 1, text: 'x', path: '/tmp/x' }),
    ];
    for (const answer of refused) expect(answer).toMatchObject({ ok: false });
    expect(await ask('outputs.abort', { token })).toMatchObject({ ok: true });
    expect(readdirSync(join(base, 'chosen'))).toEqual([]);
    expect(readFileSync(join(base, 'elsewhere', '工资表.xlsx'), 'utf8')).toBe('secret');
    expect(program.shown).toEqual([]);
  });

  it('cannot put another desktop in the place of the program’s, nor call from a frame', async () => {
    const changed = await program.page.evaluate(() => {
      const before: unknown = Reflect.get(window, 'desktop');
      const set = Reflect.set(window, 'desktop', {});
      const inner = Reflect.set(Object(before), 'call', () => 'mine');
      return [set, inner, Reflect.get(window, 'desktop') === before];
    });
    expect(changed).toEqual([false, false, true]);
    const fromFrame = await program.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const send: unknown = Reflect.get(Object(frame.contentWindow), '__desktopCall');
      return typeof send === 'function' ? String(await send('fonts.list', '{}')) : 'no way to ask';
    });
    expect(fromFrame).toMatch(/BRIDGE_REFUSED/);
  });
});
