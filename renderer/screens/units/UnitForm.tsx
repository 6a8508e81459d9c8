import { useEffect, useMemo, useRef, useState } from 'react';
import { useStorage } from '../../app/appContext.ts';
import { registerFlush } from '../../app/flushRegistry.ts';
import type { ProfileField } from '../../app/profileFields.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { UnitProfile } from '../../storage/reportStorage.ts';
import { unitsStrings as words } from '../../strings/units.ts';
import styles from './Units.module.css';
import { createUnitKeeping, type KeepingState } from './unitKeeping.ts';

type Props = {
  readonly unit: UnitProfile | undefined;
  readonly fields: readonly ProfileField[];
  readonly onStored: (unit: UnitProfile) => void;
  readonly onRemove: (() => void) | undefined;
};

/** All lines of one unit's profile; no button to save. Keys that no pack asks for stay as they are. */
export function UnitForm({ unit, fields, onStored, onRemove }: Props) {
  const storage = useStorage();
  const attempt = useAttempt();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(unit?.values ?? {});
  const [state, setState] = useState<KeepingState>('saved');
  const [unitId] = useState(unit?.id);

  // The form stays while the list around it is drawn anew.
  const latest = useRef(onStored);
  useEffect(() => {
    latest.current = onStored;
  });

  const keeping = useMemo(
    () =>
      createUnitKeeping(unitId, {
        changed: setState,
        store: async (wanted) => {
          const stored = await storage.saveUnit(wanted);
          latest.current(stored);
          return stored;
        },
      }),
    [unitId, storage],
  );
  useEffect(() => {
    const stop = registerFlush(keeping);
    return () => {
      stop();
      attempt(keeping.flush);
    };
  }, [keeping, attempt]);

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {fields.map(({ key, label, help, required, counties }) => (
        <Field
          key={key}
          label={label}
          required={required}
          help={[help, key === 'name' ? undefined : words.usedBy(counties)].filter(Boolean).join(' ')}
          error={key === 'name' && state === 'nameMissing' ? words.required : undefined}
        >
          {(control) => (
            <TextInput
              {...control}
              autoFocus={key === 'name' && unitId === undefined}
              maxLength={200}
              value={values[key] ?? ''}
              onChange={(event) => {
                const next = { ...values, [key]: event.currentTarget.value };
                setValues(next);
                keeping.set(next);
              }}
              onBlur={() => attempt(keeping.flush)}
            />
          )}
        </Field>
      ))}
      <div className={styles.foot}>
        <span role="status" className={styles.state}>
          {state === 'saving' ? words.saving : state === 'saved' && unit !== undefined ? words.saved : ''}
        </span>
        {onRemove !== undefined && (
          <Button kind="danger" onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
