import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentPolicy, printPolicy } from '../../../../electron/windows/contentPolicy.ts';
import {
  mayHavePermission,
  mayNavigate,
  mayNavigateFrame,
  mayRequest,
  type SessionKind,
} from '../../../../electron/windows/networkPolicy.ts';
import { fileOfAddress, serveRenderer } from '../../../../electron/windows/serveRenderer.ts';
import { commandIn, portableFolder, programFolders } from '../../../../electron/windows/startArguments.ts';
import { scratchFolder } from '../../../helpers/scratchFolder.ts';

const kinds: readonly SessionKind[] = ['window', 'print', 'other'];
const resourceTypes = [
  ...['mainFrame', 'subFrame', 'stylesheet', 'script', 'image', 'font', 'object', 'xhr', 'ping', 'cspReport'],
  ...['media', 'webSocket', 'other'],
];

describe('a request', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1:80/',
    'http://localhost/',
    'ws://127.0.0.1/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'file://server/share',
    'blob:https://example.com/1',
    'blob:null/1',
    'filesystem:app://jixiao/x',
    'chrome://settings/',
    'chrome-extension://x/',
    'devtools://devtools/bundled/x.js',
    'view-source:app://jixiao/',
    'app://jixiao.example.com/',
    'app://other/',
    'app:jixiao',
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'about:blank',
    '',
  ])('to %s is refused, from every session and for every kind of resource', (url) => {
    for (const kind of kinds) {
      for (const resourceType of resourceTypes) {
        const passes = mayRequest({ url, resourceType }, kind, false);
        expect([kind, resourceType, passes]).toEqual([kind, resourceType, false]);
      }
    }
  });

  it('for the program’s own files passes, in its own session only', () => {
    const asked = { url: 'app://jixiao/assets/index.js', resourceType: 'script' };
    expect(kinds.map((kind) => mayRequest(asked, kind, false))).toEqual([true, false, false]);
    const page = { url: 'app://print/1', resourceType: 'mainFrame' };
    expect(kinds.map((kind) => mayRequest(page, kind, false))).toEqual([false, true, false]);
  });

  it('for what the page holds itself passes as a picture or a frame, never as a page or script', () => {
    const passing = (url: string) =>
      resourceTypes.filter((resourceType) => mayRequest({ url, resourceType }, 'window', false));
    expect(passing('data:image/png;base64,AA==')).toEqual(['image']);
    expect(passing('blob:app://jixiao/1')).toEqual(['subFrame', 'image', 'font', 'xhr', 'media', 'other']);
    expect(mayRequest({ url: 'data:image/png;base64,AA==', resourceType: 'image' }, 'other', false)).toBe(false);
  });

  it('of developer tools passes only where there are any', () => {
    const asked = { url: 'devtools://devtools/bundled/x.js', resourceType: 'script' };
    expect([true, false].map((devTools) => mayRequest(asked, 'window', devTools))).toEqual([true, false]);
    expect(mayRequest({ ...asked, url: 'devtools://devtools/remote/x.js' }, 'window', true)).toBe(false);
  });
});

describe('a page', () => {
  it('goes nowhere but to itself', () => {
    expect(['app://jixiao/', 'app://jixiao/index.html', 'app://jixiao/#/report/1'].map(mayNavigate)).toEqual([
      true,
      true,
      true,
    ]);
    const elsewhere = [
      'https://example.com/',
      'file:///x',
      'app://jixiao/other.html',
      'app://jixiao.example.com/#',
      'app://print/1',
    ];
    expect(elsewhere.map(mayNavigate)).toEqual(elsewhere.map(() => false));
    expect(
      ['about:blank', 'about:srcdoc', 'blob:app://jixiao/1', 'https://example.com/'].map(mayNavigateFrame),
    ).toEqual([true, true, true, false]);
  });

  it('may keep its data and fill the clipboard, and has no other permission', () => {
    expect(mayHavePermission('persistent-storage', 'app://jixiao/')).toBe(true);
    expect(mayHavePermission('clipboard-sanitized-write', 'app://jixiao')).toBe(true);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'usb',
      'fileSystem',
    ]) {
      expect([permission, mayHavePermission(permission, 'app://jixiao/')]).toEqual([permission, false]);
    }
    expect(mayHavePermission('persistent-storage', 'https://example.com/')).toBe(false);
    expect(mayHavePermission('persistent-storage', 'app://jixiao.example.com/')).toBe(false);
  });

  it('has a policy without anything inline or from elsewhere', () => {
    expect(contentPolicy).not.toMatch(/unsafe|http|\*/);
    expect(contentPolicy).toMatch(/^default-src 'none'/);
    expect(printPolicy).not.toMatch(/script|http|\*/);
  });
});

describe('an address of the program', () => {
  const origin = 'app://jixiao';

  it.each([
    ['app://jixiao/', ['index.html']],
    ['app://jixiao/index.html#/report/1', ['index.html']],
    ['app://jixiao/assets/index-Ab_1.js?v=1', ['assets', 'index-Ab_1.js']],
  ])('%s is a file', (url, steps) => {
    expect(fileOfAddress(url, origin)).toEqual(steps);
  });

  it.each([
    'app://jixiao',
    'app://jixiao/../package.json',
    'app://jixiao/assets/../../package.json',
    'app://jixiao/%2e%2e/package.json',
    'app://jixiao/..%2fpackage.json',
    'app://jixiao/..\\package.json',
    'app://jixiao//etc/passwd.json',
    'app://jixiao/C:/x.json',
    'app://jixiao/.env.json',
    'app://jixiao/assets/',
    'app://jixiao/assets',
    'app://jixiao/a.js.map',
    'app://jixiao/a.exe',
    'app://jixiao/a.js%00.html',
    'app://other/index.html',
    'app://jixiao.example.com/index.html',
    'file:///index.html',
  ])('%s is none', (url) => {
    expect(fileOfAddress(url, origin)).toBeUndefined();
  });

  it('is served with its type and the strict policy, and only read', async () => {
    const base = scratchFolder('pages');
    const folder = join(base, 'pages');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), '<p>页</p>');
    writeFileSync(join(base, 'secret.json'), 'secret');
    symlinkSync(join(base, 'secret.json'), join(folder, 'link.json'));
    const serve = serveRenderer(folder, origin);
    const page = await serve({ url: 'app://jixiao/', method: 'GET' });
    expect(await page.text()).toBe('<p>页</p>');
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
    });
    const statuses = await Promise.all(
      [
        { url: 'app://jixiao/link.json', method: 'GET' },
        { url: 'app://jixiao/missing.js', method: 'GET' },
        { url: 'app://jixiao/', method: 'POST' },
      ].map(async (request) => (await serve(request)).status),
    );
    expect(statuses).toEqual([404, 404, 405]);
    const refused = await serve({ url: 'app://jixiao/link.json', method: 'GET' });
    expect(await refused.text()).toBe('');
    expect(refused.headers.get('content-security-policy')).toBe(contentPolicy);
  });
});

describe('the folders of the program', () => {
  it('lie apart, so that one loss does not take both, and can be named by whole paths', () => {
    const usual = (appData: string) => ({ appData, programFolder: '/opt/program' });
    expect(programFolders(['填报.jxzp'], usual('/home/x/.config'))).toEqual({
      dataFolder: '/home/x/.config/jixiao-zhushou-data',
      profileFolder: '/home/x/.config/jixiao-zhushou',
    });
    expect(programFolders(['--data-folder=/u/data', '--profile-folder=relative'], usual('/a'))).toEqual({
      dataFolder: '/u/data',
      profileFolder: '/a/jixiao-zhushou',
    });
  });

  it('lie beside a program on a U盘, where the zip package has put the folder for them', () => {
    const programFolder = scratchFolder('portable');
    expect(programFolders([], { appData: '/a', programFolder }).dataFolder).toBe('/a/jixiao-zhushou-data');
    mkdirSync(join(programFolder, portableFolder));
    expect(programFolders([], { appData: '/a', programFolder })).toEqual({
      dataFolder: join(programFolder, '用户数据', 'data'),
      profileFolder: join(programFolder, '用户数据', 'profile'),
    });
    expect(programFolders(['--data-folder=/u'], { appData: '/a', programFolder }).dataFolder).toBe('/u');
  });
});

describe('the arguments of a start', () => {
  it.each([
    [[], undefined],
    [['/home/x/填报.jxzp'], undefined],
    [['填报.json', '--data-folder=/u'], undefined],
    [['--data-folder=/u', 'packs'], undefined],
    [['C:\\材料\\check.json'], undefined],
    [['packs'], ['packs']],
    [
      ['--json', 'packs'],
      ['--json', 'packs'],
    ],
    [
      ['export', '填报.json', '--out', '材料'],
      ['export', '填报.json', '--out', '材料'],
    ],
    [
      ['carry-forward', 'a.json'],
      ['carry-forward', 'a.json'],
    ],
    [['pakcs'], ['pakcs']],
  ])('%j are a command: %j', (args, command) => {
    expect(commandIn(args)).toEqual(command);
  });
});
