/** How long a start may take before the person is asked, in milliseconds. */
export const startWait = 30_000;

export type StartWatchPorts = {
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly ask: () => Promise<'wait' | 'quit'>;
  readonly quit: () => void;
};

/**
 * Watches a start until the page says its first word. Whatever it hangs on (a folder on a dead network drive, a page that
 * never comes): after half a minute the person decides, instead of a hidden program that keeps every later start out.
 */
export function watchStart({ wait, ask, quit }: StartWatchPorts): { readonly arrived: () => void } {
  let waiting = true;
  async function watch(): Promise<void> {
    for (;;) {
      await wait(startWait);
      if (!waiting) return;
      const answer = await ask();
      if (!waiting) return;
      if (answer === 'quit') return quit();
    }
  }
  watch().catch(quit);
  return {
    arrived: () => {
      waiting = false;
    },
  };
}
