import { assertNever } from '../../errors/appError.ts';
import type { ResolvedBlock, ResolvedRun } from '../../layout/resolvedDocument.ts';
import { attribute, textMarkup } from './htmlText.ts';
import { paragraphElement } from './paragraphElement.ts';
import { tableMarkup } from './writeTable.ts';

type Block<Kind extends ResolvedBlock['kind']> = Extract<ResolvedBlock, { kind: Kind }>;

function runMarkup({ text, fact }: ResolvedRun): string {
  return fact === undefined ? textMarkup(text) : `<span${attribute('data-fact', fact)}>${textMarkup(text)}</span>`;
}

function paragraphMarkup({ role, runs, narrative, generated }: Block<'paragraph'>): string {
  const element = paragraphElement[role];
  const origin = attribute('data-generated', generated ? 'true' : undefined);
  const attributes = `${attribute('class', role)}${attribute('data-narrative', narrative)}${origin}`;
  return `<${element}${attributes}>${runs.map(runMarkup).join('')}</${element}>`;
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
