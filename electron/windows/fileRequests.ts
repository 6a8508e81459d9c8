export type FileRequests = {
  readonly ask: (files: readonly string[]) => void;
  /** The page is there: what waited is opened now, in order, and what comes later at once. */
  readonly serve: (open: (file: string) => Promise<void>, onFault: (error: unknown) => void) => void;
};

/** Files that somebody wants opened: they may be asked for long before there is a page to show them. */
export function createFileRequests(): FileRequests {
  let waiting: readonly string[] = [];
  let openAll: ((files: readonly string[]) => void) | undefined;
  return {
    ask: (files) => {
      if (openAll === undefined) waiting = [...waiting, ...files];
      else openAll(files);
    },
    serve: (open, onFault) => {
      let last: Promise<void> = Promise.resolve();
      openAll = (files) => {
        for (const file of files) last = last.then(() => open(file)).catch(onFault);
      };
      const files = waiting;
      waiting = [];
      openAll(files);
    },
  };
}
