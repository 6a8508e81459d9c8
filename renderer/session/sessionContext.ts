import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Scope } from '../../shared/calculation/evaluation.ts';
import type { ReportSession } from './reportSession.ts';

export const SessionContext = createContext<ReportSession | undefined>(undefined);

/** The report of this screen. Only for what stands inside the editor. */
export function useSession(): ReportSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('no report is open here');
  return session;
}

/** Follows one value of the report; renders again only when that value changes (compared by identity). */
export function useReportValue<Value>(read: (session: ReportSession) => Value): Value {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => read(session));
}

/** The printed form of a fact, live. */
export function useFactText(id: string, scope: Scope): string {
  return useReportValue(({ live }) => live.evaluation().text(id, scope));
}

/** What was typed for a fact, live. */
export function useFactTyped(id: string, scope: Scope): string {
  return useReportValue(({ live }) => live.evaluation().typed(id, scope));
}
