import { describe, expect, it } from 'vitest';
import { countPlain, plainDocuments } from '../../../build/bench/shape.ts';
import type { ResolvedCell, ResolvedDocument } from '../../../shared/layout/resolvedDocument.ts';
import { officialPage } from '../../../shared/packs/officialTypography.ts';

function cell(column: number, text: string, number?: ResolvedCell['number']): ResolvedCell {
  const plain = { id: `c${column}`, column, columnSpan: 1, rowSpan: 1, text, indent: 0 };
  const laid: ResolvedCell = { ...plain, role: 'label', align: 'left' };
  return number === undefined ? laid : { ...laid, number };
}

const document: ResolvedDocument = {
  id: 'attachment1',
  kind: 'form',
  title: '基础数据表',
  fileName: '基础数据表',
  sheetName: '附件1',
  page: officialPage,
  blocks: [
    { kind: 'paragraph', role: 'body', runs: [{ text: '控制率为' }, { text: '100%', fact: 'staffing.controlRate' }] },
    { kind: 'pageBreak' },
    { kind: 'spacer', lines: 2 },
    {
      kind: 'table',
      id: 't',
      label: 't',
      columnsMm: [50, 50],
      rows: [
        {
          heightMm: 8,
          header: true,
          cells: [cell(0, '项目'), cell(1, '97.65%', { value: '0.9765', format: '0.00%' })],
        },
        { heightMm: 8, header: false, cells: [cell(1, '')] },
      ],
    },
    { kind: 'signatureLine', items: [{ label: '填表人', value: '示例' }] },
  ],
};

describe('the plain documents of the floor', () => {
  const plain = plainDocuments([document]);

  it('keep the texts and numbers of every cell and paragraph, and nothing else', () => {
    expect(plain).toEqual([
      {
        name: '附件1',
        blocks: [
          { kind: 'paragraph', text: '控制率为100%' },
          { kind: 'paragraph', text: '' },
          { kind: 'paragraph', text: '' },
          { kind: 'table', rows: [['项目', 0.9765], ['']] },
          { kind: 'paragraph', text: '填表人：示例' },
        ],
      },
    ]);
  });

  it('are counted', () => {
    expect(countPlain(plain)).toEqual({ cells: 3, paragraphs: 4 });
  });
});
