/** Every screen has an address (after `#`), so that back, reload and jumps work the same everywhere. */
export const routes = {
  home: '/',
  newReport: '/new',
  trash: '/trash',
  units: '/units',
  audit: '/audit',
  settings: '/settings',
  help: '/help',
  backups: '/backups',
  /** Editor; `section` is a section id of the pack. */
  report: '/report/:id',
  section: '/report/:id/section/:section/:field?',
  text: '/report/:id/text/:document/:place?',
  findings: '/report/:id/findings',
  overview: '/report/:id/overview',
  preview: '/report/:id/preview',
  history: '/report/:id/history',
  signOff: '/report/:id/sign-off',
} as const;

export function reportPath(id: string): string {
  return `/report/${id}`;
}
/** `field`: draft path of the field that gets the focus. */
export function sectionPath(id: string, section: string, field?: string): string {
  const path = `/report/${id}/section/${encodeURIComponent(section)}`;
  return field === undefined ? path : `${path}/${encodeURIComponent(field)}`;
}
/** `place`: narrative place that gets the focus. */
export function textPath(id: string, document: string, place?: string): string {
  const path = `/report/${id}/text/${encodeURIComponent(document)}`;
  return place === undefined ? path : `${path}/${encodeURIComponent(place)}`;
}
export function screenPath(id: string, screen: 'findings' | 'overview' | 'preview' | 'history' | 'sign-off'): string {
  return `/report/${id}/${screen}`;
}
