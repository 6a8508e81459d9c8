import { expect, it } from 'vitest';
import { auditProse } from '../../../../shared/audit/rules/runProseRules.ts';
import { paragraphs } from './textDocument.ts';

const pieces: readonly string[] = [
  '1',
  '1,234,',
  '1 2 ',
  '(',
  '(含1人)',
  '其中',
  '其中：基本支出12.34万元，',
  '项目支出1万元，占5.12%，',
  '1万元。',
  '_',
  '×',
  'x',
  '（ ',
  '预算1万元，决算2万元，完成预算的3.5%；',
  '比上年增加1万元，增长2.5%，',
  '决算数大于预算数',
  '改造',
  '一是',
  '1、',
  '[bookmark:',
  '主要包括',
];

const timeFor = (piece: string, length: number): number => {
  const document = paragraphs(piece.repeat(Math.ceil(length / piece.length)));
  const start = performance.now();
  auditProse(document);
  return performance.now() - start;
};

// Other work on the machine may slow one run down, never three.
it.each(pieces)('stays in proportion to the length of a paragraph of %s', { retry: 2 }, (piece) => {
  timeFor(piece, 2_000);
  const short = timeFor(piece, 20_000);
  const long = timeFor(piece, 80_000);
  expect(long).toBeLessThan(Math.max(short, 25) * 12);
});

it('reads a megabyte without a full stop', () => {
  expect(auditProse(paragraphs('支出决算数与预算数相比有所变化，'.repeat(62_500)))).toEqual([]);
});

it('survives texts that are no sentences', () => {
  for (const text of [
    '',
    ' ',
    '。',
    '。。。',
    ',',
    '%',
    '-',
    '.',
    '1.',
    '.1',
    '1..2',
    '万元',
    '其中：',
    '其中：1万元',
    '占%',
    '(((',
    '）））',
    '\u0000',
    '\ud800',
    '９'.repeat(200),
  ]) {
    expect(() => auditProse(paragraphs(text, text))).not.toThrow();
  }
});
