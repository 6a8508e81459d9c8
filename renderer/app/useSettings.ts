import { createContext, useContext } from 'react';
import type { Settings } from '../storage/reportStorage.ts';

/** The settings as stored, live; {@link SettingsProvider} keeps them. */
export type LiveSettings = {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
};

export const SettingsContext = createContext<LiveSettings | undefined>(undefined);

export function useSettings(): LiveSettings {
  const live = useContext(SettingsContext);
  if (live === undefined) throw new Error('no SettingsContext around this screen');
  return live;
}
