import type { Evaluation } from '../calculation/evaluation.ts';
import type { Expression } from '../calculation/expression.ts';
import { unitNames } from '../calculation/factModel.ts';
import { plainText, roundTo } from '../decimal/decimal.ts';
import type { CheckReport, Finding } from '../findings/finding.ts';
import type { OverviewChart } from '../packs/overview.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

/** A number of a chart: plain decimal text, or `undefined` while it is not there yet. */
export type ChartValue = string | undefined;

/** A chart with its numbers: a bar per series and category. `unit` as it is written after a number. */
export type ChartModel = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly ChartValue[] }[];
  /** Bars lie on their side: names are long, or there are many. */
  readonly lying: boolean;
};

export type KeyFigure = {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  /** As printed; '' while it is not there yet. */
  readonly text: string;
  readonly unit: string;
};

/** What the head of the unit sees on one page. `decisions`: what blocks, then what wants an explanation. */
export type OverviewModel = {
  readonly keyFigures: readonly KeyFigure[];
  readonly charts: readonly ChartModel[];
  readonly decisions: readonly Finding[];
};

/** More rows would make bars too thin to read; those left out are the last ones of the table. */
const mostRows = 20;
const decimals = 2;

const scoreSeries = { score: '得分', maximum: '分值' } as const;

function amountOf(evaluation: Evaluation, expression: Expression): ChartValue {
  const result = evaluation.evaluate(expression);
  return result.state === 'complete' ? plainText(roundTo(result.value, decimals)) : undefined;
}

function chartModel(chart: OverviewChart, pack: TemplatePack, evaluation: Evaluation): ChartModel {
  const words = (text: string): string => fillYears(text, evaluation.model.year);
  const { id } = chart;
  const title = words(chart.title);
  switch (chart.kind) {
    case 'comparison':
      return {
        id,
        title,
        unit: unitNames[chart.unit].name,
        categories: chart.groups.map(({ label }) => words(label)),
        series: chart.series.map((name, at) => ({
          name: words(name),
          values: chart.groups.map(({ values }) => {
            const expression = values[at];
            return expression === undefined ? undefined : amountOf(evaluation, expression);
          }),
        })),
        lying: true,
      };
    case 'scores':
      return {
        id,
        title,
        unit: unitNames.score.name,
        categories: chart.parts.map(({ label }) => words(label)),
        series: [
          { name: scoreSeries.score, values: chart.parts.map(({ score }) => amountOf(evaluation, score)) },
          { name: scoreSeries.maximum, values: chart.parts.map(({ maximum }) => amountOf(evaluation, maximum)) },
        ],
        lying: false,
      };
    case 'rows': {
      const table = pack.tables.find((each) => each.id === chart.table);
      const value = `${chart.table}.${chart.value}`;
      const rows = evaluation
        .rows(chart.table, chart.where)
        .filter((row) => evaluation.value(value, [row]).state === 'complete')
        .slice(0, mostRows);
      return {
        id,
        title,
        unit: unitNames[chart.unit].name,
        categories: rows.map((row) => {
          const name = table?.nameField === undefined ? '' : evaluation.text(`${table.id}.${table.nameField}`, [row]);
          return name.trim() === '' ? `${table?.rowLabel ?? ''}${evaluation.rowNumber(row)}` : name.trim();
        }),
        series: [
          {
            name: words(evaluation.place(value)?.field.label ?? title),
            values: rows.map((row) => {
              const result = evaluation.value(value, [row]);
              return result.state === 'complete' ? plainText(roundTo(result.value, decimals)) : undefined;
            }),
          },
        ],
        lying: true,
      };
    }
  }
}

function hasNumbers({ series }: ChartModel): boolean {
  return series.some(({ values }) => values.some((value) => value !== undefined));
}

/** Everything on the overview of a report; a chart without any number is left out. */
export function overviewModel(
  pack: TemplatePack,
  evaluation: Evaluation,
  report: CheckReport | undefined,
): OverviewModel {
  const { keyFigures = [], charts = [] } = pack.overview ?? {};
  return {
    keyFigures: keyFigures.flatMap((id): KeyFigure[] => {
      const field = evaluation.place(id)?.field;
      if (field === undefined) return [];
      const text = evaluation.text(id);
      return [
        {
          id,
          path: id,
          label: fillYears(field.label, evaluation.model.year),
          text,
          unit: field.unit === 'percent' ? '' : unitNames[field.unit].name,
        },
      ];
    }),
    charts: charts.map((chart) => chartModel(chart, pack, evaluation)).filter(hasNumbers),
    decisions: (report?.findings ?? []).filter(
      ({ severity, explanation }) => severity !== 'notice' && explanation === undefined,
    ),
  };
}
