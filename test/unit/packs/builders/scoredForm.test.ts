import { describe, expect, it } from 'vitest';
import { filled } from '../../../../shared/calculation/builders/formulas.ts';
import { deductionChecks, scoreWithinChecks } from '../../../../shared/packs/builders/indicatorScoreChecks.ts';
import { numbered } from '../../../../shared/packs/builders/numbered.ts';
import type { ScoredForm } from '../../../../shared/packs/builders/scoredForm.ts';
import {
  blockWeightChecks,
  executionMaximumCheck,
  executionScoreCheck,
  indicatorsGivenCheck,
  totalMaximumCheck,
  totalScoreCheck,
} from '../../../../shared/packs/builders/scoredFormChecks.ts';
import { indicatorRows } from '../../../../shared/packs/builders/scoredFormRows.ts';
import { secondaryOf, standardIndicators } from '../../../../shared/packs/builders/standardIndicators.ts';
import type { CrossCheckDefinition } from '../../../../shared/packs/crossCheckDefinition.ts';

const blocks = standardIndicators({ 产出指标: '产出指标\n（50分）', 数量指标: '数量\n指标' });

function formOf(each?: ScoredForm['each']): ScoredForm {
  return {
    next: numbered('TST', 9),
    form: '小表',
    titlePrefix: each === undefined ? '' : '项目',
    subject: each === undefined ? '部门整体' : '项目“{row}”',
    ofIndicator: '',
    indicators: 'points',
    blocks,
    ...(each === undefined ? {} : { each }),
    facts: {
      executionMaximum: 'form.executionScoreMaximum',
      executionRate: 'form.executionRate',
      executionScore: 'form.executionScore',
      maximum: 'form.maximum',
      score: 'form.score',
    },
  };
}

function checksOf(scored: ScoredForm): readonly CrossCheckDefinition[] {
  return [
    executionScoreCheck(scored),
    executionMaximumCheck(scored),
    ...blockWeightChecks(scored, filled(scored.facts.maximum)),
    totalMaximumCheck(scored, '小表：总分100分'),
    totalScoreCheck(scored),
    indicatorsGivenCheck(scored, filled('form.executed')),
  ];
}

describe('standard indicators', () => {
  it('make a hundred points with the ten of 预算执行率', () => {
    expect(blocks.reduce((total, { weight }) => total + Number(weight), 10)).toBe(100);
  });

  it('are printed as the form breaks them, else by their names', () => {
    expect(blocks.map(({ printed }) => printed)).toEqual(['产出指标\n（50分）', '效益指标', '满意度指标']);
    expect(blocks[0]?.secondary.map(({ printed }) => printed)).toEqual([
      '数量\n指标',
      '质量指标',
      '时效指标',
      '成本指标',
    ]);
  });

  it('keep an empty line each, except those that are printed when used', () => {
    const lead = (text: string) => ({ content: { kind: 'text', text }, role: 'label' }) as const;
    const printed = JSON.stringify(indicatorRows({ blocks, table: 'points', lead, printedWhenUsed: ['生态效益指标'] }));
    const names = blocks.flatMap(secondaryOf);
    expect(printed.match(/"minRows":1/g)).toHaveLength(names.length - 1);
    for (const name of names) expect(printed).toContain(`"in":["${name}"]`);
  });
});

describe('checks of a scored form', () => {
  it('are numbered in the order in which they are asked for', () => {
    const scored = formOf();
    const codes = [...checksOf(scored), ...scoreWithinChecks(scored), ...deductionChecks(scored)].map(
      ({ code }) => code,
    );
    expect(codes).toEqual(codes.map((_, index) => `TST-${String(9 + index).padStart(3, '0')}`));
    expect(codes).toHaveLength(12);
  });

  it('of the department count every indicator, of a project only its own', () => {
    const department = JSON.stringify(checksOf(formOf()));
    expect(department).not.toContain('"children"');
    expect(department).not.toContain('"forEach"');
    const where = { field: 'formProvided', in: ['是'] } as const;
    for (const check of checksOf(formOf({ forEach: 'projects', where }))) {
      expect(check).toMatchObject({ forEach: 'projects', where });
      expect(check.title).toMatch(/^项目/);
      const totals = JSON.stringify(check).match(/"op":"(sumRows|countRows)"/g) ?? [];
      expect(JSON.stringify(check).match(/"children":true/g) ?? []).toHaveLength(totals.length);
    }
  });

  it('of one indicator are asked for each of its rows', () => {
    const scored = formOf({ forEach: 'projects' });
    for (const check of [...scoreWithinChecks(scored), ...deductionChecks(scored)])
      expect(check.forEach).toBe('points');
  });
});
