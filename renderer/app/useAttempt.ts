import { useCallback } from 'react';
import { useDesktop, useToast } from './appContext.ts';
import { attempt } from './faults.ts';

/** `const attempt = useAttempt()`, then `attempt(async () => …)` in any handler: failures become a message. */
export function useAttempt(): (work: () => Promise<void>) => void {
  const desktop = useDesktop();
  const showToast = useToast();
  return useCallback((work) => attempt(work, showToast, desktop), [desktop, showToast]);
}
