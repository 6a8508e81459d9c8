import { Link, useLocation } from 'wouter';
import { assertNever } from '../../shared/errors/appError.ts';
import type { ReadFile } from '../app/readOpenedFile.ts';
import { reportPath, routes } from '../app/routes.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import { openedFilesStrings as words } from '../strings/openedFiles.ts';
import styles from './OpenedFiles.module.css';

/** What became of a file that was opened. */
export type OpenedOutcome =
  | Exclude<ReadFile, { readonly kind: 'report' }>
  | {
      readonly kind: 'stored';
      readonly file: string;
      readonly id: string;
      readonly title: string;
      readonly displaced: readonly string[];
    };

type Props = { readonly outcomes: readonly OpenedOutcome[]; readonly onClose: () => void };

const mostListed = 30;

/** File by file: opened, with what had no place, or refused, with what to do. */
export function OpenedFilesDialog({ outcomes, onClose }: Props) {
  const [, goTo] = useLocation();
  const leaveFor = (path: string): void => {
    onClose();
    goTo(path);
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          {outcomes.some((outcome) => outcome.kind === 'finishedFile') && (
            <Button onClick={() => leaveFor(routes.audit)}>{words.goToAudit}</Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className={styles.outcomes}>
        {outcomes.map((outcome, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <Outcome key={index} outcome={outcome} onClose={onClose} />
        ))}
      </div>
    </Dialog>
  );
}

function Outcome({ outcome, onClose }: { readonly outcome: OpenedOutcome; readonly onClose: () => void }) {
  switch (outcome.kind) {
    case 'refused':
      return (
        <Notice tone="block" title={outcome.reason}>
          <p>{outcome.remedy}</p>
        </Notice>
      );
    case 'finishedFile':
      return (
        <Notice tone="explain" title={words.finishedFile(outcome.file)}>
          <p>{words.finishedFileRemedy}</p>
        </Notice>
      );
    case 'stored':
      return (
        <Notice
          tone={outcome.displaced.length > 0 ? 'explain' : 'verified'}
          title={words.opened(outcome.file, outcome.title)}
        >
          {outcome.displaced.length > 0 && <Displaced paths={outcome.displaced} />}
          <p>
            <Link href={reportPath(outcome.id)} onClick={onClose}>
              {words.openReport}
            </Link>
          </p>
        </Notice>
      );
    default:
      return assertNever(outcome);
  }
}

function Displaced({ paths }: { readonly paths: readonly string[] }) {
  return (
    <>
      <p>{words.displacedCount(paths.length)}</p>
      <ul className={styles.displaced}>
        {paths.slice(0, mostListed).map((path) => (
          <li key={path}>{path}</li>
        ))}
        {paths.length > mostListed && <li>{words.andMore(paths.length - mostListed)}</li>}
      </ul>
    </>
  );
}
