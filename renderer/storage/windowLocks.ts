/** `release` resolves when the lock is free for the next one, which takes browsers a moment. */
export type HeldLock = { readonly release: () => Promise<void> };

/**
 * Which of several windows writes a report. `take` answers `undefined` when another window has it, unless it is taken
 * by force; `lost` is called in the window that it is taken from.
 */
export type WindowLocks = {
  readonly take: (
    name: string,
    how: { readonly byForce: boolean; readonly lost: () => void },
  ) => Promise<HeldLock | undefined>;
};

/** The browser's own locks: they end with their window, however it ends. */
export function browserLocks(locks: LockManager): WindowLocks {
  return {
    take: (name, { byForce, lost }) =>
      new Promise((resolve, reject) => {
        let granted = false;
        const held = locks.request(name, byForce ? { steal: true } : { ifAvailable: true }, (lock) => {
          if (lock === null) {
            resolve(undefined);
            return undefined;
          }
          return new Promise<void>((done) => {
            granted = true;
            resolve({
              release: async () => {
                done();
                await held.catch(() => undefined);
              },
            });
          });
        });
        held.catch((error: unknown) => {
          if (granted) lost();
          else reject(error);
        });
      }),
  };
}

/** Locks among those who share this value: one window's own, where the browser has none, and several in tests. */
export function sharedLocks(): WindowLocks {
  const holders = new Map<string, { readonly lost: () => void }>();
  return {
    take: async (name, { byForce, lost }) => {
      const other = holders.get(name);
      if (other !== undefined && !byForce) return undefined;
      const holder = { lost };
      holders.set(name, holder);
      other?.lost();
      return {
        release: async () => {
          if (holders.get(name) === holder) holders.delete(name);
        },
      };
    },
  };
}
