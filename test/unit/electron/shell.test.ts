import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { wireName } from '../../../electron/bridge/wireNames.ts';
import { contract } from '../../../shared/bridge/contract.ts';
import { scratchFolder } from '../../helpers/scratchFolder.ts';
import { FakeSession, type FakeWindow, fakeElectron, noted, preventable, sessions } from './fakeElectron.ts';

vi.mock('electron', async () => (await import('./fakeElectron.ts')).fakeElectron);

/** The whole of `electron/main.ts`, started on a stand-in for Electron with two files that were double-clicked. */
const args = process.argv;
const folder = scratchFolder('shell');
let window: FakeWindow;

beforeAll(async () => {
  writeFileSync(join(folder, '甲.jxzp'), '{"a":1}');
  process.argv = [
    'electron',
    '.',
    `--data-folder=${join(folder, 'data')}`,
    join(folder, '甲.jxzp'),
    join(folder, '没有.json'),
  ];
  Object.assign(process, { getSystemVersion: () => '10' });
  await import('../../../electron/main.ts');
  noted.becomeReady();
  await vi.waitFor(() => expect(noted.windows[0]?.url).toBe('app://jixiao/'));
  const [first] = noted.windows;
  if (first === undefined) throw new Error('no window');
  window = first;
});

afterAll(() => {
  process.argv = args;
  process.removeAllListeners('uncaughtException');
  process.removeAllListeners('unhandledRejection');
});

function ask(channel: keyof typeof contract, request: unknown, frame: unknown = window.webContents.mainFrame) {
  return noted.handlers.get(wireName(channel))?.({ sender: window.webContents, senderFrame: frame }, request);
}

async function passes(session: FakeSession, url: string, resourceType = 'xhr'): Promise<boolean> {
  return new Promise((done) => session.beforeRequest({ url, resourceType }, ({ cancel }) => done(!cancel)));
}

describe('the shell', () => {
  it('opens one window in a sandbox without Node', () => {
    expect(noted.windows).toHaveLength(1);
    expect(noted.sandboxed).toBe(true);
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('answers every channel, to its own window only', async () => {
    expect([...noted.handlers.keys()]).toEqual(Object.keys(contract).map((name) => `desktop:${name}`));
    expect(await ask('fonts.list', {})).toMatchObject({ ok: true });
    const strangers = [null, { url: 'app://jixiao/', parent: {} }, { url: 'https://example.com/', parent: null }];
    for (const frame of strangers) {
      expect(await ask('fonts.list', {}, frame)).toMatchObject({ ok: false, error: { code: 'BRIDGE_REFUSED' } });
    }
    const event = { sender: {}, senderFrame: window.webContents.mainFrame };
    expect(await noted.handlers.get('desktop:fonts.list')?.(event, {})).toMatchObject({ ok: false });
  });

  it('hands over the report file that it was opened with', async () => {
    const answer = await ask('opened.take', {});
    expect(answer).toMatchObject({ ok: true, value: { files: [{ name: '甲.jxzp' }] } });
  });

  it('refuses the network in every session, and counts', async () => {
    for (const session of [sessions.default, sessions.print]) {
      expect(await passes(session, 'https://example.com/')).toBe(false);
      expect(await passes(session, 'http://127.0.0.1/')).toBe(false);
    }
    const third = new FakeSession();
    fakeElectron.app.emit('session-created', third);
    expect(await passes(third, 'app://jixiao/')).toBe(false);
    expect(await passes(sessions.default, 'app://jixiao/', 'mainFrame')).toBe(true);
    expect(await ask('diagnostics.info', {})).toMatchObject({ ok: true, value: { refusedRequests: 5 } });
    expect(noted.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('refuses permissions, downloads, windows, webviews and other pages', async () => {
    const granted = await new Promise((done) => {
      sessions.default.permission({ getURL: () => 'app://jixiao/' }, 'media', done);
    });
    const download = preventable();
    sessions.default.emit('will-download', download);
    const webview = preventable();
    window.webContents.emit('will-attach-webview', webview);
    const redirect = preventable();
    window.webContents.emit('will-redirect', redirect);
    const going = ['https://example.com/', 'file:///etc/passwd', 'app://jixiao/'].map((url) => {
      const event = preventable({ url });
      window.webContents.emit('will-navigate', event);
      return event.prevented;
    });
    expect([granted, download.prevented, webview.prevented, redirect.prevented]).toEqual([false, true, true, true]);
    expect(going).toEqual([true, true, false]);
    expect(window.webContents.openHandler()).toEqual({ action: 'deny' });
  });

  it('serves its own pages and nothing beside them', async () => {
    expect(noted.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    const refused = await sessions.default.pages?.({ url: 'app://jixiao/../package.json', method: 'GET' });
    expect(refused?.status).toBe(404);
  });

  it('prints in a window without scripts, in a session of its own, and takes the page away afterwards', async () => {
    expect(await ask('print.pdf', { html: '<p>页</p>', title: '页' })).toMatchObject({ ok: true });
    expect(await ask('print.dialog', { html: '<p>页</p>', title: '页' })).toEqual({
      ok: true,
      value: { outcome: 'cancelled' },
    });
    const [, page] = noted.windows;
    expect(page?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, session: sessions.print });
    expect(page?.url).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/);
    expect(page?.closed).toBe(true);
    const gone = await sessions.print.pages?.({ url: page?.url ?? '', method: 'GET' });
    expect(gone?.status).toBe(404);
  });

  it('tells the page of the menu and of files opened later', async () => {
    const items = noted.menu.flatMap(({ submenu }) => submenu);
    items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+E')?.click?.();
    expect(window.webContents.sent).toContainEqual(['desktop-event:menu', { command: 'export' }]);
    expect(noted.menu.map(({ label }) => label)).not.toContain('开发');
    window.webContents.sent.length = 0;
    fakeElectron.app.emit('second-instance', {}, ['electron', '甲.jxzp'], folder);
    await vi.waitFor(() => expect(window.webContents.sent).toContainEqual(['desktop-event:opened', {}]));
    expect(await ask('opened.take', {})).toMatchObject({ value: { files: [{ name: '甲.jxzp' }] } });
  });

  it('closes only after the page has stored everything', async () => {
    window.close();
    expect(window.closed).toBe(false);
    expect(window.webContents.sent).toContainEqual(['desktop-event:closing', {}]);
    await ask('window.mayClose', {});
    expect(window.closed).toBe(true);
  });
});
