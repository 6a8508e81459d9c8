import { describe, expect, it } from 'vitest';
import { exchangeFile } from '../../../../renderer/app/exchangeFile.ts';
import { readOpenedFile } from '../../../../renderer/app/readOpenedFile.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import { findPack, packs } from '../../../../shared/packs/packRegistry.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const blank = blankDraft(findPack('junshan2024'), 2024, { name: '君山区财政局' });

describe('a report file that is opened', () => {
  it.each(packs.map((pack) => pack.id))('comes back from the exchange file as it was: %s', (id) => {
    const draft = blankDraft(findPack(id), 2024, { name: '某单位' });
    const file = exchangeFile(draft, '2024-某单位-材料');
    expect(file.name).toBe('2024-某单位-材料.jxzp');
    const read = readOpenedFile(file);
    expect(read).toMatchObject({ kind: 'report', draft, displaced: [] });
  });

  it('is called after its set, without the unit', () => {
    const read = readOpenedFile(exchangeFile(blank, 'x'));
    expect(read).toMatchObject({ title: '2024年度部门整体支出绩效自评材料' });
  });

  it('says what has no place, and keeps it', () => {
    const odd = { ...blank, entries: { 'no.such.field': '12.30' } };
    const read = readOpenedFile({ name: 'x.json', bytes: bytesOf(JSON.stringify(odd)) });
    expect(read).toMatchObject({
      kind: 'report',
      displaced: ['entries.no.such.field'],
      draft: { unplaced: { 'entries.no.such.field': '12.30' } },
    });
  });
});

describe('a file that is none', () => {
  it.each([
    ['cut off', bytesOf('{"format":"jixiao-report"'), '无法识别'],
    ['not text', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe), '不是文字内容'],
    ['something else', bytesOf('{"a":1}'), 'jixiao-report'],
    ['empty', bytesOf(''), '无法识别'],
    [
      'of a pack that is not here',
      bytesOf(JSON.stringify({ ...blank, pack: { id: 'nowhere', version: 1 } })),
      'nowhere',
    ],
    ['from a newer program', bytesOf(JSON.stringify({ ...blank, formatVersion: 99 })), '更新的程序'],
  ])('is refused with a reason and a remedy: %s', (_, bytes, reason) => {
    const read = readOpenedFile({ name: '坏的.jxzp', bytes });
    expect(read).toMatchObject({ kind: 'refused', file: '坏的.jxzp', reason: expect.stringContaining(reason) });
    expect(read.kind === 'refused' && read.remedy).toMatch(/请/);
  });

  it('is sent to the audit when it is a finished paper', () => {
    expect(readOpenedFile({ name: '自评报告.DOCX', bytes: bytesOf('PK') }).kind).toBe('finishedFile');
  });
});
