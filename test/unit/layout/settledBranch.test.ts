import { describe, expect, it } from 'vitest';
import { constant, countRows, isAbove, when } from '../../../shared/calculation/builders/formulas.ts';
import type { Condition } from '../../../shared/calculation/expression.ts';
import type { TableRow } from '../../../shared/calculation/factModel.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import { factsOf, packWith, tinyPack } from '../packs/tinyPack.ts';

/** The formula of `rate`, cells by the facts that they show, when it is people or office by a condition. */
function formulaOf(condition: Condition, projects: readonly TableRow[]): string {
  const pack = packWith({
    fields: tinyPack.fields.map((field) =>
      field.id === 'rate'
        ? {
            ...field,
            unit: 'wanYuan',
            source: { kind: 'calculated', formula: when(condition, 'people', 'office'), basis: '测试' },
          }
        : field,
    ),
  });
  const entries = { people: '3', office: '4', budget: '5' };
  const { documents } = resolveSet(pack, factsOf({ entries, tables: { projects } }, pack), {});
  const cells = documents
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])))
    .flatMap((row) => row.cells);
  const nameOf = (id: string): string => cells.find((cell) => cell.id === id)?.text ?? '?';
  const rate = cells.find((cell) => cell.source === 'calculated' && cell.fact === 'rate');
  return (rate?.formula ?? [])
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'ref' in part ? `[${nameOf(part.ref)}]` : part.refs.map(nameOf).join();
    })
    .join('');
}

describe('the Excel formula of one of two', () => {
  it('writes only the branch that the number of rows has settled', () => {
    const hasProjects = isAbove(countRows('projects'), constant('0'));
    expect(formulaOf(hasProjects, [{ name: '甲' }])).toContain('[其中：人员3]');
    expect(formulaOf(hasProjects, [{ name: '甲' }])).not.toContain('[4]');
    expect(formulaOf(hasProjects, [])).toContain('[4]');
    expect(formulaOf(hasProjects, [])).not.toContain('人员');
  });

  it('keeps both branches and the test where a figure decides', () => {
    const formula = formulaOf(isAbove('budget', constant('0')), []);
    expect(formula).toContain('[5]>0');
    expect(formula).toContain('[其中：人员3]');
    expect(formula).toContain('[4]');
  });
});
