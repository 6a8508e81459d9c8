import type { Condition, Expression } from '../calculation/expression.ts';
import type { FieldDefinition, FieldSource } from '../calculation/factModel.ts';
import { operatorOf } from '../calculation/operators/index.ts';
import { type ExpressionReads, readsOf, readsOfCondition } from '../calculation/walkExpression.ts';
import { placeInWords } from './packPlaces.ts';
import type { TemplatePack } from './templatePack.ts';

/** What a pack from outside may ask of the machine: several times what the largest official set needs. */
export const packLimits = {
  /** Characters of the file, and of all texts in it together. */
  fileLength: 5_000_000,
  nesting: 64,
  values: 300_000,
  listLength: 5_000,
  fields: 5_000,
  tables: 200,
  crossChecks: 2_000,
  blocks: 5_000,
  sectionMembers: 5_000,
  blankRows: 2_000,
  /** Formulas that rest on one another. */
  chain: 150,
  /** Terms of one formula once it is written out for Excel. */
  terms: 20_000,
  /** Digits that a figure may come to. */
  digits: 2_000,
} as const;

/** Names that every object has anyway: as an id they would be found where nothing was typed. */
function isInherited(name: string): boolean {
  return name in {};
}

/** Controls, halves of surrogate pairs and non-characters, which no document can hold. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

type Visit = { readonly value: unknown; readonly path: readonly (string | number)[] };

/**
 * Bounds on the bare data, before anything else looks at it: depth, number of values, length of lists and texts, names
 * that objects have anyway. Walks without recursion, so that no depth of nesting can exhaust the stack.
 */
export function dataViolations(root: unknown): readonly string[] {
  const open: Visit[] = [{ value: root, path: [] }];
  let values = 0;
  let characters = 0;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { value, path } = visit;
    const where = (): string => {
      const words = placeInWords(root as Parameters<typeof placeInWords>[0], path.slice(0, 6));
      return words === '' ? '模板' : words;
    };
    values += 1;
    if (typeof value === 'string') {
      characters += value.length;
      if (unprintable.test(value)) return [`${where()} 里有印不出来的字符`];
    }
    if (values > packLimits.values) return [`内容太多，超过 ${packLimits.values} 项`];
    if (characters > packLimits.fileLength) return [`文字太多，超过 ${packLimits.fileLength} 个字`];
    if (typeof value !== 'object' || value === null) continue;
    if (path.length > packLimits.nesting) return [`${where()} 嵌套太深，超过 ${packLimits.nesting} 层`];
    if (Array.isArray(value)) {
      if (value.length > packLimits.listLength)
        return [`${where()} 有 ${value.length} 项，超过 ${packLimits.listLength} 项`];
      for (const [index, item] of value.entries()) open.push({ value: item, path: [...path, index] });
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      if (isInherited(key)) return [`${where()} 里不能用“${key}”作名称`];
      const isName = ['id', 'key', 'table', 'field'].includes(key) && typeof item === 'string';
      if (isName && isInherited(item)) return [`${where()} 里不能用“${item}”作编号`];
      characters += key.length;
      open.push({ value: item, path: [...path, key] });
    }
  }
  return [];
}

function counts(pack: TemplatePack): readonly string[] {
  const members = pack.sections.flatMap((section) => [
    ...(section.fields ?? []),
    ...(section.tables ?? []),
    ...(section.narrative ?? []),
  ]);
  const measured = [
    ['字段', pack.fields.length + pack.tables.flatMap((table) => table.rowFields).length, packLimits.fields],
    ['表', pack.tables.length, packLimits.tables],
    ['审核', pack.crossChecks.length, packLimits.crossChecks],
    ['文件内容', pack.documents.flatMap((document) => document.blocks).length, packLimits.blocks],
    ['填报段落的内容', members.length, packLimits.sectionMembers],
    ['各表最少行数之和', pack.tables.reduce((rows, table) => rows + table.minRows, 0), packLimits.blankRows],
  ] as const;
  return [
    ...measured.flatMap(([what, number, limit]) =>
      number > limit ? [`${what}有 ${number} 项，超过 ${limit} 项`] : [],
    ),
    ...pack.tables.flatMap(({ id, minRows, maxRows }) =>
      minRows > maxRows ? [`表“${id}”的最少行数 ${minRows} 大于最多行数 ${maxRows}`] : [],
    ),
  ];
}

const none: ExpressionReads = { facts: [], rows: [] };

function readsOfSource(source: FieldSource): readonly ExpressionReads[] {
  if (source.kind === 'calculated') return [readsOf(source.formula)];
  if (source.kind === 'codeName') return [{ ...none, facts: [source.code] }];
  if (source.kind !== 'worded') return [];
  return source.alternatives.map(({ when }) => (when === undefined ? none : readsOfCondition(when)));
}

/** Everything that has to be known before this field is: facts, summed row fields, and what rows are chosen by. */
function needs({ source }: FieldDefinition): readonly string[] {
  return readsOfSource(source).flatMap(({ facts, rows }) => [
    ...facts,
    ...rows.flatMap((total) => [
      ...(total.op === 'sumRows' ? [`${total.table}.${total.field}`] : []),
      ...(total.where === undefined ? [] : [`${total.table}.${total.where.field}`]),
    ]),
  ]);
}

type Formulas = { readonly order: readonly string[]; readonly violations: readonly string[] };

/** Fields so that each stands after what it needs; circles and overlong chains. Without recursion. */
function formulaOrder(fields: ReadonlyMap<string, FieldDefinition>): Formulas {
  const depth = new Map<string, number>();
  const open = new Set<string>();
  for (const start of fields.keys()) {
    const path: { readonly id: string; readonly rest: string[]; deepest: number }[] = [];
    const enter = (id: string): void => {
      const field = fields.get(id);
      open.add(id);
      path.push({ id, rest: field === undefined ? [] : [...needs(field)], deepest: 0 });
    };
    if (!depth.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        depth.set(top.id, top.deepest + 1);
        open.delete(top.id);
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) above.deepest = Math.max(above.deepest, top.deepest + 1);
      } else if (open.has(next)) {
        return { order: [], violations: [`公式循环：字段“${top.id}”最终要用到它自己`] };
      } else if (depth.has(next)) {
        top.deepest = Math.max(top.deepest, depth.get(next) ?? 0);
      } else {
        enter(next);
      }
      if (path.length > packLimits.chain || (top.deepest ?? 0) > packLimits.chain) {
        return { order: [], violations: [`字段“${start}”的公式一环套一环，超过 ${packLimits.chain} 层`] };
      }
    }
  }
  return { order: [...depth.keys()], violations: [] };
}

/** Digits that an amount has at most when it is typed. */
const typedDigits = 40;
/** Digits by which a total of any table, or the remainder of a division, can be longer than its parts. */
const margin = 10;

type Size = { readonly digits: number; readonly terms: number };

/** How long a formula's figure and its text in Excel can become; products and quotients add up their parts. */
function sizeOf(expression: Expression, digitsOf: (id: string) => number): Size {
  if (expression.op === 'constant') return { digits: expression.value.length, terms: 1 };
  if (expression.op === 'field') return { digits: digitsOf(expression.id), terms: 1 };
  if (expression.op === 'sumRows') {
    return { digits: digitsOf(`${expression.table}.${expression.field}`) + margin, terms: 1 };
  }
  const compared = expression.op === 'when' ? comparedIn(expression.condition) : [];
  const sizes = operatorOf(expression)
    .operands(expression)
    .map((operand) => sizeOf(operand, digitsOf));
  const digits = sizes.map((size) => size.digits);
  const terms = [...sizes, ...compared.map((operand) => sizeOf(operand, digitsOf))].map((size) => size.terms);
  return { digits: margin + digitsInside(expression, digits), terms: 1 + timesWritten(expression) * total(terms) };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function digitsInside(expression: Expression, operands: readonly number[]): number {
  switch (expression.op) {
    case 'sum':
    case 'difference':
    case 'when':
    case 'atMost':
    case 'atLeast':
    case 'round':
    case 'absolute':
      return Math.max(0, ...operands);
    case 'bands':
      return Math.max(expression.otherwise.length, ...expression.bands.map(({ value }) => value.length));
    case 'deduction':
      return (
        total(Object.values(expression).map((part) => (typeof part === 'string' ? part.length : 0))) + total(operands)
      );
    default:
      return total(operands);
  }
}

/** How often an operator repeats its operands in Excel, at most. */
function timesWritten(expression: Expression): number {
  return expression.op === 'bands' ? expression.bands.length : 2;
}

function comparedIn(condition: Condition): readonly Expression[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right];
    case 'all':
    case 'any':
      return condition.of.flatMap(comparedIn);
    case 'not':
      return comparedIn(condition.of);
    case 'filled':
    case 'textIn':
      return [];
  }
}

function oversized(where: string, { digits, terms }: Size): readonly string[] {
  if (digits > packLimits.digits) return [`${where}的公式可能算出 ${packLimits.digits} 位以上的数`];
  return terms > packLimits.terms ? [`${where}的公式太长`] : [];
}

/**
 * Bounds on a pack that already has the right shape: counts, formulas that rest on one another in a circle or too
 * deeply, figures and formulas that would grow without measure.
 */
export function burdenViolations(pack: TemplatePack): readonly string[] {
  const tooMany = counts(pack);
  if (tooMany.length > 0) return tooMany;
  const fields = new Map<string, FieldDefinition>(pack.fields.map((field) => [field.id, field]));
  for (const table of pack.tables) for (const field of table.rowFields) fields.set(`${table.id}.${field.id}`, field);
  const { order, violations } = formulaOrder(fields);
  if (violations.length > 0) return violations;
  const digits = new Map<string, number>();
  const digitsOf = (id: string): number => digits.get(id) ?? typedDigits;
  const found: string[] = [];
  for (const id of order) {
    const source = fields.get(id)?.source;
    if (source?.kind !== 'calculated') continue;
    const size = sizeOf(source.formula, digitsOf);
    digits.set(id, size.digits);
    found.push(...oversized(`字段“${id}”`, size));
    if (found.length > 0) return found;
  }
  for (const { code, rule } of pack.crossChecks) {
    const sides = rule.kind === 'compare' ? [rule.left, rule.right] : comparedIn(rule.condition);
    for (const side of sides) found.push(...oversized(`审核“${code}”`, sizeOf(side, digitsOf)));
  }
  return found;
}
