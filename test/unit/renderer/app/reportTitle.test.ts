import { describe, expect, it } from 'vitest';
import { reportTitle, uniqueTitle } from '../../../../renderer/app/reportTitle.ts';
import { packs } from '../../../../shared/packs/packRegistry.ts';

describe('the title of a new report', () => {
  it.each(packs)('of $id leaves no token standing', (pack) => {
    expect(reportTitle(pack, 2023)).toMatch(/^2023年度[^{}]+$/);
  });

  it('is numbered only beside reports of the same unit and year', () => {
    const wanted = { title: '材料', unitName: '财政局', year: 2024 };
    expect(uniqueTitle(wanted, [])).toBe('材料');
    expect(
      uniqueTitle(wanted, [
        { ...wanted, year: 2023 },
        { ...wanted, unitName: '教育局' },
      ]),
    ).toBe('材料');
    expect(uniqueTitle(wanted, [wanted, { ...wanted, title: '材料（2）' }])).toBe('材料（3）');
  });
});
