import { lazyScreen } from '../app/lazyScreen.tsx';

/** Every screen, loaded when first shown. `editor` is all screens of one report. */
export const screens = {
  home: lazyScreen(() => import('../screens/home/index.tsx')),
  newReport: lazyScreen(() => import('../screens/newReport/index.tsx')),
  units: lazyScreen(() => import('../screens/units/index.tsx')),
  audit: lazyScreen(() => import('../screens/audit/index.tsx')),
  trash: lazyScreen(() => import('../screens/trash/index.tsx')),
  backups: lazyScreen(() => import('../screens/backups/index.tsx')),
  settings: lazyScreen(() => import('../screens/settings/index.tsx')),
  editor: lazyScreen(() => import('../reportFrame/index.tsx')),
  help: lazyScreen(() => import('../screens/help/index.tsx')),
} as const;

/** Loads the screen that most starts lead to: a report where the address is within one, else home. */
export function loadFirstScreen(address: string): Promise<void> {
  return address.startsWith('#/report/') ? screens.editor.load() : screens.home.load();
}
