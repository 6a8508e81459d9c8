import type { CheckReport, Severity } from '../../shared/crossChecks/finding.ts';

const severityNames: Readonly<Record<Severity, string>> = { block: '必改', explain: '需说明', notice: '提示' };

/** A check report for people: a line of counts, then each finding with places and remedy. */
export function reportLines({ counts, findings }: CheckReport): readonly string[] {
  return [
    `必改 ${counts.block} 处，需说明 ${counts.explain} 处，提示 ${counts.notice} 处；尚缺数据、未能审核 ${counts.notYet} 处。`,
    ...findings.flatMap((finding) => [
      `【${severityNames[finding.severity]}】${finding.code} ${finding.message}`,
      ...finding.places.map(
        (place) => `    位置：${[place.document, place.table, place.cell].filter(Boolean).join(' › ')}`,
      ),
      `    处理：${finding.remedy}`,
      ...(finding.explanation === undefined ? [] : [`    说明：${finding.explanation}`]),
    ]),
  ];
}
