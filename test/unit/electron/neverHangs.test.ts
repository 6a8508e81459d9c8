import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdFolder } from '../../../electron/files/folderHold.ts';
import { crashLimits, patience } from '../../../electron/windows/pageHealth.ts';
import { startWait } from '../../../electron/windows/startWatch.ts';
import {
  createMachine,
  type Machine,
  type MachineOptions,
  type StandInWindow,
} from '../../helpers/electronStandIn/standIn.ts';
import { scratchFolder } from '../../helpers/scratchFolder.ts';

const { argv } = process;
let folder = '';

beforeEach(() => {
  folder = scratchFolder('hang');
  mkdirSync(join(folder, 'app', 'dist', 'renderer'), { recursive: true });
  writeFileSync(join(folder, 'app', 'dist', 'renderer', 'index.html'), '<!doctype html>');
  Object.assign(process, { getSystemVersion: () => '10' });
  vi.resetModules();
});

afterEach(() => {
  process.argv = argv;
  process.removeAllListeners('uncaughtException');
  process.removeAllListeners('unhandledRejection');
  vi.doUnmock('node:timers/promises');
});

/** Starts `electron/main.ts` anew on a machine of its own. */
async function start(options: Partial<MachineOptions> = {}, args: readonly string[] = []): Promise<Machine> {
  const machine = createMachine({ appPath: join(folder, 'app'), home: folder, ...options });
  process.argv = ['program', `--data-folder=${join(folder, 'data')}`, ...args];
  vi.doMock('electron', () => machine.electron);
  await import('../../../electron/main.ts');
  return machine;
}

async function running(options: Partial<MachineOptions> = {}, args: readonly string[] = []) {
  const machine = await start(options, args);
  machine.app.becomeReady();
  await vi.waitFor(() => expect(machine.windows[0]?.visible).toBe(true));
  return { machine, window: machine.windows[0] as StandInWindow };
}

/** Waits of these lengths pass at once; all others never end. */
function passing(...lengths: readonly number[]): void {
  vi.doMock('node:timers/promises', () => ({
    setTimeout: (length: number) => (lengths.includes(length) ? Promise.resolve() : new Promise(() => undefined)),
  }));
}

function die(window: StandInWindow): void {
  window.webContents.happen('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
}

const ended = (machine: Machine) => vi.waitFor(() => expect(machine.app.exitCode).toBe(1));

describe('a start that fails', () => {
  it('says so and ends when the page is not there, instead of showing an empty window', async () => {
    const machine = await start({ appPath: join(folder, 'nothing') });
    machine.app.becomeReady();
    await ended(machine);
    expect(machine.errors).toEqual([
      { title: '绩效助手', content: expect.stringMatching(/页面打不开（404）[\s\S]*重新安装/) },
    ]);
  });

  it('says so and ends when the page cannot be loaded', async () => {
    const failure = Object.assign(new Error('no'), { code: 'ERR_FAILED' });
    const machine = await start({ beforeLoad: () => Promise.reject(failure) });
    machine.app.becomeReady();
    await ended(machine);
    expect(machine.errors[0]?.content).toMatch(/页面打不开（ERR_FAILED）/);
  });

  it('says so and ends when something breaks before there is a window', async () => {
    const machine = await start();
    Object.assign(machine.electron.screen, {
      getAllDisplays: () => {
        throw new Error('no screens');
      },
    });
    machine.app.becomeReady();
    await ended(machine);
    expect(machine.errors[0]?.content).toMatch(/程序没能打开/);
    expect(readFileSync(join(folder, 'data', 'logs', 'program.log'), 'utf8')).toMatch(/end: Error/);
  });

  it('asks after half a minute when the page never says a word, and can be ended then', async () => {
    passing(startWait, 5_000);
    const machine = await start({ beforeLoad: () => new Promise(() => undefined), answer: () => 1 });
    machine.app.becomeReady();
    await ended(machine);
    expect(machine.asked[0]).toMatchObject({ message: '程序还没有打开。', buttons: ['再等一会儿', '退出'] });
  });
});

describe('two programs on one data folder', () => {
  it('are refused, whatever their profiles', async () => {
    expect(await holdFolder(join(folder, 'data'))).toBe('held');
    const machine = await start();
    machine.app.becomeReady();
    await ended(machine);
    expect(machine.windows).toEqual([]);
    expect(machine.errors[0]?.content).toMatch(/正在使用同一个数据文件夹/);
  });

  it('on one profile: the second ends at once without a word', async () => {
    const machine = await start({ isFirst: () => false });
    expect([machine.app.exitCode, machine.errors, machine.windows]).toEqual([0, [], []]);
  });
});

describe('files to open', () => {
  it('open after the page is there, so that a word about a bad one stands on a window', async () => {
    let seen: boolean | undefined;
    await running(
      {
        answer: ({ message }, { windows }) => {
          if (message.includes('没有.json')) seen = windows[0]?.visible;
          return 0;
        },
      },
      [join(folder, '没有.json')],
    );
    await vi.waitFor(() => expect(seen).toBe(true));
  });

  it('are not lost when they come from a second start or the system before the program is ready', async () => {
    writeFileSync(join(folder, '甲.jxzp'), '{}');
    writeFileSync(join(folder, '乙.jxzp'), '{}');
    const machine = await start();
    machine.app.happen('second-instance', {}, ['program', '甲.jxzp'], folder);
    machine.app.happen('open-file', { preventDefault: () => undefined }, join(folder, '乙.jxzp'));
    machine.app.becomeReady();
    await vi.waitFor(() => expect(machine.windows[0]?.webContents.sent).toHaveLength(2));
    const contents = machine.windows[0]?.webContents;
    const event = { sender: contents, senderFrame: contents?.mainFrame };
    expect(await machine.handlers.get('desktop:opened.take')?.(event, {})).toMatchObject({
      value: { files: [{ name: '甲.jxzp' }, { name: '乙.jxzp' }] },
    });
  });
});

describe('a page that dies', () => {
  it('is opened again when the person wants it, and keeps its place', async () => {
    const { machine, window } = await running();
    await window.view.load('app://jixiao/#/reports/1');
    die(window);
    await vi.waitFor(() => expect(machine.asked).toHaveLength(1));
    expect(machine.asked[0]?.buttons).toEqual(['重新打开', '退出']);
    await vi.waitFor(() => expect(window.view.url()).toBe('app://jixiao/#/reports/1'));
    expect(machine.app.exitCode).toBeUndefined();
  });

  it('ends the program when the person chooses 退出', async () => {
    const { machine, window } = await running({ answer: () => 1 });
    die(window);
    await vi.waitFor(() => expect(machine.app.exitCode).toBe(0));
    expect(window.destroyed).toBe(true);
  });

  it('again and again is asked about each time, and then with the advice to leave', async () => {
    const { machine, window } = await running();
    for (let times = 1; times <= crashLimits.times; times += 1) {
      die(window);
      die(window);
      await vi.waitFor(() => expect(machine.asked).toHaveLength(times));
      await new Promise((done) => setTimeout(done, 5));
    }
    expect(machine.asked.map(({ message }) => message)).toEqual([
      '页面意外停止了。',
      '页面意外停止了。',
      '页面接连停止了几次。',
    ]);
  });

  it('and cannot be opened again says so and ends', async () => {
    let broken = false;
    const { machine, window } = await running({
      beforeLoad: async () => {
        if (broken) throw Object.assign(new Error('gone'), { code: 'ERR_FILE_NOT_FOUND' });
      },
    });
    broken = true;
    die(window);
    await ended(machine);
    expect(machine.errors[0]?.content).toMatch(/ERR_FILE_NOT_FOUND/);
  });
});

describe('a page that does not answer', () => {
  it('can be waited for', async () => {
    const { machine, window } = await running();
    window.happen('unresponsive');
    window.happen('unresponsive');
    await vi.waitFor(() => expect(machine.asked).toHaveLength(1));
    expect(machine.asked[0]?.buttons).toEqual(['再等一会儿', '重新打开页面']);
    window.happen('responsive');
    expect(window.listeners('unresponsive')).toBe(1);
  });

  it('is asked about again while it stays so', async () => {
    passing(patience);
    const answers = [0, 0, 1];
    const { machine, window } = await running({ answer: () => answers.shift() ?? 1 });
    window.happen('unresponsive');
    await vi.waitFor(() => expect(machine.asked.filter(({ message }) => message === '页面没有反应。')).toHaveLength(3));
  });

  it('can be opened again without a second question', async () => {
    const { machine, window } = await running({ answer: () => 1 });
    const loads: string[] = [];
    window.webContents.on('did-navigate', ((_event: unknown, url: string) => void loads.push(url)) as never);
    window.happen('unresponsive');
    await vi.waitFor(() => expect(loads).toEqual(['app://jixiao/']));
    expect(machine.asked).toHaveLength(1);
  });
});

describe('faults that nobody expected', () => {
  it('are noted each time and told once', async () => {
    const { machine } = await running();
    process.emit('uncaughtException', new Error('first'));
    process.emit('uncaughtException', new Error('second'));
    const log = join(folder, 'data', 'logs', 'program.log');
    await vi.waitFor(() => expect(readFileSync(log, 'utf8').match(/main: Error/g)).toHaveLength(2));
    expect(machine.asked.map(({ message }) => message)).toEqual(['程序遇到了没有料到的问题。']);
    expect(machine.app.exitCode).toBeUndefined();
  });
});

describe('the end of a session of the system', () => {
  it('lets the page store everything while the system still asks, and keeps nothing open after that', async () => {
    const { machine, window } = await running();
    window.happen('query-session-end', {});
    expect(window.webContents.sent).toContainEqual(['desktop-event:flush', {}]);
    expect(machine.sessions.default.flushed).toBe(1);
    // Somebody else refused: the program goes on and still asks its page before it closes.
    window.close();
    expect(window.destroyed).toBe(false);
    window.happen('session-end', {});
    expect(machine.sessions.default.flushed).toBe(2);
    window.close();
    expect(window.destroyed).toBe(true);
  });

  it('reaches the page where the system tells the program and not the window', async () => {
    const { machine, window } = await running();
    machine.power.happen('shutdown');
    expect(window.webContents.sent).toContainEqual(['desktop-event:flush', {}]);
    expect(machine.sessions.default.flushed).toBe(1);
  });
});

describe('printing', () => {
  it('goes on with the next page when one has died', async () => {
    let isFirst = true;
    const { machine, window } = await running({
      beforeLoad: async (url) => {
        if (!isFirst || !url.startsWith('app://print/')) return;
        isFirst = false;
        machine.windows.at(-1)?.webContents.happen('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
        await new Promise(() => undefined);
      },
    });
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    const print = () => machine.handlers.get('desktop:print.dialog')?.(event, { html: '<p>页</p>', title: '页' });
    expect(await print()).toMatchObject({ ok: false, error: { code: 'PRINT_FAILED' } });
    expect(machine.windows[1]?.destroyed).toBe(true);
    expect(await print()).toEqual({ ok: true, value: { outcome: 'sent' } });
  });
});

describe('the end', () => {
  it('comes although the folder of an unfinished export cannot be tidied', async () => {
    passing(5_000);
    const stagedSets = await vi.importActual<typeof import('../../../electron/files/stagedSets.ts')>(
      '../../../electron/files/stagedSets.ts',
    );
    vi.doMock('../../../electron/files/stagedSets.ts', () => ({
      ...stagedSets,
      createStagedSets: () => ({ abortAll: () => new Promise(() => undefined) }),
    }));
    const { machine, window } = await running();
    vi.doUnmock('../../../electron/files/stagedSets.ts');
    window.destroy();
    await vi.waitFor(() => expect(machine.app.exitCode).toBe(0));
  });
});
