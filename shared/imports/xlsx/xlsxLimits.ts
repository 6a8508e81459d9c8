import { AppError } from '../../errors/appError.ts';

/** What a workbook may hold before it is refused. A set of 1,000 project forms has 300,000 cells. */
export type XlsxLimits = {
  readonly sheets: number;
  readonly cells: number;
  readonly merges: number;
  readonly strings: number;
  /** Characters of all cells of the workbook together; shared strings count each time they are shown. */
  readonly characters: number;
};

export const xlsxLimits: XlsxLimits = {
  sheets: 500,
  cells: 2_000_000,
  merges: 1_000_000,
  strings: 1_000_000,
  characters: 100_000_000,
};

export type Tally = { readonly add: (kind: keyof XlsxLimits, count: number) => void };

const chineseNames: Readonly<Record<keyof XlsxLimits, string>> = {
  sheets: '工作表',
  cells: '单元格',
  merges: '合并区域',
  strings: '文字',
  characters: '字符',
};

/** Counts while reading and throws OOXML_TOO_LARGE at the first item too many. */
export function tally(file: string, limits: XlsxLimits): Tally {
  const counted: Record<keyof XlsxLimits, number> = { sheets: 0, cells: 0, merges: 0, strings: 0, characters: 0 };
  return {
    add(kind, count) {
      counted[kind] += count;
      if (counted[kind] > limits[kind]) {
        throw new AppError('OOXML_TOO_LARGE', { file, detail: `${chineseNames[kind]}超过 ${limits[kind]} 个` });
      }
    },
  };
}
