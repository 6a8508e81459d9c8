import { z } from 'zod';
import type { StorageDatabase } from './database.ts';
import type { Settings } from './reportStorage.ts';
import { attempt } from './storageError.ts';

export const settingsKey = 'settings';

/** A value that this program does not know (an older or newer one wrote it) falls back to the standard. */
const shape = z.object({
  textSize: z.enum(['standard', 'large', 'extraLarge']).catch('standard'),
  amountUnit: z.enum(['wanYuan', 'yuan']).catch('wanYuan'),
  welcomed: z.boolean().catch(false),
  sidePanel: z.enum(['open', 'folded']).catch('open'),
});

export function storedSettings(value: unknown): Settings {
  return shape.parse(typeof value === 'object' && value !== null ? value : {});
}

export async function readSettings({ settings }: StorageDatabase): Promise<Settings> {
  return storedSettings((await attempt(() => settings.get(settingsKey)))?.value);
}

/** Changes some settings and answers all. */
export function saveSettings({ dexie, settings }: StorageDatabase, change: Partial<Settings>): Promise<Settings> {
  return attempt(() =>
    dexie.transaction('rw', settings, async () => {
      const all = { ...storedSettings((await settings.get(settingsKey))?.value), ...change };
      await settings.put({ key: settingsKey, value: all });
      return all;
    }),
  );
}
