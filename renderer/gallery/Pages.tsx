import { useEffect, useState } from 'react';
import type { PaperOptions } from '../../shared/reports/paperOptions.ts';
import { previewReport } from '../../shared/reports/previewReport.ts';
import { PageView } from '../preview/PageView.tsx';
import { type PagedReport, pageReport } from '../preview/pageReport.ts';
import type { ReportSession } from '../session/reportSession.ts';
import { galleryStrings as words } from '../strings/gallery.ts';
import styles from './Gallery.module.css';

const scale = 0.6;

/** The set of a scenario as the preview breaks it into pages, all of them at once. */
export function Pages({ session, name }: { readonly session: ReportSession; readonly name: string }) {
  const [pages, setPages] = useState<PagedReport>();
  useEffect(() => {
    const ended = new AbortController();
    const { pack, evaluation, draft } = session.live;
    const preview = async (paper: PaperOptions = { asDraft: false }) => ({
      version: 0,
      ...previewReport(pack, evaluation(), draft(), paper),
    });
    void pageReport({ preview }, { asDraft: false }, ended.signal).then(setPages);
    return () => ended.abort();
  }, [session]);
  if (pages === undefined) return <p>{words.loading}</p>;
  return (
    <section className={styles.pages} aria-label={name} data-pages={pages.paged.pages.length}>
      {pages.paged.pages.map((page, index) => (
        <PageView
          key={`${page.document} ${page.number}`}
          paged={pages.paged}
          index={index}
          sheet={pages.styles}
          scale={scale}
        />
      ))}
    </section>
  );
}
