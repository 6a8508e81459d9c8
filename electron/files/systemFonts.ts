import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

type Asking = {
  readonly program: string;
  readonly args: readonly string[];
  readonly parse: (output: string) => readonly string[];
};

/** `fc-list` names a family in several languages, with commas between. */
export function parseFcList(output: string): readonly string[] {
  return output.split('\n').flatMap((line) => line.split(','));
}

/** One family per line. */
export function parseLines(output: string): readonly string[] {
  return output.split('\n');
}

const familiesOfWindows =
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Drawing; ' +
  '(New-Object System.Drawing.Text.InstalledFontCollection).Families.Name';

const askings: Readonly<Record<string, Asking>> = {
  linux: { program: 'fc-list', args: [':', 'family'], parse: parseFcList },
  win32: {
    // By its whole path: a bare name would be looked for in the current folder first.
    program: join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    args: ['-NoProfile', '-NonInteractive', '-Command', familiesOfWindows],
    parse: parseLines,
  },
};

/** Names of the installed font families, sorted; none where the system cannot be asked. */
export async function fontFamilies(platform: string = process.platform): Promise<readonly string[]> {
  const asking = askings[platform];
  if (asking === undefined) return [];
  const { program, args, parse } = asking;
  const output = await new Promise<string>((done) => {
    const options = { timeout: 10_000, maxBuffer: 16_000_000, windowsHide: true, encoding: 'utf8' } as const;
    execFile(program, [...args], options, (error, stdout) => done(error === null ? stdout : ''));
  });
  const names = parse(output).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))].sort();
}
