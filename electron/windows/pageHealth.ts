/** A page that dies this often within this time (milliseconds) will do so again. */
export const crashLimits = { times: 3, within: 120_000 } as const;
/** How long a page that does not answer is left alone after the person chose to wait, in milliseconds. */
export const patience = 20_000;

export type PageHealthPorts = {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The page is gone. `often`: it keeps dying. */
  readonly askAfterCrash: (often: boolean) => Promise<'reload' | 'quit'>;
  /** The page does not answer. */
  readonly askWhileStuck: () => Promise<'wait' | 'reload'>;
  /** Ends the page's process, which then counts as gone. */
  readonly endPage: () => void;
  readonly reload: () => Promise<void>;
  readonly quit: () => void;
  /** Nothing more can be done with the page. */
  readonly failed: (error: unknown) => void;
};

export type PageHealth = {
  readonly gone: () => void;
  readonly stuck: () => void;
  readonly answersAgain: () => void;
};

/** What to do with a page that died or does not answer: always asks, one question at a time, and never loops by itself. */
export function createPageHealth(ports: PageHealthPorts): PageHealth {
  let crashes: readonly number[] = [];
  let state: 'well' | 'stuck' | 'ending' | 'gone' = 'well';

  async function afterCrash(): Promise<void> {
    const now = ports.now();
    crashes = [...crashes.filter((time) => now - time < crashLimits.within), now];
    if ((await ports.askAfterCrash(crashes.length >= crashLimits.times)) === 'quit') return ports.quit();
    state = 'well';
    await ports.reload();
  }

  const isStuck = (): boolean => state === 'stuck';
  async function whileStuck(): Promise<void> {
    while (isStuck()) {
      const answer = await ports.askWhileStuck();
      if (!isStuck()) return;
      if (answer === 'reload') {
        state = 'ending';
        return ports.endPage();
      }
      await ports.wait(patience);
    }
  }

  return {
    gone: () => {
      if (state === 'gone') return;
      const wasEnded = state === 'ending';
      state = wasEnded ? 'well' : 'gone';
      (wasEnded ? ports.reload() : afterCrash()).catch(ports.failed);
    },
    stuck: () => {
      if (state !== 'well') return;
      state = 'stuck';
      whileStuck().catch(ports.failed);
    },
    answersAgain: () => {
      if (state === 'stuck') state = 'well';
    },
  };
}
