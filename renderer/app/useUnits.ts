import { useCallback, useEffect, useState } from 'react';
import type { UnitProfile } from '../storage/reportStorage.ts';
import { useStorage } from './appContext.ts';
import { useAttempt } from './useAttempt.ts';

/** All unit profiles by name; `undefined` until read. */
export function useUnits(): readonly UnitProfile[] | undefined {
  return useUnitList().units;
}

/** The same, and how to read them again after a change. */
export function useUnitList(): { readonly units: readonly UnitProfile[] | undefined; readonly refresh: () => void } {
  const storage = useStorage();
  const attempt = useAttempt();
  const [units, setUnits] = useState<readonly UnitProfile[]>();
  const refresh = useCallback(
    () => attempt(async () => setUnits(byName(await storage.listUnits()))),
    [storage, attempt],
  );
  useEffect(refresh, [refresh]);
  return { units, refresh };
}

const { compare } = new Intl.Collator('zh-CN', { numeric: true });

function byName(units: readonly UnitProfile[]): readonly UnitProfile[] {
  return [...units].sort((one, other) => compare(one.values.name ?? '', other.values.name ?? ''));
}
