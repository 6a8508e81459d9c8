import { everything, type ReportFilter, type ReportSorting } from './reportList.ts';

/** How the list was last looked at; kept while the program runs, so that coming back from a report changes nothing. */
export type ListView = { readonly filter: ReportFilter; readonly sorting: ReportSorting };

let last: ListView = { filter: everything, sorting: { key: 'changed', descending: true } };

export function lastListView(): ListView {
  return last;
}

export function keepListView(view: ListView): void {
  last = view;
}
