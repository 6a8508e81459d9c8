import { describe, expect, test } from 'vitest';
import { blankDraft } from '../../../../shared/drafts/blankDraft.ts';
import { applyEdit } from '../../../../shared/drafts/editing/applyEdit.ts';
import type { DraftEdit } from '../../../../shared/drafts/editing/draftEdit.ts';
import {
  copyRowEdits,
  insertRowEdits,
  removeRowEdits,
  renameRowEdits,
  unusedName,
} from '../../../../shared/drafts/editing/rowEdits.ts';
import type { ReportDraft } from '../../../../shared/drafts/reportDraft.ts';
import { findPack } from '../../../../shared/packs/packRegistry.ts';

const pack = findPack('junshan2024');
const start: ReportDraft = {
  ...blankDraft(pack, 2024, {}),
  tables: {
    projects: [{ name: '物业费' }, { name: '会议费' }, {}],
    projectIndicators: [
      { project: '物业费', tertiaryIndicator: '面积' },
      { project: '会议费', tertiaryIndicator: '场次' },
      { project: '物业费', tertiaryIndicator: '满意度' },
    ],
    indicators: [],
  },
};

function draftAfter(edit: DraftEdit | undefined, draft = start): ReportDraft {
  if (edit === undefined) throw new Error('nothing to do');
  return applyEdit(pack, draft, edit).draft;
}

/** Types a name key by key, as the form does. */
function typeName(index: number, keys: readonly string[]): ReportDraft {
  let draft = start;
  let followedName = draft.tables.projects?.[index]?.name ?? '';
  for (const text of keys) {
    const renamed = renameRowEdits(pack, draft, { table: 'projects', index, field: 'name' }, text, followedName);
    draft = draftAfter(renamed.edit, draft);
    followedName = renamed.followedName;
  }
  return draft;
}

function ownersIn(draft: ReportDraft): readonly (string | undefined)[] {
  return (draft.tables.projectIndicators ?? []).map((row) => row.project);
}

describe('removing a row', () => {
  test('takes the rows that belong to it along, and one undo brings all back', () => {
    const edit = removeRowEdits(pack, start, 'projects', 0);
    if (edit === undefined) throw new Error('refused');
    const { draft, inverse } = applyEdit(pack, start, edit);
    expect(draft.tables.projects).toEqual([{ name: '会议费' }, {}]);
    expect(draft.tables.projectIndicators).toEqual([{ project: '会议费', tertiaryIndicator: '场次' }]);
    expect(applyEdit(pack, draft, inverse).draft).toEqual(start);
  });

  test('a row without a name takes nobody along', () => {
    expect(draftAfter(removeRowEdits(pack, start, 'projects', 2)).tables.projectIndicators).toHaveLength(3);
  });

  test('the second of two rows with one name leaves the rows to the first', () => {
    const twice = { ...start, tables: { ...start.tables, projects: [{ name: '物业费' }, { name: '物业费' }] } };
    expect(draftAfter(removeRowEdits(pack, twice, 'projects', 1), twice).tables.projectIndicators).toHaveLength(3);
  });

  test('is refused where the form asks for the row', () => {
    const lusong = findPack('lusong2018');
    expect(removeRowEdits(lusong, blankDraft(lusong, 2018, {}), 'earmarkedFunds', 0)).toBeUndefined();
  });
});

describe('copying a row', () => {
  test('gives the copy a name and rows of its own', () => {
    const draft = draftAfter(copyRowEdits(pack, start, 'projects', 0));
    expect(draft.tables.projects?.map((row) => row.name)).toEqual(['物业费', '物业费（2）', '会议费', undefined]);
    expect(ownersIn(draft)).toEqual(['物业费', '会议费', '物业费', '物业费（2）', '物业费（2）']);
  });

  test('a copy of the copy counts on', () => {
    const once = draftAfter(copyRowEdits(pack, start, 'projects', 0));
    const twice = draftAfter(copyRowEdits(pack, once, 'projects', 1), once);
    expect(twice.tables.projects?.[2]?.name).toBe('物业费（3）');
  });
});

describe('renaming a row', () => {
  test('renames it in the rows that belong to it, at every key', () => {
    expect(ownersIn(typeName(0, ['物业费用']))).toEqual(['物业费用', '会议费', '物业费用']);
  });

  test('typing a new name over the old one loses nobody', () => {
    expect(ownersIn(typeName(0, ['', '保', '保洁']))).toEqual(['保洁', '会议费', '保洁']);
  });

  test('passing through the name of another row does not mix the families', () => {
    expect(ownersIn(typeName(0, ['会议', '会议费', '会议费用']))).toEqual(['会议费用', '会议费', '会议费用']);
  });
});

describe('inserting a row', () => {
  test('is refused when the table is full', () => {
    const most = pack.tables.find((table) => table.id === 'indicators')?.maxRows ?? 0;
    const full = { ...start, tables: { ...start.tables, indicators: Array.from({ length: most }, () => ({})) } };
    expect(insertRowEdits(pack, full, 'indicators', 0)).toBeUndefined();
    expect(insertRowEdits(pack, start, 'indicators', 0)).toBeDefined();
  });

  test('new names are nobody’s yet', () => {
    const taken = { ...start, tables: { ...start.tables, projects: [{ name: '项目2' }, { name: '项目3' }] } };
    expect(unusedName(pack, taken, 'projects')).toBe('项目4');
  });
});
