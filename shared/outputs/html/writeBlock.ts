import { assertNever } from '../../errors/appError.ts';
import type { ResolvedBlock, ResolvedRun } from '../../layout/resolvedDocument.ts';
import { attribute, textMarkup } from './htmlText.ts';
import { paragraphElement } from './paragraphElement.ts';
import { tableMarkup } from './writeTable.ts';

type Block<Kind extends ResolvedBlock['kind']> = Extract<ResolvedBlock, { kind: Kind }>;

function runMarkup({ text, fact }: ResolvedRun): string {
  return fact === undefined ? textMarkup(text) : `<span${attribute('data-fact', fact)}>${textMarkup(text)}</span>`;
}

/** An entry of a table of contents is a link: no browser tells a page the number of another one. */
function paragraphMarkup({ role, runs, narrative, generated, anchor, pageOf }: Block<'paragraph'>): string {
  const element = paragraphElement[role];
  const origin = attribute('data-generated', generated ? 'true' : undefined);
  const place = `${attribute('class', role)}${attribute('id', anchor)}`;
  const attributes = `${place}${attribute('data-narrative', narrative)}${origin}`;
  const text = runs.map(runMarkup).join('');
  const content = pageOf === undefined ? text : `<a${attribute('href', `#${pageOf}`)}>${text}</a>`;
  return `<${element}${attributes}>${content}</${element}>`;
}

function signatureLineMarkup({ items }: Block<'signatureLine'>): string {
  const pairs = items.map(
    ({ label, value }) => `<span><span>${textMarkup(label)}</span><span>${textMarkup(value)}</span></span>`,
  );
  return `<div class="signatureLine signature">${pairs.join('')}</div>`;
}

/** One block of a document. A page break is not one: it starts a new sheet. */
export function blockMarkup(block: Exclude<ResolvedBlock, { kind: 'pageBreak' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphMarkup(block);
    case 'table':
      return tableMarkup(block);
    case 'signatureLine':
      return signatureLineMarkup(block);
    case 'spacer':
      return `<div class="spacer"${attribute('style', `--lines:${block.lines}`)}></div>`;
    default:
      return assertNever(block);
  }
}
