import type { Finding, FindingPlace, Severity } from '../findings/finding.ts';

/** What the severities are called wherever people read them. */
export const severityNames: Readonly<Record<Severity, string>> = { block: '必改', explain: '需说明', notice: '提示' };

/** A place in one line: `附件1 › 三公经费 › 公车购置 2023年决算（第12行）`. */
export function placeWords(place: FindingPlace): string {
  const names = [place.document, place.section, place.table, place.cell].filter(
    (name): name is string => name !== undefined && name !== '',
  );
  return `${names.join(' › ')}${place.line === undefined ? '' : `（第${place.line}行）`}`;
}

/** Places line by line, each document and table named once. */
export function placeLines(places: readonly FindingPlace[]): string {
  const byTable = new Map<string, string[]>();
  for (const { cell, line, ...around } of places) {
    const table = placeWords(around);
    const spot = `${cell ?? ''}${line === undefined ? '' : `（第${line}行）`}`;
    byTable.set(table, [...(byTable.get(table) ?? []), ...(spot === '' ? [] : [spot])]);
  }
  return [...byTable]
    .map(([table, spots]) => {
      const colon = table === '' || spots.every((spot) => spot.startsWith('（')) ? '' : '：';
      return `${table}${spots.length === 0 ? '' : colon}${spots.join('；')}`;
    })
    .join('\n');
}

/** Both figures, one a line; empty when the finding is not about figures. `expected` may be a limit. */
export function figureWords({ stated, expected }: Finding): string {
  const lines = [
    ...(stated === undefined ? [] : [`现为：${stated}`]),
    ...(expected === undefined ? [] : [`对照：${expected}`]),
  ];
  return lines.join('\n');
}
