import { join } from 'node:path';
import { describe, it } from 'vitest';
import { shifeng2024FinalAccounts } from '../../shared/packs/shifeng2024FinalAccounts/index.ts';
import { compareWithGolden } from '../helpers/golden.ts';
import { packText } from '../helpers/packText.ts';

/** Packs that build on another: a change of the base shows here what becomes of them. */
const built = [shifeng2024FinalAccounts];

describe.each(built.map((pack) => [pack.id, pack] as const))('pack %s', (id, pack) => {
  it('is resolved as accepted', () => {
    compareWithGolden(join(import.meta.dirname, 'packs', `${id}.txt`), packText(pack));
  });
});
