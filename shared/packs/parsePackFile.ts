import { z } from 'zod';
import { AppError } from '../errors/appError.ts';
import { extendPack } from './extendPack.ts';
import { tilingViolations } from './gridTiling.ts';
import { burdenViolations, dataViolations, packLimits } from './packBounds.ts';
import { type PackExtension, packExtensionShape } from './packExtension.ts';
import { packViolations } from './packLaws.ts';
import { packSchema } from './packSchema.ts';
import { schemaProblems } from './schemaProblems.ts';
import type { TemplatePack } from './templatePack.ts';

/** Finds a shipped pack; throws UNKNOWN_PACK when none has the id, DRAFT_PACK_VERSION when another version has. */
export type FindShippedPack = (id: string, version?: number) => TemplatePack;

const mostSaid = 5;

function refuse(violations: readonly string[]): void {
  if (violations.length === 0) return;
  const rest = violations.length - mostSaid;
  const detail = `${violations.slice(0, mostSaid).join('；')}${rest > 0 ? `；另有 ${rest} 处` : ''}`;
  throw new AppError('PACK_INVALID', { detail });
}

function printedNames({ set, documents }: TemplatePack): readonly string[] {
  const names = [set.fileName, ...documents.map((document) => document.fileName)];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? [] : [`有两份文件的文件名都是“${twice}”`];
}

/**
 * The one gate for packs from outside, whether from a file or inside a draft: bounds, schema, laws. Only data passes.
 * Throws PACK_INVALID, which names the places.
 */
export function parsePack(json: unknown): TemplatePack {
  refuse(dataViolations(json));
  const result = packSchema.safeParse(json);
  if (!result.success) {
    refuse(schemaProblems(json, result.error));
    throw new AppError('PACK_INVALID', { detail: '' });
  }
  // The data itself, not the schema's copy: the order of keys stays, and with it every byte of what is written.
  const pack = json as TemplatePack;
  refuse(burdenViolations(pack));
  refuse(packViolations(pack));
  refuse([...tilingViolations(pack), ...printedNames(pack)]);
  return pack;
}

/** Whether this program brings a pack of that id itself. */
export function isShipped(id: string, findPack: FindShippedPack): boolean {
  try {
    findPack(id);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'UNKNOWN_PACK') return false;
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const where = position === undefined ? '内容不完整' : `第 ${Number(position) + 1} 个字处不对`;
    throw new AppError('PACK_INVALID', { detail: `不是 JSON（${where}）` });
  }
}

const builtOn = z.looseObject({ extends: z.object({ id: z.string(), version: z.int() }) });

/** `{"extends": {"id": "junshan2024", "version": 1}, …}`: a file that holds only the differences from a shipped pack. */
function resolved(json: unknown, findPack: FindShippedPack): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'extends')) return json;
  const base = builtOn.safeParse(json);
  if (!base.success) {
    refuse(['extends 应写明所依据模板的 id 和 version，例如 {"id": "junshan2024", "version": 1}']);
    return json;
  }
  const { extends: named, ...differences } = base.data;
  const shape = packExtensionShape.safeParse(differences);
  if (!shape.success) refuse(schemaProblems(differences, shape.error));
  return extendPack(findPack(named.id, named.version), differences as unknown as PackExtension);
}

/**
 * A pack from the text of a file: a whole pack, or one built on a shipped pack by `extends`. It never takes the place
 * of a shipped pack. Throws PACK_TOO_LARGE, PACK_INVALID, PACK_CHANGE_MISPLACED, PACK_ID_TAKEN.
 */
export function parsePackFile(text: string, findPack: FindShippedPack): TemplatePack {
  if (text.length > packLimits.fileLength) {
    throw new AppError('PACK_TOO_LARGE', { limit: packLimits.fileLength });
  }
  const json = jsonOf(text);
  refuse(dataViolations(json));
  const pack = parsePack(resolved(json, findPack));
  if (isShipped(pack.id, findPack)) throw new AppError('PACK_ID_TAKEN', { id: pack.id });
  return pack;
}
