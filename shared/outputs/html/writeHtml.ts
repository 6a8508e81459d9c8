import { printableText } from '../../layout/printableText.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import { attribute, textMarkup } from './htmlText.ts';
import { layoutName, type NamedLayout, pageLayouts } from './pageLayouts.ts';
import { styleSheet } from './styleSheet.ts';
import { blockMarkup } from './writeBlock.ts';

type PrintedBlock = Exclude<ResolvedBlock, { kind: 'pageBreak' }>;

const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function sheetsOf(blocks: readonly ResolvedBlock[]): readonly (readonly PrintedBlock[])[] {
  const sheets: PrintedBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') sheets.push([]);
    else sheets.at(-1)?.push(block);
  }
  return sheets;
}

function documentMarkup(document: ResolvedDocument, layouts: readonly NamedLayout[], watermark?: string): string {
  const name = [document.attachment, document.title].filter((part) => part !== undefined).join(' ');
  const sheets = sheetsOf(document.blocks).map((blocks) =>
    [`<div class="sheet"${attribute('data-watermark', watermark)}>`, ...blocks.map(blockMarkup), '</div>'].join('\n'),
  );
  const layout = layoutName(layouts, document.page);
  const attributes = `${attribute('class', `document ${layout}`)}${attribute('data-document', document.id)}`;
  return [`<section${attributes}${attribute('aria-label', name)}>`, ...sheets, '</section>'].join('\n');
}

/**
 * The documents as one page for the screen and the printer: complete in itself, without script, and nothing is fetched.
 * It is XML as well as HTML, so that it can be read back strictly.
 */
export function writeHtml(set: ResolvedSet, documents: readonly ResolvedDocument[]): string {
  const layouts = pageLayouts(documents);
  const watermark = printableText(set.watermark ?? '') || undefined;
  const { footerCode } = set;
  return [
    '<!DOCTYPE html>',
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN" xml:lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}"/>`,
    `<meta name="author"${attribute('content', set.author)}/>`,
    `<title>${textMarkup(set.title).replaceAll('<br/>', ' ')}</title>`,
    `<style>\n${styleSheet(set.typography, layouts, {
      ...(watermark === undefined ? {} : { watermark }),
      ...(footerCode === undefined ? {} : { footerCode }),
    })}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...documents.map((document) => documentMarkup(document, layouts, watermark)),
    '</main>',
    ...(watermark === undefined
      ? []
      : [`<div class="watermark" aria-hidden="true"><span>${textMarkup(watermark)}</span></div>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
