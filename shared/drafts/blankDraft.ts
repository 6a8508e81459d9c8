import type { TemplatePack } from '../packs/templatePack.ts';
import { currentFormatVersion, draftFormat, type ReportDraft } from './reportDraft.ts';

/** A new draft: unit and year, nothing else. */
export function blankDraft(pack: TemplatePack, year: number, unit: Readonly<Record<string, string>>): ReportDraft {
  return {
    format: draftFormat,
    formatVersion: currentFormatVersion,
    pack: { id: pack.id, version: pack.version },
    year,
    unit,
    entries: {},
    tables: Object.fromEntries(
      pack.tables.map((table) => [table.id, Array.from({ length: table.minRows }, () => ({}))]),
    ),
    narrative: {},
    explanations: {},
    overrides: {},
    unplaced: {},
  };
}
