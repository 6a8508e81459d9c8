import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartModel } from '../../../shared/reports/overviewModel.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** Blue for what is reported on, greys for what it is compared with: also told apart in a black and white print. */
const seriesColours = {
  one: ['#1d4f91'],
  two: ['#1d4f91', '#c9ccd2'],
  three: ['#c9ccd2', '#8d9097', '#1d4f91'],
} as const;

function coloursFor(count: number): readonly string[] {
  if (count <= 1) return seriesColours.one;
  return count === 2 ? seriesColours.two : seriesColours.three;
}

const ink = '#22262b';
const rule = '#d9d7d0';
const longestName = 12;

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join('')}…`;
}

export type ChartSize = { readonly width: number; readonly height: number };

/** Height that lets every bar be read. */
export function chartHeight(chart: ChartModel): number {
  const band = 12 + chart.series.length * 18;
  return chart.lying ? 64 + Math.max(2, chart.categories.length) * band : 230;
}

/** Draws a chart as SVG text, the same on screen and on paper. Texts of the report are escaped by the library. */
export function chartSvg(chart: ChartModel, { width, height }: ChartSize, fontFamily: string): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const text = { fontFamily, fontSize: 12, color: ink };
  const names = {
    type: 'category' as const,
    data: chart.categories.map(shortened),
    axisLabel: { ...text, interval: 0 },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: rule } },
    ...(chart.lying ? { inverse: true } : {}),
  };
  const amounts = {
    type: 'value' as const,
    axisLabel: { ...text, hideOverlap: true },
    splitLine: { lineStyle: { color: rule } },
    splitNumber: 4,
    min: 0,
  };
  drawing.setOption({
    animation: false,
    color: [...coloursFor(chart.series.length)],
    grid: {
      left: 8,
      right: 56,
      top: chart.series.length > 1 ? 34 : 12,
      bottom: 6,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(chart.series.length > 1 ? { legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: text } } : {}),
    xAxis: chart.lying ? amounts : names,
    yAxis: chart.lying ? names : amounts,
    series: chart.series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: values.map((value) => (value === undefined ? '-' : Number(value))),
      barMaxWidth: 22,
      label: {
        ...text,
        show: true,
        fontSize: 11,
        position: chart.lying ? ('right' as const) : ('top' as const),
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => `${values[dataIndex] ?? ''}`,
      },
    })),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

/** The drawing as an image address, for screens that take no markup. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
