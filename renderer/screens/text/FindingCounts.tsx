import { SeverityMark } from '../../components/SeverityMark.tsx';
import type { PlacedFinding } from './placedFindings.ts';
import styles from './Text.module.css';

/** How many findings there are of each severity. */
export function FindingCounts({ findings }: { readonly findings: readonly PlacedFinding[] }) {
  const counted = (['block', 'explain', 'notice'] as const).map((severity) => ({
    severity,
    count: findings.filter(({ finding }) => finding.severity === severity).length,
  }));
  return (
    <span className={styles.counts}>
      {counted
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <SeverityMark key={severity} severity={severity} count={count} />
        ))}
    </span>
  );
}
