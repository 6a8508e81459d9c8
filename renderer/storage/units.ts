import type { StorageDatabase } from './database.ts';
import type { UnitProfile } from './reportStorage.ts';
import { attempt } from './storageError.ts';

const order = new Intl.Collator('zh-Hans-CN');

function nameOf(unit: UnitProfile): string {
  return unit.values.name ?? '';
}

/** In the order of their names. */
export async function listUnits({ units }: StorageDatabase): Promise<readonly UnitProfile[]> {
  const all = await attempt(() => units.toArray());
  return all.sort((one, other) => order.compare(nameOf(one), nameOf(other)));
}

export async function saveUnit(
  { units }: StorageDatabase,
  unit: { readonly id?: string; readonly values: UnitProfile['values'] },
  changedAt: number,
): Promise<UnitProfile> {
  const saved = { id: unit.id ?? crypto.randomUUID(), values: unit.values, changedAt };
  await attempt(() => units.put(saved));
  return saved;
}

export async function removeUnit({ units }: StorageDatabase, id: string): Promise<void> {
  await attempt(() => units.delete(id));
}
