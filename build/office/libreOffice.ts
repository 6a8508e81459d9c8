/**
 * LibreOffice and poppler as functions, for tests and for looking. Each call has its own LibreOffice profile in a
 * temporary folder, so calls run side by side. Starting is slow (1-2 s): hand over many files at once.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const fontsFile = join(import.meta.dirname, '..', 'fonts.conf');
const patienceMs = 170_000;

/** Excel files are always recalculated on load (0 = always); by default LibreOffice trusts the stored results. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((done, failed) => {
    // Its own process group: soffice is a script around the real program, and both must end on a timeout.
    const child = spawn(program, args, { env: { ...process.env, ...env }, detached: true, stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, patienceMs);
    child.stdin.end();
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const missing = `${program} is not installed: run npm test (it installs what is missing on Debian), see README`;
      failed(error.code === 'ENOENT' ? new Error(missing) : error);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (late) failed(new Error(`${program} did not finish within ${patienceMs / 1000} s`));
      else done({ status, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') });
    });
  });
}

async function convert(
  files: readonly string[],
  outDir: string,
  format: 'pdf' | 'xlsx',
  settings?: string,
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const inputs = files.map((file) => resolve(file));
  const outputs = inputs.map((file) => join(resolve(outDir), `${basename(file, extname(file))}.${format}`));
  if (new Set(outputs).size < outputs.length) {
    throw new Error(`two files would become the same output: ${files.join(', ')}`);
  }
  for (const input of inputs) {
    if (!existsSync(input)) throw new Error(`no such file: ${input}`);
    if (outputs.includes(input)) throw new Error(`the output folder would overwrite ${input}`);
  }
  await mkdir(outDir, { recursive: true });
  // LibreOffice also exits with 0 when it converts nothing: only a new file is proof.
  for (const output of outputs) await rm(output, { force: true });

  const home = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    if (settings !== undefined) {
      await mkdir(join(home, 'profile', 'user'), { recursive: true });
      await writeFile(join(home, 'profile', 'user', 'registrymodifications.xcu'), settings);
    }
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : format,
      '--outdir',
      resolve(outDir),
      ...inputs,
    ];
    // Without a UTF-8 locale Chinese file names cannot be opened.
    const env = { HOME: home, LC_ALL: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp', FONTCONFIG_FILE: fontsFile };
    const { stdout, stderr } = await run('soffice', args, env);
    const failed = outputs.filter((output) => !existsSync(output));
    if (failed.length > 0) {
      throw new Error(`LibreOffice did not write ${failed.join(', ')}\n${stdout}${stderr}`.trim());
    }
    return outputs;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Word and Excel files to PDF, all in one start; answers the PDFs in the order of the files. */
export function convertToPdf(files: readonly string[], outDir: string): Promise<readonly string[]> {
  return convert(files, outDir, 'pdf');
}

/** Opens Excel files, computes every formula anew and saves them to `outDir`: an independent proof of live formulas. */
export function recalculateAllToXlsx(files: readonly string[], outDir: string): Promise<readonly string[]> {
  return convert(files, outDir, 'xlsx', alwaysRecalculate);
}

export async function recalculateToXlsx(file: string, outDir: string): Promise<string> {
  const [written] = await recalculateAllToXlsx([file], outDir);
  if (written === undefined) throw new Error(`LibreOffice did not write ${file}`);
  return written;
}

/** Each page of a PDF as a PNG file, in page order. */
export async function renderPages(pdf: string, outDir: string, dpi = 100): Promise<readonly string[]> {
  await mkdir(outDir, { recursive: true });
  const prefix = basename(pdf, extname(pdf));
  const isPage = (name: string): boolean =>
    name.startsWith(`${prefix}-`) && /^\d+\.png$/.test(name.slice(prefix.length + 1));
  for (const old of readdirSync(outDir).filter(isPage)) await rm(join(outDir, old));
  const { status, stderr } = await run('pdftoppm', ['-png', '-r', String(dpi), pdf, join(outDir, prefix)]);
  if (status !== 0) throw new Error(`pdftoppm could not draw ${pdf}: ${stderr}`);
  return readdirSync(outDir)
    .filter(isPage)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(outDir, name));
}

/** The text of a PDF, laid out as on the page; a form feed ends each page. */
export async function pdfText(pdf: string): Promise<string> {
  const { status, stdout, stderr } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-']);
  if (status !== 0) throw new Error(`pdftotext could not read ${pdf}: ${stderr}`);
  return stdout;
}
