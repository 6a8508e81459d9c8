import { describeFault } from '../files/logFile.ts';

/** Notes faults that nobody expected, and tells the person of the first: of a second there would be no end. */
export function createFaultTeller(log: (line: string) => Promise<void>, tell: () => void): (error: unknown) => void {
  let told = false;
  return (error) => {
    log(`main: ${describeFault(error)}`).catch(() => undefined);
    if (told) return;
    told = true;
    tell();
  };
}
