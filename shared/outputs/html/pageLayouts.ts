import type { ResolvedDocument } from '../../layout/resolvedDocument.ts';
import type { PageLayout } from '../../packs/documentSchema.ts';

/** A page layout under the name that `@page` rules and sheets share. */
export type NamedLayout = { readonly name: string; readonly page: PageLayout };

function keyOf({ orientation, marginsMm, pageNumbers }: PageLayout): string {
  const { top, right, bottom, left } = marginsMm;
  return [orientation, top, right, bottom, left, pageNumbers].join(' ');
}

/** The different page layouts of a set, in order of first use: a hundred project forms share one. */
export function pageLayouts(documents: readonly ResolvedDocument[]): readonly NamedLayout[] {
  const byKey = new Map(documents.map(({ page }) => [keyOf(page), page]));
  return [...byKey.values()].map((page, index) => ({ name: `layout${index + 1}`, page }));
}

/** The name of one page layout among those of the set. */
export function layoutName(layouts: readonly NamedLayout[], page: PageLayout): string {
  return layouts.find((layout) => keyOf(layout.page) === keyOf(page))?.name ?? 'layout1';
}
