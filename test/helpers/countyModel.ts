import {
  constant,
  field,
  fieldOrZero,
  isAbove,
  percent,
  product,
  ratio,
  round,
  sum,
  sumOfFilled,
  sumRows,
  when,
} from '../../shared/calculation/builders/formulas.ts';
import type { Expression } from '../../shared/calculation/expression.ts';
import type { FactInput, FactModel, FieldDefinition, FieldSource, Unit } from '../../shared/calculation/factModel.ts';

const entered: FieldSource = { kind: 'entered', required: false };

function typed(id: string, unit: Unit = 'wanYuan', source: FieldSource = entered): FieldDefinition {
  return { id, label: id, unit, source };
}

function calculated(id: string, formula: Expression, unit: Unit = 'wanYuan', scale = 2): FieldDefinition {
  return { id, label: id, unit, scale, source: { kind: 'calculated', formula, basis: 'test' } };
}

/** A small form with everything the calculation knows: sums, rates, row totals, rows that belong to rows. */
export const countyModel: FactModel = {
  year: 2024,
  fields: [
    typed('purchase'),
    typed('operation'),
    typed('receptions'),
    calculated('vehicles', sumOfFilled('purchase', 'operation')),
    calculated('threePublic', sumOfFilled('vehicles', 'receptions')),
    typed('basic'),
    calculated('projectTotal', sumRows('projects', 'executed')),
    calculated('special', sumRows('projects', 'executed', { where: { field: 'category', in: ['专项'] } })),
    calculated('executed', sum('basic', 'projectTotal')),
    typed('budget'),
    calculated('rate', percent('executed', 'budget'), 'percent'),
    calculated('score', round(product(constant('10'), ratio('rate', constant('100'))), 2), 'score'),
    calculated('overspent', when(isAbove('executed', 'budget'), field('executed'), fieldOrZero('receptions'))),
  ],
  tables: [
    {
      id: 'projects',
      label: '项目',
      rowLabel: '项目',
      nameField: 'name',
      minRows: 0,
      maxRows: 2000,
      rowFields: [
        typed('name', 'text'),
        typed('category', 'text', { kind: 'entered', required: false, default: '一般' }),
        typed('budget'),
        typed('executed'),
        calculated('rate', percent('projects.executed', 'projects.budget'), 'percent'),
        calculated('indicatorScore', sumRows('indicators', 'score', { children: true }), 'score'),
        calculated('totalScore', sum('projects.rate', 'projects.indicatorScore'), 'score'),
      ],
    },
    {
      id: 'indicators',
      label: '指标',
      rowLabel: '指标',
      minRows: 0,
      maxRows: 20000,
      rowFields: [
        { ...typed('project', 'text'), source: { kind: 'reference', table: 'projects', field: 'name' } },
        typed('score', 'score'),
        calculated('share', percent('indicators.score', 'projects.indicatorScore'), 'percent'),
      ],
    },
  ],
};

export function inputOf(input: Partial<FactInput>): FactInput {
  return { year: 2024, unit: {}, entries: {}, tables: {}, overrides: {}, ...input };
}
