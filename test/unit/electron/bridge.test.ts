import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../electron/bridge/handlers.ts';
import { createBridge, registerBridge } from '../../../electron/bridge/registerBridge.ts';
import { eventName, wireName } from '../../../electron/bridge/wireNames.ts';
import { describeFault, withoutContent } from '../../../electron/files/logFile.ts';
import { fontFamilies, parseFcList, parseLines } from '../../../electron/files/systemFonts.ts';
import { contract } from '../../../shared/bridge/contract.ts';
import { ourWindow, refusalOf, setUpDesk, valueFrom } from './desk.ts';

describe('the bridge', () => {
  it('answers a fault of the program in Chinese, and logs where it happened but not what it said', async () => {
    const desk = setUpDesk({
      fontFamilies: () => Promise.reject(new TypeError('君山区 257.14 cannot be read')),
    });
    expect(refusalOf(await desk.ask('fonts.list', {}))).toEqual({
      code: 'FAULT',
      reason: '程序内部出错，刚才的操作没有完成。',
      remedy: '请再试一次；仍不行，请关闭后重新打开程序（已填的内容都在），并把运行记录发给程序的维护者。',
    });
    expect(desk.log()).toMatch(/bridge: fonts\.list TypeError .*bridge\.test\.ts/);
    expect(desk.log()).not.toMatch(/君山|257|cannot be read/);
  });

  it('does not hand on an answer that has not the shape of the contract', async () => {
    const desk = setUpDesk({ fontFamilies: async () => ({ secret: 1 }) as unknown as readonly string[] });
    expect(refusalOf(await desk.ask('fonts.list', {})).code).toBe('FAULT');
    const wrong = setUpDesk({ fontFamilies: async () => [1 as unknown as string] });
    expect(refusalOf(await wrong.ask('fonts.list', {})).code).toBe('FAULT');
    expect(wrong.log()).toMatch(/fonts\.list answer families\.0:invalid_type/);
  });

  it('still answers when the log itself fails', async () => {
    const desk = setUpDesk();
    const answer = createBridge({
      handlers: { ...createHandlers({ ...desk.disk } as never), 'fonts.list': () => Promise.reject(new Error('x')) },
      origin: 'app://jixiao',
      log: () => Promise.reject(new Error('disk full')),
    });
    expect(refusalOf(await answer('fonts.list', {}, ourWindow)).code).toBe('FAULT');
  });

  it('puts every channel of the contract on the wire, and nothing else', () => {
    const names: string[] = [];
    registerBridge(
      { handle: (name) => void names.push(name) },
      async () => ({ ok: true, value: {} }),
      () => ourWindow,
    );
    expect(names).toEqual(Object.keys(contract).map((channel) => `desktop:${channel}`));
    expect([wireName('fonts.list'), eventName('menu')]).toEqual(['desktop:fonts.list', 'desktop-event:menu']);
  });

  it('tells version, folder, free space and refused requests', async () => {
    const desk = setUpDesk();
    const info = valueFrom(await desk.ask('diagnostics.info', {}));
    expect(info).toMatchObject({ version: '1.0.0', dataFolder: desk.dataFolder, freeBytes: null, refusedRequests: 3 });
    valueFrom(await desk.ask('diagnostics.openDataFolder', {}));
    expect(desk.happened).toEqual([`folder ${desk.dataFolder}`]);
    const later = valueFrom(await desk.ask('diagnostics.info', {}));
    expect(Number(later.freeBytes)).toBeGreaterThan(0);
  });

  it('prints, closes and names the window', async () => {
    const desk = setUpDesk();
    expect(valueFrom(await desk.ask('print.dialog', { html: '<p>', title: '自评表' }))).toEqual({ outcome: 'sent' });
    expect(valueFrom(await desk.ask('print.pdf', { html: '<p>', title: '自评表' })).bytes).toBeInstanceOf(Uint8Array);
    await desk.ask('window.setTitle', { title: '2024年' });
    await desk.ask('window.mayClose', {});
    expect(desk.happened).toEqual(['print 自评表', 'title 2024年', 'mayClose']);
  });
});

describe('the log', () => {
  it('leaves out what reports contain', () => {
    expect(withoutContent('TypeError 三公经费 171.89 of 1,396.32 at a.ts:12:5\nid 110105199001011234')).toBe(
      'TypeError … # of # at a.ts:12:5 | id #',
    );
    expect(withoutContent('x'.repeat(9_000))).toHaveLength(2_000);
  });

  it('names a fault by kind, code and place', () => {
    const error = Object.assign(new RangeError('秘密'), { code: 'E1' });
    expect(describeFault(error)).toMatch(/^RangeError E1 +at .*bridge\.test\.ts/);
    expect(describeFault('text')).toBe('string');
  });
});

describe('the list of fonts', () => {
  it('reads what the systems answer', () => {
    expect(parseFcList('Noto Sans CJK SC,思源黑体\nKaiTi\n')).toEqual(['Noto Sans CJK SC', '思源黑体', 'KaiTi', '']);
    expect(parseLines('仿宋\r\n')).toEqual(['仿宋\r', '']);
  });

  it('is sorted and without doubles, and empty where the system cannot be asked', async () => {
    const families = await fontFamilies();
    expect(families).toEqual([...new Set(families)].sort());
    expect(await fontFamilies('plan9')).toEqual([]);
    expect(await fontFamilies('win32')).toEqual([]);
  });
});
