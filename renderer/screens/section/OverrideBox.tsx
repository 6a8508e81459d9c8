import { useState } from 'react';
import { withUnit } from '../../../shared/calculation/valueOrigin.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { useEditor } from '../../report/editorContext.ts';
import type { FieldFacts } from '../../report/fieldFacts.ts';
import { useEdit } from '../../report/useEdit.ts';
import { useReportValue } from '../../session/sessionContext.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import styles from './SidePanel.module.css';

/** A calculated value may be replaced, but only with a reason; the replaced one can be had back at any time. */
export function OverrideBox({ facts }: { readonly facts: FieldFacts }) {
  const { session } = useEditor();
  const change = useEdit();
  const { path, field, label, reference } = facts;
  const override = useReportValue(({ live }) => live.draft().overrides[path]);
  const mayWrite = useReportValue((each) => each.mayWrite());
  const [editing, setEditing] = useState(false);
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  function begin(): void {
    setValue(override?.value ?? session.live.evaluation().text(reference.id, reference.scope).replace(/%$/, ''));
    setReason(override?.reason ?? '');
    setMissing(false);
    setEditing(true);
  }

  function apply(): void {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    const edit = { kind: 'setOverride', path, override: { value: value.trim(), reason: reason.trim() } } as const;
    if (change(edit, { label: words.overrideNote(label), place: { path } })) setEditing(false);
  }

  if (editing) {
    return (
      <form
        className={`${styles.part} ${styles.form}`}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <h3 className={styles.heading}>{words.override}</h3>
        <p className={styles.small}>{words.overrideHelp}</p>
        <Field label={facts.unit === '' ? words.overrideValue : `${words.overrideValue}（${facts.unit}）`}>
          {(control) => <TextInput {...control} value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
        <Field label={words.overrideReason} error={missing ? words.overrideReasonMissing : undefined} required>
          {(control) => (
            <TextInput
              {...control}
              required={false}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <p className={styles.buttons}>
          <Button type="submit">{words.overrideApply}</Button>
          <Button kind="quiet" onClick={() => setEditing(false)}>
            {words.cancel}
          </Button>
        </p>
      </form>
    );
  }
  if (override === undefined) {
    return mayWrite ? (
      <p className={styles.part}>
        <Button kind="quiet" onClick={begin}>
          {words.override}…
        </Button>
      </p>
    ) : null;
  }
  const calculated = withUnit(field, session.live.evaluation().calculatedText(reference.id, reference.scope));
  return (
    <section className={`${styles.part} ${styles.overridden}`}>
      <h3 className={styles.heading}>{calculated === '' ? words.overriddenBlank : words.overridden(calculated)}</h3>
      <p className={styles.text}>{words.overrideReasonIs(override.reason)}</p>
      {mayWrite && (
        <p className={styles.buttons}>
          <Button
            onClick={() =>
              change({ kind: 'setOverride', path }, { label: words.overrideUndoNote(label), place: { path } })
            }
          >
            {words.overrideUndo}
          </Button>
          <Button kind="quiet" onClick={begin}>
            {words.override}…
          </Button>
        </p>
      )}
    </section>
  );
}
