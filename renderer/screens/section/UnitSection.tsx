import { useEffect, useRef, useState } from 'react';
import { Field, type FieldControl } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { useEditor } from '../../report/editorContext.ts';
import { useEdit } from '../../report/useEdit.ts';
import { useReportValue } from '../../session/sessionContext.ts';
import { editorStrings as words } from '../../strings/editor.ts';
import styles from './Section.module.css';

type Props = {
  readonly focusPath: string | undefined;
  readonly onFieldFocus: (path: string, fieldId: string) => void;
};

/** The unit's profile as this report has it. */
export function UnitSection({ focusPath, onFieldFocus }: Props) {
  const { session } = useEditor();
  const { pack } = session.live;
  const factOf = (key: string): string | undefined =>
    pack.fields.find(({ source }) => source.kind === 'profile' && source.key === key)?.id;
  return (
    <>
      <p>{words.unitHelp}</p>
      <div className={styles.profile}>
        {pack.profile.map(({ key, label, required, help }) => {
          const id = factOf(key);
          return (
            <Field
              key={key}
              label={label}
              help={help}
              required={required}
              {...(required ? {} : { optionalMark: words.optional })}
            >
              {(control) => (
                <ProfileInput
                  control={control}
                  name={key}
                  label={label}
                  wanted={id !== undefined && id === focusPath}
                  onFocus={() => id !== undefined && onFieldFocus(id, id)}
                />
              )}
            </Field>
          );
        })}
      </div>
    </>
  );
}

const pauseMs = 50;

type InputProps = {
  readonly control: FieldControl;
  readonly name: string;
  readonly label: string;
  readonly wanted: boolean;
  readonly onFocus: () => void;
};

/** Hands on what was typed after a short pause, for a change of the profile reckons the whole report anew. */
function ProfileInput({ control, name, label, wanted, onFocus }: InputProps) {
  const change = useEdit();
  const stored = useReportValue(({ live }) => live.draft().unit[name] ?? '');
  const mayWrite = useReportValue((each) => each.mayWrite());
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (wanted) input.current?.focus();
  }, [wanted]);

  function handOn(text: string): void {
    clearTimeout(timer.current);
    if (text === stored) return;
    const note = { label: words.filled(label), merge: `unit.${name}`, place: { section: 'unit' } };
    change({ kind: 'setUnit', key: name, text }, note);
  }

  const latest = useRef(handOn);
  const pending = useRef<string>(undefined);
  useEffect(() => {
    latest.current = handOn;
    pending.current = typed;
  });
  useEffect(
    () => () => {
      if (pending.current !== undefined) latest.current(pending.current);
    },
    [],
  );

  return (
    <TextInput
      {...control}
      ref={input}
      required={false}
      readOnly={!mayWrite}
      value={typed ?? stored}
      onFocus={onFocus}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => latest.current(text), pauseMs);
      }}
      onBlur={() => {
        if (typed !== undefined) handOn(typed);
        setTyped(undefined);
      }}
    />
  );
}
