import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useDesktop } from '../../app/appContext.ts';
import { wordsFor } from '../../app/faults.ts';
import { reportPath, screenPath } from '../../app/routes.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { useCommands } from '../../app/useCommands.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { FontNotice } from '../../preview/FontNotice.tsx';
import { PageList, type PageListHandle } from '../../preview/PageList.tsx';
import type { Zoom } from '../../preview/pageRows.ts';
import { printPages } from '../../preview/printPages.ts';
import { usePagedReport } from '../../preview/usePagedReport.ts';
import { useEditor } from '../../report/editorContext.ts';
import { useReportValue, useSession } from '../../session/sessionContext.ts';
import { previewStrings as words } from '../../strings/preview.ts';
import styles from './Preview.module.css';
import { Toolbar } from './Toolbar.tsx';
import { usePageKeys } from './usePageKeys.ts';

/** The set as it would be printed now, page by page. */
export default function Preview() {
  const session = useSession();
  const { worker, exportSet } = useEditor();
  const desktop = useDesktop();
  const attempt = useAttempt();
  const [, goTo] = useLocation();
  const version = useReportValue((each) => each.version());
  const { pages, state, again } = usePagedReport(worker.api, version);
  const [zoom, setZoom] = useState<Zoom>('fitWidth');
  const [current, setCurrent] = useState(0);
  const list = useRef<PageListHandle>(null);
  const paged = pages?.paged;

  const show = useCallback((page: number) => list.current?.show(page), []);
  const turn = useCallback(
    (step: number) => {
      const last = (paged?.pages.length ?? 1) - 1;
      const wide = zoom === 'twoPages' ? 2 : 1;
      show(Math.max(0, Math.min(last, current + step * wide)));
    },
    [paged, current, zoom, show],
  );
  const print = useCallback(
    (document?: number) =>
      attempt(async () => {
        if (paged !== undefined) await printPages(desktop, paged, document);
      }),
    [attempt, desktop, paged],
  );
  usePageKeys({ turn, show, last: (paged?.pages.length ?? 1) - 1, leave: () => goTo(reportPath(session.id)) });
  useCommands(['report'], { print: () => print() });
  const official = useMemo(() => paged?.set.officialFonts ?? [], [paged]);
  const block = pages?.readiness.report.counts.block ?? 0;
  const missing = pages?.readiness.missing.length ?? 0;

  return (
    <div className={styles.screen}>
      <Toolbar
        paged={paged}
        current={current}
        zoom={zoom}
        onZoom={setZoom}
        onShow={show}
        onTurn={turn}
        onPrint={print}
        onExport={exportSet}
      />
      <div className={styles.bands}>
        {block + missing > 0 && (
          <p className={styles.band}>
            {words.draftMark(block, missing)}
            <Link href={screenPath(session.id, block > 0 ? 'findings' : 'sign-off')}>{words.seeFindings}</Link>
          </p>
        )}
        <FontNotice official={official} />
        {state.kind === 'failed' && (
          <Notice tone="block" title={words.failedTitle} urgent>
            <p>{wordsFor(state.error)}</p>
            <Button onClick={again}>{words.again}</Button>
          </Notice>
        )}
        {state.kind === 'working' && (paged !== undefined || state.total !== undefined) && (
          <div className={styles.working}>
            <Progress
              label={state.total === undefined ? words.changed : words.workingParts(state.done, state.total)}
              {...(state.total === undefined ? {} : { done: state.done, total: state.total })}
            />
          </div>
        )}
      </div>
      {pages === undefined ? (
        <p className={styles.waiting} role="status">
          {state.kind === 'working' ? words.working : ''}
        </p>
      ) : (
        <PageList ref={list} paged={pages.paged} sheet={pages.styles} zoom={zoom} onCurrent={setCurrent} />
      )}
    </div>
  );
}
