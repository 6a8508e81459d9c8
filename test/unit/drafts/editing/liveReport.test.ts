import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../../shared/calculation/evaluation.ts';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import { createLiveReport } from '../../../../shared/drafts/editing/liveReport.ts';
import { evaluateDraft } from '../../../../shared/drafts/evaluateDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';
import type { TemplatePack } from '../../../../shared/packs/templatePack.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';
import { editFor, wishes } from './anyEdits.ts';

/** Every printed figure, with the path it stands under. */
function figures(pack: TemplatePack, evaluation: Evaluation): readonly string[] {
  return [
    ...pack.fields.map(({ id }) => `${id}=${evaluation.text(id)}`),
    ...pack.tables.flatMap((table) =>
      evaluation.rows(table.id).flatMap((row) =>
        table.rowFields.map(({ id }) => {
          const figure = evaluation.figure(`${table.id}.${id}`, [row]);
          return `${figure?.path}=${figure?.text} ${figure?.source}`;
        }),
      ),
    ),
  ];
}

describe('a live report', () => {
  for (const id of ['junshan2024', 'shifeng2021FinalAccounts']) {
    test(`${id}: after any edits it has the figures of a fresh calculation, and again when they are taken back`, () => {
      const { pack, draft } = open(scenario(id, 'published'));
      const before = figures(pack, evaluateDraft(pack, draft));
      fc.assert(
        fc.property(wishes, (list) => {
          const live = createLiveReport(pack, draft);
          const inverses: DraftEdit[] = [];
          for (const wish of list) {
            const edit = editFor(pack, live.draft(), wish);
            if (edit === undefined) continue;
            // Asked for in between, so that something is kept that could go stale.
            figures(pack, live.evaluation());
            inverses.unshift(live.apply(edit));
          }
          expect(figures(pack, live.evaluation())).toEqual(figures(pack, evaluateDraft(pack, live.draft())));
          for (const inverse of inverses) live.apply(inverse);
          expect(figures(pack, live.evaluation())).toEqual(before);
        }),
        { numRuns: 25 },
      );
    });
  }

  test('follows the name of the unit and a whole draft that takes its place', () => {
    const pack = findPack('junshan2024');
    const live = createLiveReport(pack, blankDraft(pack, 2024, { name: '甲局' }));
    const profile = pack.fields.find(({ source }) => source.kind === 'profile' && source.key === 'name');
    const name = (): string => live.evaluation().text(profile?.id ?? '');
    live.apply({ kind: 'setUnit', key: 'name', text: '乙局' });
    expect(name()).toBe('乙局');
    const back = live.apply({ kind: 'replaceDraft', draft: blankDraft(pack, 2024, { name: '丙局' }) });
    expect(name()).toBe('丙局');
    live.apply(back);
    expect(name()).toBe('乙局');
  });

  test('is unchanged by an edit that cannot be made', () => {
    const pack = findPack('junshan2024');
    const live = createLiveReport(pack, blankDraft(pack, 2024, {}));
    const draft = live.draft();
    const edit: DraftEdit = {
      kind: 'several',
      edits: [
        { kind: 'setEntry', id: 'staffing.establishedPosts', text: '1' },
        { kind: 'removeRow', table: 'projects', index: 9 },
      ],
    };
    expect(() => live.apply(edit)).toThrow();
    expect(live.draft()).toBe(draft);
  });
});
