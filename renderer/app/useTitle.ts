import { useEffect } from 'react';
import { appStrings } from '../strings/app.ts';
import { useDesktop } from './appContext.ts';

/** Names the window after what is on screen. */
export function useTitle(screen: string | undefined): void {
  const desktop = useDesktop();
  useEffect(() => {
    const title = appStrings.title(screen);
    document.title = title;
    void desktop.call('window.setTitle', { title: title.slice(0, 200) }).catch(() => undefined);
  }, [desktop, screen]);
}
