import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { previewStrings as words } from '../strings/preview.ts';
import styles from './PageList.module.css';
import { PageView } from './PageView.tsx';
import type { PagedSet } from './pagedSet.ts';
import { pageGap, pageRows, rowOfPage, type Zoom } from './pageRows.ts';

export type PageListHandle = { readonly show: (page: number) => void };

type Props = {
  readonly ref: Ref<PageListHandle>;
  readonly paged: PagedSet;
  readonly sheet: CSSStyleSheet;
  readonly zoom: Zoom;
  /** The page at the top of the view, counted from 0. */
  readonly onCurrent: (page: number) => void;
};

/** All pages, one under the other; only those near the view are drawn. */
export function PageList({ ref, paged, sheet, zoom, onCurrent }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const layout = useMemo(() => pageRows(paged, zoom, width), [paged, zoom, width]);
  const { rows, scale } = layout;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.height ?? 0) + pageGap,
    overscan: 1,
    paddingStart: pageGap,
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);

  const current = virtualizer.getVirtualItemForOffset((virtualizer.scrollOffset ?? 0) + pageGap * 4)?.index ?? 0;
  const currentPage = rows[current]?.pages[0] ?? 0;
  const shown = useRef(0);
  useEffect(() => {
    shown.current = currentPage;
    onCurrent(currentPage);
  }, [currentPage, onCurrent]);

  // The page that was looked at stays in view when the zoom or the window changes.
  useLayoutEffect(() => {
    virtualizer.measure();
    virtualizer.scrollToIndex(rowOfPage(layout, shown.current), { align: 'start' });
  }, [layout, virtualizer]);

  useImperativeHandle(
    ref,
    () => ({ show: (page) => virtualizer.scrollToIndex(rowOfPage(layout, page), { align: 'start' }) }),
    [layout, virtualizer],
  );

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label={words.pages} tabIndex={0}>
      <div className={styles.column} style={{ height: virtualizer.getTotalSize() }}>
        {width > 0 &&
          virtualizer.getVirtualItems().map(({ index, start }) => (
            <div key={index} className={styles.row} style={{ transform: `translateY(${start}px)`, gap: pageGap }}>
              {rows[index]?.pages.map((page) => (
                <PageView key={page} paged={paged} index={page} sheet={sheet} scale={scale} />
              ))}
            </div>
          ))}
      </div>
    </section>
  );
}
