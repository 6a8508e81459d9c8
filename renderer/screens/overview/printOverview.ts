import { escapeXml } from '../../../shared/outputs/escapeXml.ts';
import type { ChartModel, OverviewModel } from '../../../shared/reports/overviewModel.ts';
import { severityNames } from '../../strings/app.ts';
import { overviewStrings } from '../../strings/overview.ts';
import { chartHeight, chartSvg, svgAddress } from './chartSvg.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Without quotation marks: it also stands within attributes of the drawings. */
const font = 'Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif';
const rules = `
@page { size: A4 portrait; margin: 14mm 16mm 12mm; }
body { margin: 0; font: 10pt/1.45 ${font}; color: #000; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 3mm; }
h2 { font-size: 11.5pt; margin: 3mm 0 1.5mm; break-after: avoid; }
p { margin: 1mm 0 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #555; padding: 1mm 2mm; text-align: left; }
th { font-weight: 400; }
td.figure { text-align: right; font-weight: 600; white-space: nowrap; }
.charts { columns: 2; column-gap: 5mm; margin-top: 3mm; }
.charts figure { margin: 0 0 2mm; break-inside: avoid; }
.charts figcaption { font-weight: 600; }
.charts img { display: block; max-width: 100%; max-height: 85mm; }
ol { margin: 0; padding-left: 6mm; }
li > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
`.trim();

/** So that it stays one page, with charts of many projects too; long messages end after two lines. */
const mostDecisions = 8;
const chartWidth = 325;
const figuresPerRow = 2;

function figureRows({ keyFigures }: OverviewModel): string {
  const rows: string[] = [];
  for (let at = 0; at < keyFigures.length; at += figuresPerRow) {
    const cells = keyFigures.slice(at, at + figuresPerRow).map(({ label, text, unit }) => {
      const value = text === '' ? overviewStrings.missing : `${text}${unit}`;
      return `<th>${escapeXml(label)}</th><td class="figure">${escapeXml(value)}</td>`;
    });
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return rows.join('\n');
}

function chartFigure(chart: ChartModel): string {
  const address = svgAddress(chartSvg(chart, { width: chartWidth, height: chartHeight(chart) }, font));
  const caption = escapeXml(`${chart.title}（${chart.unit}）`);
  return `<figure><figcaption>${caption}</figcaption><img src="${address}" alt="${escapeXml(chart.title)}"></figure>`;
}

function decisionList({ decisions }: OverviewModel): string {
  if (decisions.length === 0) return `<p>${escapeXml(overviewStrings.noDecisions)}</p>`;
  const items = decisions
    .slice(0, mostDecisions)
    .map(({ severity, message }) => `<li><span>${escapeXml(`【${severityNames[severity]}】${message}`)}</span></li>`);
  const rest = decisions.length - mostDecisions;
  return `<ol>\n${items.join('\n')}\n</ol>${rest > 0 ? `\n<p>${escapeXml(overviewStrings.more(rest))}</p>` : ''}`;
}

/**
 * The overview as a static page of its own; all texts go in as text. `subject`: year and unit; `day`: of printing. Put
 * together as text: the program's policy would object to a style element, also to one that only waits to be written.
 */
export function printOverview(model: OverviewModel, counts: string, subject: string, day: string): string {
  const title = escapeXml(overviewStrings.printTitle(subject));
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${title}</title>`,
    `<style>\n${rules}\n</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<h2>${overviewStrings.keyFigures}</h2>`,
    `<table>\n${figureRows(model)}\n</table>`,
    `<div class="charts">\n${model.charts.map(chartFigure).join('\n')}\n</div>`,
    `<h2>${escapeXml(`${overviewStrings.decisions}（${counts}）`)}</h2>`,
    decisionList(model),
    `<p>${escapeXml(overviewStrings.printed(day))}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
