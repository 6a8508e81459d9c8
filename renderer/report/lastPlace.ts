/** Where the person was in a report: a section and the draft path of the field. */
export type LastPlace = { readonly section: string; readonly path?: string };

const prefix = 'lastPlace:';

/**
 * Remembered in the window's own store, not in the report: it is written on every step from cell to cell, must not wait
 * for the database, and costs nothing when it is lost.
 */
export function rememberPlace(reportId: string, { section, path }: LastPlace): void {
  try {
    localStorage.setItem(prefix + reportId, path === undefined ? section : `${section}\n${path}`);
  } catch {
    // A full or forbidden store only means that the person starts at the top next time.
  }
}

export function recallPlace(reportId: string): LastPlace | undefined {
  try {
    const [section = '', path] = (localStorage.getItem(prefix + reportId) ?? '').split('\n');
    if (section === '') return undefined;
    return path === undefined ? { section } : { section, path };
  } catch {
    return undefined;
  }
}
