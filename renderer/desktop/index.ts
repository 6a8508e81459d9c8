import type { Desktop } from '../../shared/bridge/contract.ts';
import { createBrowserDesktop } from './browserDesktop.ts';

declare global {
  interface Window {
    /** Put there by the shell before the page starts; a plain browser has none. */
    readonly desktop?: Desktop;
  }
}

let standIn: Desktop | undefined;

/** The desktop as the page has it: the shell's, or in a plain browser a stand-in of downloads and `window.print`. */
export function findDesktop(): Desktop {
  if (window.desktop !== undefined) return window.desktop;
  standIn ??= createBrowserDesktop();
  return standIn;
}
