/** Gives up waiting for a dialog that a browser does not announce the end of. */
const longestDialog = 600_000;

function takeOver(page: Document, source: Document): void {
  const { defaultView } = page;
  if (defaultView === null) return;
  page.title = source.title;
  page.documentElement.lang = source.documentElement.lang;
  page.body.replaceChildren(...[...source.body.childNodes].map((node) => page.importNode(node, true)));
  for (const { name, value } of source.body.attributes) if (name !== 'style') page.body.setAttribute(name, value);
  // The policy of the page forbids style sheets in the text; one that a script makes is ours.
  page.adoptedStyleSheets = [...source.querySelectorAll('style')].map((style) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(style.textContent ?? '');
    return sheet;
  });
}

/** Prints one of our own HTML pages through a hidden frame and the browser's dialog; resolves when that is closed. */
export async function printPage(html: string, title: string): Promise<void> {
  const source = new DOMParser().parseFromString(html, 'text/html');
  for (const script of source.querySelectorAll('script')) script.remove();
  source.title = title;
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:0;height:0;border:0';
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  // Browsers name the PDF after the outer page.
  const before = document.title;
  try {
    if (page === null || view === null) return;
    takeOver(page, source);
    document.title = title;
    await page.fonts?.ready;
    await new Promise<void>((done) => {
      view.addEventListener('afterprint', () => done(), { once: true });
      setTimeout(done, longestDialog);
      view.focus();
      view.print();
    });
  } finally {
    document.title = before;
    frame.remove();
  }
}
