import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { momentText } from '../../app/momentText.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import type { StoredCopy } from '../../storage/reportStorage.ts';
import { backupStrings as words } from '../../strings/backups.ts';
import styles from './Backups.module.css';

type Props = { readonly copy: StoredCopy; readonly draft: ReportDraft; readonly onClose: () => void };

const filled = (texts: Readonly<Record<string, string>>): number =>
  Object.values(texts).filter((text) => text.trim() !== '').length;

/** What a copy holds, without restoring it. */
export function CopyDialog({ copy, draft, onClose }: Props) {
  const rows = Object.values(draft.tables);
  const facts: readonly (readonly [string, string | number])[] = [
    [words.contents.unit, draft.unit.name ?? ''],
    [words.contents.year, draft.year],
    [words.contents.saved, momentText(copy.savedAt)],
    [words.contents.entries, filled(draft.entries)],
    [words.contents.rows, rows.reduce((sum, table) => sum + table.length, 0)],
    [
      words.contents.texts,
      Object.values(draft.narrative)
        .flat()
        .filter((text) => text.trim() !== '').length,
    ],
  ];
  return (
    <Dialog
      title={words.lookTitle(copy.title)}
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <dl className={styles.contents}>
        {facts.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
      </dl>
    </Dialog>
  );
}
