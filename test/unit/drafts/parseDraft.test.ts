import { describe, expect, it } from 'vitest';
import { unreadableNumbers } from '../../../shared/drafts/evaluateDraft.ts';
import { draftLimits, type ParsedDraft, parseDraft, parseDraftText } from '../../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../../shared/drafts/reportDraft.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { tinyPack } from '../packs/tinyPack.ts';

const required = { format: 'jixiao-report', formatVersion: 1, pack: { id: 'tiny2024', version: 3 }, year: 2024 };

function opened(typed: Readonly<Record<string, unknown>>): ParsedDraft {
  return parseDraft({ ...required, ...typed }, () => tinyPack);
}

function draftFrom(typed: Readonly<Record<string, unknown>>): ReportDraft {
  return opened(typed).draft;
}

function refusal(read: () => unknown): AppError {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the draft was not refused');
}

function refused(typed: Readonly<Record<string, unknown>>): AppError {
  return refusal(() => opened(typed));
}

function ofText(text: string): ParsedDraft {
  return parseDraftText(text, '填报.json', () => tinyPack);
}

describe('the gate is lenient', () => {
  it('takes a draft of which only pack and year are there', () => {
    expect(draftFrom({})).toEqual({
      ...required,
      unit: {},
      entries: {},
      tables: {},
      narrative: {},
      explanations: {},
      overrides: {},
      unplaced: {},
    });
  });

  it('takes numbers and nulls for text', () => {
    const { draft, displaced } = opened({
      unit: { name: null, phone: 1234567 },
      entries: { budget: 12.3, people: null, office: 0 },
      tables: { projects: [{ name: 2024, spent: null }] },
      explanations: { 'TIN-001': 5 },
      overrides: { total: { value: 7, reason: '照账面' } },
      narrative: { 'money.details': ['文', 2024] },
    });
    expect(displaced).toEqual([]);
    expect(draft.unit).toEqual({ name: '', phone: '1234567' });
    expect(draft.entries).toEqual({ budget: '12.3', people: '', office: '0' });
    expect(draft.tables).toEqual({ projects: [{ name: '2024', spent: '' }] });
    expect(draft.explanations).toEqual({ 'TIN-001': '5' });
    expect(draft.overrides.total?.value).toBe('7');
    expect(draft.narrative).toEqual({ 'money.details': ['文', '2024'] });
  });

  it('takes null for any part, table, row, text or override that is not there', () => {
    const nothing = { unit: null, entries: null, narrative: null, explanations: null, unplaced: null };
    expect(opened({ ...nothing, tables: null, overrides: null })).toMatchObject({ displaced: [] });
    const { draft, displaced } = opened({
      tables: { projects: [null, { name: '甲' }] },
      narrative: { 'money.details': null },
      overrides: { total: null },
    });
    expect(displaced).toEqual([]);
    expect(draft.tables).toEqual({ projects: [{}, { name: '甲' }] });
    expect(draft.narrative).toEqual({});
    expect(opened({ tables: { projects: null } }).displaced).toEqual([]);
  });

  it('takes a narrative that is one text instead of a list', () => {
    expect(draftFrom({ narrative: { 'money.details': '一段话' } }).narrative).toEqual({ 'money.details': ['一段话'] });
  });

  it('takes a file with a byte order mark', () => {
    expect(ofText(`\ufeff${JSON.stringify(required)}`).draft.year).toBe(2024);
  });

  it('takes what was called differently in older packs', () => {
    const { draft, displaced } = opened({
      entries: { oldBudget: '5' },
      tables: { works: [{ cost: '3' }] },
      narrative: { oldDetails: ['旧'] },
      overrides: { sum: { value: '1', reason: '照账面' } },
    });
    expect(displaced).toEqual([]);
    expect(draft.entries).toEqual({ budget: '5' });
    expect(draft.tables).toEqual({ projects: [{ spent: '3' }] });
    expect(draft.narrative).toEqual({ 'money.details': ['旧'] });
    expect(draft.overrides).toEqual({ total: { value: '1', reason: '照账面' } });
  });
});

describe('nothing typed is ever dropped', () => {
  it.each([
    ['a field nobody knows', { entries: { nonsense: '3' } }, { 'entries.nonsense': '3' }],
    ['a figure the program calculates', { entries: { total: '9' } }, { 'entries.total': '9' }],
    ['a value that is no text', { entries: { budget: { a: 1 } } }, { 'entries.budget': { a: 1 } }],
    ['yes and no', { entries: { budget: true } }, { 'entries.budget': true }],
    ['a table nobody knows', { tables: { nonsense: [{ a: '1' }] } }, { 'tables.nonsense': [{ a: '1' }] }],
    ['a table that is no list', { tables: { projects: 'x' } }, { 'tables.projects': 'x' }],
    ['a row that is no row', { tables: { projects: ['x'] } }, { 'tables.projects[1]': 'x' }],
    ['a row field nobody knows', { tables: { projects: [{ a: 1 }] } }, { 'tables.projects[1].a': 1 }],
    ['a text without a place', { narrative: { nonsense: ['文'] } }, { 'narrative.nonsense': ['文'] }],
    ['a text that is none', { narrative: { 'money.details': [[]] } }, { 'narrative.money.details': [[]] }],
    ['a part nobody knows', { entires: { budget: '3' } }, { entires: { budget: '3' } }],
    ['a unit that holds a list', { unit: { name: ['甲'] } }, { 'unit.name': ['甲'] }],
    [
      'an override of a typed figure',
      { overrides: { budget: { value: '1', reason: '因' } } },
      { 'overrides.budget': { value: '1', reason: '因' } },
    ],
    [
      'an override of a row that is not there',
      { overrides: { 'projects[3].spent': { value: '1', reason: '因' } } },
      { 'overrides.projects[3].spent': { value: '1', reason: '因' } },
    ],
    [
      'an override without a reason',
      { overrides: { total: { value: '1', reason: ' ' } } },
      { 'overrides.total': { value: '1', reason: ' ' } },
    ],
  ])('%s is kept apart', (_name, typed, unplaced) => {
    const { draft, displaced } = opened(typed);
    expect(draft.unplaced).toEqual(unplaced);
    expect(displaced).toEqual(Object.keys(unplaced));
  });

  it('blank values without a place are nothing to keep', () => {
    expect(opened({ entries: { nonsense: '', other: null } })).toMatchObject({
      displaced: [],
      draft: { unplaced: {} },
    });
  });

  it('what was kept before stays, also when the same place comes again with something else', () => {
    const { draft, displaced } = opened({ entries: { gone: '新' }, unplaced: { 'entries.gone': '旧', other: 1 } });
    expect(draft.unplaced).toEqual({ 'entries.gone': '旧', other: 1, 'entries.gone (2)': '新' });
    expect(displaced).toEqual(['entries.gone']);
  });

  it('what is kept is not news the next time', () => {
    const first = draftFrom({ entries: { gone: '新' } });
    expect(parseDraft(first, () => tinyPack)).toMatchObject({ displaced: [], draft: first });
  });

  it('of an old and a new name the new one counts, the old one is kept', () => {
    for (const entries of [
      { oldBudget: '旧', budget: '新' },
      { budget: '新', oldBudget: '旧' },
    ]) {
      const { draft } = opened({ entries });
      expect(draft.entries).toEqual({ budget: '新' });
      expect(draft.unplaced).toEqual({ 'entries.oldBudget': '旧' });
    }
    const { draft } = opened({ tables: { works: [{ name: '旧' }], projects: [{ name: '新' }] } });
    expect(draft.tables).toEqual({ projects: [{ name: '新' }] });
    expect(draft.unplaced).toEqual({ 'tables.works': [{ name: '旧' }] });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a name like any other', (name) => {
    const own = `{${JSON.stringify(name)}:"x"}`;
    const { draft, displaced } = ofText(
      `{"format":"jixiao-report","formatVersion":1,"pack":{"id":"tiny2024","version":3},"year":2024,
        "unit":${own},"entries":${own},"narrative":${own},"overrides":${own},"explanations":${own},
        "tables":{"projects":[${own}],${JSON.stringify(name)}:[]},${JSON.stringify(name)}:1,"unplaced":${own}}`,
    );
    expect(Object.entries(draft.unit)).toEqual([[name, 'x']]);
    expect(Object.entries(draft.explanations)).toEqual([[name, 'x']]);
    expect([draft.entries, draft.narrative, draft.overrides]).toEqual([{}, {}, {}]);
    expect(Object.keys(draft.tables)).toEqual(['projects']);
    expect(Object.getPrototypeOf(draft.unplaced)).toBe(Object.prototype);
    expect(new Set(displaced)).toEqual(
      new Set([
        name,
        `entries.${name}`,
        `narrative.${name}`,
        `overrides.${name}`,
        `tables.${name}`,
        `tables.projects[1].${name}`,
      ]),
    );
    expect(parseDraft(JSON.parse(JSON.stringify(draft)), () => tinyPack).draft).toEqual(draft);
  });
});

describe('the gate is strict', () => {
  it.each([
    ['nothing', 'null', /最外层/],
    ['a list', '[]', /最外层/],
    ['another format', '{"format":"other","formatVersion":1}', /format 应为 jixiao-report/],
    ['a version that is no number', '{"format":"jixiao-report","formatVersion":"1"}', /formatVersion 应为整数/],
    ['version 0', '{"format":"jixiao-report","formatVersion":0}', /从 1 开始/],
    ['no pack', '{"format":"jixiao-report","formatVersion":1,"year":2024}', /pack/],
  ])('%s is refused in Chinese', (_name, text, said) => {
    const error = refusal(() => ofText(text));
    expect(error.code).toBe('DRAFT_WRONG_FORMAT');
    expect(error.reason).toMatch(said);
    expect(error.reason).not.toMatch(/Invalid|expected|received/);
  });

  it.each(['unit', 'entries', 'tables', 'narrative', 'explanations', 'overrides', 'unplaced'])(
    '%s must be names with values',
    (place) => {
      for (const value of ['x', 3, [], true]) {
        const error = refused({ [place]: value });
        expect(error.code).toBe('DRAFT_WRONG_FORMAT');
        expect(error.reason).toContain(`“${place}”`);
        expect(error.reason).not.toMatch(/Invalid|expected|received/);
      }
    },
  );

  it.each([1989, 2101, 2024.5, '2024', null])('the year %s is refused', (year) => {
    expect(refused({ year })).toMatchObject({ code: 'DRAFT_WRONG_FORMAT', reason: expect.stringMatching(/year/) });
  });

  it('a newer version is refused by name', () => {
    expect(refused({ formatVersion: 2 })).toMatchObject({
      code: 'DRAFT_TOO_NEW',
      reason: expect.stringMatching(/版本 2，本程序最高支持 1/),
    });
  });

  it('too many rows', () => {
    const rows = (count: number): unknown => ({ tables: { projects: Array.from({ length: count }, () => ({})) } });
    expect(refused(rows(6) as Record<string, unknown>)).toMatchObject({
      code: 'TOO_MANY_ROWS',
      reason: '“项目”有 6 行，超过上限 5 行。',
    });
    expect(opened(rows(5) as Record<string, unknown>).draft.tables.projects).toHaveLength(5);
  });

  it.each([
    ['a field', (text: string) => ({ entries: { remark: text } })],
    ['a cell', (text: string) => ({ tables: { projects: [{ name: text }] } })],
    ['the unit', (text: string) => ({ unit: { name: text } })],
    ['an explanation', (text: string) => ({ explanations: { 'TIN-001': text } })],
    ['an override', (text: string) => ({ overrides: { total: { value: text, reason: '因' } } })],
    ['the reason of an override', (text: string) => ({ overrides: { total: { value: '1', reason: text } } })],
  ])('too long a text in %s', (_name, typed) => {
    expect(opened(typed('长'.repeat(draftLimits.cellLength))).displaced).toEqual([]);
    expect(refused(typed('长'.repeat(draftLimits.cellLength + 1)))).toMatchObject({ code: 'TEXT_TOO_LONG' });
  });

  it('too long or too many paragraphs', () => {
    const long = '长'.repeat(draftLimits.paragraphLength + 1);
    expect(refused({ narrative: { 'money.details': [long] } }).code).toBe('TEXT_TOO_LONG');
    const many = Array.from({ length: draftLimits.paragraphs + 1 }, () => '');
    expect(refused({ narrative: { 'money.details': many } }).code).toBe('TOO_MANY_ROWS');
  });

  it('nesting so deep that the draft could not be saved again', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const text = (value: string): string =>
      JSON.stringify({ ...required, unplaced: { deep: 0 } }).replace('0}', `${value}}`);
    expect(ofText(text(nested(50))).draft.unplaced.deep).toBeDefined();
    expect(refusal(() => ofText(text(nested(100_000)))).code).toBe('DRAFT_WRONG_FORMAT');
  });

  it('a huge file before it is parsed', () => {
    const huge = 'x'.repeat(draftLimits.fileLength + 1);
    expect(refusal(() => ofText(huge)).code).toBe('DRAFT_TOO_LARGE');
  });

  it('a text that is no JSON, saying where in Chinese', () => {
    expect(refusal(() => ofText('{"format": x}'))).toMatchObject({ code: 'DRAFT_NOT_JSON' });
    for (const text of ['', '{"format": ', '{"format": x}', '{"a":1}}']) {
      expect(refusal(() => ofText(text)).reason).not.toMatch(/Unexpected|JSON/);
    }
  });
});

describe('figures that are none', () => {
  it('are listed with their places, overridden ones too', () => {
    const { draft } = opened({
      entries: { budget: '12..3', people: '一百', office: '5万元' },
      tables: { projects: [{ spent: '约5', name: '约5' }] },
      overrides: { total: { value: 'abc', reason: '因' }, rate: { value: '99%', reason: '因' } },
    });
    expect(unreadableNumbers(tinyPack, draft)).toEqual([
      { path: 'budget', label: '预算', typed: '12..3' },
      { path: 'people', label: '人员经费', typed: '一百' },
      { path: 'projects[1].spent', label: '项目第1行 决算', typed: '约5' },
      { path: 'total', label: '2024年支出合计（改写）', typed: 'abc' },
    ]);
  });
});
