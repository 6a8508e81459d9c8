import { tableAuditCodes } from '../audit/rules/tableAuditCodes.ts';
import { textAuditCodes } from '../audit/rules/textAuditCodes.ts';
import { dataCheckCodes } from '../crossChecks/dataCheckCodes.ts';
import type { CodeEntry } from '../findings/finding.ts';
import type { CrossCheckDefinition } from '../packs/crossCheckDefinition.ts';
import { packs } from '../packs/packRegistry.ts';
import { fillYears } from '../packs/template.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

const sampleFigures: Readonly<Record<string, string>> = { left: '101', right: '100', difference: '1', row: '某项目' };

/** The message of a check as it might read: sample figures for its tokens, 某 for names. */
function exampleOf(check: CrossCheckDefinition, pack: TemplatePack): string {
  return fillYears(check.message, pack.year).replace(
    /\{([^}]*)\}/g,
    (_, token: string) => sampleFigures[token] ?? (token === 'unit.name' ? '某单位' : '××'),
  );
}

/** Every code that `check` and `audit` can answer, once each, by code. Packs that build on each other share codes. */
export function codeCatalog(): readonly CodeEntry[] {
  const entries = new Map<string, CodeEntry>();
  for (const pack of packs) {
    for (const check of pack.crossChecks) {
      const { code, severity, basis } = check;
      if (entries.has(code)) continue;
      entries.set(code, {
        code,
        severity,
        title: fillYears(check.title, pack.year),
        basis,
        example: exampleOf(check, pack),
      });
    }
  }
  for (const entry of [...dataCheckCodes, ...tableAuditCodes, ...textAuditCodes]) entries.set(entry.code, entry);
  return [...entries.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}
