import { describe, expect, it } from 'vitest';
import { benchDraft, sizeName } from '../../../build/bench/benchDraft.ts';
import { checkDraft } from '../../../shared/crossChecks/checkDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';

describe.each([[{ projects: 3 }], [{ projects: 50, rows: 40 }], [{ projects: 50, rows: 400 }]] as const)(
  'the large draft of %j',
  (size) => {
    it('has that size, a place for everything, and nothing that the checks object to', async () => {
      const { pack, draft, displaced } = await benchDraft(size);
      const table = 'rows' in size ? 'evaluationProjects' : 'projects';
      expect(draft.tables[table]).toHaveLength(size.projects);
      if ('rows' in size) {
        const codes = (draft.tables.functionRows ?? []).map(({ code }) => code);
        expect(codes).toHaveLength(size.rows);
        expect(new Set(codes).size).toBe(size.rows);
      }
      expect(displaced).toEqual([]);
      expect(checkDraft(pack, evaluateDraft(pack, draft), draft).findings).toEqual([]);
    });
  },
);

describe('sizeName', () => {
  it('tells sizes apart', () => {
    expect(sizeName({ projects: 10 })).toBe('10 projects');
    expect(sizeName({ projects: 10, rows: 40 })).toBe('40 rows, 10 projects');
  });
});
