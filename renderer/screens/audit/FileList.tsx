import { SeverityMark } from '../../components/SeverityMark.tsx';
import { auditStrings as words } from '../../strings/audit.ts';
import styles from './Audit.module.css';
import type { ListedFile } from './auditDesk.ts';

type Props = {
  readonly files: readonly ListedFile[];
  readonly chosen: number | undefined;
  readonly onChoose: (id: number) => void;
};

/** The files with what was found in each, by severity. */
export function FileList({ files, chosen, onChoose }: Props) {
  return (
    <ul className={styles.files} aria-label={words.files}>
      {files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            className={styles.file}
            aria-current={file.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(file.id)}
          >
            <span className={styles.fileName}>{file.name}</span>
            <Outcome file={file} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ file: { outcome } }: { readonly file: ListedFile }) {
  if (outcome.kind !== 'audited') return <span className={styles.soft}>{words.states[outcome.kind]}</span>;
  const { counts, findings, notRead } = outcome.report;
  if (findings.length === 0 && notRead.length > 0) return <span className={styles.soft}>{words.unreadState}</span>;
  if (findings.length === 0) return <span className={styles.clean}>✓ {words.states.clean}</span>;
  return (
    <span className={styles.counts}>
      {(['block', 'explain', 'notice'] as const)
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <SeverityMark key={severity} severity={severity} count={counts[severity]} />
        ))}
    </span>
  );
}
