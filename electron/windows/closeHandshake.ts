/** How long the window may take to store everything, in milliseconds. */
export const closeWait = 5_000;

export type ClosePorts = {
  /** Asks the window to store everything; it answers through `mayClose`. */
  readonly sendClosing: () => void;
  readonly close: () => void;
  /** It did not answer in time: wait on, or close all the same. */
  readonly ask: () => Promise<'wait' | 'close'>;
  readonly wait: (milliseconds: number) => Promise<void>;
};

export type CloseHandshake = {
  /** A page is there and can be asked. Until then the window closes at once. */
  readonly begin: () => void;
  /** The person wants the window closed. Answers whether it may close now. */
  readonly requested: () => boolean;
  /** The window has stored everything. */
  readonly mayClose: () => void;
  /** There is nobody left to ask: the page has crashed. */
  readonly giveUp: () => void;
};

export function createCloseHandshake({ sendClosing, close, ask, wait }: ClosePorts): CloseHandshake {
  let state: 'open' | 'asked' | 'free' = 'free';

  function release(): void {
    if (state === 'free') return;
    state = 'free';
    close();
  }

  async function untilAnswered(): Promise<void> {
    for (;;) {
      await wait(closeWait);
      if (state !== 'asked') return;
      if ((await ask()) === 'close') return release();
      if (state !== 'asked') return;
      sendClosing();
    }
  }

  return {
    begin: () => {
      state = 'open';
    },
    requested: () => {
      if (state === 'open') {
        state = 'asked';
        sendClosing();
        untilAnswered().catch(release);
      }
      return state === 'free';
    },
    // Only an answer counts: a page cannot close the window by itself.
    mayClose: () => {
      if (state === 'asked') release();
    },
    giveUp: () => {
      state = 'free';
    },
  };
}
