import { describe, expect, it } from 'vitest';
import { paperTitles } from '../../../../renderer/screens/newReport/paperTitles.ts';
import {
  packsByCounty,
  sameReports,
  startValues,
  unitOf,
} from '../../../../renderer/screens/newReport/startChoices.ts';
import { findPack, packs } from '../../../../shared/packs/packRegistry.ts';
import { summary } from '../home/summaries.ts';

describe('starting a report', () => {
  it('offers every pack once, under its county, newest first', () => {
    const groups = packsByCounty(packs);
    expect(groups.flatMap((group) => group.packs.map((pack) => pack.id)).toSorted()).toEqual(
      packs.map((pack) => pack.id).toSorted(),
    );
    const shifeng = groups.find((group) => group.county === '株洲市石峰区');
    expect(shifeng?.packs.map((pack) => pack.year)).toEqual([2024, 2021]);
  });

  it('begins with unit and pack of the report last worked on', () => {
    const units = ['甲', '乙'].map((name) => ({ id: `id-${name}`, values: { name, phone: '1' }, changedAt: 0 }));
    const reports = [
      summary({ id: 'a', unitName: '甲', changedAt: 1 }),
      summary({ id: 'b', unitName: '乙', changedAt: 2, packId: 'lusong2018' }),
      summary({ id: 'c', unitName: '甲', changedAt: 3, trashedAt: 4 }),
    ];
    expect(startValues(units, reports, packs, 2025)).toEqual({
      unitId: 'id-乙',
      unitName: '',
      year: '2018',
      packId: 'lusong2018',
      profile: { name: '乙', phone: '1' },
    });
    expect(startValues([], [], packs, 2025)).toMatchObject({ unitId: '', year: '2024', packId: '' });
  });

  it('takes of the profile what the pack asks for and is filled in', () => {
    const unit = unitOf(findPack('shaodong2020'), ' 邵东市财政局 ', { shortName: ' ', phone: '123' });
    expect(unit).toEqual({ name: '邵东市财政局' });
  });

  it('notices a report of the same unit, year and pack, not one in the trash', () => {
    const wanted = { unitName: '岳阳市君山区机关事务服务中心', year: 2024, packId: 'junshan2024' };
    const reports = [summary({ id: 'a', trashedAt: 1 }), summary({ id: 'b' }), summary({ id: 'c', year: 2023 })];
    expect(sameReports(reports, wanted).map((report) => report.id)).toEqual(['b']);
  });

  it.each(packs)('names the papers of $id without a token left', (pack) => {
    const papers = paperTitles(pack, 2024, { name: '某单位' });
    expect(papers).toHaveLength(pack.documents.length);
    for (const paper of papers) expect(`${paper.attachment ?? ''}${paper.title}`).not.toMatch(/[{}]|（）/);
  });
});
