import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { type Migration, migrateDraft, migrations, type RawDraft } from '../../../shared/drafts/migrations.ts';
import { parseDraftText } from '../../../shared/drafts/parseDraft.ts';
import { currentFormatVersion } from '../../../shared/drafts/reportDraft.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { findPack } from '../../../shared/packs/packRegistry.ts';

/** What three made-up later versions might do. */
const chain: readonly Migration[] = [
  { from: 1, reason: 'entries were called facts', migrate: ({ facts, ...rest }) => ({ ...rest, entries: facts }) },
  { from: 2, reason: 'the year stands with the pack', migrate: ({ year, ...rest }) => ({ ...rest, pack: { year } }) },
  { from: 3, reason: 'a note for every draft', migrate: (draft) => ({ note: '', ...draft }) },
];
const oldest: RawDraft = { formatVersion: 1, facts: { a: '1' }, year: 2024 };

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('the chain of migrations', () => {
  it('takes the oldest draft step by step to the newest', () => {
    expect(migrateDraft(oldest, 1, 4, chain)).toEqual({
      formatVersion: 4,
      entries: { a: '1' },
      pack: { year: 2024 },
      note: '',
    });
  });

  it('starts where the draft stands, in whatever order the steps are listed', () => {
    const draft = { formatVersion: 2, entries: { a: '1' }, year: 2024 };
    expect(migrateDraft(draft, 2, 4, [...chain].reverse())).toEqual(migrateDraft(oldest, 1, 4, chain));
  });

  it('leaves a draft of the newest version as it is', () => {
    expect(migrateDraft(oldest, 1, 1, chain)).toBe(oldest);
  });

  it('never touches the original', () => {
    const before = structuredClone(oldest);
    migrateDraft(frozen(oldest), 1, 4, chain);
    expect(oldest).toEqual(before);
  });

  it('refuses a newer draft by name', () => {
    let error: unknown;
    try {
      migrateDraft({ formatVersion: 5 }, 5, 4, chain);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'DRAFT_TOO_NEW', reason: expect.stringMatching(/版本 5.*最高支持 4/) });
  });

  it('a gap is a fault of the program, not of the draft', () => {
    const gap = chain.filter(({ from }) => from !== 2);
    expect(() => migrateDraft(oldest, 1, 4, gap)).toThrow('no migration from draft version 2');
    expect(() => migrateDraft(oldest, 1, 4, gap)).not.toThrow(AppError);
  });
});

describe('the migrations of this program', () => {
  it('lead from version 1 to the current one without a gap, each with its reason', () => {
    const expected = Array.from({ length: currentFormatVersion - 1 }, (_, index) => index + 1);
    expect(migrations.map(({ from }) => from)).toEqual(expected);
    expect(migrations.filter(({ reason }) => reason.trim() === '')).toEqual([]);
  });
});

/** What the stored drafts said when they were stored: printed facts by path. */
const facts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'v1-junshan2024.json': {
    'unit.name': '岳阳市君山区机关事务服务中心',
    'staffing.controlRate': '100%',
    'threePublicExpenses.final': '118.16',
    'officialVehicles.final': '0',
    'projectExpenditure.final': '1589.21',
    'departmentFunds.executed': '1850.19',
    'departmentFunds.executionRate': '97.65%',
    'departmentTotal.score': '98.77',
    'projects[2].name': '机关事务专项',
    'projects[2].totalScore': '99',
    'projectIndicators[1].tertiaryIndicator': '司乘人员安全培训',
  },
};

describe('drafts that were stored in their time', () => {
  const folder = join(import.meta.dirname, '../../drafts');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  it('there is one of every version', () => {
    const versions = new Set(files.map((file) => /^v(\d+)-/.exec(file)?.[1]));
    expect([...versions]).toEqual(Array.from({ length: currentFormatVersion }, (_, index) => String(index + 1)));
  });

  it.each(files)('%s opens to the same facts', (file) => {
    const { draft, pack, displaced } = parseDraftText(readFileSync(join(folder, file), 'utf8'), file, findPack);
    const evaluation = evaluateDraft(pack, draft);
    const printed = Object.keys(facts[file] ?? {}).map((path) => {
      const [, table, row, field] = /^(\w+)\[(\d+)\]\.(.+)$/.exec(path) ?? [];
      if (table === undefined) return [path, evaluation.text(path)];
      return [path, evaluation.text(`${table}.${field}`, evaluation.rows(table).slice(Number(row) - 1, Number(row)))];
    });
    expect(Object.fromEntries(printed)).toEqual(facts[file]);
    expect(displaced).toEqual([]);
    expect(Object.values(draft.narrative).flat().join('')).toContain('理论中心组学习会议10次');
    expect(draft.overrides['departmentFunds.executed']?.reason).toContain('1850.19');
  });
});
