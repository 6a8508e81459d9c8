import type { Override, TableRow } from '../calculation/factModel.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

/** Name of the draft format, first thing in every draft file. */
export const draftFormat = 'jixiao-report';
/** Version that this program writes; older ones are migrated when read, newer ones refused. */
export const currentFormatVersion = 1;

/** Values that have no place in the pack: kept, shown, never printed. Keys say where they came from. */
export type Unplaced = Readonly<Record<string, unknown>>;

/**
 * What the clerk typed, as a file (contract: command-line.md). Amounts are the text as typed. `unit` is the profile of
 * the reporting unit. `narrative[id]`: the clerk's paragraphs; for a generated sentence they replace it (`[]` keeps the
 * generated text, `['']` leaves it out). Override keys are draft paths, rows counted from 1. `packDefinition`: the pack
 * itself, when it came from a file; drafts of shipped packs have none.
 */
export type ReportDraft = {
  readonly format: typeof draftFormat;
  readonly formatVersion: typeof currentFormatVersion;
  readonly pack: { readonly id: string; readonly version: number };
  readonly packDefinition?: TemplatePack;
  readonly year: number;
  readonly unit: Readonly<Record<string, string>>;
  readonly entries: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  readonly narrative: Readonly<Record<string, readonly string[]>>;
  readonly explanations: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, Override>>;
  /** 本单位没有: ids of facts, places of the text, tables, sections and documents that the unit does not have. */
  readonly absent?: readonly string[];
  readonly unplaced: Unplaced;
};
