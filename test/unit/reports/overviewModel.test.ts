import { describe, expect, it } from 'vitest';
import { packs } from '../../../shared/packs/packRegistry.ts';
import { checkReport } from '../../../shared/reports/checkReport.ts';
import { overviewModel } from '../../../shared/reports/overviewModel.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

function overviewOf(pack: string, name: string) {
  const { pack: template, evaluation, draft } = open(scenario(pack, name));
  return overviewModel(template, evaluation, checkReport(template, evaluation, draft));
}

describe('the overview of a report', () => {
  it('given 君山区 corrected, shows the figures that the tables print', () => {
    const { keyFigures } = overviewOf('junshan2024', 'corrected');
    expect(keyFigures.map(({ label, text, unit }) => `${label} ${text}${unit}`)).toContain('预算执行率 97.45%');
  });

  it('compares 三公 with last year and budget, kind by kind', () => {
    const chart = overviewOf('junshan2024', 'published').charts.find(({ id }) => id === 'threePublicExpenses');
    expect(chart?.categories).toEqual(['公车购置', '公车运行维护', '出国经费', '公务接待']);
    expect(chart?.series.map(({ name, values }) => [name, values[0], values[1]])).toEqual([
      ['2023年决算', '55.53', '102.12'],
      ['2024年预算', '0', '111.82'],
      ['2024年决算', '0', '111.82'],
    ]);
  });

  it('sets the score of each block against its maximum', () => {
    const chart = overviewOf('junshan2024', 'corrected').charts.find(({ id }) => id === 'scores');
    expect(chart?.series[1]?.values).toEqual(['10', '50', '30', '10']);
  });

  it('asks for a decision only on what blocks or wants an explanation', () => {
    expect(overviewOf('junshan2024', 'corrected').decisions).toEqual([]);
    expect(overviewOf('junshan2024', 'published').decisions.map(({ severity }) => severity)).not.toContain('notice');
  });

  it.each(packs.map(({ id }) => id))(
    '%s: a blank report has no empty charts and no figures that are not there',
    (id) => {
      const { charts, keyFigures } = overviewOf(id, 'blank');
      for (const { series } of charts)
        expect(series.some(({ values }) => values.some((value) => value !== undefined))).toBe(true);
      expect(keyFigures.length).toBeGreaterThan(3);
    },
  );
});
