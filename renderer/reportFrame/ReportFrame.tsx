import { Link } from 'wouter';
import { routes } from '../app/routes.ts';
import { Button } from '../components/Button.tsx';
import { Loading } from '../components/Loading.tsx';
import { Notice } from '../components/Notice.tsx';
import { SessionContext } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import { EditorScreen } from './EditorScreen.tsx';
import styles from './ReportFrame.module.css';
import { useReportSession } from './useReportSession.ts';

/** One report: opens it, and holds everything that works on it. */
export function ReportFrame({ id }: { readonly id: string }) {
  const { opening, retry, takeOver } = useReportSession(id);
  switch (opening.kind) {
    case 'opening':
      return <Loading label={words.opening} />;
    case 'failed':
      return (
        <main className={styles.failed}>
          <Notice tone="block" title={words.openFailedTitle} urgent>
            <p>{opening.reason}</p>
            <p>{opening.remedy}</p>
            {opening.detail !== undefined && <pre className={styles.detail}>{opening.detail}</pre>}
            <p className={styles.ways}>
              <Button onClick={retry}>{words.tryAgain}</Button>
              <Link href={routes.home}>{words.backHome}</Link>
            </p>
          </Notice>
        </main>
      );
    case 'open':
      return (
        <SessionContext value={opening.session}>
          <EditorScreen key={opening.turn} session={opening.session} takeOver={takeOver} />
        </SessionContext>
      );
  }
}
