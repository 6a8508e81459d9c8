import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../../../build/desktop/browsers.ts';
import { type LoopbackServer, startLoopbackServer } from '../../../../build/desktop/loopbackServer.ts';
import { renderReport } from '../../../../shared/reports/renderReport.ts';
import { convertToPdf, pdfText } from '../../../helpers/libreOffice.ts';
import { open, scenarios } from '../../../helpers/scenarios.ts';

const project = join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'page-counts-'));
let server: LoopbackServer | undefined;

beforeAll(async () => {
  const outDir = join(folder, 'pages');
  const configFile = join(project, 'build/gallery/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  server = await startLoopbackServer(outDir, 0);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pages of the Word file of every scenario, as LibreOffice breaks it. */
async function pagesOfFiles(): Promise<ReadonlyMap<string, number>> {
  const files: string[] = [];
  const names: string[] = [];
  for (const scenario of scenarios) {
    const { pack, evaluation, draft } = open(scenario);
    const outcome = renderReport(pack, evaluation, draft, { formats: ['docx'], asDraft: true });
    if (outcome.kind !== 'rendering') throw new Error('refused');
    const { value: whole } = await outcome.files.next();
    if (whole === undefined) throw new Error('nothing was written');
    names.push(`${scenario.pack}/${scenario.name}`);
    files.push(join(folder, `${scenario.pack}-${scenario.name}.docx`));
    writeFileSync(files.at(-1) ?? '', whole.bytes);
  }
  const pdfs = await convertToPdf(files, join(folder, 'pdf'));
  const counts = new Map<string, number>();
  for (const [at, pdf] of pdfs.entries()) {
    // A form feed ends each page.
    counts.set(names[at] ?? '', (await pdfText(pdf)).split('\f').length - 1);
  }
  return counts;
}

/** Pages of the preview of every scenario, in a browser with the same fonts. */
async function pagesOfPreview(origin: string): Promise<ReadonlyMap<string, number>> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found: npm test installs it on Debian');
  const env = { ...process.env, FONTCONFIG_FILE: join(project, 'build/fonts.conf') };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const counts = new Map<string, number>();
    for (const { pack, name } of scenarios) {
      await page.goto(`${origin}/#/${pack}/${name}/pages`);
      await page.locator(`[data-pages][aria-label="${pack}/${name}"]`).waitFor();
      counts.set(`${pack}/${name}`, Number(await page.locator('[data-pages]').getAttribute('data-pages')));
    }
    return counts;
  } finally {
    await browser.close();
  }
}

it('the preview has as many pages as the Word file, for every scenario of every pack', async () => {
  const [files, preview] = await Promise.all([pagesOfFiles(), pagesOfPreview(server?.origin ?? '')]);
  expect(Object.fromEntries(preview)).toEqual(Object.fromEntries(files));
});
