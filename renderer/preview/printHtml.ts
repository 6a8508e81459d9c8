import { drawPage } from './drawPage.ts';
import type { PagedSet } from './pagedSet.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const printRules = `
@page portrait { size: A4 portrait; margin: 0; }
@page landscape { size: A4 landscape; margin: 0; }
html, body { margin: 0; padding: 0; }
.portrait { page: portrait; }
.landscape { page: landscape; }
.page { break-inside: avoid; break-after: page; }
.page:last-child { break-after: auto; }
`.trim();

function textElement(page: Document, name: string, text: string): HTMLElement {
  const element = page.createElement(name);
  element.textContent = text;
  return element;
}

/**
 * The pages as one static HTML file, a sheet of paper each: what is printed is what the screen shows. `pages`: indexes,
 * all when left out.
 */
export function printHtml(paged: PagedSet, pages?: readonly number[]): string {
  const page = document.implementation.createHTMLDocument(paged.set.title);
  page.documentElement.lang = 'zh-CN';
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.prepend(charset, meta);
  page.head.append(textElement(page, 'style', [paged.set.fontFaces, paged.set.styles, printRules].join('\n')));
  for (const at of pages ?? paged.pages.keys()) {
    const each = paged.pages[at];
    const layout = each === undefined ? undefined : paged.set.documents[each.document]?.page;
    if (each === undefined || layout === undefined) continue;
    const box = drawPage(paged, each);
    box.classList.add(layout.orientation);
    page.body.append(box);
  }
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
}
