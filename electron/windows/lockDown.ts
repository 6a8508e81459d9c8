import { app, type Session, type WebContents } from 'electron';
import { mayHavePermission, mayNavigate, mayNavigateFrame, mayRequest, type SessionKind } from './networkPolicy.ts';

export type LockDownOptions = {
  /** Told of every request that was refused. */
  readonly onRefused: () => void;
  /** Developer tools may load their own pages; never in the shipped program. */
  readonly devTools: boolean;
};

/** Closes a session: no network, no permissions, no downloads, no dictionaries. Calling again replaces the kind. */
export function lockDownSession(session: Session, kind: SessionKind, { onRefused, devTools }: LockDownOptions): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const passes = mayRequest(details, kind, devTools);
    if (!passes) onRefused();
    answer({ cancel: !passes });
  });
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(mayHavePermission(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHavePermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.removeAllListeners('will-download');
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** Closes a page: it goes nowhere, opens nothing and holds no other page's contents. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame ? mayNavigate(event.url) : mayNavigateFrame(event.url))) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Whatever session or page turns up, from wherever, starts closed; those of the program are opened for its own files. */
export function lockDownProgram(options: LockDownOptions): void {
  app.on('session-created', (session) => lockDownSession(session, 'other', options));
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
}
