/**
 * `npm test` starts here: makes sure the programs and fonts are there that the office and browser tests use. On Debian (and
 * its kin) as root it installs what is missing; elsewhere it says what to install. Quick when all is there.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Each entry lists packages of which one is enough; the first is the one to install. */
const debianPackages = [
  ['libreoffice-writer-nogui', 'libreoffice-writer'],
  ['libreoffice-calc-nogui', 'libreoffice-calc'],
  ['poppler-utils'],
  ['fonts-liberation', 'fonts-liberation2'],
  ['fonts-noto-cjk'],
  ['fonts-arphic-gkai00mp'],
  ['fonts-wqy-zenhei'],
  ['chromium'],
] as const;

const programs = ['soffice', 'pdftoppm', 'pdftotext'] as const;

/**
 * Debian's only simplified Fangsong, FandolFang, lies in a package that pulls in 280 MB of TeX. So that package
 * is fetched (49 MB) and the one font taken out of it. For looking only: nothing is embedded or shipped.
 */
const fangsong = {
  package: 'texlive-lang-chinese',
  member: './usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf',
  folder: '/usr/local/share/fonts/fandol',
  places: [
    '/usr/local/share/fonts/fandol/FandolFang-Regular.otf',
    '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf',
  ],
} as const;

const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function missingDebianPackages(): readonly string[] {
  const names = debianPackages.flat();
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    encoding: 'utf8',
  });
  const installed = new Set(stdout.split('\n').flatMap((line) => /^(\S+) installed$/.exec(line)?.[1] ?? []));
  return debianPackages.filter((either) => !either.some((name) => installed.has(name))).map(([first]) => first);
}

function apt(args: readonly string[], cwd?: string): boolean {
  console.log(`apt-get ${args.join(' ')}`);
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: quietly,
    maxBuffer: 2 ** 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (status !== 0) console.error(`${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  return status === 0;
}

/** Not worth failing for: without it the stand-in of build/fonts.conf is used. */
function fetchFangsong(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'fangsong-'));
  try {
    if (!apt(['-o', 'APT::Sandbox::User=root', 'download', fangsong.package], scratch)) return;
    const deb = readdirSync(scratch).find((name) => name.endsWith('.deb'));
    if (deb === undefined) return;
    mkdirSync(fangsong.folder, { recursive: true });
    const depth = fangsong.member.split('/').length - 1;
    const unpack = 'dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --no-same-owner --strip-components="$3" "$4"';
    spawnSync('sh', ['-c', unpack, 'sh', join(scratch, deb), fangsong.folder, String(depth), fangsong.member], {
      stdio: 'inherit',
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function main(): number {
  const isDebian = onPath('dpkg-query') && onPath('apt-get');
  const missing = isDebian ? missingDebianPackages() : programs.filter((program) => !onPath(program));
  const noFangsong = isDebian && !fangsong.places.some((place) => existsSync(place));
  if (missing.length === 0 && !noFangsong) return 0;

  if (isDebian && process.getuid?.() === 0) {
    const updated = apt(['update']);
    if (missing.length > 0) {
      if (!updated || !apt(['install', '-y', '--no-install-recommends', ...missing])) {
        console.error(`Could not install: ${missing.join(' ')}`);
        return 1;
      }
    }
    if (noFangsong) fetchFangsong();
    return 0;
  }
  if (missing.length === 0) return 0;
  console.error(
    isDebian
      ? `The office and browser tests need packages that are not installed. Please run:\n  sudo apt-get install --no-install-recommends ${missing.join(' ')}`
      : `The office tests need LibreOffice and poppler; not found: ${missing.join(', ')}. Please install them.`,
  );
  console.error('Or run the quick tests, which do without: npm run test:unit');
  return 1;
}

process.exitCode = main();
