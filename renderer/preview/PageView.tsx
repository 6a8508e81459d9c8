import { useLayoutEffect, useRef } from 'react';
import { previewStrings as words } from '../strings/preview.ts';
import { drawPage } from './drawPage.ts';
import styles from './PageView.module.css';
import { type PagedSet, pageBox } from './pagedSet.ts';

type Props = {
  readonly paged: PagedSet;
  readonly index: number;
  readonly sheet: CSSStyleSheet;
  /** 1: as large as the paper at 96 px to the inch. */
  readonly scale: number;
};

/** One sheet of paper. Its content lives in a shadow root, where only the rules of the set hold. */
export function PageView({ paged, index, sheet, scale }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const page = paged.pages[index];
  const document = page === undefined ? undefined : paged.set.documents[page.document];

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null || page === undefined) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(drawPage(paged, page));
  }, [paged, page, sheet]);

  if (page === undefined || document === undefined) return null;
  const { width, height } = pageBox(document.page).paper;
  return (
    <section
      className={styles.paper}
      aria-label={words.pageName(index + 1, document.name)}
      style={{ width: width * scale, height: height * scale }}
    >
      <div ref={host} className={styles.content} style={{ width, height, transform: `scale(${scale})` }} />
    </section>
  );
}
