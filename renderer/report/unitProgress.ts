import type { TemplatePack } from '../../shared/packs/templatePack.ts';
import type { ProgressState } from '../../shared/readiness/sectionProgress.ts';

/** How far the unit's profile is filled in. */
export function unitProgress(pack: TemplatePack, unit: Readonly<Record<string, string>>): ProgressState {
  const isFilled = (key: string): boolean => (unit[key] ?? '').trim() !== '';
  if (!pack.profile.some(({ key }) => isFilled(key))) return 'notStarted';
  return pack.profile.every(({ key, required }) => !required || isFilled(key)) ? 'done' : 'started';
}
