import type { ComponentType } from 'react';
import { lazyScreen } from '../../app/lazyScreen.tsx';
import { routes } from '../../app/routes.ts';

type ReportScreen = {
  readonly id: 'text' | 'findings' | 'overview' | 'preview' | 'history';
  readonly route: string;
  readonly screen: ComponentType;
  /** Stands beside the checklist; the others have the whole width. */
  readonly besideChecklist: boolean;
};

/** The screens of a report other than its sections, loaded when first shown. Ways lead only to those listed here. */
export const reportScreens: readonly ReportScreen[] = [
  {
    id: 'text',
    route: routes.text,
    screen: lazyScreen(() => import('../text/index.tsx')),
    besideChecklist: true,
  },
  {
    id: 'findings',
    route: routes.findings,
    screen: lazyScreen(() => import('../findings/index.tsx')),
    besideChecklist: true,
  },
  {
    id: 'preview',
    route: routes.preview,
    screen: lazyScreen(() => import('../preview/index.tsx')),
    besideChecklist: false,
  },
  {
    id: 'overview',
    route: routes.overview,
    screen: lazyScreen(() => import('../overview/index.tsx')),
    besideChecklist: false,
  },
  {
    id: 'history',
    route: routes.history,
    screen: lazyScreen(() => import('../history/index.tsx')),
    besideChecklist: false,
  },
];

export function hasScreen(id: ReportScreen['id']): boolean {
  return reportScreens.some((each) => each.id === id);
}
