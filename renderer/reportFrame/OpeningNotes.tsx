import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { useSession } from '../session/sessionContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './ReportFrame.module.css';

/** What was found while the report was opened (values that have lost their place); stays until it has been seen. */
export function OpeningNotes() {
  const { notes } = useSession().opened;
  const [seen, setSeen] = useState(false);
  if (seen || notes.length === 0) return null;
  return (
    <div className={styles.band} role="status">
      <ul className={styles.notes}>
        {notes.map(({ kind, title, detail }) => (
          <li key={`${kind} ${title} ${detail}`}>
            {title}
            {detail}
          </li>
        ))}
      </ul>
      <Button onClick={() => setSeen(true)}>{words.seen}</Button>
    </div>
  );
}
