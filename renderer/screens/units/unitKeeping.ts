import type { UnitProfile } from '../../storage/reportStorage.ts';

type Values = Readonly<Record<string, string>>;
export type KeepingState = 'saved' | 'saving' | 'nameMissing';

type Dependencies = {
  readonly store: (unit: { readonly id?: string; readonly values: Values }) => Promise<UnitProfile>;
  readonly changed: (state: KeepingState) => void;
  readonly quietMs?: number;
};

/** Stores a unit's profile a moment after the last key, in order; a unit without a name waits until it has one. */
export type UnitKeeping = {
  readonly set: (values: Values) => void;
  readonly flush: () => Promise<void>;
  readonly waiting: () => boolean;
};

export function createUnitKeeping(
  unitId: string | undefined,
  { store, changed, quietMs = 250 }: Dependencies,
): UnitKeeping {
  let id = unitId;
  let next: Values | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function storeNext(): Promise<void> {
    const values = next;
    if (values === undefined) return;
    if ((values.name ?? '').trim() === '') {
      changed('nameMissing');
      return;
    }
    const stored = await store(id === undefined ? { values } : { id, values });
    id = stored.id;
    if (next === values) {
      next = undefined;
      changed('saved');
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    last = last.catch(() => undefined).then(storeNext);
    return last;
  }

  return {
    set: (values) => {
      next = values;
      changed('saving');
      clearTimeout(timer);
      timer = setTimeout(() => void flush().catch(() => undefined), quietMs);
    },
    flush,
    waiting: () => next !== undefined && (next.name ?? '').trim() !== '',
  };
}
