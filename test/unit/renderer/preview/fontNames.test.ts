import { expect, it } from 'vitest';
import { missingFonts } from '../../../../shared/outputs/html/fontNames.ts';

const windows = new Set(['SimSun', 'FangSong', 'KaiTi', 'SimHei', 'Times New Roman']);

it('names the official fonts that a PC lacks and what stands in, under whatever name the system lists them', () => {
  const official = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'];
  expect(missingFonts(official, (family) => windows.has(family))).toEqual([
    { official: '方正小标宋简体', standIn: '宋体' },
    { official: '仿宋_GB2312', standIn: '仿宋' },
    { official: '楷体_GB2312', standIn: '楷体' },
  ]);
});

it('says so when only the system knows what stands in', () => {
  expect(missingFonts(['黑体'], () => false)).toEqual([{ official: '黑体', standIn: undefined }]);
});
