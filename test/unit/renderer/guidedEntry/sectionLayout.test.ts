import { describe, expect, test } from 'vitest';
import { packFacts } from '../../../../renderer/guidedEntry/model/gridFacts.ts';
import { layForm, typedFactsOf } from '../../../../renderer/guidedEntry/model/layForm.ts';
import { sectionLayout } from '../../../../renderer/guidedEntry/model/sectionLayout.ts';
import { packs } from '../../../../shared/packs/packRegistry.ts';
import { open, scenarios } from '../../../helpers/scenarios.ts';

for (const pack of packs) {
  describe(pack.id, () => {
    test('every fact that is typed can be typed in a section', () => {
      const typed = new Set(
        pack.sections.flatMap((section) => sectionLayout(pack, section).parts.flatMap(typedFactsOf)),
      );
      const missing = [...packFacts(pack).values()].filter(
        ({ id, field }) => field.source.kind === 'entered' && !typed.has(id),
      );
      expect(missing.map(({ id }) => id)).toEqual([]);
    });
  });
}

describe.each(scenarios.map((each) => [`${each.pack}/${each.name}`, each] as const))('%s', (_, each) => {
  const { pack, evaluation } = open(each);
  test.each(pack.sections.map((section) => [section.id, section] as const))('%s is laid out', (_id, section) => {
    const { forms, parts } = sectionLayout(pack, section);
    const [first] = forms === undefined ? [] : evaluation.rows(forms.table, forms.where);
    for (const part of parts) {
      const scope = part.rowAtHand && first !== undefined ? [first] : [];
      const table = layForm(part, scope, { pack, evaluation, mayWrite: true });
      if (table === undefined) continue;
      const keys = table.rows.flatMap((row) => row.cells.map((cell) => cell.key));
      expect(new Set(keys).size).toBe(keys.length);
      const width = table.columnsMm.length;
      for (const row of table.rows) {
        for (const cell of row.cells) expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(width);
      }
    }
  });
});
