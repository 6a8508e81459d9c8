import { useMemo } from 'react';
import type { ChartModel } from '../../../shared/reports/overviewModel.ts';
import { overviewStrings } from '../../strings/overview.ts';
import { chartHeight, chartSvg, svgAddress } from './chartSvg.ts';
import styles from './Overview.module.css';

const width = 380;
const font = 'Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif';

/** One chart; its numbers stand below for those who would rather read, or cannot see. */
export function ChartFigure({ chart }: { readonly chart: ChartModel }) {
  const height = chartHeight(chart);
  const address = useMemo(() => svgAddress(chartSvg(chart, { width, height }, font)), [chart, height]);
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.chartTitle}>
        {chart.title}（{chart.unit}）
      </figcaption>
      <img src={address} alt={overviewStrings.chartTable(chart.title)} width={width} height={height} />
      <details>
        <summary>{overviewStrings.showNumbers}</summary>
        <table className={styles.numbers}>
          <thead>
            <tr>
              <th scope="col">{overviewStrings.item}</th>
              {chart.series.map(({ name }) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.categories.map((category, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two projects may have the same name
              <tr key={at}>
                <th scope="row">{category}</th>
                {chart.series.map(({ name, values }) => (
                  <td key={name}>{values[at] ?? overviewStrings.missing}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
