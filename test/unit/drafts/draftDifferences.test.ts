import { describe, expect, it } from 'vitest';
import { type DifferenceWords, draftDifferences } from '../../../shared/drafts/draftDifferences.ts';
import { applyEdit } from '../../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../../shared/drafts/editing/draftEdit.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

const words: DifferenceWords = {
  unit: '单位',
  entries: '其他',
  narrative: '文字',
  overrides: '改写',
  explanations: '说明',
  unplaced: '没有位置',
  year: '年度',
  row: (table, name) => `${table} › ${name}`,
  rowAdded: '新行',
  rowRemoved: '删行',
};
const { pack, draft } = open(scenario('junshan2024', 'published'));

function differencesAfter(...edits: readonly DraftEdit[]) {
  const after = edits.reduce((state, edit) => applyEdit(pack, state, edit).draft, draft);
  return draftDifferences(pack, draft, after, words);
}

describe('what differs between two states of a draft', () => {
  it('nothing, when nothing was changed', () => {
    expect(differencesAfter()).toEqual([]);
  });

  it('names a field with its section, then and now', () => {
    expect(differencesAfter({ kind: 'setEntry', id: 'vehiclePurchase.lastYearFinal', text: '60' })).toEqual([
      {
        place: '三公经费',
        label: '公车购置 2023年决算数',
        before: '55.53',
        after: '60',
        path: 'vehiclePurchase.lastYearFinal',
      },
    ]);
  });

  it('a row that was put in front does not make all others differ', () => {
    const differences = differencesAfter({ kind: 'insertRow', table: 'projects', index: 0, cells: { name: '新项目' } });
    expect(differences.map(({ label, after }) => [label, after])).toEqual([['新行', '新项目']]);
  });

  it('a renamed row is the same row', () => {
    const differences = differencesAfter({ kind: 'setCell', table: 'projects', row: 0, field: 'name', text: '改名' });
    expect(differences.map(({ path, after }) => [path, after])).toEqual([['projects[1].name', '改名']]);
  });

  it('texts, overrides and explanations count as well', () => {
    const places = differencesAfter(
      { kind: 'setNarrative', id: 'problems', paragraphs: ['无。'] },
      { kind: 'setOverride', path: 'staffing.controlRate', override: { value: '92', reason: '按通知取整' } },
      { kind: 'setExplanation', key: 'BDT-020', text: '过渡安置' },
    ).map(({ place }) => place);
    expect(places).toEqual(['文字', '改写', '说明']);
  });
});
