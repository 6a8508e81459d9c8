import { describe, expect, it } from 'vitest';
import type { operators } from '../../../shared/calculation/operators/index.ts';
import { packSchema } from '../../../shared/packs/packSchema.ts';
import { tinyPack } from './tinyPack.ts';

type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

/** The tiny pack with one place of it changed. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const pack = JSON.parse(JSON.stringify(tinyPack)) as Data;
  let here = pack as { [key: string | number]: Data };
  for (const step of path.slice(0, -1)) here = here[step] as { [key: string]: Data };
  here[path.at(-1) ?? ''] = value as Data;
  return pack;
}

function accepts(pack: unknown): boolean {
  return packSchema.safeParse(pack).success;
}

/** Every object within the pack, by its path. */
function objects(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    objects(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inner : [path, ...inner];
}

describe('the schema of packs', () => {
  it('takes the tiny pack, and a pack that has been a file', () => {
    expect(packSchema.safeParse(tinyPack).error?.issues ?? []).toEqual([]);
    expect(accepts(JSON.parse(JSON.stringify(tinyPack)))).toBe(true);
  });

  it('refuses a key that it does not know, wherever it stands', () => {
    /** Free names: ids of renamed and left out facts. */
    const open: readonly unknown[] = ['renames', 'unplaced'];
    const closed = objects(tinyPack).filter((path) => !open.includes(path[0]));
    expect(closed.length).toBeGreaterThan(100);
    expect(closed.filter((path) => accepts(changed([...path, 'nonsense'], '1'))).map(String)).toEqual([]);
  });

  it('refuses functions, wherever they stand', () => {
    const places = objects(tinyPack).flatMap((path) => {
      const here = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], tinyPack);
      return Object.keys(here as object).map((key) => [...path, key]);
    });
    expect(places.filter((path) => accepts(changed(path, () => '1'))).map(String)).toEqual([]);
  });

  const total = tinyPack.fields.findIndex(({ id }) => id === 'total');
  const formula = ['fields', total, 'source', 'formula'];

  it.each([
    ['an operator nobody knows', { op: 'power', of: { op: 'field', id: 'budget' } }],
    ['a name every object has', { op: 'constructor' }],
    ['a formula as text', '=budget+people'],
    ['an operand that is missing', { op: 'ratio', of: { op: 'field', id: 'budget' } }],
    ['an operand too many', { op: 'field', id: 'budget', extra: 1 }],
    ['no operands', { op: 'sum', of: [] }],
    ['a fixed number that is a number', { op: 'constant', value: 10 }],
    ['a fixed number with an exponent', { op: 'constant', value: '1e5' }],
    ['an unknown operator deep within', { op: 'sum', of: [{ op: 'round', scale: 2, of: { op: 'eval', id: 'x' } }] }],
    ['half a hundred decimals', { op: 'round', of: { op: 'field', id: 'budget' }, scale: 50 }],
    [
      'a condition nobody knows',
      { op: 'when', condition: { kind: 'maybe' }, yes: { op: 'field', id: 'a' }, no: { op: 'field', id: 'b' } },
    ],
  ])('refuses %s', (_name, value) => {
    expect(accepts(changed(formula, value))).toBe(false);
  });

  it('takes every operator there is', () => {
    const of = { op: 'field', id: 'budget' };
    const condition = { kind: 'compare', left: of, comparison: 'less', right: of };
    const examples: Readonly<Record<keyof typeof operators, object>> = {
      constant: { value: '-1.5' },
      field: { id: 'budget', whenBlank: 'zero' },
      sum: { of: [of], blanks: 'zero' },
      difference: { of, less: of },
      product: { of: [of] },
      ratio: { of, over: of },
      percent: { of, over: of },
      changeRate: { of, from: of },
      atMost: { of, limit: of },
      atLeast: { of, limit: of },
      round: { of, scale: 2 },
      sumRows: {
        table: 'projects',
        field: 'spent',
        where: { field: 'name', in: ['甲'], negate: true },
        children: true,
      },
      countRows: { table: 'projects' },
      when: { condition: { kind: 'all', of: [condition, { kind: 'not', of: condition }] }, yes: of, no: of },
      bands: { of, bands: [{ comparison: 'atLeast', bound: '95', value: '2' }], otherwise: '0' },
      deduction: { of, full: '5', from: '100', direction: 'above', step: '1', perStep: '0.2', counting: 'whole' },
      absolute: { of },
    };
    const refused = Object.entries(examples).filter(([op, rest]) => !accepts(changed(formula, { op, ...rest })));
    expect(refused).toEqual([]);
  });

  it.each([
    [['id'], 'Tiny 2024'],
    [['version'], 0],
    [['year'], 24],
    [['fields', 0, 'id'], '单位'],
    [['fields', 0, 'id'], 'a..b'],
    [['fields', 1, 'unit'], 'dollar'],
    [['fields', 1, 'source', 'kind'], 'guessed'],
    [['tables', 0, 'maxRows'], 1_000_000],
    [['tables', 0, 'rowFields'], []],
    [['crossChecks', 0, 'code'], 'tin-1'],
    [['crossChecks', 0, 'severity'], 'fatal'],
    [['crossChecks', 0, 'basis'], ''],
    [['crossChecks', 0, 'fields'], []],
    [['documents'], []],
    [['documents', 0, 'blocks', 0, 'level'], 4],
    [['documents', 0, 'blocks', 0, 'kind'], 'script'],
    [['documents', 1, 'blocks', 0, 'columnsMm', 0], 0],
    [['documents', 1, 'blocks', 0, 'rows', 0, 'cells'], []],
    [['documents', 1, 'page', 'orientation'], 'diagonal'],
    [['typography', 'paragraphs', 'title', 'sizePt'], 500],
    [['typography', 'paragraphs', 'title'], undefined],
  ])('refuses %j that is %j', (path, value) => {
    expect(accepts(changed(path, value))).toBe(false);
  });
});
