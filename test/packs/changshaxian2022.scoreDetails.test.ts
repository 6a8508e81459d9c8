import { describe, expect, it } from 'vitest';
import { open, scenario } from '../helpers/scenarios.ts';

type Draft = { readonly entries: Readonly<Record<string, string>> };

function documentsWith(entries: Readonly<Record<string, string>>): readonly string[] {
  const given = scenario('changshaxian2022', 'corrected').given as Draft;
  const { set } = open({ given: { ...given, entries: { ...given.entries, ...entries } } });
  return set.documents.map((document) => document.id);
}

describe('amounts and grades beside 附件2-4', () => {
  it('stand on a sheet of their own only where the unit asks for it; the official three columns stay as they are', () => {
    expect(documentsWith({})).not.toContain('scoreDetails');
    expect(documentsWith({ 'scoreDetails.printed': '是' })).toContain('scoreDetails');
  });
});
