import { describe, expect, it } from 'vitest';
import { profileFields } from '../../../../renderer/app/profileFields.ts';
import { packs } from '../../../../shared/packs/packRegistry.ts';

describe('the lines of a unit profile', () => {
  const fields = profileFields(packs);

  it('are every key of every pack, once', () => {
    const keys = new Set(packs.flatMap((pack) => pack.profile.map((line) => line.key)));
    expect(fields.map((field) => field.key).toSorted()).toEqual([...keys].sort());
  });

  it('say in the words of the newest pack where they are used', () => {
    const shortName = fields.find((field) => field.key === 'shortName');
    expect(shortName?.label).toBe('正文中的简称');
    expect(shortName?.counties).toContain('长沙县');
    expect(fields.find((field) => field.key === 'name')?.required).toBe(true);
  });
});
