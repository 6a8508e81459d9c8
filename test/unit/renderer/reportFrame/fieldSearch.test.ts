import { describe, expect, it } from 'vitest';
import { lastYearField } from '../../../../renderer/report/lastYearField.ts';
import { fieldEntries, searchFields } from '../../../../renderer/reportFrame/fieldSearch.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const { pack, evaluation } = open(scenario('junshan2024', 'published'));
const entries = fieldEntries(pack, evaluation, '基本信息');

function found(query: string): readonly string[] {
  return searchFields(entries, query, 8).map(({ path }) => path);
}

describe('searching a field', () => {
  it('finds a field by its whole name first', () => {
    expect(found('三公经费 2024年决算数')[0]).toBe('threePublicExpenses.final');
    expect(found('三公经费2024年决算数')[0]).toBe('threePublicExpenses.final');
  });

  it('finds it by letters of its name in order', () => {
    expect(found('公车购')).toContain('vehiclePurchase.final');
    expect(found('公购决')).toContain('vehiclePurchase.final');
  });

  it('asks for every word, in name or section', () => {
    const hits = found('公车购置 决算');
    expect(hits).toContain('vehiclePurchase.final');
    expect(hits).not.toContain('vehiclePurchase.budget');
    expect(found('公车购置 没有这个词')).toEqual([]);
  });

  it('finds a project by its name, and where it is filled in', () => {
    const name = evaluation.text('projects.name', evaluation.rows('projects').slice(0, 1));
    expect(searchFields(entries, name, 1)[0]).toMatchObject({ path: 'projects[1].name', label: name });
  });

  it('finds the profile of the unit', () => {
    expect(found('unit.name')).toEqual(['unit.name']);
  });

  it('says nothing before something is asked', () => {
    expect(found('  ')).toEqual([]);
  });
});

describe('the column of the year before', () => {
  it('is the one that is called the same but for the year', () => {
    expect(lastYearField(pack, 'vehiclePurchase.final')).toBe('vehiclePurchase.lastYearFinal');
  });

  it('is missing where the form has none, and for labels without a year', () => {
    expect(lastYearField(pack, 'vehiclePurchase.lastYearFinal')).toBeUndefined();
    expect(lastYearField(pack, 'projects[1].name')).toBeUndefined();
  });
});
