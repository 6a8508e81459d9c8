import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useDesktop, useStorage, useToast } from '../app/appContext.ts';
import { logFault, wordsFor } from '../app/faults.ts';
import { anythingWaiting, flushAll } from '../app/flushRegistry.ts';
import { routes } from '../app/routes.ts';
import { useCommands } from '../app/useCommands.ts';
import { useSettings } from '../app/useSettings.ts';
import type { Settings } from '../storage/reportStorage.ts';
import { appStrings, textSizeNames } from '../strings/app.ts';

const sizes = ['standard', 'large', 'extraLarge'] as const satisfies readonly Settings['textSize'][];

/** What works on every screen: commands of menu and keyboard, closing, and faults that nobody caught. */
export function useAppCommands(open: () => void): void {
  const desktop = useDesktop();
  const storage = useStorage();
  const showToast = useToast();
  const { settings, change } = useSettings();
  const [, goTo] = useLocation();

  function resize(step: 1 | -1): void {
    const size = sizes[sizes.indexOf(settings.textSize) + step];
    if (size === undefined) return;
    change({ textSize: size });
    showToast({ message: appStrings.textSizeIs(textSizeNames[size]) });
  }

  useCommands(['everywhere'], {
    home: () => goTo(routes.home),
    new: () => goTo(routes.newReport),
    open,
    audit: () => goTo(routes.audit),
    settings: () => goTo(routes.settings),
    about: () => goTo(routes.settings),
    help: () => goTo(routes.help),
    textLarger: () => resize(1),
    textSmaller: () => resize(-1),
  });

  useEffect(
    () =>
      desktop.on('closing', () => {
        flushAll()
          .then(() => storage.close())
          .then(() => desktop.call('window.mayClose', {}))
          .catch((error: unknown) => {
            logFault(desktop, error);
            showToast({ message: appStrings.closingFailed(wordsFor(error)), tone: 'problem' });
          });
      }),
    [desktop, storage, showToast],
  );

  useEffect(
    () =>
      desktop.on('flush', () => {
        flushAll().catch((error: unknown) => logFault(desktop, error));
      }),
    [desktop],
  );

  useEffect(() => {
    function onLeave(event: BeforeUnloadEvent): void {
      if (!anythingWaiting()) return;
      flushAll().catch((error: unknown) => logFault(desktop, error));
      event.preventDefault();
    }
    function onFault(error: unknown): void {
      logFault(desktop, error);
      showToast({ message: wordsFor(error), tone: 'problem' });
    }
    // The browser reports a layout notice this way that is no fault.
    const onError = (event: ErrorEvent): void => {
      if (!event.message.startsWith('ResizeObserver loop')) onFault(event.error ?? event.message);
    };
    const onRejection = (event: PromiseRejectionEvent): void => onFault(event.reason);
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') flushAll().catch((error: unknown) => logFault(desktop, error));
    };
    // In the shell `closing` does this; leaving the page is refused there by navigation rules.
    if (desktop.kind === 'browser') window.addEventListener('beforeunload', onLeave);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [desktop, showToast]);
}
