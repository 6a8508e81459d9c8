import { describe, expect, it } from 'vitest';
import { chartHeight, chartSvg } from '../../../../renderer/screens/overview/chartSvg.ts';
import type { ChartModel } from '../../../../shared/reports/overviewModel.ts';

const rates: ChartModel = {
  id: 'projectExecution',
  title: '各项目预算执行率',
  unit: '%',
  categories: ['机关事务专项', '<script>alert(1)</script>'],
  series: [{ name: '预算执行率', values: ['97.45', undefined] }],
  lying: true,
};

describe('a chart', () => {
  const svg = chartSvg(rates, { width: 400, height: chartHeight(rates) }, 'sans-serif');

  it('writes each number as it is printed', () => {
    expect(svg).toContain('97.45');
  });

  it('takes names as text, never as markup', () => {
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script');
  });

  it('gives every bar of a long list its room', () => {
    expect(chartHeight({ ...rates, categories: Array.from({ length: 20 }, String) })).toBeGreaterThan(600);
  });
});
