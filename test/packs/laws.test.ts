import { describe, expect, it } from 'vitest';
import { packViolations } from '../../shared/packs/packLaws.ts';
import { packs } from '../../shared/packs/packRegistry.ts';
import { packSchema } from '../../shared/packs/packSchema.ts';

describe.each(packs.map((pack) => [pack.id, pack] as const))('pack %s', (_id, pack) => {
  it('is data that the schema accepts', () => {
    const result = packSchema.safeParse(JSON.parse(JSON.stringify(pack)));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it('keeps the laws', () => {
    expect(packViolations(pack)).toEqual([]);
  });
});
