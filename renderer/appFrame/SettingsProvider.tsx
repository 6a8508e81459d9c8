import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useStorage } from '../app/appContext.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { SettingsContext } from '../app/useSettings.ts';
import { Loading } from '../components/Loading.tsx';
import type { Settings } from '../storage/reportStorage.ts';

/** Reads the settings once and follows them, from this window or another; keeps the text size on the page. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const storage = useStorage();
  const attempt = useAttempt();
  const [settings, setSettings] = useState<Settings>();

  useEffect(() => {
    const stop = storage.onSettingsChanged(setSettings);
    attempt(async () => setSettings(await storage.readSettings()));
    return stop;
  }, [storage, attempt]);

  const textSize = settings?.textSize ?? 'standard';
  useLayoutEffect(() => {
    document.documentElement.dataset.textSize = textSize;
  }, [textSize]);

  // Shown at once, so that a key pressed twice counts twice; what could not be stored is taken back.
  const change = useCallback(
    (wanted: Partial<Settings>) => {
      setSettings((shown) => shown && { ...shown, ...wanted });
      attempt(async () => {
        try {
          await storage.saveSettings(wanted);
        } catch (error) {
          setSettings(await storage.readSettings());
          throw error;
        }
      });
    },
    [storage, attempt],
  );
  const live = useMemo(() => (settings === undefined ? undefined : { settings, change }), [settings, change]);
  if (live === undefined) return <Loading />;
  return <SettingsContext value={live}>{children}</SettingsContext>;
}
