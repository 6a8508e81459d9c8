import { describe, expect, it } from 'vitest';
import { fitSet } from '../../../../shared/layout/fit/fitSet.ts';
import type {
  ResolvedBlock,
  ResolvedCell,
  ResolvedRow,
  ResolvedSet,
} from '../../../../shared/layout/resolvedDocument.ts';
import { officialPage, officialTypography } from '../../../../shared/packs/officialTypography.ts';

let cells = 0;
function cell(column: number, text: string, role: ResolvedCell['role'], rowSpan = 1): ResolvedCell {
  cells += 1;
  return { id: `c${cells}`, column, columnSpan: 1, rowSpan, text, role, align: 'left', indent: 0 };
}

function row(heightMm: number, ...those: readonly ResolvedCell[]): ResolvedRow {
  return { heightMm, header: false, cells: those };
}

/** 绩效指标 over everything, blocks of indicators under it, captions in mid-table, 总分 at the end. */
function form(blocks: readonly { readonly name: string; readonly lines: number }[], heightMm = 8): ResolvedBlock {
  const total = blocks.reduce((sum, { lines }) => sum + lines, 0);
  const rows: ResolvedRow[] = [
    row(heightMm, cell(0, '项目名称', 'label'), cell(1, '甲', 'value'), cell(2, '', 'value')),
  ];
  rows.push({
    ...row(heightMm, cell(0, '绩效指标', 'label', total + 1), cell(1, '一级指标', 'head'), cell(2, '三级指标', 'head')),
    repeats: true,
  });
  for (const { name, lines } of blocks) {
    for (let line = 0; line < lines; line += 1) {
      const third = cell(2, `${name}${line + 1}`, 'longText');
      rows.push(line === 0 ? row(heightMm, cell(1, name, 'label', lines), third) : row(heightMm, third));
    }
  }
  rows.push(row(heightMm, cell(0, '总分', 'label'), cell(1, '100', 'value'), cell(2, '', 'value')));
  return { kind: 'table', id: 'form', label: '自评表', columnsMm: [20, 40, 96], rows };
}

function fitted(...blocks: readonly ResolvedBlock[]): readonly ResolvedBlock[] {
  const set: ResolvedSet = {
    title: '',
    fileName: '',
    author: '',
    typography: officialTypography,
    documents: [{ id: 'd', kind: 'form', title: '', fileName: '', page: officialPage, blocks }],
  };
  return fitSet(set).documents[0]?.blocks ?? [];
}

const note: ResolvedBlock = { kind: 'paragraph', role: 'note', runs: [{ text: '备注：一个项目一张表。' }] };

/** Each page as the texts of its rows. */
function pages(blocks: readonly ResolvedBlock[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') found.push([]);
    if (block.kind === 'table') {
      found.at(-1)?.push(...block.rows.map((each) => each.cells.map(({ text }) => text).join(' ')));
    }
    if (block.kind === 'paragraph') found.at(-1)?.push(block.runs.map(({ text }) => text).join(''));
  }
  return found;
}

describe('a form', () => {
  it('that finds room on its page is left as it is', () => {
    const blocks = [form([{ name: '产出', lines: 5 }]), note];
    expect(fitted(...blocks)).toEqual(blocks);
  });

  it('that would miss its page by two rows is set closer and stands on one page, in its own type', () => {
    const close = fitted(form([{ name: '产出', lines: 26 }]), note);
    expect(pages(close)).toHaveLength(1);
    const table = close.find((block) => block.kind === 'table');
    expect(table?.rows.every(({ heightMm }) => heightMm < 8)).toBe(true);
    expect(table?.rows.some((each) => each.cells.some(({ sizePt }) => sizePt !== undefined))).toBe(false);
  });

  it('that would miss it by more is set in smaller type, never under 8 points', () => {
    const close = fitted(form([{ name: '产出', lines: 38 }]), note);
    expect(pages(close)).toHaveLength(1);
    const sizes = close.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((each) => each.cells.map(({ sizePt }) => sizePt ?? 10.5)) : [],
    );
    expect(Math.max(...sizes)).toBeLessThan(10.5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });

  it('of several pages begins each with 续表, its heads, its labels, and a whole block', () => {
    const [first, second, third] = pages(
      fitted(
        form(
          [
            { name: '产出', lines: 20 },
            { name: '效益', lines: 20 },
            { name: '满意度', lines: 12 },
          ],
          8,
        ),
        note,
      ),
    );
    expect(first?.at(-1)).toBe('产出20');
    expect(second?.slice(0, 3)).toEqual(['（续表）', '绩效指标 一级指标 三级指标', '效益 效益1']);
    expect(third?.slice(2, 3)).toEqual(['满意度 满意度1']);
    expect(third?.slice(-2)).toEqual(['总分 100 ', '备注：一个项目一张表。']);
  });

  it('whose block is longer than a page says the label of the block again', () => {
    const all = pages(fitted(form([{ name: '产出', lines: 120 }]), note));
    expect(all.length).toBeGreaterThan(3);
    for (const page of all.slice(1)) {
      expect(page[1]).toBe('绩效指标 一级指标 三级指标');
      expect(page[2]).toMatch(/^产出 产出\d+$/);
    }
    // 总分 and the note never begin a page.
    expect(all.at(-1)?.length).toBeGreaterThan(4);
  });

  it('keeps every figure once: what is printed again has ids of its own and no formula', () => {
    const blocks = fitted(form([{ name: '产出', lines: 120 }]), note);
    const ids = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((each) => each.cells.map(({ id }) => id)) : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
