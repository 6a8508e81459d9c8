import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './parts.ts';

const folder = join(root, 'node_modules', 'electron');
/** Long enough for 120 MB over an ordinary line, short enough to wait for. */
const fetchLimit = 180_000;

/** Why there is no Electron here, for the person at the terminal. */
export type Reason = { readonly chinese: string; readonly english: string };

/** Where Electron's own program lies; `undefined` when only its types are installed. */
export function findElectron(): string | undefined {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const program = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Lets the package fetch its runtime, once. Answers why that failed, or `undefined`. */
export function fetchElectron(): Reason | undefined {
  const installer = join(folder, 'install.js');
  if (!existsSync(installer))
    return { chinese: '没有安装 electron 包', english: 'the electron package is not installed' };
  const { status, stderr, error } = spawnSync(process.execPath, [installer], {
    encoding: 'utf8',
    timeout: fetchLimit,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return undefined;
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') {
    return { chinese: '获取超时', english: 'fetching it timed out' };
  }
  const detail =
    stderr
      ?.split('\n')
      .find((line) => /error/i.test(line))
      ?.trim() ?? `exit code ${status ?? '?'}`;
  return { chinese: `获取失败：${detail}`, english: `fetching it failed: ${detail}` };
}

/** Why Electron could not open a window here although it is installed. */
export function electronHindrance(): Reason | undefined {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) {
    return { chinese: '以 root 身份运行时 Electron 的沙箱不可用', english: 'its sandbox does not work for root' };
  }
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  if (DISPLAY !== '' || WAYLAND_DISPLAY !== '') return undefined;
  return { chinese: '没有图形界面', english: 'there is no screen' };
}
