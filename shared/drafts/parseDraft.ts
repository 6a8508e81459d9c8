import { z } from 'zod';
import {
  type FieldDefinition,
  isDerived,
  type Override,
  type TableDefinition,
  type TableRow,
} from '../calculation/factModel.ts';
import { parsePath, rowPath } from '../calculation/factPath.ts';
import { AppError } from '../errors/appError.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { absentNames, withAbsentTexts } from './absence.ts';
import { migrateDraft, type RawDraft } from './migrations.ts';
import { pinnedPack } from './pinnedPack.ts';
import { currentFormatVersion, draftFormat, type ReportDraft } from './reportDraft.ts';

type Placed = { readonly typedId: string; readonly value: unknown; readonly id: string | undefined };

/** A draft that came through the gate. `displaced`: what had no place just now (it is in `draft.unplaced` as well). */
export type ParsedDraft = {
  readonly draft: ReportDraft;
  readonly pack: TemplatePack;
  readonly displaced: readonly string[];
};

/** Finds a pack by id and version; throws UNKNOWN_PACK or DRAFT_PACK_VERSION. */
export type FindPack = (id: string, version?: number) => TemplatePack;

export const draftLimits = {
  /** Characters of the whole file. */
  fileLength: 64_000_000,
  /** Characters of one cell; Excel holds 32,767. */
  cellLength: 32_000,
  paragraphLength: 200_000,
  paragraphs: 5_000,
  /** Levels within levels; a draft has five, what is kept in `unplaced` may have more. */
  nesting: 100,
} as const;

type Values = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const header = z.looseObject(
  {
    format: z.literal(draftFormat, { error: 'format 应为 jixiao-report' }),
    formatVersion: z.int({ error: 'formatVersion 应为整数' }).min(1, { error: 'formatVersion 应从 1 开始' }),
  },
  { error: '最外层应为 { … } 形式的内容' },
);

const textLike = z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]);
/** Not z.record: it drops a key called `__proto__`, and nothing typed is ever dropped. */
const part = z
  .custom<Values>(isObject, { error: '应为“编号: 内容”形式' })
  .nullish()
  .transform((values) => values ?? {});
const body = z.object({
  pack: z.object(
    { id: z.string({ error: '缺少 pack.id' }), version: z.int({ error: 'pack.version 应为整数' }) },
    { error: '缺少 pack' },
  ),
  packDefinition: z.unknown().optional(),
  year: z.int({ error: 'year 应为整数年份' }).min(1990, { error: 'year 不对' }).max(2100, { error: 'year 不对' }),
  unit: part,
  entries: part,
  tables: part,
  narrative: part,
  explanations: part,
  overrides: part,
  absent: z.array(z.string(), { error: 'absent 应为编号的列表' }).nullish(),
  unplaced: part,
});
const knownParts = new Set(['format', 'formatVersion', ...Object.keys(body.shape)]);
const paragraphList = z
  .array(z.union([z.string(), z.number().transform(String)]))
  .or(z.string().transform((text) => [text]));
const overrideShape = z.object({ value: textLike, reason: z.string().trim().min(1) });

function check<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw new AppError('DRAFT_WRONG_FORMAT', {
    detail: `${where === '' ? '' : `“${where}”处，`}${issue?.message ?? ''}`,
  });
}

/** Without recursion: what is nested too deeply to be read would also be too deep to be saved. */
function checkNesting(json: unknown): void {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > draftLimits.nesting) {
      throw new AppError('DRAFT_WRONG_FORMAT', { detail: `内容层层嵌套，超过${draftLimits.nesting}层` });
    }
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}

/** Where the file stops being JSON, without the engine's English words. */
function whereNoJson(error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? '格式不完整' : `第${Number(position) + 1}个字符处不对`;
}

/** Reads a draft file's text. See {@link parseDraft}. */
export function parseDraftText(text: string, file: string, findPack: FindPack): ParsedDraft {
  if (text.length > draftLimits.fileLength) {
    throw new AppError('DRAFT_TOO_LARGE', { size: text.length, limit: draftLimits.fileLength });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new AppError('DRAFT_NOT_JSON', { file, detail: whereNoJson(error) });
  }
  return parseDraft(json, findPack);
}

/**
 * The one gate for drafts, from wherever they come: lenient in (numbers and nulls for text, missing parts, fields that
 * were renamed), strict out. What has no place goes to `unplaced`. Throws AppError: wrong shape, too new, unknown pack
 * or one that cannot be used, too many rows, too long a text.
 */
export function parseDraft(json: unknown, findPack: FindPack): ParsedDraft {
  const { formatVersion } = check(header, json);
  checkNesting(json);
  const migrated = migrateDraft(json as RawDraft, formatVersion, currentFormatVersion);
  const raw = check(body, migrated);
  const { pack, ...carried } = pinnedPack(raw.pack, raw.packDefinition, findPack);
  const displaced: string[] = [];
  const unplaced = new Map(Object.entries(raw.unplaced));

  /** Something else may be kept under that name since the last time: both stay. */
  function displace(path: string, value: unknown): void {
    displaced.push(path);
    let key = path;
    for (let count = 2; unplaced.has(key) && !isSame(unplaced.get(key), value); count++) key = `${path} (${count})`;
    unplaced.set(key, value);
  }

  for (const [key, value] of Object.entries(migrated)) if (!knownParts.has(key)) displace(key, value);

  function newName(id: string): string {
    const renamed = (name: string): string => (Object.hasOwn(pack.renames, name) ? (pack.renames[name] ?? name) : name);
    const path = parsePath(id);
    if (path.kind === 'field') return renamed(id);
    return rowPath(renamed(path.table), path.rowNumber, renamed(path.field));
  }

  /** Where each value goes: under its own name, or a newer one that nothing else has; else nowhere. */
  function placesOf(values: Values, isKnown: (id: string) => boolean): readonly Placed[] {
    const taken = new Set(Object.keys(values).filter(isKnown));
    return Object.entries(values).map(([typedId, value]) => {
      if (taken.has(typedId)) return { typedId, value, id: typedId };
      const id = newName(typedId);
      if (!isKnown(id) || taken.has(id)) return { typedId, value, id: undefined };
      taken.add(id);
      return { typedId, value, id };
    });
  }

  function cellText(path: string, label: string, value: unknown): string | undefined {
    const text = textLike.safeParse(value);
    if (!text.success) {
      displace(path, value);
      return undefined;
    }
    const limit = draftLimits.cellLength;
    if (text.data.length > limit)
      throw new AppError('TEXT_TOO_LONG', { field: label, length: text.data.length, limit });
    return text.data;
  }

  const entered = new Map(
    pack.fields.filter((field) => field.source.kind === 'entered').map((field) => [field.id, field]),
  );
  const entries = placeCells(raw.entries, entered, (id) => `entries.${id}`);

  function placeCells(
    values: Values,
    fields: ReadonlyMap<string, FieldDefinition>,
    pathOf: (id: string) => string,
  ): Record<string, string> {
    const placed: [string, string][] = [];
    for (const { typedId, value, id } of placesOf(values, (each) => fields.has(each))) {
      const field = id === undefined ? undefined : fields.get(id);
      if (id === undefined || field === undefined) {
        if (value !== '' && value !== null) displace(pathOf(typedId), value);
        continue;
      }
      const text = cellText(pathOf(typedId), fillYears(field.label, raw.year), value);
      if (text !== undefined) placed.push([id, text]);
    }
    return Object.fromEntries(placed);
  }

  function placeRows(table: TableDefinition, value: unknown): readonly TableRow[] {
    if (value === null) return [];
    if (!Array.isArray(value)) {
      displace(`tables.${table.id}`, value);
      return [];
    }
    if (value.length > table.maxRows) {
      throw new AppError('TOO_MANY_ROWS', { table: table.label, rows: value.length, limit: table.maxRows });
    }
    const typedFields = new Map(table.rowFields.filter((field) => !isDerived(field)).map((field) => [field.id, field]));
    return value.map((row: unknown, index) => {
      const path = `tables.${table.id}[${index + 1}]`;
      if (isObject(row)) return placeCells(row, typedFields, (id) => `${path}.${id}`);
      if (row !== null) displace(path, row);
      return {};
    });
  }

  const definitions = new Map(pack.tables.map((table) => [table.id, table]));
  const tables = new Map<string, readonly TableRow[]>();
  for (const { typedId, value, id = '' } of placesOf(raw.tables, (each) => definitions.has(each))) {
    const table = definitions.get(id);
    if (table === undefined) displace(`tables.${typedId}`, value);
    else tables.set(id, placeRows(table, value));
  }

  const narrativeIds = new Set(
    narrativePlaces(pack).flatMap((place) => (place.perRow === undefined ? [place.id] : [])),
  );
  const narrative: [string, readonly string[]][] = [];
  const isNarrative = (id: string): boolean => {
    const [, sentence = '', rowNumber = ''] = /^(.+)\[([1-9]\d{0,5})\]$/.exec(id) ?? [];
    const perRow = narrativePlaces(pack).find((place) => place.id === sentence)?.perRow;
    return narrativeIds.has(id) || (perRow !== undefined && Number(rowNumber) <= (tables.get(perRow)?.length ?? 0));
  };
  for (const { typedId, value, id } of placesOf(raw.narrative, isNarrative)) {
    const paragraphs = paragraphList.safeParse(value);
    if (id !== undefined && paragraphs.success) narrative.push([id, boundedParagraphs(id, paragraphs.data)]);
    else if (value !== null) displace(`narrative.${typedId}`, value);
  }

  const overrides: [string, Override][] = [];
  for (const { typedId, value, id } of placesOf(raw.overrides, (path) => isCalculated(pack, path, tables))) {
    const override = overrideShape.safeParse(value);
    if (id !== undefined && override.success) {
      for (const text of Object.values(override.data)) cellText(`overrides.${typedId}`, id, text);
      overrides.push([id, override.data]);
    } else if (value !== null) displace(`overrides.${typedId}`, value);
  }

  const names = absentNames(pack);
  const absent = [...new Set(raw.absent ?? [])].filter((name) => {
    if (!names.has(name)) displace(`absent.${name}`, true);
    return names.has(name);
  });

  const draft: ReportDraft = {
    format: draftFormat,
    formatVersion: currentFormatVersion,
    pack: { id: pack.id, version: pack.version },
    ...carried,
    year: raw.year,
    unit: textsOf(raw.unit, 'unit', cellText),
    entries,
    tables: Object.fromEntries(tables),
    narrative: Object.fromEntries(narrative),
    explanations: textsOf(raw.explanations, 'explanations', cellText),
    overrides: Object.fromEntries(overrides),
    ...(absent.length === 0 ? {} : { absent }),
    unplaced: Object.fromEntries(unplaced),
  };
  return { draft: withAbsentTexts(pack, draft), pack, displaced };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function boundedParagraphs(id: string, paragraphs: readonly string[]): readonly string[] {
  const longest = paragraphs.find((paragraph) => paragraph.length > draftLimits.paragraphLength);
  if (longest !== undefined) {
    throw new AppError('TEXT_TOO_LONG', { field: id, length: longest.length, limit: draftLimits.paragraphLength });
  }
  if (paragraphs.length > draftLimits.paragraphs) {
    throw new AppError('TOO_MANY_ROWS', { table: id, rows: paragraphs.length, limit: draftLimits.paragraphs });
  }
  return paragraphs;
}

function textsOf(
  values: Values,
  place: string,
  cellText: (path: string, label: string, value: unknown) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, string][] => {
      const text = cellText(`${place}.${key}`, key, value);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

function isCalculated(pack: TemplatePack, path: string, tables: ReadonlyMap<string, readonly TableRow[]>): boolean {
  const parsed = parsePath(path);
  if (parsed.kind === 'field') {
    return pack.fields.some((field) => field.id === parsed.id && isDerived(field));
  }
  const table = pack.tables.find((each) => each.id === parsed.table);
  const rowExists = parsed.rowNumber <= (tables.get(parsed.table)?.length ?? 0);
  return rowExists && table?.rowFields.some((field) => field.id === parsed.field && isDerived(field)) === true;
}
