import { describe, expect, it } from 'vitest';
import {
  everything,
  filterChoices,
  sortedReports,
  wantedReports,
} from '../../../../renderer/screens/home/reportList.ts';
import { summary, thousand } from './summaries.ts';

const search = (text: string) => wantedReports(thousand, { ...everything, search: text });

describe('searching a thousand reports', () => {
  it('finds every word in any order, in unit, title, template and year', () => {
    expect(search('教育局 2021').map((report) => report.unitName)).toHaveLength(20);
    expect(search('2021 教育局')).toEqual(search('教育局 2021'));
    expect(search('整体支出')).toHaveLength(1_000);
    expect(search('没有这样的单位')).toEqual([]);
  });

  it('takes full-width digits and spaces for what they are', () => {
    expect(search('２０２１　教育局')).toEqual(search('2021 教育局'));
    expect(search('   ')).toHaveLength(1_000);
  });

  it('answers a keystroke before it is felt', () => {
    const started = performance.now();
    for (let at = 0; at < 20; at++) {
      sortedReports(search('君山区 教育局 20'), { key: 'unit', descending: false });
    }
    expect((performance.now() - started) / 20).toBeLessThan(50);
  });
});

describe('filters', () => {
  it('narrow by unit, year and state together', () => {
    const [one] = thousand;
    const found = wantedReports(thousand, { search: '', unit: one?.unitName, year: 2015, state: 'final' });
    expect(found).toEqual([one]);
  });

  it('leave out the trash, also from their own choices', () => {
    const reports = [summary({ id: 'a' }), summary({ id: 'b', unitName: '旧单位', year: 2001, trashedAt: 1 })];
    expect(wantedReports(reports, everything).map((report) => report.id)).toEqual(['a']);
    expect(filterChoices(reports)).toEqual({ units: ['岳阳市君山区机关事务服务中心'], years: [2024] });
  });

  it('offer years newest first and each unit once', () => {
    const { units, years } = filterChoices(thousand);
    expect(years).toEqual([2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015]);
    expect(units).toHaveLength(100);
    expect(units.indexOf('岳阳市君山区财政局第2所')).toBeLessThan(units.indexOf('岳阳市君山区财政局第10所'));
  });
});

describe('sorting', () => {
  const ids = (reports: readonly { readonly id: string }[]) => reports.map((report) => report.id);

  it('puts one 必改 before any number of 需说明, and what is not checked last', () => {
    const counts = (block: number, explain: number) => ({ block, explain, notice: 0, notYet: 0 });
    const reports = [
      summary({ id: 'unchecked' }),
      summary({ id: 'clean', counts: counts(0, 0) }),
      summary({ id: 'many', counts: counts(0, 50) }),
      summary({ id: 'block', counts: counts(1, 0) }),
    ];
    const sorted = sortedReports(reports, { key: 'findings', descending: true });
    expect(ids(sorted)).toEqual(['block', 'many', 'clean', 'unchecked']);
  });

  it('sorts progress by its share, and equals by the last change in either direction', () => {
    const reports = [
      summary({ id: 'half', progress: { filled: 50, required: 100 } }),
      summary({ id: 'older', progress: { filled: 3, required: 4 }, changedAt: 1 }),
      summary({ id: 'newer', progress: { filled: 75, required: 100 }, changedAt: 2 }),
    ];
    expect(ids(sortedReports(reports, { key: 'progress', descending: true }))).toEqual(['newer', 'older', 'half']);
    expect(ids(sortedReports(reports, { key: 'progress', descending: false }))).toEqual(['half', 'newer', 'older']);
  });
});
