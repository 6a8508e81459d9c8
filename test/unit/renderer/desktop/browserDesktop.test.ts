// @vitest-environment happy-dom
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserDesktop } from '../../../../renderer/desktop/browserDesktop.ts';
import { createDownloadSets } from '../../../../renderer/desktop/downloadSets.ts';
import { findDesktop } from '../../../../renderer/desktop/index.ts';
import { contract, type Desktop } from '../../../../shared/bridge/contract.ts';

const desktop = createBrowserDesktop();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reportId = '0f8fad5b-d9cb-469f-a165-70867728950e';

let downloads: { readonly name: string; readonly blob: Promise<Uint8Array> }[] = [];
beforeEach(() => {
  downloads = [];
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob instanceof Blob ? blob : undefined;
    return 'blob:here';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const taken = last ?? new Blob();
    downloads.push({ name: this.download, blob: taken.arrayBuffer().then((buffer) => new Uint8Array(buffer)) });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function begin(): Promise<string> {
  const begun = await desktop.call('outputs.begin', { title: '导出', suggestedFolder: '2024年材料' });
  if (!begun.ok || begun.value.kind !== 'chosen') throw new Error('not begun');
  return begun.value.token;
}

describe('a set of outputs in a browser', () => {
  it('of one file is that download', async () => {
    const token = await begin();
    await desktop.call('outputs.add', { token, name: '附件1.docx', bytes: bytes('一') });
    expect(downloads).toEqual([]);
    expect(await desktop.call('outputs.commit', { token })).toMatchObject({
      ok: true,
      value: { names: ['附件1.docx'] },
    });
    expect(downloads.map(({ name }) => name)).toEqual(['附件1.docx']);
    expect(await downloads[0]?.blob).toEqual(bytes('一'));
  });

  it('of several files is one zip, the same each time', async () => {
    for (let time = 0; time < 2; time += 1) {
      const token = await begin();
      await desktop.call('outputs.add', { token, name: '附件1.docx', bytes: bytes('一') });
      await desktop.call('outputs.add', { token, name: '附件2.html', bytes: bytes('二'.repeat(100)) });
      await desktop.call('outputs.commit', { token });
    }
    expect(downloads.map(({ name }) => name)).toEqual(['2024年材料.zip', '2024年材料.zip']);
    const [first, second] = await Promise.all(downloads.map(({ blob }) => blob));
    expect(first).toEqual(second);
    const files = unzipSync(first ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(['附件1.docx', '附件2.html']);
    expect(files['附件2.html']).toEqual(bytes('二'.repeat(100)));
  });

  it('that was aborted or handed over is gone', async () => {
    const token = await begin();
    await desktop.call('outputs.abort', { token });
    for (const channel of ['outputs.commit', 'outputs.abort'] as const) {
      expect(await desktop.call(channel, { token })).toMatchObject({ ok: false, error: { code: 'OUTPUT_NOT_OPEN' } });
    }
    expect(downloads).toEqual([]);
  });

  it('takes no name twice', () => {
    const sets = createDownloadSets(() => undefined);
    const token = sets.begin('x');
    sets.add(token, 'a.docx', bytes('1'));
    expect(() => sets.add(token, 'a.docx', bytes('2'))).toThrow('同名');
  });
});

describe('what a browser cannot do', () => {
  it('is said in Chinese, with what to do instead', async () => {
    expect(await desktop.call('print.pdf', { html: '', title: '' })).toEqual({
      ok: false,
      error: {
        code: 'NOT_IN_BROWSER',
        reason: '在浏览器里打开本程序时，不能直接生成 PDF。',
        remedy: '用浏览器打印并选择“另存为 PDF”。',
      },
    });
    const write = await desktop.call('mirror.write', { reportId, revision: 1, savedAt: 1, text: '' });
    expect(write).toMatchObject({ ok: false, error: { code: 'NOT_IN_BROWSER' } });
  });

  it('looks like an empty shelf where a list is asked for', async () => {
    expect(await desktop.call('mirror.list', {})).toEqual({ ok: true, value: { entries: [], unreadable: [] } });
    expect(await desktop.call('backup.list', { reportId })).toEqual({ ok: true, value: { entries: [] } });
    expect(await desktop.call('opened.take', {})).toEqual({ ok: true, value: { files: [] } });
  });
});

describe('the stand-in', () => {
  it('answers every list-like channel in the shape of the contract', async () => {
    for (const channel of [
      'mirror.list',
      'opened.take',
      'fonts.list',
      'diagnostics.info',
      'window.mayClose',
    ] as const) {
      const answer = await desktop.call(channel, {});
      expect([channel, answer.ok && contract[channel].response.safeParse(answer.value).success]).toEqual([
        channel,
        true,
      ]);
    }
  });

  it('tells of closing when the page is left', () => {
    const heard: unknown[] = [];
    const stop = desktop.on('closing', (payload) => heard.push(payload));
    window.dispatchEvent(new Event('pagehide'));
    stop();
    window.dispatchEvent(new Event('pagehide'));
    expect(heard).toEqual([{}]);
  });

  it('gives way to the shell where there is one', () => {
    expect(findDesktop().kind).toBe('browser');
    expect(findDesktop()).toBe(findDesktop());
    const shell: Desktop = { ...desktop, kind: 'shell' };
    Object.defineProperty(window, 'desktop', { value: shell, configurable: true });
    expect(findDesktop()).toBe(shell);
    Reflect.deleteProperty(window, 'desktop');
  });

  it('saves one file and names the window', async () => {
    expect(await desktop.call('outputs.saveOne', { suggestedName: '交换.jxzp', bytes: bytes('x') })).toMatchObject({
      ok: true,
      value: { kind: 'saved' },
    });
    expect(downloads.map(({ name }) => name)).toEqual(['交换.jxzp']);
    await desktop.call('window.setTitle', { title: '2024年' });
    expect(document.title).toBe('2024年');
  });
});
