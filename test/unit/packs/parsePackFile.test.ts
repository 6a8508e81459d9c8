import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../shared/calculation/expression.ts';
import { checkDraft } from '../../../shared/crossChecks/checkDraft.ts';
import { blankDraft } from '../../../shared/drafts/blankDraft.ts';
import { evaluateDraft } from '../../../shared/drafts/evaluateDraft.ts';
import { parseDraft } from '../../../shared/drafts/parseDraft.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { resolveSet } from '../../../shared/layout/resolveSet.ts';
import { junshan2024 } from '../../../shared/packs/junshan2024/index.ts';
import { packLimits } from '../../../shared/packs/packBounds.ts';
import { packDifferences } from '../../../shared/packs/packDifferences.ts';
import { findPack, packs } from '../../../shared/packs/packRegistry.ts';
import { parsePackFile } from '../../../shared/packs/parsePackFile.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { scenario } from '../../helpers/scenarios.ts';

type Loose = Record<string, unknown> & {
  fields: Record<string, unknown>[];
  tables: Record<string, unknown>[];
  documents: Record<string, unknown>[];
  crossChecks: Record<string, unknown>[];
};

/** 君山区's pack under an id that no shipped pack has, changed by the test. */
function packText(change: (pack: Loose) => void = () => undefined): string {
  const pack = { ...structuredClone(junshan2024), id: 'nowhere2024' } as unknown as Loose;
  change(pack);
  return JSON.stringify(pack);
}

function refusal(text: string): AppError {
  const started = performance.now();
  try {
    parsePackFile(text, findPack);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(performance.now() - started).toBeLessThan(3_000);
    return error;
  }
  throw new Error('the pack was not refused');
}

function entered(id: string): Record<string, unknown> {
  return { id, label: id, unit: 'count', source: { kind: 'entered', required: false } };
}

function calculated(id: string, formula: Expression): Record<string, unknown> {
  return { id, label: id, unit: 'count', scale: 2, source: { kind: 'calculated', formula, basis: '试验' } };
}

describe('a pack from a file', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))('%s passes under another id, unchanged', (_id, pack) => {
    const other = { ...pack, id: 'nowhere2024' };
    expect(parsePackFile(JSON.stringify(other), findPack)).toEqual(JSON.parse(JSON.stringify(other)));
    expect(parsePackFile(`\ufeff${JSON.stringify(other, null, 2)}`, findPack).id).toBe('nowhere2024');
  });

  it('never takes the place of a shipped pack', () => {
    const error = refusal(JSON.stringify({ ...junshan2024, version: 9 }));
    expect(error.code).toBe('PACK_ID_TAKEN');
    expect(error.message).toMatch(/junshan2024.*--pack junshan2024/);
  });

  it('may hold only the differences from a shipped pack', () => {
    const { title, county, year, basis } = junshan2024;
    const file = {
      extends: { id: 'junshan2024', version: 1 },
      ...{ id: 'nowhere2024', version: 1, title, county, year, basis },
      texts: { 市级预算部门名称: '预算部门名称' },
    };
    const pack = parsePackFile(JSON.stringify(file), findPack);
    expect(packDifferences({ ...junshan2024, id: 'nowhere2024' }, pack)).toHaveLength(1);
    const refusedWith = (change: Record<string, unknown>): AppError => refusal(JSON.stringify({ ...file, ...change }));
    expect(refusedWith({ extends: { id: 'elsewhere2020', version: 1 } }).code).toBe('UNKNOWN_PACK');
    expect(refusedWith({ extends: { id: 'junshan2024', version: 7 } }).code).toBe('DRAFT_PACK_VERSION');
    expect(refusedWith({ extends: 'junshan2024' }).message).toMatch(/extends/);
    expect(refusedWith({ add: { feilds: [] } }).message).toMatch(/feilds/);
    expect(refusedWith({ year: '2024' }).message).toMatch(/年度：应为.*2024/);
    expect(refusedWith({ remove: { fields: ['nothing'] } }).code).toBe('PACK_CHANGE_MISPLACED');
    expect(refusedWith({ remove: { fields: ['frugalityMeasures'] } }).message).toMatch(/frugalityMeasures/);
    expect(refusedWith({ id: 'junshan2024' }).code).toBe('PACK_ID_TAKEN');
  });
});

describe('what is wrong is said so that a person finds it', () => {
  type Cell = { span?: unknown; content: Record<string, unknown> };
  type Row = { cells: Cell[]; rows: Row[] };
  const grid = (pack: Loose, document: number): { rows: Row[]; columnsMm: number[] } =>
    (pack.documents[document] as { blocks: { rows: Row[]; columnsMm: number[] }[] }).blocks[2] as never;

  it.each([
    ['no JSON', () => '{"id": ', /不是 JSON/],
    ['no object', () => '7', /应为一组内容/],
    ['an empty file', () => '', /不是 JSON/],
    ['a missing part', () => packText((pack) => Reflect.deleteProperty(pack, 'sections')), /填报段落：缺少这一项/],
    [
      'a part that nobody knows',
      () => packText((pack) => Object.assign(pack, { feilds: [] })),
      /不认识的“feilds”（是不是“fields”？）/,
    ],
    [
      'a wrong unit',
      () => packText((pack) => Object.assign(pack.fields[0] ?? {}, { unit: 'rmb' })),
      /字段“unit\.\w+” › 单位：应为 wanYuan、.* 之一，现为“rmb”/,
    ],
    ['a number as text', () => packText((pack) => Object.assign(pack, { year: '2024' })), /年度：应为.*现为“2024”/],
    [
      'a cell that spans nothing',
      () => packText((pack) => Object.assign(grid(pack, 1).rows[1]?.cells[0] ?? {}, { span: 0 })),
      /文件“attachment1” › 内容“basicDataTable” › 行“经费控制情况（万元）” › 格“经费控制情况（万元）” › 并列数：不能小于 1，现为“0”/,
    ],
    [
      'an unknown operator',
      () => packText((pack) => pack.fields.push(calculated('extra', { op: 'magic' } as unknown as Expression))),
      /字段“extra” › 来源 › 公式：运算“magic”不认识/,
    ],
    [
      'half an operator',
      () =>
        packText((pack) =>
          pack.fields.push(
            calculated('extra', { op: 'round', of: { op: 'constant', value: '1' } } as unknown as Expression),
          ),
        ),
      /字段“extra” › 来源 › 公式 › 小数位数：缺少这一项/,
    ],
    ['an id that is used twice', () => packText((pack) => pack.fields.push({ ...pack.fields[0] })), /字段编号重复/],
    [
      'a fact that is not there',
      () => packText((pack) => Object.assign(grid(pack, 1).rows[2]?.cells[1]?.content ?? {}, { id: 'nothing' })),
      /attachment1\/basicDataTable 引用了不存在的 nothing/,
    ],
    [
      'a row that is too short',
      () => packText((pack) => grid(pack, 1).rows[2]?.cells.pop()),
      /附件1“部门整体支出绩效评价基础数据表”第 4 行占 5 列，应占 7 列/,
    ],
    [
      'a row that is too long',
      () => packText((pack) => Object.assign(grid(pack, 2).rows[0]?.cells[1] ?? {}, { span: 8 })),
      /附件2.*第 1 行占 10 列，应占 9 列/,
    ],
    [
      'a merge beyond the last row',
      () => packText((pack) => Object.assign(grid(pack, 1).rows.at(-1)?.cells[0] ?? {}, { rowSpan: 2 })),
      /超出了最后一行/,
    ],
    [
      'two documents in one file',
      () => packText((pack) => Object.assign(pack.documents[1] ?? {}, { fileName: pack.documents[0]?.fileName })),
      /文件名都是/,
    ],
  ])('%s', (_name, text, said) => {
    const error = refusal(text());
    expect(error.code).toBe('PACK_INVALID');
    expect(error.reason).toMatch(said);
    expect(error.reason).not.toMatch(/invalid|expected|undefined|\[object/i);
  });

  it('says the first five and counts the rest', () => {
    const text = packText((pack) => {
      for (const field of pack.fields.slice(0, 9)) field.unit = 'rmb';
    });
    expect(refusal(text).reason.match(/rmb/g)).toHaveLength(5);
    expect(refusal(text).reason).toMatch(/另有 4 处/);
  });
});

describe('hostile packs', () => {
  const round = (of: Expression): Expression => ({ op: 'round', of, scale: 2 });
  const field = (id: string): Expression => ({ op: 'field', id });
  const nested = (depth: number, wrap: (of: Expression) => Expression): Expression => {
    let formula: Expression = field('f0');
    for (let level = 0; level < depth; level++) formula = wrap(formula);
    return formula;
  };
  const chain = (length: number, step: (before: Expression) => Expression): Record<string, unknown>[] => [
    entered('f0'),
    ...Array.from({ length }, (_, index) => calculated(`f${index + 1}`, step(field(`f${index}`)))),
  ];
  const withFields = (fields: Record<string, unknown>[]): string => packText((pack) => pack.fields.push(...fields));
  const band = { comparison: 'atLeast', bound: '1', value: '1' } as const;

  it.each([
    ['more than five million characters', () => ' '.repeat(packLimits.fileLength + 1), 'PACK_TOO_LARGE', /过大/],
    ['brackets without end', () => '['.repeat(2_000_000), 'PACK_INVALID', /不是 JSON|太深/],
    [
      'a million brackets, closed',
      () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
      'PACK_INVALID',
      /太深|不是 JSON/,
    ],
    [
      'objects in objects',
      () => `${'{"rows":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
      'PACK_INVALID',
      /太深|不是 JSON/,
    ],
    [
      'a deep formula',
      () => withFields([entered('f0'), calculated('deep', nested(80, round))]),
      'PACK_INVALID',
      /太深/,
    ],
    ['a huge list', () => `{"fields":[${'0,'.repeat(1_000_000)}0]}`, 'PACK_INVALID', /1000001 项/],
    [
      'many lists',
      () => `{"a":[${Array.from({ length: 400 }, () => `[${'0,'.repeat(4_000)}0]`).join(',')}]}`,
      'PACK_INVALID',
      /内容太多/,
    ],
    [
      'too many fields',
      () => withFields(Array.from({ length: 4_990 }, (_, index) => entered(`x${index}`))),
      'PACK_INVALID',
      /字段 有 \d+ 项/,
    ],
    [
      'a table with a billion blank rows',
      () => packText((pack) => Object.assign(pack.tables[0] ?? {}, { minRows: 1e9 })),
      'PACK_INVALID',
      /最少行数/,
    ],
    [
      'a formula that needs itself',
      () => withFields([calculated('self', round(field('self')))]),
      'PACK_INVALID',
      /公式循环/,
    ],
    [
      'formulas in a ring',
      () => withFields([...chain(50, round), { ...calculated('f0', field('f50')) }].slice(1)),
      'PACK_INVALID',
      /公式循环/,
    ],
    ['a chain of a thousand formulas', () => withFields(chain(1_000, round)), 'PACK_INVALID', /一环套一环/],
    [
      'a figure squared again and again',
      () => withFields(chain(60, (of) => ({ op: 'product', of: [of, of] }))),
      'PACK_INVALID',
      /位以上/,
    ],
    [
      'a constant of a million digits',
      () => withFields([calculated('long', { op: 'constant', value: '9'.repeat(1_000_000) })]),
      'PACK_INVALID',
      /位以上/,
    ],
    [
      'a formula that explodes in Excel',
      () =>
        withFields([
          entered('f0'),
          calculated(
            'wide',
            nested(12, (of) => ({ op: 'bands', of, bands: Array.from({ length: 9 }, () => band), otherwise: '0' })),
          ),
        ]),
      'PACK_INVALID',
      /太长/,
    ],
    [
      'a key called __proto__',
      () => packText().replace('"renames":{}', '"renames":{"__proto__":"x"}'),
      'PACK_INVALID',
      /__proto__/,
    ],
    [
      'a key called constructor',
      () => packText((pack) => Object.assign(pack, { unplaced: { constructor: 'x' } })),
      'PACK_INVALID',
      /constructor/,
    ],
    ['an id called constructor', () => withFields([entered('constructor')]), 'PACK_INVALID', /“constructor”作编号/],
    [
      'a row field called valueOf',
      () => packText((pack) => Object.assign(pack.tables[0] ?? {}, { rowFields: [entered('valueOf')] })),
      'PACK_INVALID',
      /“valueOf”作编号/,
    ],
    [
      'a profile key called toString',
      () => packText((pack) => (pack.profile as unknown[]).push({ key: 'toString', label: 'x', required: false })),
      'PACK_INVALID',
      /“toString”作编号/,
    ],
    [
      'characters that cannot be printed',
      () => packText((pack) => Object.assign(pack, { title: 'a\u0000b' })),
      'PACK_INVALID',
      /印不出来/,
    ],
    [
      'a function',
      () => packText((pack) => Object.assign(pack, { title: '() => 1', run: 'eval' })),
      'PACK_INVALID',
      /不认识的“run”/,
    ],
  ] as const)('%s', (_name, text, code, said) => {
    const error = refusal(text());
    expect(error.code).toBe(code);
    expect(error.reason).toMatch(said);
    expect(error.reason.length).toBeLessThan(1_500);
  });

  it('neither changes what objects have', () => {
    refusal(packText().replace('"renames":{}', '"renames":{"__proto__":{"polluted":"x"}}'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('whatever is changed in a pack: it is refused by name, or a report can be made with it', () => {
    const paths: (readonly string[])[] = [];
    (function walk(value: unknown, path: readonly string[]): void {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
      }
    })(junshan2024, []);
    const given = scenario('junshan2024', 'corrected').given as Record<string, unknown>;
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(
          fc.constantFrom<unknown>(
            '',
            '../../x',
            '{year',
            '{projects.name}',
            '一'.repeat(300),
            -1,
            0,
            7,
            1e12,
            null,
            [],
            {},
            true,
          ),
          fc.constant('delete'),
          fc.constantFrom(...junshan2024.fields.map((each) => each.id)),
        ),
        (path, value) => {
          const copy = { ...structuredClone(junshan2024), id: 'nowhere2024' } as unknown as Record<string, unknown>;
          let holder = copy;
          for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
          if (value === 'delete' && Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1);
          else if (value === 'delete') delete holder[path.at(-1) ?? ''];
          else holder[path.at(-1) ?? ''] = value;
          let pack: TemplatePack;
          try {
            pack = parsePackFile(JSON.stringify(copy), findPack);
          } catch (error) {
            if (error instanceof AppError) return;
            throw error;
          }
          accepted += 1;
          for (const draft of [
            blankDraft(pack, pack.year, { name: '某单位' }),
            parseDraft({ ...given, pack: { id: pack.id, version: pack.version } }, () => pack).draft,
          ]) {
            const evaluation = evaluateDraft(pack, draft);
            checkDraft(pack, evaluation, draft);
            resolveSet(pack, evaluation, draft.narrative);
          }
        },
      ),
      { numRuns: 80 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
