import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStagedSets } from '../../../electron/files/stagedSets.ts';
import { createStagingJournal } from '../../../electron/files/stagingJournal.ts';
import { begin, bytes, type Desk, filesBelow, refusalOf, setUpDesk, valueFrom } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = setUpDesk();
});

const add = (token: string, name: string, text: string) => desk.ask('outputs.add', { token, name, bytes: bytes(text) });

describe('a set of outputs', () => {
  it('is invisible until it is committed, then all of it is there and nothing else', async () => {
    const { token, folder } = await begin(desk);
    expect(folder).toBe(join(desk.chosen, '材料'));
    valueFrom(await add(token, '附件1.docx', '1'));
    valueFrom(await add(token, '附件2.xlsx', '2'));
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
    expect(valueFrom(await desk.ask('outputs.commit', { token }))).toEqual({
      folder,
      names: ['附件1.docx', '附件2.xlsx'],
    });
    expect(filesBelow(desk.chosen)).toEqual({ '材料/附件1.docx': '1', '材料/附件2.xlsx': '2' });
    expect(filesBelow(desk.dataFolder)).toEqual({});
  });

  it('leaves nothing behind when it is aborted, not even the folder it made', async () => {
    const { token } = await begin(desk);
    await add(token, '附件1.docx', '1');
    valueFrom(await desk.ask('outputs.abort', { token }));
    expect(readdirSync(desk.chosen)).toEqual([]);
    expect(refusalOf(await add(token, '附件2.docx', '2')).code).toBe('OUTPUT_NOT_OPEN');
  });

  it('is committed once: a second commit, also at the same time, is refused and changes nothing', async () => {
    const { token, folder } = await begin(desk);
    await add(token, '附件1.docx', '1');
    const both = await Promise.all([desk.ask('outputs.commit', { token }), desk.ask('outputs.commit', { token })]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(refusalOf(await desk.ask('outputs.abort', { token })).code).toBe('OUTPUT_NOT_OPEN');
    expect(filesBelow(folder)).toEqual({ '附件1.docx': '1' });
  });

  it('waits for files that are still being written', async () => {
    const { token, folder } = await begin(desk);
    const adding = [1, 2, 3].map((number) => add(token, `附件${number}.docx`, String(number)));
    valueFrom(await desk.ask('outputs.commit', { token }));
    await Promise.all(adding);
    expect(Object.keys(filesBelow(folder)).sort()).toEqual(['附件1.docx', '附件2.docx', '附件3.docx']);
  });

  it('goes into a folder that already bears its name without making another inside', async () => {
    desk.answers.folder = join(desk.chosen, '材料');
    mkdirSync(desk.answers.folder);
    expect((await begin(desk)).folder).toBe(desk.answers.folder);
  });

  it('asks before it touches a folder with files: replace, a new folder, or not at all', async () => {
    mkdirSync(join(desk.chosen, '材料'));
    writeFileSync(join(desk.chosen, '材料', '附件1.docx'), 'old');
    writeFileSync(join(desk.chosen, '材料', '我的.docx'), 'mine');

    desk.answers.existing = 'cancel';
    const request = { title: '导出', suggestedFolder: '材料' };
    expect(valueFrom(await desk.ask('outputs.begin', request))).toEqual({ kind: 'cancelled' });

    desk.answers.existing = 'newFolder';
    const other = await begin(desk);
    expect(other.folder).toBe(join(desk.chosen, '材料 (2)'));
    await add(other.token, '附件1.docx', 'new');
    valueFrom(await desk.ask('outputs.commit', { token: other.token }));

    desk.answers.existing = 'replace';
    const { token } = await begin(desk);
    await add(token, '附件1.docx', 'newest');
    valueFrom(await desk.ask('outputs.commit', { token }));
    expect(filesBelow(desk.chosen)).toEqual({
      '材料/附件1.docx': 'newest',
      '材料/我的.docx': 'mine',
      '材料 (2)/附件1.docx': 'new',
    });
  });

  it('brings back what it replaced when one file cannot be placed', async () => {
    mkdirSync(join(desk.chosen, '材料', '附件2.docx'), { recursive: true });
    writeFileSync(join(desk.chosen, '材料', '附件1.docx'), 'old');
    const { token, folder } = await begin(desk);
    await add(token, '附件1.docx', 'new');
    await add(token, '附件2.docx', 'new');
    const refused = refusalOf(await desk.ask('outputs.commit', { token }));
    expect(refused.code).toBe('FOLDER_UNWRITABLE');
    expect(refused.reason).toMatch(/有一个文件夹占着文件的名字/);
    expect(filesBelow(folder)).toEqual({ '附件1.docx': 'old' });
    expect(readdirSync(folder).sort()).toEqual(['附件1.docx', '附件2.docx']);
  });

  it('meets a full disk with a named refusal, keeps the set open and leaves no half file', async () => {
    let full = true;
    const journal = createStagingJournal(desk.dataFolder);
    const sets = createStagedSets({
      journal,
      write: async (file, content) => {
        writeFileSync(file, content.subarray(0, 1));
        if (full) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
        writeFileSync(file, content);
      },
    });
    desk = setUpDesk({ sets });
    const { token, folder } = await begin(desk);
    const refused = refusalOf(await add(token, '附件1.docx', 'long'));
    expect([refused.code, refused.reason]).toEqual(['FOLDER_UNWRITABLE', `不能写入“${folder}”（空间已满）。`]);
    full = false;
    valueFrom(await add(token, '附件1.docx', 'long'));
    valueFrom(await desk.ask('outputs.commit', { token }));
    expect(filesBelow(folder)).toEqual({ '附件1.docx': 'long' });
  });

  it('names a folder that takes no files', async () => {
    for (const folder of ['/proc/self', '/proc/nowhere']) {
      desk.answers.folder = folder;
      const refused = refusalOf(await desk.ask('outputs.begin', { title: '导出', suggestedFolder: '材料' }));
      expect([folder, refused.code]).toEqual([folder, 'FOLDER_UNWRITABLE']);
    }
  });

  it('is cancelled with the dialog', async () => {
    delete desk.answers.folder;
    const answer = await desk.ask('outputs.begin', { title: '导出', suggestedFolder: '材料' });
    expect(valueFrom(answer)).toEqual({ kind: 'cancelled' });
  });
});

describe('what a crash leaves behind', () => {
  it('is found and removed by the next start', async () => {
    const { token, folder } = await begin(desk);
    await add(token, '附件1.docx', '1');
    expect(readdirSync(folder)).toHaveLength(1);
    await createStagingJournal(desk.dataFolder).clean();
    expect(readdirSync(folder)).toEqual([]);
    expect(filesBelow(desk.dataFolder)).toEqual({});
  });

  it('gives back files that were waiting to be replaced, beside the new ones where those stand', async () => {
    const { token, folder } = await begin(desk);
    await add(token, '附件1.docx', 'new');
    const [staging = ''] = readdirSync(folder);
    const waiting = join(folder, staging, '.replaced');
    mkdirSync(waiting);
    writeFileSync(join(waiting, '附件2.docx'), 'old 2');
    writeFileSync(join(waiting, '附件3.docx'), 'old 3');
    writeFileSync(join(folder, '附件3.docx'), 'new 3');
    await createStagingJournal(desk.dataFolder).clean();
    expect(filesBelow(folder)).toEqual({
      '附件2.docx': 'old 2',
      '附件3.docx': 'new 3',
      '附件3（替换前）.docx': 'old 3',
    });
  });

  it('is only what the journal itself named: a note that leads elsewhere is not followed', async () => {
    const folder = join(desk.dataFolder, 'staging');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.txt'), desk.elsewhere);
    writeFileSync(join(folder, '0f8fad5b-d9cb-469f-a165-70867728950e.txt'), desk.elsewhere);
    await createStagingJournal(desk.dataFolder).clean();
    expect(filesBelow(desk.elsewhere)).toEqual({ '工资表.xlsx': 'secret' });
  });
});

describe('one file', () => {
  it('is written where the person says, and can then be shown', async () => {
    const value = valueFrom(await desk.ask('outputs.saveOne', { suggestedName: '交换.jxzp', bytes: bytes('文件') }));
    expect(value).toMatchObject({ kind: 'saved', file: join(desk.chosen, '另存.jxzp') });
    expect(filesBelow(desk.chosen)).toEqual({ '另存.jxzp': '文件' });
    valueFrom(await desk.ask('outputs.openFolder', { token: value.token }));
    expect(desk.happened).toEqual([`file ${join(desk.chosen, '另存.jxzp')}`]);
  });

  it('gets the ending that its content has, but never replaces a file the person was not asked about', async () => {
    desk.answers.saveFile = join(desk.chosen, '另存');
    const save = () => desk.ask('outputs.saveOne', { suggestedName: '交换.jxzp', bytes: bytes('1') });
    expect(valueFrom(await save())).toMatchObject({ file: join(desk.chosen, '另存.jxzp') });
    expect(refusalOf(await save()).code).toBe('FILE_EXISTS');
  });

  it('is not written when the dialog is closed', async () => {
    delete desk.answers.saveFile;
    const answer = await desk.ask('outputs.saveOne', { suggestedName: '交换.jxzp', bytes: bytes('1') });
    expect(valueFrom(answer)).toEqual({ kind: 'cancelled' });
    expect(readdirSync(desk.chosen)).toEqual([]);
  });

  it('that was moved away since is named as missing', async () => {
    const { token, folder } = await begin(desk);
    await add(token, '附件1.docx', '1');
    valueFrom(await desk.ask('outputs.commit', { token }));
    expect(existsSync(folder)).toBe(true);
    renameSync(folder, join(desk.chosen, '移走'));
    expect(refusalOf(await desk.ask('outputs.openFolder', { token })).code).toBe('FILE_NOT_FOUND');
  });
});
