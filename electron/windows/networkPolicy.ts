import { appOrigin, printOrigin } from './programAddress.ts';

/** `window`: the program's own session. `print`: pages for the printer. `other`: any session that turns up besides. */
export type SessionKind = 'window' | 'print' | 'other';
export type Asked = { readonly url: string; readonly resourceType: string };

const originOf: Readonly<Record<SessionKind, string | undefined>> = {
  window: appOrigin,
  print: printOrigin,
  other: undefined,
};
/** What may come out of the page itself: pictures it drew, files it holds. Never a page or a script. */
const inlineTypes: readonly string[] = ['image', 'font', 'media', 'xhr', 'other'];

/** Whether a request may leave the page: only for files of the program's own. No scheme that reaches a network passes. */
export function mayRequest({ url, resourceType }: Asked, kind: SessionKind, devTools: boolean): boolean {
  const origin = originOf[kind];
  if (origin === undefined) return false;
  if (devTools && url.startsWith('devtools://devtools/bundled/')) return true;
  if (url === origin || url.startsWith(`${origin}/`)) return true;
  if (url.startsWith('data:image/')) return resourceType === 'image';
  // A blob of our own origin; as a page it is shown in a frame (preview), under the policy of the page that made it.
  if (url.startsWith(`blob:${origin}/`)) return resourceType === 'subFrame' || inlineTypes.includes(resourceType);
  return false;
}

/** What pages may ask of the browser: to keep their data, and to put text on the clipboard. */
const permissions: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

export function mayHavePermission(permission: string, requestingUrl: string): boolean {
  return permissions.includes(permission) && (requestingUrl === appOrigin || requestingUrl.startsWith(`${appOrigin}/`));
}

/** A page may reload itself; it may go nowhere else. */
export function mayNavigate(url: string): boolean {
  return url === `${appOrigin}/` || url === `${appOrigin}/index.html` || url.startsWith(`${appOrigin}/#`);
}

/** A frame inside the page shows what the page itself made. */
export function mayNavigateFrame(url: string): boolean {
  return url === 'about:blank' || url === 'about:srcdoc' || url.startsWith(`blob:${appOrigin}/`);
}

/** Switches that keep Chromium itself from the network, set before it starts: what no page can ask for. */
export const quietSwitches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];
