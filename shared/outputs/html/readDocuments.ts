import type { ResolvedRun } from '../../layout/resolvedDocument.ts';
import { distinctRuns, type PrintedBlock, type PrintedDocument } from './printedBlock.ts';
import { readTable } from './readTable.ts';
import { elementsOf, findElement, type ReadElement, readTree, textOf } from './readTree.ts';

/** A page read back: its documents, and the mark that stands on every page. */
export type ReadPage = {
  readonly title: string;
  readonly documents: readonly PrintedDocument[];
  readonly watermark: string | undefined;
  readonly styles: string;
};

function readRun(child: ReadElement | string): ResolvedRun {
  if (typeof child === 'string') return { text: child };
  const text = child.name === 'br' ? '\n' : textOf(child);
  const fact = child.attributes['data-fact'];
  return fact === undefined ? { text } : { text, fact };
}

/** A paragraph; an entry of a table of contents is one link that holds all its text. */
function readParagraph(element: ReadElement, role: string): PrintedBlock {
  const [only, ...others] = element.children;
  const link = typeof only === 'object' && only.name === 'a' && others.length === 0 ? only : undefined;
  const runs = distinctRuns((link ?? element).children.map(readRun));
  const target = link?.attributes.href?.replace(/^#/, '');
  return { kind: 'paragraph', role, runs, anchor: element.attributes.id, link: target };
}

function readLine(element: ReadElement, className: string): PrintedBlock {
  if (className === 'spacer') {
    return { kind: 'spacer', lines: Number((element.attributes.style ?? '').replace('--lines:', '')) };
  }
  if (className === 'signatureLine signature') return { kind: 'signatureLine', items: elementsOf(element).map(textOf) };
  throw new Error(`<div class="${className}">`);
}

function readBlock(element: ReadElement): PrintedBlock {
  const className = element.attributes.class ?? '';
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'p':
      return readParagraph(element, className);
    case 'table':
      return readTable(element);
    case 'div':
      return readLine(element, className);
    default:
      throw new Error(`<${element.name}>`);
  }
}

function readDocument(section: ReadElement): PrintedDocument {
  const blocks = elementsOf(section).flatMap((sheet, at) => [
    ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    ...elementsOf(sheet).map(readBlock),
  ]);
  return { id: section.attributes['data-document'] ?? '', blocks };
}

/** Reads a page back from its text alone; throws when it is not well formed or holds an element that has no place. */
export function readDocuments(xhtml: string): ReadPage {
  const tree = readTree(xhtml);
  const title = findElement(tree, 'title');
  const styles = findElement(tree, 'style');
  const body = findElement(tree, 'body');
  const parts = body === undefined ? [] : elementsOf(body);
  const stranger = parts.find(({ name, attributes }) => name !== 'main' && attributes.class !== 'watermark');
  if (stranger !== undefined) throw new Error(`<${stranger.name}>`);
  const watermark = parts.find(({ name }) => name !== 'main');
  return {
    title: title === undefined ? '' : textOf(title),
    documents: parts
      .filter(({ name }) => name === 'main')
      .flatMap(elementsOf)
      .map(readDocument),
    watermark: watermark === undefined ? undefined : textOf(watermark),
    styles: styles === undefined ? '' : textOf(styles),
  };
}
