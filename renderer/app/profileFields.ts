import type { TemplatePack } from '../../shared/packs/templatePack.ts';

/** One line of a unit's profile, as the packs ask for it. `counties`: where it is used. */
export type ProfileField = {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | undefined;
  readonly counties: readonly string[];
};

/** Every profile key that any of the packs uses, once; words are those of the newest pack that has it. */
export function profileFields(packs: readonly TemplatePack[]): readonly ProfileField[] {
  const newestFirst = [...packs].sort((one, other) => other.year - one.year);
  const found = new Map<string, ProfileField>();
  for (const pack of newestFirst) {
    for (const { key, label, required, help } of pack.profile) {
      const known = found.get(key);
      const counties = [...new Set([...(known?.counties ?? []), pack.county])];
      found.set(
        key,
        known === undefined
          ? { key, label, required, help, counties }
          : { ...known, required: known.required || required, counties },
      );
    }
  }
  return [...found.values()];
}
