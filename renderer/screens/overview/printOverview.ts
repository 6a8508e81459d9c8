import type { OverviewModel } from '../../../shared/reports/overviewModel.ts';
import { severityNames } from '../../strings/app.ts';
import { overviewStrings } from '../../strings/overview.ts';
import { chartHeight, chartSvg, svgAddress } from './chartSvg.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const font = '"Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif';
const rules = `
@page { size: A4 portrait; margin: 16mm 16mm 14mm; }
body { margin: 0; font: 10.5pt/1.5 ${font}; color: #000; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 4mm; }
h2 { font-size: 12pt; margin: 4mm 0 2mm; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #555; padding: 1mm 2mm; text-align: left; }
td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm; }
.charts figure { margin: 0; break-inside: avoid; }
.charts figcaption { font-weight: bold; }
.charts img { width: 100%; }
ol { margin: 0; padding-left: 6mm; }
`.trim();

const mostDecisions = 8;
const chartWidth = 330;

/** The overview as a static page of its own; all texts go in as text. `subject`: year and unit; `day`: of printing. */
export function printOverview(model: OverviewModel, counts: string, subject: string, day: string): string {
  const page = document.implementation.createHTMLDocument(overviewStrings.printTitle(subject));
  const element = (name: string, text: string, className = ''): HTMLElement => {
    const made = page.createElement(name);
    made.textContent = text;
    if (className !== '') made.className = className;
    return made;
  };
  page.documentElement.lang = 'zh-CN';
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  page.head.prepend(meta);
  page.head.append(element('style', rules));

  page.body.append(element('h1', overviewStrings.printTitle(subject)));
  page.body.append(element('h2', overviewStrings.keyFigures));
  const figures = page.createElement('table');
  for (let at = 0; at < model.keyFigures.length; at += 2) {
    const row = figures.insertRow();
    for (const figure of model.keyFigures.slice(at, at + 2)) {
      const value = figure.text === '' ? overviewStrings.missing : `${figure.text}${figure.unit}`;
      row.append(element('th', figure.label), element('td', value, 'figure'));
    }
  }
  page.body.append(figures);

  const charts = element('div', '', 'charts');
  for (const chart of model.charts) {
    const figure = page.createElement('figure');
    const image = page.createElement('img');
    image.src = svgAddress(chartSvg(chart, { width: chartWidth, height: chartHeight(chart) }, font));
    image.alt = chart.title;
    figure.append(element('figcaption', `${chart.title}（${chart.unit}）`), image);
    charts.append(figure);
  }
  page.body.append(charts);

  page.body.append(element('h2', `${overviewStrings.decisions}（${counts}）`));
  const list = page.createElement('ol');
  for (const { severity, message } of model.decisions.slice(0, mostDecisions)) {
    list.append(element('li', `【${severityNames[severity]}】${message}`));
  }
  if (model.decisions.length === 0) page.body.append(element('p', overviewStrings.noDecisions));
  else page.body.append(list);
  if (model.decisions.length > mostDecisions) {
    page.body.append(element('p', overviewStrings.more(model.decisions.length - mostDecisions)));
  }
  page.body.append(element('p', overviewStrings.printed(day)));
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
}
