import { useId, useMemo, useState } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { TextInput } from '../components/TextInput.tsx';
import { useListKeys } from '../components/useListKeys.ts';
import { useEditor } from '../report/editorContext.ts';
import { editorStrings as words } from '../strings/editor.ts';
import styles from './FieldSearch.module.css';
import { type FieldEntry, fieldEntries, searchFields } from './fieldSearch.ts';

const mostShown = 50;

/** Any field of the report by name: type, choose with the arrow keys, Enter goes there. */
export function FieldSearch({ onClose }: { readonly onClose: () => void }) {
  const { session, jump } = useEditor();
  const id = useId();
  const entries = useMemo(() => fieldEntries(session.live.pack, session.live.evaluation(), words.unit), [session]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => searchFields(entries, query, mostShown), [entries, query]);
  const { at, setChosen, onKey } = useListKeys(id, found, go);

  function go(entry: FieldEntry): void {
    onClose();
    jump(entry.path);
  }

  return (
    <Dialog title={words.search} width="wide" onClose={onClose}>
      <label htmlFor={`${id}-query`} className={styles.label}>
        {words.searchLabel}
      </label>
      <TextInput
        id={`${id}-query`}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-help`}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
        className={styles.query}
      />
      <p id={`${id}-help`} className={styles.help} aria-live="polite">
        {query.trim() === ''
          ? words.searchHelp
          : found.length === 0
            ? words.searchNone
            : words.searchCount(found.length)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={words.search} className={styles.list}>
        {found.map((entry, index) => (
          <div
            key={entry.path}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onPointerMove={() => setChosen(index)}
            onClick={() => go(entry)}
            onKeyDown={onKey}
          >
            <span className={styles.name}>{entry.label}</span>
            <span className={styles.section}>{entry.sectionLabel}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
