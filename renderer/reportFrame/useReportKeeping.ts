import { useEffect } from 'react';
import { useDesktop } from '../app/appContext.ts';
import { logFault } from '../app/faults.ts';
import { registerFlush } from '../app/flushRegistry.ts';
import type { ReportSession } from '../session/reportSession.ts';

/** Has the report stored at every moment at which it might be lost: the window loses the focus, is hidden or leaves. */
export function useReportKeeping(session: ReportSession): void {
  const desktop = useDesktop();
  useEffect(() => {
    // A failure shows in the saved state, which also offers the way out.
    const flush = (): void => void session.flush().catch((error: unknown) => logFault(desktop, error));
    const stop = registerFlush({ flush: session.flush, waiting: () => session.saved().kind !== 'saved' });
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      stop();
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [session, desktop]);
}
