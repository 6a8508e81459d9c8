import { describe, expect, it } from 'vitest';
import { fittedColumns } from '../../../../shared/layout/fit/columnWidths.ts';
import { withFigureSizes } from '../../../../shared/layout/fit/figureSizes.ts';
import { countLines } from '../../../../shared/layout/fit/textMeasure.ts';
import { titleLineEnds } from '../../../../shared/layout/fit/titleLines.ts';
import type { ResolvedBlock, ResolvedCell } from '../../../../shared/layout/resolvedDocument.ts';
import { officialTypography } from '../../../../shared/packs/officialTypography.ts';

type Table = Extract<ResolvedBlock, { kind: 'table' }>;

function titleLines(text: string, roomEm: number, ...names: readonly string[]): readonly string[] {
  const ends = titleLineEnds(text, roomEm, names) ?? [];
  return [0, ...ends].map((from, at) => text.slice(from, ends[at] ?? text.length));
}

describe('a title', () => {
  it('that fits on its line stays whole', () => {
    expect(titleLines('2024年度部门整体支出绩效自评表', 20)).toHaveLength(1);
  });

  it('breaks behind the name of the unit, not within a word', () => {
    const unit = '岳阳市君山区机关事务服务中心';
    expect(titleLines(`2024年度${unit}整体支出绩效自评报告`, 20, unit)).toEqual([
      `2024年度${unit}`,
      '整体支出绩效自评报告',
    ]);
  });

  it('of a unit with 44 characters stands in as few lines as it needs, each of whole words and of about one length', () => {
    const unit = '湖南省长沙市长沙县星沙街道办事处社区卫生服务中心暨妇幼保健计划生育技术服务管理联合指导站';
    const lines = titleLines(`2024年度${unit}整体支出绩效自评报告`, 20, unit);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('2024年度湖南省长沙市长沙县星沙街道办事处');
    expect(
      Math.max(...lines.map(({ length }) => length)) - Math.min(...lines.map(({ length }) => length)),
    ).toBeLessThan(8);
  });

  it('ends no line in the middle of a term, and begins none with a closing mark', () => {
    expect(titleLines('政府性基金预算财政拨款收入支出决算表', 15)).toEqual([
      '政府性基金预算',
      '财政拨款收入支出决算表',
    ]);
    for (const line of titleLines('一般公共预算财政拨款“三公”经费支出决算表', 12))
      expect(line).not.toMatch(/^[”，）]|[“（]$/);
  });
});

let cells = 0;
function cell(column: number, text: string, role: ResolvedCell['role'], number?: string): ResolvedCell {
  cells += 1;
  const value = number === undefined ? {} : { number: { value: number, format: '0.00' } };
  return { id: `c${cells}`, column, columnSpan: 1, rowSpan: 1, text, role, align: 'left', indent: 0, ...value };
}

function table(columnsMm: readonly number[], ...rows: readonly (readonly ResolvedCell[])[]): Table {
  return {
    kind: 'table',
    id: 't',
    label: '表',
    columnsMm,
    rows: rows.map((those) => ({ heightMm: 6, header: false, cells: those })),
  };
}

const form = [60, 60, 36, 13] as const;

describe('columns', () => {
  it('are those of the form while its content has room', () => {
    const usual = table(form, [cell(0, '数量指标', 'label'), cell(3, '无偏差', 'longText')]);
    expect(fittedColumns([usual], officialTypography)).toBeUndefined();
  });

  it('are shifted within the frame of the form where reasons stand four characters a line', () => {
    const reason = '受天气和物资供应影响，部分工程推迟到十二月，已在年底前全部完成。';
    const tight = table(form, [cell(0, '数量指标', 'label'), cell(3, reason.repeat(3), 'longText')]);
    const columns = fittedColumns([tight], officialTypography) ?? [];
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(169, 1);
    expect(columns[3]).toBeGreaterThan(30);
    expect(Math.min(...columns)).toBeGreaterThanOrEqual(9);
  });

  it('grow for a figure that would have to be set under 9 points', () => {
    const figures = table(form, [cell(0, '合计', 'label'), cell(3, '123,456,790,083.33', 'value', '123456790083.33')]);
    const [, , , last] = fittedColumns([figures], officialTypography) ?? [];
    expect(last).toBeGreaterThan(28);
  });
});

describe('a figure', () => {
  function size(columnMm: number, one: ResolvedCell): number | undefined {
    return withFigureSizes(table([columnMm], [one]), officialTypography).rows[0]?.cells[0]?.sizePt;
  }

  it('that has room keeps the type of its role', () => {
    expect(size(24, cell(0, '1,474.07', 'value', '1474.07'))).toBeUndefined();
  });

  it('wider than its cell is set smaller, never on two lines', () => {
    const small = size(24, cell(0, '123,456,790,083.33', 'value', '123456790083.33')) ?? 0;
    expect(small).toBeGreaterThanOrEqual(5);
    expect(small * 9 * (25.4 / 72)).toBeLessThan(24);
  });

  it('within a text is not broken either', () => {
    expect(size(20, cell(0, '实际投入123,456,790,083.33万元', 'longText'))).toBeLessThan(6.5);
  });
});

describe('lines of a text', () => {
  it('count a word as whole, and the room where Chinese meets digits', () => {
    expect(countLines('实际投入123,456.78万元', 8)).toBe(2);
    expect(countLines('共12人', 4)).toBe(1);
    expect(countLines('共有12人', 4)).toBe(2);
    expect(countLines('甲\n乙', 10)).toBe(2);
  });
});
