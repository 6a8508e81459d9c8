/**
 * `npm run gallery -- [--out DIR] [--only TEXT]`: draws every section of every pack in every scenario as PNG, at 1366
 * pixels of width in the standard and the largest text size, for a person to look at. `--only`: pack/scenario contains it.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from './desktop/browsers.ts';
import { startLoopbackServer } from './desktop/loopbackServer.ts';

const textSizes = ['standard', 'extraLarge'] as const;
const patienceMs = 20_000;

async function drawExhibit(page: Page, origin: string, exhibit: string, out: string): Promise<number> {
  await page.goto(`${origin}/#/${exhibit}/all`);
  await page.waitForSelector('[data-section]', { timeout: patienceMs });
  const sections = await page
    .locator('[data-section]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-section') ?? ''));
  for (const size of textSizes) {
    await page.locator('#size').selectOption(size);
    for (const section of sections) {
      const file = `${exhibit.replace('/', '-')}-${section}-${size}.png`;
      await page.locator(`[data-section="${section}"]`).screenshot({ path: join(out, file), timeout: patienceMs });
    }
  }
  return sections.length * textSizes.length;
}

async function drawAll(executablePath: string, out: string, only: string): Promise<void> {
  const pages = await mkdtemp(join(tmpdir(), 'gallery-'));
  try {
    const configFile = join(import.meta.dirname, 'gallery', 'vite.config.ts');
    await build({ configFile, logLevel: 'warn', build: { outDir: pages, emptyOutDir: true } });
    await mkdir(out, { recursive: true });
    const server = await startLoopbackServer(pages, 0);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(server.origin);
      const exhibits = await page
        .locator('#exhibit option')
        .evaluateAll((options) =>
          options.map((option) => option.textContent ?? '').filter((name) => name.includes('/')),
        );
      for (const exhibit of exhibits.filter((name) => name.includes(only))) {
        console.log(`${exhibit}: ${await drawExhibit(page, server.origin, exhibit, out)} pictures`);
      }
      if (faults.length > 0) throw new Error(`the pages failed: ${faults.join('; ')}`);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(pages, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'out/gallery' }, only: { type: 'string', default: '' } },
});
const browserPath = findChromium();
try {
  if (browserPath === undefined)
    throw new Error('no Chromium or Chrome found: install one, or name it in CHROMIUM_PATH');
  await drawAll(browserPath, values.out, values.only);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
