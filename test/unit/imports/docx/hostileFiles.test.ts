import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors/appError.ts';
import { readDocx } from '../../../../shared/imports/docx/readDocx.ts';
import { openPackage, packageLimits } from '../../../../shared/imports/ooxml/openPackage.ts';
import { documentXml, p, t, wordFile, zipOf } from './wordFile.ts';

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.reason}`;
    throw error;
  }
  return 'accepted';
}
const readRefusal = (bytes: Uint8Array): string => refusal(() => readDocx(bytes, '来件.docx'));
const good = wordFile(p(t('正文')));

/** The file with a number of its zip directory changed; `at` counts from the start of the first directory entry. */
function withDirectory(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const directory = view.getUint32(changed.length - 6, true);
  view.setUint32(directory + at, value, true);
  return changed;
}

describe('a file that is no Word file is refused:', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('部门整体支出绩效自评报告，不是压缩包')],
    ['half of one', good.slice(0, good.length / 2)],
    ['a directory that points nowhere', withDirectory(good, 42, 0x7fffffff)],
    ['a part longer than the file', withDirectory(good, 20, 0x00ffffff)],
    ['an encrypted one', withDirectory(good, 8, 0x0008_0001)],
    ['no body', zipOf({ 'xl/workbook.xml': '<workbook/>' })],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['XML that does not close', zipOf({ 'word/document.xml': '<w:document><w:body>' })],
    ['XML with an unknown entity', wordFile(p(t('&secret;')))],
    ['bytes that are no UTF-8', zipSync({ 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]) })],
  ])('%s', (_, bytes) => {
    expect(readRefusal(bytes)).toMatch(/^OOXML_UNREADABLE 文件“来件.docx”/);
  });

  it('and the message says what to do about a password', () => {
    expect(readRefusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toContain('旧格式文件，或设有密码');
  });
});

describe('entities', () => {
  it('are refused with the DOCTYPE that would declare them', () => {
    const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    for (const doctype of [outside, laughs]) {
      const xml = documentXml(p(t('&x;'))).replace('?>', `?>${doctype}`);
      expect(readRefusal(zipOf({ 'word/document.xml': xml }))).toContain('DOCTYPE');
    }
  });
});

describe('sizes are bounded:', () => {
  const limits = { ...packageLimits, parts: 3, totalBytes: 10_000, ratio: 20, ratioFromBytes: 1_000 };
  const open = (parts: Readonly<Record<string, string>>): string =>
    refusal(() => openPackage(zipOf(parts), '来件.docx', limits));

  it('too many parts', () => {
    expect(open({ a: '1', b: '2', c: '3' })).toBe('accepted');
    expect(open({ a: '1', b: '2', c: '3', d: '4' })).toMatch(/^OOXML_TOO_LARGE .*部件 4 个，上限 3 个/);
  });

  it('too many bytes in all parts together', () => {
    const varied = Array.from({ length: 3_000 }, (_, at) => `${at * 7919}`).join('');
    expect(open({ a: varied })).toMatch(/^OOXML_TOO_LARGE .*上限 10000 字节/);
  });

  it('a part that is packed beyond belief', () => {
    expect(open({ a: '0'.repeat(9_000) })).toMatch(/^OOXML_TOO_LARGE .*压缩比超过 20/);
  });

  it('a part that unpacks to more than it declares', () => {
    const bomb = withDirectory(zipOf({ 'word/document.xml': '0'.repeat(5_000_000) }), 24, 100);
    expect(readRefusal(bomb)).toMatch(/^OOXML_UNREADABLE .*损坏/);
  });

  it('a part that unpacks to less than it declares', () => {
    expect(readRefusal(withDirectory(good, 24, 5_000))).toMatch(/^OOXML_UNREADABLE .*损坏/);
  });

  it('nesting', () => {
    const deep = `${'<w:sdt>'.repeat(500)}${'</w:sdt>'.repeat(500)}`;
    expect(readRefusal(wordFile(deep))).toContain('嵌套超过 200 层');
  });

  it('spans that no table has', () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>';
    const { blocks } = readDocx(wordFile(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`), 'a.docx');
    expect(blocks).toMatchObject([{ columns: 1_000 }]);
  });
});

it('refuses two parts of the same name, of which Word might read the other', () => {
  const twice = zipOf({ 'word/document.xml': documentXml(p(t('一'))), 'word/documenT.xml': documentXml(p(t('二'))) });
  const name = new TextEncoder().encode('word/documenT.xml');
  const at = twice.findIndex((_, from) => name.every((byte, offset) => twice[from + offset] === byte));
  const second = twice.findIndex((_, from) => from > at && name.every((byte, offset) => twice[from + offset] === byte));
  twice[at + 12] = 't'.charCodeAt(0);
  twice[second + 12] = 't'.charCodeAt(0);
  expect(readRefusal(twice)).toContain('出现两次');
});

it('never reads beyond what a broken stream holds', () => {
  const packed = deflateSync(new TextEncoder().encode(documentXml(p(t('正文')))));
  const cut = wordFile(p(t('正文'))).map((byte, at) => (at > 60 && at < 60 + packed.length / 2 ? 0xff : byte));
  expect(readRefusal(cut)).toMatch(/^OOXML_UNREADABLE/);
});
