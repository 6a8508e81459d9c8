import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../shared/calculation/factModel.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import type { DocumentDefinition } from '../../../shared/packs/documentSchema.ts';
import { factsOf, packOfBlocks } from '../packs/tinyPack.ts';

const where = { field: 'name', in: ['甲', '乙'] };

function printed(repeat: NonNullable<DocumentDefinition['repeat']>, projects: readonly TableRow[]): readonly string[] {
  const pack = packOfBlocks([{ kind: 'paragraph', role: 'body', text: '项目{projects.name}' }], { repeat });
  return resolveSet(pack, factsOf({ tables: { projects } }, pack), {})
    .documents.filter(({ kind }) => kind !== 'data')
    .map((document) =>
      document.blocks
        .map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : `[${block.kind}]`))
        .join(' '),
    );
}

describe('a document that is printed once for every row', () => {
  it('starts a page for each row that it is for', () => {
    expect(printed({ table: 'projects', where }, [{ name: '甲' }, { name: '丙' }, { name: '乙' }])).toEqual([
      '项目甲 [pageBreak] 项目乙',
    ]);
  });

  it('prints a blank form while there is no such row', () => {
    expect(printed({ table: 'projects', where }, [{ name: '丙' }])).toEqual(['项目']);
  });

  it('is no part of the set while there is no such row, where the form says so', () => {
    const repeat = { table: 'projects', where, whenNone: 'leaveOut' } as const;
    expect(printed(repeat, [{ name: '丙' }])).toEqual([]);
    expect(printed(repeat, [{ name: '乙' }])).toEqual(['项目乙']);
  });
});
