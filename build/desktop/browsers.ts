import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Browsers that know everything the program needs, by the names of their programs, the likeliest first. */
const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const;

function onPath(name: string): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return places
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Chromium or one of its kin, found on the PATH; `CHROMIUM_PATH` names another. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '') return CHROMIUM_PATH;
  for (const name of chromiumNames) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export type Command = { readonly program: string; readonly args: readonly string[] };

/** Ways to show an address in the browser of this machine, the best first. None where there is no screen. */
export function waysToShow(url: string): readonly Command[] {
  if (process.platform === 'win32') return [{ program: 'cmd.exe', args: ['/c', 'start', '', url] }];
  if (process.platform === 'darwin') return [{ program: 'open', args: [url] }];
  if ((process.env.DISPLAY ?? '') === '' && (process.env.WAYLAND_DISPLAY ?? '') === '') return [];
  const chromium = findChromium();
  const [firefox, opener] = [onPath('firefox'), onPath('xdg-open')];
  return [
    ...(chromium === undefined ? [] : [{ program: chromium, args: [`--app=${url}`] }]),
    ...(opener === undefined ? [] : [{ program: opener, args: [url] }]),
    ...(firefox === undefined ? [] : [{ program: firefox, args: [url] }]),
  ];
}
