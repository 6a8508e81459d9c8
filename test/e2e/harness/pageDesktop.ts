import { contract, events } from '../../../shared/bridge/contract.ts';

/** Name of the function in the page that carries a call to the test process. */
export const bindingName = '__desktopCall';

const pageDesktopParts = {
  binding: bindingName,
  channels: Object.keys(contract),
  events: Object.keys(events),
} as const;

/**
 * Runs inside the page before any of its scripts: builds `window.desktop` from the names of the contract, as the
 * preload does. Only JSON crosses the binding, so bytes travel as base64 in `{ $bytes }`. Must stay self-contained: its
 * source text is sent to the browser.
 */
function installPageDesktop(parts: typeof pageDesktopParts): void {
  if (window.top !== window) return;
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const encode = (_key: string, value: unknown): unknown => {
    if (!(value instanceof Uint8Array)) return value;
    let text = '';
    for (let start = 0; start < value.length; start += 32_768) {
      text += String.fromCharCode(...value.subarray(start, start + 32_768));
    }
    return { $bytes: btoa(text) };
  };
  const decode = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
    return Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0));
  };
  const send: unknown = Reflect.get(window, parts.binding);
  if (typeof send !== 'function') return;
  Object.defineProperty(window, 'desktop', {
    value: Object.freeze({
      kind: 'shell',
      call: async (channel: string, request: unknown): Promise<unknown> => {
        if (!parts.channels.includes(channel)) throw new TypeError('unknown channel');
        return JSON.parse(String(await send(channel, JSON.stringify(request, encode))), decode);
      },
      on: (event: string, listener: (payload: unknown) => void): (() => void) => {
        if (!parts.events.includes(event)) throw new TypeError('unknown event');
        const heard = listeners.get(event) ?? new Set();
        listeners.set(event, heard.add(listener));
        return () => heard.delete(listener);
      },
    }),
  });
  Object.defineProperty(window, '__desktopEmit', {
    value: (event: string, payload: unknown): void => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  });
}

/** The script for the page. Tools that run TypeScript may have put a `__name` into the function's text. */
export function pageDesktopScript(): string {
  return `{ const __name = (named) => named; (${installPageDesktop.toString()})(${JSON.stringify(pageDesktopParts)}); }`;
}

export function encodeForPage(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, key, inner: unknown) {
    // Node's own buffers have already turned themselves into lists of numbers by now: the holder has the original.
    const original: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, key) : inner;
    return original instanceof Uint8Array ? { $bytes: Buffer.from(original).toString('base64') } : inner;
  });
}

export function decodeFromPage(text: string): unknown {
  return JSON.parse(text, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && '$bytes' in inner
      ? new Uint8Array(Buffer.from(String(inner.$bytes), 'base64'))
      : inner,
  );
}
