/** Doing something later; answers how to call it off. Tests bring their own. */
export type Timers = { readonly after: (ms: number, run: () => void) => () => void };

export const windowTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
