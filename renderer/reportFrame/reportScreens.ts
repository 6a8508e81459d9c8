import type { ComponentType } from 'react';
import { lazyScreen } from '../app/lazyScreen.tsx';
import { routes } from '../app/routes.ts';

type ReportScreen = {
  readonly id: 'text' | 'findings' | 'overview' | 'preview' | 'history' | 'sign-off';
  readonly route: string;
  readonly screen: ComponentType;
  /** Stands beside the checklist; the others have the whole width. */
  readonly besideChecklist: boolean;
};

/** The screens of a report other than its sections, loaded when first shown. */
export const reportScreens: readonly ReportScreen[] = [
  {
    id: 'text',
    route: routes.text,
    screen: lazyScreen(() => import('../screens/text/index.tsx')),
    besideChecklist: true,
  },
  {
    id: 'findings',
    route: routes.findings,
    screen: lazyScreen(() => import('../screens/findings/index.tsx')),
    besideChecklist: true,
  },
  {
    id: 'preview',
    route: routes.preview,
    screen: lazyScreen(() => import('../screens/preview/index.tsx')),
    besideChecklist: false,
  },
  {
    id: 'overview',
    route: routes.overview,
    screen: lazyScreen(() => import('../screens/overview/index.tsx')),
    besideChecklist: false,
  },
  {
    id: 'history',
    route: routes.history,
    screen: lazyScreen(() => import('../screens/history/index.tsx')),
    besideChecklist: false,
  },
  {
    id: 'sign-off',
    route: routes.signOff,
    screen: lazyScreen(() => import('../screens/signOff/index.tsx')),
    besideChecklist: false,
  },
];
