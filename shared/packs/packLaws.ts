import type { Expression } from '../calculation/expression.ts';
import type { FieldDefinition } from '../calculation/factModel.ts';
import { readsOf } from '../calculation/walkExpression.ts';
import { narrativePlaces } from './narrativePlaces.ts';
import { usesOf } from './packUses.ts';
import { type TableUse, tableUsesOf } from './tableUses.ts';
import type { TemplatePack } from './templatePack.ts';

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function allFields(pack: TemplatePack): ReadonlyMap<string, FieldDefinition> {
  return new Map([
    ...pack.fields.map((field): [string, FieldDefinition] => [field.id, field]),
    ...pack.tables.flatMap((table) =>
      table.rowFields.map((field): [string, FieldDefinition] => [`${table.id}.${field.id}`, field]),
    ),
  ]);
}

function uniqueness(pack: TemplatePack): readonly string[] {
  const groups: Readonly<Record<string, readonly string[]>> = {
    字段: pack.fields.map((field) => field.id),
    表: pack.tables.map((table) => table.id),
    文件: pack.documents.map((document) => document.id),
    审核: pack.crossChecks.map((check) => check.code),
    文字: narrativePlaces(pack).map((place) => place.id),
    填报段落: pack.sections.map((section) => section.id),
    ...Object.fromEntries(pack.tables.map((table) => [table.label, table.rowFields.map((field) => field.id)])),
  };
  const clash = pack.fields.filter((field) => pack.tables.some((table) => field.id.startsWith(`${table.id}.`)));
  return [
    ...Object.entries(groups).flatMap(([group, ids]) => repeated(ids).map((id) => `${group}编号重复：${id}`)),
    ...clash.map((field) => `字段编号与表编号冲突：${field.id}`),
  ];
}

function references(pack: TemplatePack, fields: ReadonlyMap<string, FieldDefinition>): readonly string[] {
  const tableIds = new Set(pack.tables.map((table) => table.id));
  const unknown = usesOf(pack).flatMap((use) => {
    if (!fields.has(use.id)) return [`${use.where} 引用了不存在的 ${use.id}`];
    const table = pack.tables.find((each) => use.id.startsWith(`${each.id}.`))?.id;
    return table === undefined || use.row.includes(table)
      ? []
      : [`${use.where} 处没有“${table}”的行，不能用 ${use.id}`];
  });
  const links = pack.tables.flatMap((table) =>
    table.rowFields.flatMap((field) =>
      field.source.kind === 'reference' && !fields.has(`${field.source.table}.${field.source.field}`)
        ? [`${table.id}.${field.id} 指向不存在的 ${field.source.table}.${field.source.field}`]
        : [],
    ),
  );
  const profile = [...fields].flatMap(([id, { source }]) =>
    source.kind === 'profile' && !pack.profile.some((entry) => entry.key === source.key)
      ? [`${id} 用到单位资料中没有的 ${source.key}`]
      : [],
  );
  const sections = pack.sections.flatMap((section) => [
    ...(section.fields ?? []).filter((id) => !fields.has(id)),
    ...(section.tables ?? []).filter((id) => !tableIds.has(id)),
    ...(section.narrative ?? []).filter((id) => !narrativePlaces(pack).some((place) => place.id === id)),
  ]);
  return [...unknown, ...links, ...profile, ...sections.map((id) => `填报段落引用了不存在的 ${id}`)];
}

/** A text that no row can have finds no row, and nobody notices. */
function filterProblem({ table, filter, where }: TableUse, fields: ReadonlyMap<string, FieldDefinition>): string[] {
  if (filter === undefined) return [];
  const field = fields.get(`${table}.${filter.field}`);
  if (field === undefined) return [`${where} 按不存在的 ${table}.${filter.field} 筛选`];
  const strange = (filter.in ?? []).filter((text) => field.choices?.includes(text) === false);
  return strange.map((text) => `${where} 按“${text}”筛选 ${table}.${filter.field}，可选项里没有它`);
}

/** Tables, their names of rows and their filters; documents of sections; defaults among the choices. */
function names(pack: TemplatePack, fields: ReadonlyMap<string, FieldDefinition>): readonly string[] {
  const tables = new Set(pack.tables.map((table) => table.id));
  const documents = new Set(pack.documents.map((document) => document.id));
  return [
    ...tableUsesOf(pack).flatMap((use) =>
      tables.has(use.table) ? filterProblem(use, fields) : [`${use.where} 用到不存在的表 ${use.table}`],
    ),
    ...pack.tables.flatMap(({ id, nameField }) =>
      nameField === undefined || fields.has(`${id}.${nameField}`) ? [] : [`${id} 的行名取自不存在的 ${nameField}`],
    ),
    ...pack.sections.flatMap(({ id, document }) =>
      documents.has(document) ? [] : [`填报段落 ${id} 属于不存在的文件 ${document}`],
    ),
    ...Object.keys(pack.unplaced).flatMap((id) => (fields.has(id) ? [] : [`不打印的字段里有不存在的 ${id}`])),
    ...[...fields].flatMap(([id, { source, choices }]) =>
      source.kind === 'entered' && source.default !== undefined && choices?.includes(source.default) === false
        ? [`${id} 的默认值“${source.default}”不在可选项里`]
        : [],
    ),
  ];
}

/** Every entered fact is printed somewhere, or left out with a reason; and every one is filled in somewhere. */
function placement(pack: TemplatePack, fields: ReadonlyMap<string, FieldDefinition>): readonly string[] {
  const printed = new Set(usesOf(pack).flatMap((use) => (use.printed ? [use.id] : [])));
  const sectioned = new Set(pack.sections.flatMap((section) => [...(section.fields ?? []), ...(section.tables ?? [])]));
  return [...fields].flatMap(([id, field]) => {
    const table = pack.tables.find((each) => id.startsWith(`${each.id}.`))?.id;
    const isReference = field.source.kind === 'reference';
    const unprinted = !printed.has(id) && !isReference && pack.unplaced[id] === undefined;
    const unfilled = field.source.kind === 'entered' && !sectioned.has(table ?? id);
    return [
      ...(unprinted ? [`${id} 没有印在任何地方，也没有说明原因`] : []),
      ...(unfilled ? [`${id} 不在任何填报段落里`] : []),
    ];
  });
}

function formulaReads(formula: Expression): readonly string[] {
  const reads = readsOf(formula);
  return [...reads.facts, ...reads.rows.map((rows) => (rows.op === 'sumRows' ? `${rows.table}.${rows.field}` : ''))];
}

function cycles(fields: ReadonlyMap<string, FieldDefinition>): readonly string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  function visit(id: string, trail: readonly string[]): void {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      found.push(`公式循环：${[...trail, id].join(' → ')}`);
      return;
    }
    state.set(id, 'open');
    const source = fields.get(id)?.source;
    if (source?.kind === 'calculated') {
      for (const read of formulaReads(source.formula)) visit(read, [...trail, id]);
    }
    state.set(id, 'done');
  }
  for (const id of fields.keys()) visit(id, []);
  return found;
}

function widths(pack: TemplatePack): readonly string[] {
  return pack.documents.flatMap(({ id, page, blocks }) => {
    const paper = page.orientation === 'portrait' ? 210 : 297;
    const room = paper - page.marginsMm.left - page.marginsMm.right;
    return blocks.flatMap((block) => {
      if (block.kind !== 'grid') return [];
      const width = block.columnsMm.reduce((total, column) => total + column, 0);
      return width > room + 0.01 ? [`${id}/${block.id} 宽 ${width} 毫米，超过版心 ${room} 毫米`] : [];
    });
  });
}

/** Comparing the text before and after would not do: the first writing already drops functions and what is undefined. */
function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isJson);
}

/**
 * The laws that a pack must keep and a schema cannot say: ids, tables and filter texts unique and known, rows at hand
 * where row fields are used, no formula cycle, every fact printed and filled in somewhere, tables inside the text area, JSON round trip.
 */
export function packViolations(pack: TemplatePack): readonly string[] {
  const fields = allFields(pack);
  return [
    ...uniqueness(pack),
    ...references(pack, fields),
    ...names(pack, fields),
    ...placement(pack, fields),
    ...cycles(fields),
    ...widths(pack),
    ...(isJson(pack) ? [] : ['模板不能原样存为 JSON']),
  ];
}
