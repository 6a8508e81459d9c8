/**
 * Who holds something that is not stored yet. An open report registers here, so that closing the window, leaving the page
 * and failing screens can have everything stored first.
 */
type Holder = { readonly flush: () => Promise<void>; readonly waiting: () => boolean };

const holders = new Set<Holder>();

/** Answers how to deregister. `flush` resolves when stored; `waiting` is true while something is not. */
export function registerFlush(holder: Holder): () => void {
  holders.add(holder);
  return () => holders.delete(holder);
}

/** Stores whatever waits, everywhere. Rejects with the first failure, after all have been tried. */
export async function flushAll(): Promise<void> {
  const outcomes = await Promise.allSettled([...holders].map((holder) => holder.flush()));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

export function anythingWaiting(): boolean {
  return [...holders].some((holder) => holder.waiting());
}
