/**
 * `npm start`: opens the desktop program, built first where need be. In Electron where its runtime can be had; else the
 * same pages in the installed browser, served to this machine only. `-- --browser` goes to the browser at once,
 * `-- --no-open` only serves, `-- --fetch` tries once more to fetch the runtime. Other arguments go to the program.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, stdout } from 'node:process';
import { type Command, waysToShow } from './desktop/browsers.ts';
import { electronHindrance, fetchElectron, findElectron, type Reason } from './desktop/electronRuntime.ts';
import { buildStale, rendererFolder, root } from './desktop/parts.ts';
import { serveProgram } from './desktop/serveProgram.ts';

/** Its fetching is not tried again at every start once it has failed. */
const failedNote = join(root, 'dist', 'electron-not-fetched');

function say(chinese: string, english: string): void {
  stdout.write(`${chinese}\n${english}\n`);
}

/** The program of the runtime, or why there is none. */
function obtainElectron(fetchAgain: boolean): { readonly program: string } | { readonly reason: Reason } {
  const hindrance = electronHindrance();
  if (hindrance !== undefined) return { reason: hindrance };
  const found = findElectron();
  if (found !== undefined) return { program: found };
  if (existsSync(failedNote) && !fetchAgain) {
    return {
      reason: {
        chinese: '上次没有取到，用 npm start -- --fetch 可再取一次',
        english: 'it could not be fetched last time; npm start -- --fetch tries again',
      },
    };
  }
  say('正在获取 Electron 运行环境（最多三分钟）……', 'Fetching the Electron runtime (three minutes at most)…');
  const reason = fetchElectron();
  const program = reason === undefined ? findElectron() : undefined;
  if (program !== undefined) return { program };
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(failedNote, reason?.english ?? '');
  return { reason: reason ?? { chinese: '取到后仍不可用', english: 'it is not there after fetching' } };
}

/** Starts a program of its own; answers whether it was still there, or had ended well, a moment later. */
function starts({ program, args }: Command): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    const later = setTimeout(() => done(true), 2_000);
    const end = (well: boolean): void => {
      clearTimeout(later);
      done(well);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
}

async function openInBrowser(show: boolean): Promise<void> {
  const served = await serveProgram(rendererFolder);
  if (served.kind === 'noPort') {
    say(
      '本程序用的端口都被别的程序占用了。请关闭占用 38417 端口的程序后重试。',
      'All ports of this program are taken. Please close the program that holds port 38417 and try again.',
    );
    process.exitCode = 1;
    return;
  }
  const origin = served.kind === 'started' ? served.server.origin : served.origin;
  if (served.moved) {
    say(
      '常用端口被别的程序占用，换了一个地址；在原地址填的材料要到原地址才看得到。',
      'Another program holds the usual port; what was typed at the usual address is not seen at this one.',
    );
  }
  say(`请在浏览器中打开：${origin}/`, `The program is at ${origin}/ (this machine only)`);
  if (show) {
    for (const way of waysToShow(`${origin}/`)) if (await starts(way)) break;
  }
  if (served.kind === 'started') say('用完按 Ctrl+C 结束。', 'Press Ctrl+C when done.');
}

function openInElectron(program: string, args: readonly string[]): void {
  const child = spawn(program, [root, ...args], { stdio: 'inherit' });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

const own = ['--browser', '--no-open', '--fetch'];
const asked = argv.slice(2);
const has = (option: string): boolean => asked.includes(option);

const built = await buildStale(['renderer', 'electron']);
if (built.length > 0) say(`已生成：${built.join('、')}`, `Built: ${built.join(', ')}`);
const obtained =
  has('--browser') || has('--no-open')
    ? { reason: { chinese: '按参数要求', english: 'as asked' } }
    : obtainElectron(has('--fetch'));
if ('program' in obtained) {
  openInElectron(
    obtained.program,
    asked.filter((argument) => !own.includes(argument)),
  );
} else {
  const { chinese, english } = obtained.reason;
  say(
    `不用 Electron（${chinese}），在浏览器里打开同一个程序：导出变为下载，打印用浏览器的打印。`,
    `Not in Electron (${english}): the same program in the browser, with downloads and the browser's own printing.`,
  );
  await openInBrowser(!has('--no-open'));
}
