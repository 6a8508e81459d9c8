import type { CheckReport } from '../../shared/findings/finding.ts';
import { placeWords, severityNames } from '../../shared/reports/findingWords.ts';
import type { Readiness } from '../../shared/reports/reportReadiness.ts';

/** A check report for people: a line of counts, then each finding with places and remedy. */
export function reportLines({ counts, findings, notRead }: CheckReport): readonly string[] {
  return [
    ...(notRead.length === 0
      ? []
      : [
          `有 ${notRead.length} 处没有读到或没有读全，下面的结论不包括这些：`,
          ...notRead.map(({ place, reason }) => `    未读：${place}：${reason}`),
        ]),
    `必改 ${counts.block} 处，需说明 ${counts.explain} 处，提示 ${counts.notice} 处；尚缺数据、未能审核 ${counts.notYet} 处。`,
    ...findings.flatMap((finding) => [
      `【${severityNames[finding.severity]}】${finding.code} ${finding.message}`,
      ...finding.places.map((place) => `    位置：${placeWords(place)}`),
      ...(finding.quote === undefined ? [] : [`    原文：${finding.quote}`]),
      `    处理：${finding.remedy}`,
      ...(finding.explanation === undefined ? [] : [`    说明：${finding.explanation}`]),
    ]),
  ];
}

const mostListed = 60;

/** What was found, and before it what is still missing, place by place. */
export function readinessLines({ report, missing }: Readiness): readonly string[] {
  const gaps = missing.filter(({ kind }) => kind !== 'explanation' && kind !== 'formFromFile');
  return [
    ...(gaps.length === 0 ? [] : [`还缺 ${gaps.length} 处，补齐后才能定稿：`]),
    ...gaps.slice(0, mostListed).map(({ place, message }) => `【待补】${placeWords(place)}：${message}`),
    ...(gaps.length > mostListed ? [`……另有 ${gaps.length - mostListed} 处，用 --json 可列出全部。`] : []),
    ...reportLines(report),
  ];
}
