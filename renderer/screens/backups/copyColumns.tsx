import { momentText } from '../../app/momentText.ts';
import { Button } from '../../components/Button.tsx';
import type { Column } from '../../components/DataTable.tsx';
import type { StoredCopy } from '../../storage/reportStorage.ts';
import { backupStrings as words } from '../../strings/backups.ts';
import styles from './Backups.module.css';

type Acts = { readonly look: (copy: StoredCopy) => void; readonly restore: (copy: StoredCopy) => void };

export function copyColumns({ look, restore }: Acts): readonly Column<StoredCopy>[] {
  const { columns } = words;
  return [
    { key: 'title', header: columns.title, cell: ({ title }) => title },
    {
      key: 'source',
      header: columns.source,
      width: '9em',
      cell: ({ source, label }) => label || words.sources[source],
    },
    { key: 'saved', header: columns.saved, width: '12em', cell: ({ savedAt }) => momentText(savedAt) },
    { key: 'size', header: columns.size, width: '6em', align: 'end', cell: ({ bytes }) => words.kilobytes(bytes) },
    {
      key: 'actions',
      header: columns.actions,
      width: '11em',
      cell: (copy, active) => (
        <span className={styles.actions}>
          <Button
            kind="quiet"
            tabIndex={active ? 0 : -1}
            aria-label={`${words.look}：${copy.title}`}
            onClick={() => look(copy)}
          >
            {words.look}
          </Button>
          <Button
            kind="quiet"
            tabIndex={active ? 0 : -1}
            aria-label={`${words.restore}：${copy.title}`}
            onClick={() => restore(copy)}
          >
            {words.restore}
          </Button>
        </span>
      ),
    },
  ];
}
