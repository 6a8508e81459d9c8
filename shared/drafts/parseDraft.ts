import { z } from 'zod';
import type { FieldDefinition, Override, TableDefinition, TableRow } from '../calculation/factModel.ts';
import { parsePath } from '../calculation/factPath.ts';
import { AppError } from '../errors/appError.ts';
import { narrativePlaces } from '../packs/narrativePlaces.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { migrateDraft } from './migrations.ts';
import { currentFormatVersion, draftFormat, type ReportDraft } from './reportDraft.ts';

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
} as const;

const header = z.looseObject({
  format: z.literal(draftFormat, { error: 'format 应为 jixiao-report' }),
  formatVersion: z.int({ error: 'formatVersion 应为整数' }).min(1, { error: 'formatVersion 应从 1 开始' }),
});

const textLike = z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]);
const record = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);
const body = z.looseObject({
  pack: z.object({ id: z.string({ error: '缺少 pack.id' }), version: z.int({ error: 'pack.version 应为整数' }) }),
  year: z.int({ error: 'year 应为整数年份' }).min(1990, { error: 'year 不对' }).max(2100, { error: 'year 不对' }),
  unit: record(z.unknown()).default({}),
  entries: record(z.unknown()).default({}),
  tables: record(z.unknown()).default({}),
  narrative: record(z.unknown()).default({}),
  explanations: record(z.unknown()).default({}),
  overrides: record(z.unknown()).default({}),
  unplaced: record(z.unknown()).default({}),
});
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

/** Reads a draft file's text. See {@link parseDraft}. */
export function parseDraftText(text: string, file: string, findPack: FindPack): ParsedDraft {
  if (text.length > draftLimits.fileLength) {
    throw new AppError('DRAFT_TOO_LARGE', { size: text.length, limit: draftLimits.fileLength });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new AppError('DRAFT_NOT_JSON', { file, detail: error instanceof Error ? error.message : '' });
  }
  return parseDraft(json, findPack);
}

/**
 * The one gate for drafts, from wherever they come: lenient in (numbers and nulls for text, missing parts, fields that
 * were renamed), strict out. What has no place goes to `unplaced`. Throws AppError: wrong shape, too new, unknown pack,
 * too many rows, too long a text.
 */
export function parseDraft(json: unknown, findPack: FindPack): ParsedDraft {
  const { formatVersion } = check(header, json);
  const raw = check(body, migrateDraft(json as Record<string, unknown>, formatVersion, currentFormatVersion));
  const pack = findPack(raw.pack.id, raw.pack.version);
  const displaced: string[] = [];
  const unplaced: Record<string, unknown> = { ...raw.unplaced };

  function displace(path: string, value: unknown): void {
    displaced.push(path);
    unplaced[path] = value;
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
    values: Readonly<Record<string, unknown>>,
    fields: ReadonlyMap<string, FieldDefinition>,
    pathOf: (id: string) => string,
  ): Record<string, string> {
    const placed: [string, string][] = [];
    for (const [typedId, value] of Object.entries(values)) {
      const id = fields.has(typedId) ? typedId : (pack.renames[typedId] ?? typedId);
      const field = fields.get(id);
      if (field === undefined) {
        if (value !== '' && value !== null) displace(pathOf(typedId), value);
        continue;
      }
      const text = cellText(pathOf(typedId), fillYears(field.label, raw.year), value);
      if (text !== undefined) placed.push([id, text]);
    }
    return Object.fromEntries(placed);
  }

  function placeRows(table: TableDefinition, value: unknown): readonly TableRow[] {
    if (!Array.isArray(value)) {
      displace(`tables.${table.id}`, value);
      return [];
    }
    if (value.length > table.maxRows) {
      throw new AppError('TOO_MANY_ROWS', { table: table.label, rows: value.length, limit: table.maxRows });
    }
    const typedFields = new Map(
      table.rowFields.filter((field) => field.source.kind !== 'calculated').map((field) => [field.id, field]),
    );
    return value.map((row: unknown, index) => {
      const path = `tables.${table.id}[${index + 1}]`;
      const shape = record(z.unknown()).safeParse(row);
      if (shape.success) return placeCells(shape.data, typedFields, (id) => `${path}.${id}`);
      displace(path, row);
      return {};
    });
  }

  const tables: [string, readonly TableRow[]][] = [];
  for (const [id, value] of Object.entries(raw.tables)) {
    const table = pack.tables.find((each) => each.id === (pack.renames[id] ?? id));
    if (table === undefined) displace(`tables.${id}`, value);
    else tables.push([table.id, placeRows(table, value)]);
  }

  const places = new Set(narrativePlaces(pack).map((place) => place.id));
  const narrative: [string, readonly string[]][] = [];
  for (const [typedId, value] of Object.entries(raw.narrative)) {
    const id = pack.renames[typedId] ?? typedId;
    const paragraphs = z
      .array(z.string())
      .or(z.string().transform((text) => [text]))
      .safeParse(value);
    if (!places.has(id) || !paragraphs.success) displace(`narrative.${typedId}`, value);
    else narrative.push([id, boundedParagraphs(id, paragraphs.data)]);
  }

  const overrides: [string, Override][] = [];
  for (const [typedPath, value] of Object.entries(raw.overrides)) {
    const override = overrideShape.safeParse(value);
    const path = pack.renames[typedPath] ?? typedPath;
    if (override.success && isCalculated(pack, path, Object.fromEntries(tables))) overrides.push([path, override.data]);
    else displace(`overrides.${typedPath}`, value);
  }

  const draft: ReportDraft = {
    format: draftFormat,
    formatVersion: currentFormatVersion,
    pack: { id: pack.id, version: pack.version },
    year: raw.year,
    unit: textsOf(raw.unit, 'unit', cellText),
    entries,
    tables: Object.fromEntries(tables),
    narrative: Object.fromEntries(narrative),
    explanations: textsOf(raw.explanations, 'explanations', cellText),
    overrides: Object.fromEntries(overrides),
    unplaced,
  };
  return { draft, pack, displaced };
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
  values: Readonly<Record<string, unknown>>,
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

function isCalculated(
  pack: TemplatePack,
  path: string,
  tables: Readonly<Record<string, readonly TableRow[]>>,
): boolean {
  const parsed = parsePath(path);
  if (parsed.kind === 'field') {
    return pack.fields.some((field) => field.id === parsed.id && field.source.kind === 'calculated');
  }
  const table = pack.tables.find((each) => each.id === parsed.table);
  const rowExists = parsed.rowNumber <= (tables[parsed.table]?.length ?? 0);
  return (
    rowExists &&
    table?.rowFields.some((field) => field.id === parsed.field && field.source.kind === 'calculated') === true
  );
}
