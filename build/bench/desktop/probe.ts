/// <reference lib="dom" />

/** A key in the page. `work`: what the main thread did for it; `painted`: from the key until it stood on the screen. */
export type Tap = { readonly at: number; readonly work: number; readonly painted: number };

/** A transaction that was on the disk when it was confirmed. Milliseconds of the page's clock. */
export type Stored = { readonly begun: number; readonly confirmed: number };

export type Probe = {
  readonly taps: Tap[];
  readonly stored: Stored[];
  /** How long the main thread was held, of every task above 50 ms. */
  readonly longTasks: { readonly at: number; readonly length: number }[];
  /** From one frame to the next, once `__watchFrames` was called. */
  readonly frames: number[];
};

/** What a page is opened for: `type` puts a letter where it can, `see` only waits until the thing is painted. */
export type Sought = { readonly selector: string; readonly how: 'type' | 'see' };

/**
 * Runs inside the page before its scripts. Must stay self-contained: its source text is sent to the browser.
 */
export function installProbe(): void {
  const probe: Probe = { taps: [], stored: [], longTasks: [], frames: [] };
  Reflect.set(window, '__probe', probe);

  const afterTask = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(undefined);
  };
  const onNextFrame = (then: (frame: number, painted: number) => void): void => {
    requestAnimationFrame(() => {
      const frame = performance.now();
      afterTask(() => then(frame, performance.now()));
    });
  };
  Reflect.set(window, '__onNextFrame', onNextFrame);

  let pressed: { readonly at: number; readonly begun: number } | undefined;
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = { at: event.timeStamp, begun: performance.now() };
    },
    true,
  );
  // On the way up, so that whoever shows the letter has done so: React does within its own listener. A message would not
  // tell, for the browser holds all tasks back until a key is painted.
  window.addEventListener('input', () => {
    const handled = performance.now();
    const key = pressed;
    pressed = undefined;
    if (key === undefined) return;
    onNextFrame((frame, painted) => {
      probe.taps.push({ at: key.at, work: handled - key.begun + painted - frame, painted: painted - key.at });
    });
  });

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    const names = typeof stores === 'string' ? [stores] : [...stores];
    if (mode === 'readwrite' && names.includes('journal') && options?.durability === 'strict') {
      const begun = performance.now();
      transaction.addEventListener('complete', () => probe.stored.push({ begun, confirmed: performance.now() }));
    }
    return transaction;
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push({ at: startTime, length: duration });
  }).observe({ type: 'longtask', buffered: true });

  Reflect.set(window, '__watchFrames', () => {
    let last = performance.now();
    const onFrame = (): void => {
      const now = performance.now();
      probe.frames.push(now - last);
      last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}

/** Runs inside the page: answers in `window.__found` when what was sought accepted a letter, or stood on the screen. */
export function seek({ selector, how }: Sought): void {
  const found = new Promise<number>((done) => {
    const settle = (): void => {
      const onNextFrame: unknown = Reflect.get(window, '__onNextFrame');
      if (typeof onNextFrame === 'function') onNextFrame((_: number, painted: number) => done(painted));
    };
    const look = (): boolean => {
      const element = document.querySelector(selector);
      if (element === null) return false;
      if (how === 'see') {
        settle();
        return true;
      }
      if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
      element.focus();
      element.select();
      // Goes the way of a key: the browser tells the page of it as of typing.
      document.execCommand('insertText', false, String(1 + Math.floor(Math.random() * 9)));
      settle();
      return true;
    };
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  Reflect.set(window, '__found', found);
}
