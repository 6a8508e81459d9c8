import { expect, it } from 'vitest';
import { auditProse } from '../../../../shared/audit/rules/runProseRules.ts';
import { paragraphs } from './textDocument.ts';

const pieces: readonly string[] = [
  '分别为1.5万元、2.5万元，分别占5%、6%，',
  '1.5万元、',
  '由5%提高到6%，提高2个百分点，',
  '甲1.5万元、乙2万元，合计4万元，',
  '下设三个股室：甲股、乙股、',
  '下设三个',
  '其中十人、二十人，',
  '一季度1.5万元、二季度2万元、三季度3万元、四季度4万元，',
  '每批次8人，20批次，',
  '比预算增加1.5万元，',
  '完成预算的5%，其中预算95万元、决算9万元',
  '2万元，占专项经费的5%。',
];

const timeFor = (piece: string, length: number): number => {
  const document = paragraphs(piece.repeat(Math.ceil(length / piece.length)));
  const start = performance.now();
  auditProse(document);
  return performance.now() - start;
};

it.each(pieces)('reads lists in proportion to the length of a paragraph of %s', (piece) => {
  timeFor(piece, 2_000);
  const short = timeFor(piece, 20_000);
  const long = timeFor(piece, 80_000);
  expect(long).toBeLessThan(Math.max(short, 25) * 12);
});

it('reads thousands of numbered paragraphs and totals in a moment', () => {
  const texts = Array.from({ length: 6_000 }, (_, index) =>
    index % 3 === 2 ? '合计3.5万元。' : `${(index % 3) + 1}.甲项1.5万元，占专项经费的5%。`,
  );
  const start = performance.now();
  auditProse(paragraphs(...texts));
  expect(performance.now() - start).toBeLessThan(10_000);
});
