import { escapeXml } from '../../shared/outputs/escapeXml.ts';
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

/**
 * The pages as one static HTML file, a sheet of paper each: what is printed is what the screen shows. `pages`: indexes,
 * all when left out. Put together as text: the program's policy would object to a style element, also to one that only
 * waits to be written.
 */
export function printHtml(paged: PagedSet, pages?: readonly number[]): string {
  const { title, fontFaces, styles } = paged.set;
  const boxes: string[] = [];
  for (const at of pages ?? paged.pages.keys()) {
    const page = paged.pages[at];
    const layout = page === undefined ? undefined : paged.set.documents[page.document]?.page;
    if (page === undefined || layout === undefined) continue;
    const box = drawPage(paged, page);
    box.classList.add(layout.orientation);
    boxes.push(box.outerHTML);
  }
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>\n${[fontFaces, styles, printRules].join('\n')}\n</style>`,
    '</head>',
    '<body>',
    ...boxes,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
