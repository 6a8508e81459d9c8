import { describe, expect, it } from 'vitest';
import type { AuditedBlock, AuditedRow } from '../../../shared/audit/reading/auditedDocument.ts';
import { joinContinued } from '../../../shared/audit/reading/joinContinued.ts';

function row(...texts: readonly string[]): AuditedRow {
  return { line: 1, cells: texts.map((text, at) => ({ column: at + 1, columnSpan: 1, rowSpan: 1, text })) };
}

function table(...rows: readonly AuditedRow[]): AuditedBlock {
  return { kind: 'table', line: 1, rows };
}

function said(text: string): AuditedBlock {
  return { kind: 'paragraph', line: 1, text };
}

function texts(blocks: readonly AuditedBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')),
  );
}

describe('a table on several pages', () => {
  it('is one again, its heads once', () => {
    const blocks = joinContinued([
      table(row('编码', '金额'), row('201', '1')),
      said('（续表）'),
      table(row('编码', '金额'), row('208', '2')),
      said('续表二'),
      table(row('编码', '金额'), row('210', '3')),
    ]);
    expect(blocks).toHaveLength(1);
    expect(texts(blocks)).toEqual(['编码 金额', '201 1', '208 2', '210 3']);
  });

  it('is left alone where nothing says 续表, and where nothing stands before', () => {
    const apart = [table(row('编码', '金额')), said('表二'), table(row('编码', '金额'))];
    expect(joinContinued(apart)).toEqual(apart);
    expect(texts(joinContinued([said('（续表）'), table(row('编码', '金额'))]))).toEqual(['（续表）', '编码 金额']);
  });

  it('keeps a label that hangs out of the heads', () => {
    const [lead, head] = row('绩效指标', '一级指标').cells;
    if (lead === undefined || head === undefined) throw new Error('two cells');
    const heads: AuditedRow = { line: 1, cells: [{ ...lead, rowSpan: 3 }, head] };
    const [joined] = joinContinued([
      table(heads, row('', '产出')),
      said('（续表）'),
      table(heads, { line: 2, cells: [{ column: 2, columnSpan: 1, rowSpan: 1, text: '效益' }] }),
    ]);
    const last = joined?.kind === 'table' ? joined.rows.at(-1) : undefined;
    expect(last?.cells.map(({ text, rowSpan }) => `${text} ${rowSpan}`)).toEqual(['绩效指标 2', '效益 1']);
  });
});
