import { describe, expect, it } from 'vitest';
import { proseFigures } from '../../../../shared/audit/prose/proseFigures.ts';
import { readProse } from '../../../../shared/audit/prose/readProse.ts';
import { readAudited } from '../../../../shared/audit/reading/readAudited.ts';
import { auditTables } from '../../../../shared/audit/rules/runTableRules.ts';
import { compareProse } from '../../../../shared/audit/rules/textAgainstTables/compareProse.ts';
import { readTables } from '../../../../shared/audit/tables/readTables.ts';
import { type RenderedFile, renderSet } from '../../../../shared/outputs/renderSet.ts';
import { open, scenario } from '../../../helpers/scenarios.ts';

const packs = ['junshan2024', 'changshaxian2022', 'shifeng2021FinalAccounts'] as const;

/** The audit of the whole set as one file: Word holds text and tables, Excel the tables. */
async function audited(pack: string, name: string, format: 'docx' | 'xlsx') {
  let largest: RenderedFile | undefined;
  for await (const file of renderSet(open(scenario(pack, name)).set, [format])) {
    if (file.bytes.length > (largest?.bytes.length ?? 0)) largest = file;
  }
  if (largest === undefined) throw new Error('nothing was written');
  const document = readAudited(largest.bytes, `全套.${format}`);
  const tables = readTables(document);
  return { tables: auditTables(tables), text: compareProse(tables, proseFigures(readProse(document))) };
}

/** A rate typed as 92% stands as 92.00% in a sheet, whose column has one format: there it is wrong, in Word rounded. */
const wholeRates = ['TAB-023', 'TAB-090'];

function figures(
  findings: readonly { readonly code: string; readonly stated?: string; readonly expected?: string }[],
): readonly string[] {
  // Notices of what is left blank differ: a sheet keeps no cell for a blank one.
  return findings
    .filter(({ code }) => !['TAB-053', 'TAB-062'].includes(code))
    .map(({ code, stated, expected }) => `${wholeRates.includes(code) ? '比率' : code} ${stated} → ${expected}`)
    .sort();
}

describe.each(packs)('the exported set of %s', (pack) => {
  it('says in Word and in Excel the same of its tables', async () => {
    const word = figures((await audited(pack, 'published', 'docx')).tables);
    expect(word.length).toBeGreaterThan(5);
    expect(figures((await audited(pack, 'published', 'xlsx')).tables)).toEqual(word);
  });

  it('is not accused once it is corrected', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const { tables, text } = await audited(pack, 'corrected', format);
      expect(
        [...tables, ...text].filter(({ severity }) => severity !== 'notice').map(({ message }) => message),
      ).toEqual([]);
    }
  });
});
