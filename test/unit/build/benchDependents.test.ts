import { describe, expect, it } from 'vitest';
import { dependentsOf } from '../../../build/bench/dependents.ts';
import {
  constant,
  difference,
  field,
  isAbove,
  percent,
  sumRows,
} from '../../../shared/calculation/builders/formulas.ts';
import type { Expression } from '../../../shared/calculation/expression.ts';
import type { FactModel, FieldDefinition } from '../../../shared/calculation/factModel.ts';

function calculated(id: string, formula: Expression): FieldDefinition {
  return { id, label: id, unit: 'wanYuan', source: { kind: 'calculated', formula, basis: '' } };
}

function entered(id: string): FieldDefinition {
  return { id, label: id, unit: 'wanYuan', source: { kind: 'entered', required: false } };
}

const model: FactModel = {
  year: 2024,
  fields: [
    entered('budget'),
    calculated('spent', sumRows('works', 'total')),
    calculated('left', difference('budget', 'spent')),
    calculated('rate', percent('spent', 'budget')),
    calculated('other', field('budget')),
    {
      id: 'verdict',
      label: 'verdict',
      unit: 'text',
      source: {
        kind: 'worded',
        alternatives: [{ when: isAbove('left', constant('0')), text: '结余' }, { text: '无结余' }],
        basis: '',
      },
    },
  ],
  tables: [
    {
      id: 'works',
      label: 'works',
      rowLabel: 'work',
      minRows: 0,
      maxRows: 10,
      rowFields: [
        entered('cost'),
        entered('note'),
        calculated('total', field('works.cost')),
        calculated('share', percent('works.cost', 'spent')),
      ],
    },
  ],
};

describe('what an edit may change', () => {
  it('is followed through rows, totals, formulas and words', () => {
    expect(dependentsOf(model, 'works.cost')).toEqual([
      'left',
      'rate',
      'spent',
      'verdict',
      'works.share',
      'works.total',
    ]);
  });

  it('is nothing where nothing reads it', () => {
    expect(dependentsOf(model, 'works.note')).toEqual([]);
  });
});
