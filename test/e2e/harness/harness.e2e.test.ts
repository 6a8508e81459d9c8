import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../../helpers/scratchFolder.ts';
import { launchProgram } from './launchProgram.ts';
import type { Program } from './program.ts';

let base = '';
let pages = '';
let running: Program | undefined;

beforeAll(() => {
  base = scratchFolder('harness');
  pages = join(base, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>空页</title><p id="here">在</p>');
});

afterEach(async () => {
  await running?.kill().catch(() => undefined);
  running = undefined;
});

async function start(options: { readonly profileFolder?: string; readonly folder?: string } = {}): Promise<Program> {
  const { profileFolder, folder } = options;
  running = await launchProgram(
    {
      dataFolder: join(base, 'data'),
      dialogs: folder === undefined ? {} : { folder },
      ...(profileFolder === undefined ? {} : { profileFolder }),
    },
    pages,
  );
  return running;
}

/** Calls the desktop from within the page. */
function call(program: Program, channel: string, request: unknown): Promise<unknown> {
  return program.page.evaluate(
    ([name, asked]) => {
      const desktop = window.desktop as unknown as { call: (name: string, request: unknown) => Promise<unknown> };
      return desktop.call(name, asked);
    },
    [channel, request] as const,
  );
}

describe('the harness', () => {
  it('lets the page write a set through the real handlers, bytes unchanged', async () => {
    const folder = join(base, 'chosen');
    mkdirSync(folder);
    const program = await start({ folder });
    const names = await program.page.evaluate(async () => {
      const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
      const begun = await window.desktop?.call('outputs.begin', { title: '导出', suggestedFolder: '材料' });
      if (begun?.ok !== true || begun.value.kind !== 'chosen') throw new Error('not begun');
      const { token } = begun.value;
      await window.desktop?.call('outputs.add', { token, name: '附件1.docx', bytes });
      const committed = await window.desktop?.call('outputs.commit', { token });
      await window.desktop?.call('outputs.openFolder', { token });
      return committed?.ok === true ? committed.value.names : committed;
    });
    expect(names).toEqual(['附件1.docx']);
    const written = readFileSync(join(folder, '材料', '附件1.docx'));
    expect(written.equals(Buffer.from(Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)))).toBe(true);
    expect(readdirSync(join(folder, '材料'))).toEqual(['附件1.docx']);
    expect(program.shown).toEqual([join(folder, '材料')]);
  });

  it('hands bytes to the page and tells it of events', async () => {
    const program = await start();
    const size = await program.page.evaluate(async () => {
      const answer = await window.desktop?.call('print.pdf', { html: '<p>印</p>', title: '印' });
      return answer?.ok === true ? [...answer.value.bytes.subarray(0, 4)] : [];
    });
    expect(String.fromCharCode(...size)).toBe('%PDF');
    await program.page.evaluate(() => {
      window.desktop?.on('menu', ({ command }) => {
        document.title = command;
      });
    });
    await program.emit('menu', { command: 'check' });
    expect(await program.page.title()).toBe('check');
  });

  it('keeps what the page stored through a kill', async () => {
    const profileFolder = scratchFolder('profile');
    const first = await start({ profileFolder });
    await first.page.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('kept', 1);
          opening.onupgradeneeded = () => void opening.result.createObjectStore('words');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
            writing.objectStore('words').put('还在', 'word');
            writing.oncomplete = () => done();
          };
        }),
    );
    await first.kill();
    const second = await start({ profileFolder });
    const word = await second.page.evaluate(
      () =>
        new Promise((done, failed) => {
          const opening = indexedDB.open('kept', 1);
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const asking = opening.result.transaction('words').objectStore('words').get('word');
            asking.onsuccess = () => done(asking.result);
          };
        }),
    );
    expect(word).toBe('还在');
  });

  it('refuses calls from a frame inside the page and from pages of others', async () => {
    const program = await start();
    const answer = await program.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const send = frame.contentWindow === null ? undefined : Reflect.get(frame.contentWindow, '__desktopCall');
      return typeof send === 'function' ? String(await send('opened.take', '{}')) : 'the frame has no way to ask';
    });
    expect(answer).toMatch(/BRIDGE_REFUSED/);
    expect(await call(program, 'opened.take', {})).toEqual({ ok: true, value: { files: [] } });
  });

  it('sees every request that leaves the program, and none succeeds', async () => {
    const program = await start();
    const outcome = await program.page.evaluate(async () => {
      const tries = [
        fetch('https://example.com/').then(
          () => 'reached',
          () => 'refused',
        ),
        new Promise((done) => {
          const image = new Image();
          image.onload = () => done('reached');
          image.onerror = () => done('refused');
          image.src = 'http://example.com/a.png';
        }),
        new Promise((done) => {
          try {
            const socket = new WebSocket('wss://example.com/');
            socket.onopen = () => done('reached');
            socket.onerror = () => done('refused');
          } catch {
            done('refused');
          }
        }),
      ];
      return Promise.all(tries);
    });
    expect(outcome).toEqual(['refused', 'refused', 'refused']);
    expect(await program.page.textContent('#here')).toBe('在');
    expect(await call(program, 'opened.take', {})).toEqual({ ok: true, value: { files: [] } });
  });
});
