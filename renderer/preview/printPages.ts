import { bridgeLimits, type Desktop } from '../../shared/bridge/contract.ts';
import { unwrap } from '../workers/answer.ts';
import type { PagedSet } from './pagedSet.ts';
import { printHtml } from './printHtml.ts';

function titleOf(name: string): string {
  return name.slice(0, bridgeLimits.titleLength);
}

/** Opens the system's print dialog for the pages as shown; of one document (its index), or of the whole set. */
export async function printPages(desktop: Desktop, paged: PagedSet, document?: number): Promise<void> {
  const pages =
    document === undefined
      ? undefined
      : paged.pages.flatMap((page, index) => (page.document === document ? [index] : []));
  const name = document === undefined ? paged.set.title : (paged.set.documents[document]?.name ?? paged.set.title);
  unwrap(await desktop.call('print.dialog', { html: printHtml(paged, pages), title: titleOf(name) }));
}

/** The pages as one PDF file. */
export async function pdfOfPages(desktop: Desktop, paged: PagedSet): Promise<Uint8Array> {
  const { bytes } = unwrap(
    await desktop.call('print.pdf', { html: printHtml(paged), title: titleOf(paged.set.title) }),
  );
  return bytes;
}
