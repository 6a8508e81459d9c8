import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAudited } from '../../../../shared/audit/reading/readAudited.ts';
import { auditTables } from '../../../../shared/audit/rules/runTableRules.ts';
import { readTables } from '../../../../shared/audit/tables/readTables.ts';
import { AppError } from '../../../../shared/errors/appError.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(content: Uint8Array, file: string): string {
  try {
    readAudited(content, file);
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'read';
}

describe('files that cannot be audited say what to do', () => {
  it('asks for .docx or .xlsx instead of .doc, .xls and files with a password', () => {
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '决算.doc')).toMatch(
      /^AUDIT_OLD_FORMAT .*另存为 \.docx/,
    );
  });

  it('knows PDF files and pictures, whatever they are called', () => {
    expect(refusal(bytes('%PDF-1.7 …'), '决算.pdf')).toMatch(/^AUDIT_NOT_TEXT .*PDF/);
    expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), '扫描.docx')).toMatch(/^AUDIT_NOT_TEXT .*图片/);
  });

  it('refuses the empty, the textless, the unknown, the damaged and the huge', () => {
    expect(refusal(new Uint8Array(), 'a.txt')).toMatch(/^AUDIT_EMPTY/);
    expect(refusal(bytes(' \n\t\n'), 'a.txt')).toMatch(/^AUDIT_NO_TEXT/);
    expect(refusal(bytes('正文'), 'a.wps')).toMatch(/^AUDIT_UNKNOWN_TYPE/);
    expect(refusal(bytes('正文'), 'a.docx')).toMatch(/^OOXML_UNREADABLE/);
    expect(refusal(zipSync({ 'readme.txt': strToU8('x') }), 'a.docx')).toMatch(/^OOXML_UNREADABLE/);
    expect(refusal(new Uint8Array(50_000_000).fill(65), 'a.txt')).toMatch(/^AUDIT_TOO_LARGE/);
    expect(
      refusal(
        new Uint8Array(4_000).map((_, index) => index % 7),
        'a.txt',
      ),
    ).toMatch(/^AUDIT_NOT_TEXT/);
  });
});

describe('plain text', () => {
  it('is read in UTF-8, with or without its mark, in UTF-16 and in GB18030', () => {
    const first = (content: Uint8Array): unknown => readAudited(content, '报告.txt').blocks[0];
    const expected = { kind: 'paragraph', line: 1, text: '决算' };
    expect(first(bytes('决算'))).toEqual(expected);
    expect(first(bytes('\ufeff决算'))).toEqual(expected);
    expect(first(new Uint8Array([0xff, 0xfe, 0xb3, 0x51, 0x97, 0x7b]))).toEqual(expected);
    expect(first(new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3]))).toEqual(expected);
  });

  it('has a table wherever lines have tabs or upright strokes, with the number of each line', () => {
    const { blocks } = readAudited(bytes('标题\n甲\t1\n乙\t2\n\n| 丙 | 3 |\n| --- | --- |\n| 丁 | 4 |\n'), 'a.txt');
    expect(
      blocks.map((block) =>
        block.kind === 'table'
          ? block.rows.map((row) => [row.line, ...row.cells.map((cell) => cell.text.trim())])
          : block.text,
      ),
    ).toEqual([
      '标题',
      [
        [2, '甲', '1'],
        [3, '乙', '2'],
      ],
      [
        [5, '丙', '3'],
        [7, '丁', '4'],
      ],
    ]);
  });

  it('joins what a blank line inside a cell has torn apart, and ends the table at its note', () => {
    const text =
      '\t一级指标\t\n'.repeat(0) +
      [
        '\t指标',
        '\t分值',
        '\t评分标准',
        '\t得分',
        '',
        '\t甲',
        '\t3',
        '\t①计1分。',
        '',
        '\t',
        '',
        '\t乙',
        '\t2',
        '\t②计2分',
        '\t',
        '',
        '说明：本表由单位填写。',
      ].join('\n');
    const { blocks } = readAudited(bytes(text), 'a.txt');
    expect(
      blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells.length) : block.text)),
    ).toEqual([[4, 4, 4], '说明：本表由单位填写。']);
  });
});

describe('hostile text is bounded', () => {
  const audit = (text: string): number => {
    const start = performance.now();
    auditTables(readTables(readAudited(bytes(text), 'a.txt')));
    return performance.now() - start;
  };

  it('a million cells, ten thousand torn tables, endless digits and blank lines take no time to speak of', () => {
    expect(audit(`项目\t合计\t甲\t乙\n${'行\t3\t1\t2\n'.repeat(250_000)}`)).toBeLessThan(8_000);
    expect(audit('甲\t1\n\n'.repeat(50_000))).toBeLessThan(4_000);
    expect(audit(`三公经费\t${'9'.repeat(200_000)}\n${'，'.repeat(100_000)}`)).toBeLessThan(2_000);
    expect(audit(`\t甲\n${'\n'.repeat(200_000)}乙\n`.repeat(3))).toBeLessThan(2_000);
    expect(audit(`201\t一般公共服务支出\t1\n${'2010301\t行政运行\t1\n'.repeat(20_000)}`)).toBeLessThan(8_000);
  }, 30_000);
});
