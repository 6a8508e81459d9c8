import { describe, expect, it } from 'vitest';
import type { FieldDefinition } from '../../../shared/calculation/factModel.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { draftOf, packWith } from '../packs/tinyPack.ts';

function nameField(id: string, list: string, digits?: number): FieldDefinition {
  const source = { kind: 'codeName', code: 'code', list, ...(digits === undefined ? {} : { digits }) } as const;
  return { id, label: id, unit: 'text', source };
}

describe('the names of codes in a draft', () => {
  const code: FieldDefinition = {
    id: 'code',
    label: '科目编码',
    unit: 'text',
    source: { kind: 'entered', required: true },
  };
  const fields = [
    code,
    nameField('category', 'functional2021', 3),
    nameField('group', 'functional2021', 5),
    nameField('item', 'functional2021'),
    nameField('stranger', 'functional1921'),
  ];
  const pack = packWith({ fields });

  function names(typed: string): readonly string[] {
    const evaluation = evaluateDraft(pack, draftOf({ entries: { code: typed } }, pack));
    return ['category', 'group', 'item', 'stranger'].map((id) => evaluation.text(id));
  }

  it('are those of the official list, by level', () => {
    expect(names('2010301')).toEqual(['一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行', '']);
  });

  it('are blank for a code that the list does not hold', () => {
    expect(names('9990101')).toEqual(['', '', '', '']);
  });
});
