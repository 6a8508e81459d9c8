import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupsToRemove, rotation } from '../../../electron/files/backupRotation.ts';
import { type Desk, filesBelow, refusalOf, reportId, setUpDesk, valueFrom } from './desk.ts';

const day = 86_400_000;
let desk: Desk;
beforeEach(() => {
  desk = setUpDesk();
});

function write(revision: number, text: string, id = reportId) {
  return desk.ask('mirror.write', { reportId: id, revision, savedAt: 1_000 + revision, text });
}
const mirror = (id = reportId): string => join(desk.dataFolder, 'mirrors', `${id}.jxmirror`);

describe('a mirror', () => {
  it('gives back what was written last, with its revision and time', async () => {
    valueFrom(await write(1, '{"旧":1}'));
    valueFrom(await write(2, '{"新":2}\n第二行'));
    const entry = { reportId, revision: 2, savedAt: 1_002, bytes: 19 };
    expect(valueFrom(await desk.ask('mirror.read', { reportId }))).toEqual({ entry, text: '{"新":2}\n第二行' });
    expect(valueFrom(await desk.ask('mirror.list', {}))).toEqual({ entries: [entry], unreadable: [] });
    expect(Object.keys(filesBelow(desk.dataFolder))).toEqual([`mirrors/${reportId}.jxmirror`]);
  });

  it('holds the draft as it is after one line of its own, so that people can get at it by hand', async () => {
    await write(1, '{"a":1}');
    expect(readFileSync(mirror(), 'utf8').split('\n').slice(1)).toEqual(['{"a":1}']);
  });

  it('keeps the order of writes that come at the same time', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, revision) => write(revision, String(revision))));
    expect(valueFrom(await desk.ask('mirror.read', { reportId })).text).toBe('29');
    expect(readdirSync(join(desk.dataFolder, 'mirrors'))).toHaveLength(1);
  });

  it('of many reports is written at the same time into a folder that is not there yet', async () => {
    const ids = Array.from({ length: 20 }, (_, number) => `report-${number + 100}`);
    for (const answer of await Promise.all(ids.map((id) => write(1, id, id)))) valueFrom(answer);
    expect(valueFrom(await desk.ask('mirror.list', {})).entries).toHaveLength(20);
  });

  it('that is newer is never lost to an older state: it is set aside', async () => {
    await write(7, 'newer');
    valueFrom(await write(3, 'older'));
    expect(valueFrom(await desk.ask('mirror.read', { reportId })).text).toBe('older');
    const [name = ''] = readdirSync(join(desk.dataFolder, 'retired'));
    expect(readFileSync(join(desk.dataFolder, 'retired', name), 'utf8')).toMatch(/newer$/);
  });

  it('that is damaged is named, not read, and set aside rather than replaced', async () => {
    await write(1, '一段文字');
    truncateSync(mirror(), readFileSync(mirror()).length - 2);
    expect(valueFrom(await desk.ask('mirror.list', {}))).toEqual({ entries: [], unreadable: [`${reportId}.jxmirror`] });
    const refused = refusalOf(await desk.ask('mirror.read', { reportId }));
    expect([refused.code, refused.reason]).toEqual([
      'STORED_COPY_DAMAGED',
      `备用文件“${reportId}.jxmirror”已损坏（文件不完整）。`,
    ]);
    valueFrom(await write(2, 'again'));
    expect(readdirSync(join(desk.dataFolder, 'retired'))).toHaveLength(1);
    expect(valueFrom(await desk.ask('mirror.read', { reportId })).text).toBe('again');
  });

  it('whose bytes were changed is not believed', async () => {
    await write(1, 'abcdef');
    writeFileSync(mirror(), readFileSync(mirror(), 'utf8').replace('abcdef', 'abcdeg'));
    expect(refusalOf(await desk.ask('mirror.read', { reportId })).reason).toMatch(/内容与校验值不符/);
  });

  it.each([
    ['empty', ''],
    ['no header', 'only text'],
    ['no JSON', 'x\n{}'],
    ['another format', '{"format":"x"}\n{}'],
    ['a header without end', `{"format":"${'x'.repeat(20_000)}`],
  ])('file that is %s is named and never deleted', async (_name, content) => {
    mkdirSync(join(desk.dataFolder, 'mirrors'), { recursive: true });
    writeFileSync(mirror(), content);
    expect(valueFrom(await desk.ask('mirror.list', {}))).toEqual({ entries: [], unreadable: [`${reportId}.jxmirror`] });
    expect(refusalOf(await desk.ask('mirror.read', { reportId })).code).toBe('STORED_COPY_DAMAGED');
    await desk.disk.clean();
    expect(readFileSync(mirror(), 'utf8')).toBe(content);
  });

  it('under the name of another report is not taken for that one', async () => {
    await write(1, 'mine');
    const other = 'another-report';
    writeFileSync(mirror(other), readFileSync(mirror()));
    expect(refusalOf(await desk.ask('mirror.read', { reportId: other })).code).toBe('STORED_COPY_DAMAGED');
    expect(valueFrom(await desk.ask('mirror.list', {})).unreadable).toEqual([`${other}.jxmirror`]);
  });

  it('of a report deleted for good is kept for 90 days', async () => {
    await write(1, 'gone');
    valueFrom(await desk.ask('mirror.retire', { reportId }));
    expect(valueFrom(await desk.ask('mirror.list', {}))).toEqual({ entries: [], unreadable: [] });
    desk.now += 89 * day;
    await desk.disk.clean();
    expect(readdirSync(join(desk.dataFolder, 'retired'))).toHaveLength(1);
    desk.now += 2 * day;
    await desk.disk.clean();
    expect(readdirSync(join(desk.dataFolder, 'retired'))).toEqual([]);
    valueFrom(await desk.ask('mirror.retire', { reportId }));
  });

  it('in a folder that cannot be written is refused in Chinese', async () => {
    writeFileSync(desk.dataFolder, 'a file where the folder should be');
    const refused = refusalOf(await write(1, 'x'));
    expect([refused.code, refused.reason.includes('路径中有一段不是文件夹')]).toEqual(['FOLDER_UNWRITABLE', true]);
  });

  it('that does not exist is named as missing', async () => {
    expect(refusalOf(await desk.ask('mirror.read', { reportId })).code).toBe('NO_STORED_COPY');
  });

  it('is not read through a link that somebody laid', async () => {
    mkdirSync(join(desk.dataFolder, 'mirrors'), { recursive: true });
    symlinkSync(join(desk.elsewhere, '工资表.xlsx'), mirror());
    expect(refusalOf(await desk.ask('mirror.read', { reportId })).code).toBe('NO_STORED_COPY');
    valueFrom(await write(1, 'x'));
    expect(filesBelow(desk.elsewhere)).toEqual({ '工资表.xlsx': 'secret' });
  });
});

describe('backups', () => {
  const backUp = async (label: string, text: string): Promise<string> =>
    String(valueFrom(await desk.ask('backup.write', { reportId, label, title: '自评', keep: false, text })).name);

  it('are dated, listed newest first with their labels, and read by name', async () => {
    const first = await backUp('导出前', '一');
    desk.now += 1_000;
    const second = await backUp('导入前', '二');
    expect([first, second]).toEqual(['20261121-080000-000.jxbackup', '20261121-080001-000.jxbackup']);
    const { entries } = valueFrom(await desk.ask('backup.list', { reportId }));
    expect(entries).toEqual([
      { name: second, savedAt: desk.now, bytes: 3, label: '导入前', title: '自评', keep: false },
      { name: first, savedAt: desk.now - 1_000, bytes: 3, label: '导出前', title: '自评', keep: false },
    ]);
    expect(valueFrom(await desk.ask('backup.read', { reportId, name: first }))).toEqual({ name: first, text: '一' });
  });

  it('of the same millisecond do not replace each other', async () => {
    const names = await Promise.all([backUp('甲', '1'), backUp('乙', '2'), backUp('丙', '3')]);
    expect(new Set(names).size).toBe(3);
    expect(valueFrom(await desk.ask('backup.list', { reportId })).entries).toHaveLength(3);
  });

  it('rotate: ten newest, and the last of each day for 30 days', async () => {
    for (let hour = 0; hour < 24 * 3; hour += 1) {
      await backUp('定时', String(hour));
      desk.now += day / 24;
    }
    const { entries } = valueFrom(await desk.ask('backup.list', { reportId }));
    expect(Array.isArray(entries) && entries.length).toBeLessThanOrEqual(13);
    expect(Array.isArray(entries) && entries.length).toBeGreaterThanOrEqual(12);
  });

  it('skip what is damaged without deleting it', async () => {
    const name = await backUp('甲', '1');
    appendFileSync(join(desk.dataFolder, 'backups', reportId, name), 'x');
    expect(valueFrom(await desk.ask('backup.list', { reportId }))).toEqual({ entries: [] });
    expect(refusalOf(await desk.ask('backup.read', { reportId, name })).code).toBe('STORED_COPY_DAMAGED');
    expect(readdirSync(join(desk.dataFolder, 'backups', reportId))).toEqual([name]);
  });
});

describe('a stored header', () => {
  it('with a single altered digit is not believed, whichever field it is in', async () => {
    await write(41, '{"a":1}');
    const good = readFileSync(mirror(), 'utf8');
    for (const [from, to] of [
      ['"revision":41', '"revision":91'],
      ['"savedAt":1041', '"savedAt":9041'],
      ['"keep":false', '"keep":true'],
      [reportId.slice(0, 8), '00000000'],
    ] as const) {
      expect(good).toContain(from);
      writeFileSync(mirror(), good.replace(from, to));
      expect(valueFrom(await desk.ask('mirror.list', {})).unreadable).toEqual([`${reportId}.jxmirror`]);
    }
  });

  it('of the first version, which had no checksum of its own, is still read', async () => {
    const text = '{"a":1}';
    const header = { format: 'jixiao-stored-report', version: 1, reportId, savedAt: 5, revision: 3, label: '' };
    const sum = createHash('sha256').update(text).digest('hex');
    mkdirSync(join(desk.dataFolder, 'mirrors'), { recursive: true });
    writeFileSync(mirror(), `${JSON.stringify({ ...header, bytes: text.length, sha256: sum })}\n${text}`);
    expect(valueFrom(await desk.ask('mirror.read', { reportId })).text).toBe(text);
  });

  it('that counts more changes than anybody makes is set aside by the next write', async () => {
    const header = { format: 'jixiao-stored-report', version: 1, reportId, savedAt: 5, revision: 2 ** 50, label: '' };
    mkdirSync(join(desk.dataFolder, 'mirrors'), { recursive: true });
    writeFileSync(mirror(), `${JSON.stringify({ ...header, bytes: 1, sha256: '' })}\nx`);
    expect(valueFrom(await desk.ask('mirror.list', {})).unreadable).toEqual([`${reportId}.jxmirror`]);
    valueFrom(await write(2, 'good'));
    expect(readdirSync(join(desk.dataFolder, 'retired'))).toHaveLength(1);
    expect(valueFrom(await desk.ask('mirror.read', { reportId })).text).toBe('good');
  });

  it('of the same revision that is later in time is set aside, not replaced', async () => {
    valueFrom(await desk.ask('mirror.write', { reportId, revision: 4, savedAt: 9_000, text: 'later' }));
    valueFrom(await desk.ask('mirror.write', { reportId, revision: 4, savedAt: 8_000, text: 'earlier' }));
    expect(Object.values(filesBelow(join(desk.dataFolder, 'retired'))).join()).toContain('later');
  });
});

describe('a copy of all backups in a folder', () => {
  it('goes to a new PC whole: listed there, looked into, and each file is checked', async () => {
    await write(3, '{"now":1}');
    const keep = { reportId, label: '第1次定稿', title: '2024年自评', keep: true, text: '{"signed":1}' };
    valueFrom(await desk.ask('backup.write', keep));
    const copied = valueFrom(await desk.ask('backup.copyOut', { title: '备份' }));
    expect(copied).toMatchObject({ kind: 'copied', files: 2, skipped: [] });
    expect(Object.keys(filesBelow(String(copied.folder))).some((name) => name === '说明.txt')).toBe(true);
    const other = setUpDesk();
    other.answers.folder = desk.chosen;
    const found = valueFrom(await other.ask('backup.chooseFolder', { title: '恢复' }));
    expect(found).toMatchObject({
      copies: [
        { key: 0, kind: 'backup', reportId, label: '第1次定稿', title: '2024年自评' },
        { key: 1, kind: 'mirror', reportId, revision: 3 },
      ],
      unreadable: [],
    });
    const read = valueFrom(await other.ask('backup.readChosen', { token: found.token, key: 1 }));
    expect(read).toEqual({ reportId, text: '{"now":1}' });
  });

  it('leaves out what is damaged and says so; a second copy of the same minute does not replace the first', async () => {
    await write(3, '{"now":1}');
    await write(1, 'x', 'another-report');
    appendFileSync(mirror('another-report'), 'x');
    const first = valueFrom(await desk.ask('backup.copyOut', { title: '备份' }));
    const second = valueFrom(await desk.ask('backup.copyOut', { title: '备份' }));
    expect(first).toMatchObject({ files: 1, skipped: ['mirrors/another-report.jxmirror'] });
    expect(second.folder).not.toBe(first.folder);
    expect(readdirSync(desk.chosen)).toHaveLength(2);
  });

  it('that cannot be written is refused in Chinese and leaves nothing behind', async () => {
    await write(3, '{"now":1}');
    desk.answers.folder = join(desk.elsewhere, '工资表.xlsx');
    expect(refusalOf(await desk.ask('backup.copyOut', { title: '备份' })).code).toBe('FOLDER_UNWRITABLE');
    expect(Object.keys(filesBelow(desk.elsewhere))).toEqual(['工资表.xlsx']);
  });
});

describe('the rule of rotation', () => {
  const now = new Date(2026, 10, 21, 12).getTime();
  const hourly = Array.from({ length: 24 * 60 }, (_, hour) => ({
    name: `b${hour}`,
    savedAt: now - hour * (day / 24),
    keep: false,
  }));

  it('keeps the newest ten and one of each of the last 30 days', () => {
    const gone = new Set(backupsToRemove(hourly, now, rotation));
    const kept = hourly.filter(({ name }) => !gone.has(name));
    expect(kept.slice(0, 10)).toEqual(hourly.slice(0, 10));
    const days = kept.slice(10).map(({ savedAt }) => new Date(savedAt).toDateString());
    expect(new Set(days).size).toBe(days.length);
    expect(days.length).toBe(30);
  });

  it('never takes what is to be kept, and is not fooled by a clock that was wrong', () => {
    const kept = hourly.map((entry, index) => ({ ...entry, keep: index % 100 === 0 }));
    const gone = new Set(backupsToRemove(kept, now, rotation));
    expect(kept.filter(({ name, keep }) => keep && gone.has(name))).toEqual([]);
    const future = Array.from({ length: 20 }, (_, number) => ({
      name: `f${number}`,
      savedAt: now + 3_650 * day + number,
      keep: false,
    }));
    const today = hourly.slice(0, 12);
    const removed = backupsToRemove([...today, ...future], now, rotation);
    expect(removed.filter((name) => name.startsWith('b'))).toEqual(['b10', 'b11']);
    expect(removed.filter((name) => name.startsWith('f'))).toHaveLength(10);
  });

  it('keeps all while there are few, however old', () => {
    expect(backupsToRemove(hourly.slice(-10), now + 365 * day, rotation)).toEqual([]);
  });
});
