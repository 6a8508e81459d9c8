import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { wireName } from '../../../electron/bridge/wireNames.ts';
import { contract } from '../../../shared/bridge/contract.ts';
import { preventable } from '../../helpers/electronStandIn/listen.ts';
import {
  createMachine,
  StandInSession as Session,
  type StandInSession,
  type StandInWindow,
} from '../../helpers/electronStandIn/standIn.ts';
import { scratchFolder } from '../../helpers/scratchFolder.ts';

/** The whole of `electron/main.ts`, started on a stand-in for Electron with two files that were double-clicked. */
const args = process.argv;
const folder = scratchFolder('shell');
const machine = createMachine({ appPath: join(folder, 'app') });
let window: StandInWindow;

beforeAll(async () => {
  mkdirSync(join(folder, 'app', 'dist', 'renderer'), { recursive: true });
  writeFileSync(join(folder, 'app', 'dist', 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, '甲.jxzp'), '{"a":1}');
  process.argv = [
    'program',
    `--data-folder=${join(folder, 'data')}`,
    join(folder, '甲.jxzp'),
    join(folder, '没有.json'),
  ];
  Object.assign(process, { getSystemVersion: () => '10' });
  vi.doMock('electron', () => machine.electron);
  await import('../../../electron/main.ts');
  machine.app.becomeReady();
  await vi.waitFor(() => expect(machine.windows[0]?.visible).toBe(true));
  const [first] = machine.windows;
  if (first === undefined) throw new Error('no window');
  window = first;
});

afterAll(() => {
  process.argv = args;
  process.removeAllListeners('uncaughtException');
  process.removeAllListeners('unhandledRejection');
});

function ask(channel: keyof typeof contract, request: unknown, frame: unknown = window.webContents.mainFrame) {
  return machine.handlers.get(wireName(channel))?.({ sender: window.webContents, senderFrame: frame }, request);
}

const passes = (session: StandInSession, url: string, type = 'xhr'): Promise<boolean> => session.passes(url, type);

describe('the shell', () => {
  it('opens one window in a sandbox without Node', () => {
    expect(machine.windows).toHaveLength(1);
    expect(machine.app.sandboxed).toBe(true);
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
    expect([...machine.handlers.keys()]).toEqual(Object.keys(contract).map((name) => `desktop:${name}`));
    expect(await ask('fonts.list', {})).toMatchObject({ ok: true });
    const strangers = [null, { url: 'app://jixiao/', parent: {} }, { url: 'https://example.com/', parent: null }];
    for (const frame of strangers) {
      expect(await ask('fonts.list', {}, frame)).toMatchObject({ ok: false, error: { code: 'BRIDGE_REFUSED' } });
    }
    const event = { sender: {}, senderFrame: window.webContents.mainFrame };
    expect(await machine.handlers.get('desktop:fonts.list')?.(event, {})).toMatchObject({ ok: false });
  });

  it('hands over the report file that it was opened with', async () => {
    await vi.waitFor(() => expect(window.webContents.sent).toContainEqual(['desktop-event:opened', {}]));
    const answer = await ask('opened.take', {});
    expect(answer).toMatchObject({ ok: true, value: { files: [{ name: '甲.jxzp' }] } });
  });

  it('refuses the network in every session, and counts', async () => {
    for (const session of [machine.sessions.default, machine.sessions.print]) {
      expect(await passes(session, 'https://example.com/')).toBe(false);
      expect(await passes(session, 'http://127.0.0.1/')).toBe(false);
    }
    const third = new Session();
    machine.app.happen('session-created', third);
    expect(await passes(third, 'app://jixiao/')).toBe(false);
    expect(await passes(machine.sessions.default, 'app://jixiao/', 'mainFrame')).toBe(true);
    expect(await ask('diagnostics.info', {})).toMatchObject({ ok: true, value: { refusedRequests: 5 } });
    expect(machine.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('refuses permissions, downloads, windows, webviews and other pages', async () => {
    const granted = await new Promise((done) => {
      machine.sessions.default.permission({ getURL: () => 'app://jixiao/' }, 'media', done);
    });
    const download = preventable({});
    machine.sessions.default.happen('will-download', download);
    const webview = preventable({});
    window.webContents.happen('will-attach-webview', webview);
    const redirect = preventable({});
    window.webContents.happen('will-redirect', redirect);
    const going = ['https://example.com/', 'file:///etc/passwd', 'app://jixiao/'].map((url) => {
      const event = preventable({ url });
      window.webContents.happen('will-navigate', event);
      return event.defaultPrevented;
    });
    expect([granted, download.defaultPrevented, webview.defaultPrevented, redirect.defaultPrevented]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(going).toEqual([true, true, false]);
    expect(window.webContents.openHandler({} as never)).toEqual({ action: 'deny' });
  });

  it('serves its own pages and nothing beside them', async () => {
    expect(machine.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    const refused = await machine.sessions.default.pages?.({ url: 'app://jixiao/../package.json', method: 'GET' });
    expect(refused?.status).toBe(404);
  });

  it('prints in a window without scripts, in a session of its own, and takes the page away afterwards', async () => {
    expect(await ask('print.pdf', { html: '<p>页</p>', title: '页' })).toMatchObject({ ok: true });
    expect(await ask('print.dialog', { html: '<p>页</p>', title: '页' })).toEqual({
      ok: true,
      value: { outcome: 'sent' },
    });
    const [, page] = machine.windows;
    expect(page?.options.webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      session: machine.sessions.print,
    });
    expect(page?.view.url()).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/);
    expect(page?.destroyed).toBe(true);
    const gone = await machine.sessions.print.pages?.({ url: page?.view.url() ?? '', method: 'GET' });
    expect(gone?.status).toBe(404);
  });

  it('tells the page of the menu and of files opened later', async () => {
    const items = machine.menu.flatMap(({ submenu }) => submenu);
    items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+E')?.click?.();
    expect(window.webContents.sent).toContainEqual(['desktop-event:menu', { command: 'export' }]);
    expect(machine.menu.map(({ label }) => label)).not.toContain('开发');
    const before = window.webContents.sent.length;
    machine.app.happen('second-instance', {}, ['electron', '甲.jxzp'], folder);
    await vi.waitFor(() => expect(window.webContents.sent.slice(before)).toContainEqual(['desktop-event:opened', {}]));
    expect(await ask('opened.take', {})).toMatchObject({ value: { files: [{ name: '甲.jxzp' }] } });
  });

  it('closes only after the page has stored everything', async () => {
    window.close();
    expect(window.destroyed).toBe(false);
    expect(window.webContents.sent).toContainEqual(['desktop-event:closing', {}]);
    await ask('window.mayClose', {});
    expect(window.destroyed).toBe(true);
  });
});
