import { describe } from 'vitest';
import { electronMissing, launchElectron } from './launchElectron.ts';
import { launchProgram } from './launchProgram.ts';
import type { LaunchOptions, Program } from './program.ts';

export type Launch = (options: LaunchOptions) => Promise<Program>;

/** The same journey in a real Chromium and, where its runtime is, in Electron; where it is not, the title says why. */
export function describeInShells(name: string, journey: (launch: Launch) => void): void {
  describe(`${name} in Chromium`, () => journey(launchProgram));
  const missing = electronMissing();
  if (missing === undefined) describe(`${name} in Electron`, () => journey(launchElectron));
  else describe.skip(`${name} in Electron (${missing})`, () => journey(launchElectron));
}
