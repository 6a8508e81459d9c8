import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOpenedFiles, reportFilesIn } from '../../../../electron/files/openedFiles.ts';
import { closeWait, createCloseHandshake } from '../../../../electron/windows/closeHandshake.ts';
import { menuGroups } from '../../../../electron/windows/menuItems.ts';
import { choosePlace, keepPlace, readPlace } from '../../../../electron/windows/windowPlace.ts';
import { events } from '../../../../shared/bridge/contract.ts';
import { scratchFolder } from '../../../helpers/scratchFolder.ts';

const screens = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: 1920, y: 0, width: 1366, height: 728 },
];

describe('the place of the window', () => {
  const saved = { x: 2000, y: 10, width: 1200, height: 700, maximized: false };

  it('is where it was', () => {
    expect(choosePlace(saved, screens)).toEqual(saved);
  });

  it('is the middle of the first screen when the other was unplugged', () => {
    expect(choosePlace(saved, screens.slice(0, 1))).toEqual({
      x: 277,
      y: 136,
      width: 1366,
      height: 768,
      maximized: false,
    });
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { ...saved, width: 10 },
    { ...saved, x: 1e9 },
    { ...saved, height: '700' },
    { ...saved, y: Number.NaN },
    { ...saved, x: -1_150 },
  ])('is chosen anew when what was kept makes no sense: %j', (kept) => {
    expect(choosePlace(kept, screens)).toMatchObject({ x: 277, y: 136 });
  });

  it('fills a small screen', () => {
    expect(choosePlace(undefined, [{ x: 0, y: 0, width: 1366, height: 728 }])).toMatchObject({
      width: 1366,
      height: 728,
      maximized: true,
    });
  });

  it('is kept in the data folder', async () => {
    const folder = join(scratchFolder('place'), 'data');
    expect(await readPlace(folder)).toBeUndefined();
    await keepPlace(folder, saved);
    expect(await readPlace(folder)).toEqual(saved);
    writeFileSync(join(folder, 'window.json'), '{');
    expect(await readPlace(folder)).toBeUndefined();
    await keepPlace('/proc/nowhere', saved);
  });
});

/** A handshake on a clock of its own. */
function setUpClosing(answers: ('wait' | 'close')[]) {
  const told: string[] = [];
  let tick: () => void = () => undefined;
  const handshake = createCloseHandshake({
    sendClosing: () => void told.push('closing'),
    close: () => void told.push('close'),
    ask: async () => {
      told.push('ask');
      return answers.shift() ?? 'wait';
    },
    wait: (milliseconds) => {
      told.push(`wait ${milliseconds}`);
      return new Promise((done) => {
        tick = done;
      });
    },
  });
  const pass = async (): Promise<void> => {
    tick();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { handshake, told, pass };
}

describe('closing the window', () => {
  it('waits until the page has stored everything', () => {
    const { handshake, told } = setUpClosing([]);
    handshake.begin();
    expect(handshake.requested()).toBe(false);
    expect(handshake.requested()).toBe(false);
    expect(told).toEqual(['closing', `wait ${closeWait}`]);
    handshake.mayClose();
    expect(told).toEqual(['closing', `wait ${closeWait}`, 'close']);
    expect(handshake.requested()).toBe(true);
  });

  it('asks the person after five seconds without an answer, and again', async () => {
    const { handshake, told, pass } = setUpClosing(['wait', 'close']);
    handshake.begin();
    handshake.requested();
    await pass();
    expect(told).toEqual(['closing', 'wait 5000', 'ask', 'closing', 'wait 5000']);
    await pass();
    expect(told.slice(5)).toEqual(['ask', 'close']);
    expect(handshake.requested()).toBe(true);
  });

  it('is not done by a page that was not asked', () => {
    const { handshake, told } = setUpClosing([]);
    handshake.begin();
    handshake.mayClose();
    expect(told).toEqual([]);
    expect(handshake.requested()).toBe(false);
  });

  it('is done at once when there is no page, or it has crashed', () => {
    const { handshake } = setUpClosing([]);
    expect(handshake.requested()).toBe(true);
    handshake.begin();
    expect(handshake.requested()).toBe(false);
    handshake.giveUp();
    expect(handshake.requested()).toBe(true);
  });
});

describe('the menu', () => {
  const items = menuGroups.flatMap((group) => group.items);

  it('speaks Chinese and gives no key twice', () => {
    for (const item of items) if (item.kind !== 'line') expect(item.label).toMatch(/^[\u4e00-\u9fff]/);
    const keys = items.flatMap((item) => (item.kind !== 'line' && item.keys !== undefined ? [item.keys] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has every command that the page knows', () => {
    const inMenu = items.flatMap((item) => (item.kind === 'command' ? [item.command] : []));
    expect([...inMenu].sort()).toEqual([...events.menu.shape.command.options].sort());
  });
});

describe('opened files', () => {
  it('are report files among the arguments', () => {
    const args = ['--data-folder=/x.json', '/tmp/甲.jxzp', 'b.JSON', '.', 'c.docx', '--inspect'];
    expect(reportFilesIn(args)).toEqual(['/tmp/甲.jxzp', 'b.JSON']);
  });

  it('wait to be taken, twenty at most, under names that pass the bridge', async () => {
    const folder = scratchFolder('opened');
    const opened = createOpenedFiles();
    for (let number = 0; number < 25; number += 1) {
      const file = join(folder, number === 24 ? '怪:名.jxzp' : `${number}.jxzp`);
      writeFileSync(file, String(number));
      await opened.add(file);
    }
    const names = opened.take().map(({ name }) => name);
    expect([names.length, names[0], names.at(-1)]).toEqual([20, '5.jxzp', '填报文件.jxzp']);
    expect(opened.take()).toEqual([]);
  });
});
