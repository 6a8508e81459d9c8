import { useMemo, useState } from 'react';
import { packs } from '../../../shared/packs/packRegistry.ts';
import { useStorage, useToast } from '../../app/appContext.ts';
import { profileFields } from '../../app/profileFields.ts';
import { useAttempt } from '../../app/useAttempt.ts';
import { useReports } from '../../app/useReports.ts';
import { useTitle } from '../../app/useTitle.ts';
import { useUnitList } from '../../app/useUnits.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loading } from '../../components/Loading.tsx';
import type { UnitProfile } from '../../storage/reportStorage.ts';
import { appStrings } from '../../strings/app.ts';
import { unitsStrings as words } from '../../strings/units.ts';
import { UnitForm } from './UnitForm.tsx';
import styles from './Units.module.css';

const fields = profileFields(packs);

/**
 * Which unit is looked at. One that is being added gets its id when it is first stored; its form stays the same, so that
 * typing goes on.
 */
type Chosen =
  | { readonly kind: 'stored'; readonly id: string }
  | { readonly kind: 'new'; readonly key: number; readonly id?: string };

/** Units whose profile is kept: list at the left, all its lines at the right; stored as one types. */
export default function Units() {
  useTitle(words.title);
  const storage = useStorage();
  const showToast = useToast();
  const attempt = useAttempt();
  const { units, refresh } = useUnitList();
  const reports = useReports();
  const [chosen, setChosen] = useState<Chosen>();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { unitName, trashedAt } of reports ?? []) {
      if (trashedAt === undefined) found.set(unitName, (found.get(unitName) ?? 0) + 1);
    }
    return found;
  }, [reports]);

  if (units === undefined) return <Loading />;
  const stored = units.find((unit) => unit.id === chosen?.id);
  const shown = stored ?? (chosen?.kind === 'new' ? undefined : units[0]);

  function remove(unit: UnitProfile): void {
    const name = unit.values.name ?? '';
    attempt(async () => {
      await storage.removeUnit(unit.id);
      setChosen(undefined);
      refresh();
      const undo = (): void =>
        attempt(async () => {
          const { id } = await storage.saveUnit({ values: unit.values });
          setChosen({ kind: 'stored', id });
          refresh();
          showToast({ message: words.restored(name) });
        });
      showToast({ message: words.removed(name), action: { label: appStrings.undo, run: undo } });
    });
  }

  const add = (): void => setChosen({ kind: 'new', key: Date.now() });
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <Button kind="primary" onClick={add}>
          {words.add}
        </Button>
      </div>
      <p className={styles.about}>{words.about}</p>
      {units.length === 0 && chosen?.kind !== 'new' ? (
        <EmptyState title={words.empty} actions={<Button onClick={add}>{words.add}</Button>}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <ul aria-label={words.listLabel} className={styles.list}>
            {units.map((unit) => (
              <li key={unit.id}>
                <button
                  type="button"
                  className={styles.unit}
                  aria-current={unit.id === shown?.id ? 'true' : undefined}
                  onClick={() => setChosen({ kind: 'stored', id: unit.id })}
                >
                  <span>{unit.values.name}</span>
                  <span className={styles.count}>{words.reports(counts.get(unit.values.name ?? '') ?? 0)}</span>
                </button>
              </li>
            ))}
            {chosen?.kind === 'new' && stored === undefined && (
              <li>
                <button type="button" className={styles.unit} aria-current="true">
                  {words.unnamed}
                </button>
              </li>
            )}
          </ul>
          <UnitForm
            key={chosen?.kind === 'new' ? chosen.key : shown?.id}
            unit={shown}
            fields={fields}
            onStored={({ id }) => {
              setChosen((now) =>
                now === chosen && now?.kind === 'new' && now.id === undefined ? { ...now, id } : now,
              );
              refresh();
            }}
            onRemove={shown === undefined ? undefined : () => remove(shown)}
          />
        </div>
      )}
    </div>
  );
}
