import type { Severity } from '../../shared/findings/finding.ts';
import { severityNames } from '../strings/app.ts';
import styles from './SeverityMark.module.css';

const shapes = { block: '▲', explain: '◆', notice: '●' } as const satisfies Record<Severity, string>;

type Props = {
  readonly severity: Severity;
  readonly count?: number;
  /** Shows the name of the severity beside its shape. */
  readonly named?: boolean;
};

/** How grave a finding is: by shape and by colour, never by colour alone. */
export function SeverityMark({ severity, count, named = false }: Props) {
  const name = severityNames[severity];
  return (
    <span className={`${styles.mark} ${styles[severity]}`} title={count === undefined ? name : `${name} ${count}`}>
      <span aria-hidden="true" className={styles.shape}>
        {shapes[severity]}
      </span>
      <span className={named ? undefined : 'heard'}>{name}</span>
      {count !== undefined && <span>{count}</span>}
    </span>
  );
}
