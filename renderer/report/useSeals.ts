import { useEffect, useState } from 'react';
import { useStorage } from '../app/appContext.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { useReportValue, useSession } from '../session/sessionContext.ts';
import type { Seal } from '../storage/reportStorage.ts';

/** The signed-off states of the report, newest first; asked for again whenever it is frozen or opened again. */
export function useSeals(): readonly Seal[] {
  const { id } = useSession();
  const frozen = useReportValue((session) => session.frozen());
  const storage = useStorage();
  const attempt = useAttempt();
  const [seals, setSeals] = useState<readonly Seal[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `frozen` is when there may be others
  useEffect(() => attempt(async () => setSeals(await storage.listSeals(id))), [attempt, storage, id, frozen]);
  return seals;
}
