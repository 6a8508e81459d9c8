import type { CheckReport } from '../../shared/findings/finding.ts';
import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import { sectionOrder } from './checklistItems.ts';
import { homeOfPath } from './fieldHome.ts';

/** The field of the finding after the one at hand, in the order of the sections; round again after the last. */
export function nextFindingPath(
  pack: TemplatePack,
  report: CheckReport | undefined,
  from: string | undefined,
): string | undefined {
  const order = sectionOrder(pack);
  const stops = (report?.findings ?? []).flatMap(({ severity, fields }) => {
    if (severity === 'notice') return [];
    for (const path of fields) {
      const home = homeOfPath(pack, path);
      if (home !== undefined) return [{ path, at: order.indexOf(home.section) }];
    }
    return [];
  });
  const inOrder = [...new Set(stops.sort((one, other) => one.at - other.at).map(({ path }) => path))];
  const at = from === undefined ? -1 : inOrder.indexOf(from);
  return inOrder[(at + 1) % Math.max(inOrder.length, 1)];
}
