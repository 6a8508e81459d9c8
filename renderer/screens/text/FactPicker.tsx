import { useId, useMemo, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { useListKeys } from '../../components/useListKeys.ts';
import { useSession } from '../../session/sessionContext.ts';
import { textStrings as words } from '../../strings/text.ts';
import { type BindableFacts, searchFacts } from './bindableFacts.ts';
import styles from './FactPicker.module.css';

const mostShown = 60;

type Props = {
  readonly facts: BindableFacts;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
};

/** Any number of the tables by name or by value: type, choose with the arrow keys, Enter puts it into the text. */
export function FactPicker({ facts, onPick, onClose }: Props) {
  const { live } = useSession();
  const id = useId();
  const [query, setQuery] = useState('');
  const found = useMemo(() => searchFacts(facts, live.pack, live.evaluation(), query, mostShown), [facts, live, query]);
  const { at, setChosen, onKey } = useListKeys(id, found, (fact) => onPick(fact.id));

  return (
    <Dialog title={words.pickTitle} width="wide" onClose={onClose}>
      <label htmlFor={`${id}-query`} className={styles.label}>
        {words.pickLabel}
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
      />
      <p id={`${id}-help`} className={styles.help} aria-live="polite">
        {query.trim() === '' ? words.pickHelp : found.length === 0 ? words.pickNone : words.pickCount(found.length)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={words.pickTitle} className={styles.list}>
        {found.map(({ id: fact, label, value }, index) => (
          <div
            key={fact}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(fact)}
            onKeyDown={onKey}
          >
            <span>{label}</span>
            <span className={value === '' ? styles.blank : styles.value}>{value === '' ? words.noValue : value}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
