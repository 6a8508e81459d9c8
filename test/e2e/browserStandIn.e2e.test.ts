import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../build/desktop/browsers.ts';
import { type LoopbackServer, startLoopbackServer } from '../../build/desktop/loopbackServer.ts';
import { root } from '../../build/desktop/parts.ts';
import { scratchFolder } from '../helpers/scratchFolder.ts';

/** The stand-in of a plain browser under the real policy: what `npm start` gives where Electron cannot be had. */
let browser: Browser;
let server: LoopbackServer;
let page: Page;

const printed = `<!doctype html><html lang="zh-CN"><head><title>自评表</title><style>
@page { size: A4 landscape; margin: 10mm } td { border: 1px solid rgb(1, 2, 3); width: 50mm }
</style><script>window.top.ranScript = true</script></head><body class="set"><table><tr><td>三公经费</td></tr></table></body></html>`;

beforeAll(async () => {
  const pages = scratchFolder('standin');
  const entry = join(pages, 'entry.ts');
  writeFileSync(
    entry,
    `import { findDesktop } from '${root}/renderer/desktop/index.ts'; window.found = findDesktop();`,
  );
  await build({
    configFile: false,
    root: pages,
    logLevel: 'error',
    build: { outDir: pages, emptyOutDir: false, lib: { entry, formats: ['es'], fileName: () => 'desktop.js' } },
  });
  writeFileSync(
    join(pages, 'index.html'),
    '<!doctype html><title>页</title><script type="module" src="desktop.js"></script>',
  );
  server = await startLoopbackServer(pages, 0);
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage();
  // A headless browser has no dialog: note what it would have printed.
  await page.addInitScript(() => {
    window.print = () => {
      const cell = document.querySelector('td');
      const style = cell === null ? undefined : getComputedStyle(cell);
      Reflect.set(Object(window.top), 'printedPage', {
        text: document.body.textContent,
        border: style?.borderTopColor,
        bodyClass: document.body.className,
        title: window.top?.document.title,
        scripts: document.querySelectorAll('script').length,
      });
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(() => Reflect.has(window, 'found'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

function ask(channel: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, asked]) => {
      const call: unknown = Reflect.get(Object(Reflect.get(window, 'found')), 'call');
      return typeof call === 'function' ? call(name, asked) : undefined;
    },
    [channel, request] as const,
  );
}

async function tokenOfSet(names: readonly string[]): Promise<string> {
  const begun = JSON.stringify(await ask('outputs.begin', { title: '导出', suggestedFolder: '2024年材料' }));
  const token = /"token":"([^"]+)"/.exec(begun)?.[1] ?? '';
  for (const name of names) {
    await page.evaluate(
      async ([spent, file]) => {
        const call: unknown = Reflect.get(Object(Reflect.get(window, 'found')), 'call');
        if (typeof call !== 'function') throw new Error('no desktop');
        await call('outputs.add', { token: spent, name: file, bytes: new TextEncoder().encode(file) });
      },
      [token, name] as const,
    );
  }
  return token;
}

describe('the program in a plain browser', () => {
  it('hands a set over as one download', async () => {
    const token = await tokenOfSet(['附件1.docx', '附件2.xlsx']);
    const [download] = await Promise.all([page.waitForEvent('download'), ask('outputs.commit', { token })]);
    expect(download.suggestedFilename()).toBe('2024年材料.zip');
    const files = unzipSync(readFileSync(await download.path()));
    const texts = Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
    expect(Object.fromEntries(texts)).toEqual({ '附件1.docx': '附件1.docx', '附件2.xlsx': '附件2.xlsx' });
  });

  it('prints a page with its own look and without its scripts', async () => {
    expect(await ask('print.dialog', { html: printed, title: '2024年自评表' })).toEqual({
      ok: true,
      value: { outcome: 'sent' },
    });
    expect(await page.evaluate(() => Reflect.get(window, 'printedPage'))).toEqual({
      text: '三公经费',
      border: 'rgb(1, 2, 3)',
      bodyClass: 'set',
      title: '2024年自评表',
      scripts: 0,
    });
    expect(await page.evaluate(() => Reflect.get(window, 'ranScript'))).toBeUndefined();
    expect([await page.title(), await page.locator('iframe').count()]).toEqual(['页', 0]);
  });

  it('keeps the paper of a page whose style sheet a script made', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@page { size: A4 landscape }');
      document.adoptedStyleSheets = [sheet];
    });
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [width, height] = /MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf)?.slice(1).map(Number) ?? [];
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([842, 595]);
  });

  it('says which fonts are there, and what it cannot do', async () => {
    expect(await ask('fonts.list', {})).toMatchObject({ ok: true });
    expect(await ask('print.pdf', { html: '', title: '' })).toMatchObject({ error: { code: 'NOT_IN_BROWSER' } });
    expect(await ask('diagnostics.info', {})).toMatchObject({ ok: true, value: { version: '浏览器版' } });
  });
});
