import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseFigures } from '../../../../shared/audit/prose/proseFigures.ts';
import { readProse } from '../../../../shared/audit/prose/readProse.ts';
import type { AuditedBlock } from '../../../../shared/audit/reading/auditedDocument.ts';
import { readAudited } from '../../../../shared/audit/reading/readAudited.ts';
import { compareProse } from '../../../../shared/audit/rules/textAgainstTables/compareProse.ts';
import { readTables } from '../../../../shared/audit/tables/readTables.ts';
import { proseOf } from './accountsProse.ts';
import { documentOf, type Generated, generated } from './generatedAccounts.ts';

type Spoiled = { readonly sentence: number; readonly amount: number };
const style = fc.nat(2);
const apart = 770_000;

function inWanYuan(yuan: number): string {
  return (Math.round(yuan / 100) / 100).toFixed(2).replace(/\.00$/, '');
}

/** The findings above notice of a set with its text below the tables, one amount of it changed if asked. */
function accusations(set: Generated, wording: number, spoiled?: Spoiled): readonly string[] {
  const tables = documentOf(set.tables, set.medium, set.layout.unit, set.layout.unitInTable, readAudited);
  const blocks: AuditedBlock[] = [...tables.blocks];
  proseOf(set.accounts, wording).forEach(({ heading, text, amounts }, sentence) => {
    let at = -1;
    const filled = text.replace(/#/g, () => {
      at += 1;
      const isSpoiled = spoiled?.sentence === sentence && spoiled.amount === at;
      return inWanYuan((amounts[at] ?? 0) + (isSpoiled ? apart : 0));
    });
    for (const line of [heading, filled]) blocks.push({ kind: 'paragraph', line: 10_000 + blocks.length, text: line });
  });
  const document = { ...tables, blocks };
  return compareProse(readTables(document), proseFigures(readProse(document)))
    .filter(({ severity }) => severity !== 'notice')
    .map(({ message }) => message);
}

describe('the text of final accounts beside their tables', () => {
  it('is not accused where it repeats them, in several wordings and units', () => {
    fc.assert(
      fc.property(generated(true), style, (set, wording) => {
        expect(accusations(set, wording)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is found out where one amount differs', () => {
    fc.assert(
      fc.property(generated(true), style, fc.nat(1000), (set, wording, pick) => {
        const amounts = proseOf(set.accounts, wording).flatMap((entry, sentence) =>
          entry.amounts.flatMap((value, amount) => (value === 0 ? [] : [{ sentence, amount }])),
        );
        const spoiled = amounts[pick % amounts.length];
        if (spoiled === undefined) return;
        expect({ spoiled, found: accusations(set, wording, spoiled).length > 0 }).toEqual({ spoiled, found: true });
      }),
      { numRuns: 60 },
    );
  });
});
