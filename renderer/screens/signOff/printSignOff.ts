import { escapeXml } from '../../../shared/outputs/escapeXml.ts';
import { qrAddress } from '../../report/qrDrawing.ts';
import type { Seal } from '../../storage/reportStorage.ts';
import { editorStrings } from '../../strings/editor.ts';
import { signOffStrings as words } from '../../strings/signOff.ts';
import { momentWords } from '../../strings/storage.ts';
import type { DocumentCard, SignOffModel } from './signOffModel.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const rules = `
@page { size: A4 portrait; margin: 14mm 18mm 12mm; }
body { margin: 0; font: 10pt/1.4 SimSun, 宋体, Noto Serif CJK SC, serif; color: #000; }
h1 { font-size: 18pt; text-align: center; margin: 0 0 2mm; }
h2 { font-size: 11pt; margin: 3mm 0 1mm; break-after: avoid; }
p { margin: 1mm 0 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.5pt solid #333; padding: 0.8mm 2mm; text-align: left; vertical-align: top; }
td.figure { text-align: right; white-space: nowrap; }
td > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.seal { display: flex; gap: 5mm; align-items: center; margin-top: 3mm; }
.seal img { width: 30mm; height: 30mm; }
.code { font: 700 15pt/1.3 Consolas, Liberation Mono, monospace; }
.hash { font: 7.5pt/1.3 Consolas, Liberation Mono, monospace; overflow-wrap: anywhere; }
.signers { display: flex; gap: 8mm; margin-top: 12mm; break-inside: avoid; }
.signers > div { flex: 1; border-top: 0.5pt solid #000; padding-top: 1.5mm; }
.stamp { text-align: right; margin-top: 3mm; }
`.trim();

/** So that it stays one page; what is left out is counted, and stands in full on the screen. */
const longest = { documents: 14, figures: 8, explanations: 6 } as const;

function rowsOf<Item>(items: readonly Item[], most: number, columns: number, row: (item: Item) => string): string {
  const rest = items.length - most;
  const more = rest > 0 ? `\n<tr><td colspan="${columns}">${escapeXml(words.more(rest))}</td></tr>` : '';
  return items.slice(0, most).map(row).join('\n') + more;
}

function cardRow({ mark, label, gaps, absent, declared, filled, required }: DocumentCard): string {
  const state = absent ? words.absent : gaps.length === 0 ? words.complete : words.missing(gaps.length);
  const without = absent || declared.length === 0 ? [] : [words.absentParts(declared.map((each) => each.label))];
  const cells = [`${mark ?? ''} ${label}`.trim(), state, [words.progress(filled, required), ...without].join('；')];
  return `<tr>${cells.map((text) => `<td>${escapeXml(text)}</td>`).join('')}</tr>`;
}

function sealBlock(seal: Seal | undefined): string {
  if (seal === undefined) return `<p>${escapeXml(words.notSigned)}</p>`;
  const { code, hash, number, signedAt } = seal;
  return [
    '<div class="seal">',
    `<img src="${qrAddress(words.qrText(code, hash))}" alt="${escapeXml(words.qrAlt)}">`,
    '<div>',
    `<p>${escapeXml(`${words.signed(number)}　${words.signedAt} ${momentWords(signedAt)}`)}</p>`,
    `<p>${escapeXml(words.code)}</p>`,
    `<p class="code">${escapeXml(code)}</p>`,
    `<p class="hash">${escapeXml(`${words.hash} ${hash}`)}</p>`,
    '</div>',
    '</div>',
  ].join('\n');
}

/** The sign-off as one static page for pen and stamp; all texts go in as text. `subject`: year and unit. */
export function printSignOff(model: SignOffModel, seal: Seal | undefined, subject: string, set: string): string {
  const title = escapeXml(words.printTitle(subject));
  const figures = rowsOf(model.figures, longest.figures, 3, ({ label, text, unit, where }) => {
    const value = text === '' ? words.none : `${text}${unit}`;
    return `<tr><td>${escapeXml(label)}</td><td class="figure">${escapeXml(value)}</td><td>${escapeXml(where)}</td></tr>`;
  });
  const explained = rowsOf(
    model.explained,
    longest.explanations,
    2,
    ({ message, reason }) =>
      `<tr><td><span>${escapeXml(message)}</span></td><td><span>${escapeXml(reason)}</span></td></tr>`,
  );
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
    `<p>${escapeXml(set)}</p>`,
    ...(model.form === undefined ? [] : [`<p>${escapeXml(editorStrings.formFromFile(model.form))}</p>`]),
    sealBlock(seal),
    `<h2>${escapeXml(words.documents)}</h2>`,
    `<table>\n${rowsOf(model.cards, longest.documents, 3, cardRow)}\n</table>`,
    `<h2>${escapeXml(words.figures)}</h2>`,
    `<table>\n<tr><th>${words.figure}</th><th>${words.value}</th><th>${words.from}</th></tr>\n${figures}\n</table>`,
    `<h2>${escapeXml(words.explanations)}</h2>`,
    model.explained.length === 0 ? `<p>${words.noExplanations}</p>` : `<table>\n${explained}\n</table>`,
    `<div class="signers">${words.signers.map((who) => `<div>${who}<br>${words.date}</div>`).join('')}</div>`,
    `<p class="stamp">${words.seal}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
