import { expect, test } from 'vitest';
import { readClipboardBlock, readHtmlBlock } from '../../../../renderer/guidedEntry/model/clipboardBlock.ts';
import { copyOf, placesIn, rangeBetween, summaryOf } from '../../../../renderer/guidedEntry/model/gridRange.ts';
import { formOf } from './formHelper.ts';

const form = formOf('junshan2024', 'corrected', 'attachment1.threePublicExpenses');
const range = rangeBetween(form.at('vehiclePurchase.lastYearFinal'), form.at('vehicleOperation.final'));

test('a range holds the cells between its corners, and says 合计, 计数 and 平均', () => {
  if (range === undefined) throw new Error('no range');
  expect(placesIn(range)).toHaveLength(6);
  expect(summaryOf(range, form.report.evaluation)).toEqual({ count: 6, sum: '381.29', average: '63.5483' });
});

test('is copied as text and as a table alike', () => {
  if (range === undefined) throw new Error('no range');
  const { text, html } = copyOf(range, form.report.evaluation);
  const block = readClipboardBlock(text);
  const figures = (rows: typeof block) => rows.map((row) => row.filter((each) => each !== ''));
  expect(figures(block)).toEqual([
    ['55.53', '0', '0'],
    ['102.12', '111.82', '111.82'],
  ]);
  expect(figures(readHtmlBlock(html) ?? [])).toEqual(figures(block));
});

test('cells of two tables make no range', () => {
  const other = form.at('vehicleOperation.final');
  const moved = { ...other, table: { ...other.table, key: 'another' } };
  expect(rangeBetween(form.at('vehiclePurchase.final'), moved)).toBeUndefined();
});
