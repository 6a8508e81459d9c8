import { lazy } from 'react';

/** Every screen, loaded when first shown. `editor` is all screens of one report. */
export const screens = {
  home: lazy(() => import('../screens/home/index.tsx')),
  newReport: lazy(() => import('../screens/newReport/index.tsx')),
  units: lazy(() => import('../screens/units/index.tsx')),
  audit: lazy(() => import('../screens/audit/index.tsx')),
  trash: lazy(() => import('../screens/trash/index.tsx')),
  settings: lazy(() => import('../screens/settings/index.tsx')),
  editor: lazy(() => import('../screens/editor/index.tsx')),
  help: lazy(() => import('../screens/help/index.tsx')),
} as const;
