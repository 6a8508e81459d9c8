import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../../shared/audit/reading/auditedDocument.ts';
import { readAudited } from '../../../shared/audit/reading/readAudited.ts';
import { writeDocx } from '../../../shared/outputs/docx/writeDocx.ts';
import { draftDocument } from '../../../shared/reports/draftDocument.ts';
import { open, scenario } from '../../helpers/scenarios.ts';

/** What is printed, block by block; blank paragraphs and merged cells are matters of form. */
function printed({ blocks }: AuditedDocument): readonly string[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.map((row) => row.cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('|')),
    )
    .filter((text) => text.trim() !== '');
}

describe('a draft as the audit reads finished files', () => {
  it.each(['junshan2024', 'lusong2018', 'shaodong2020'])('%s: the same text as in its Word file', async (pack) => {
    const { set } = open(scenario(pack, 'published'));
    const documents = set.documents.filter(({ kind }) => kind !== 'data');
    const file = readAudited(await writeDocx(set, documents), '全套.docx');
    const squeeze = (text: string): string => text.replace(/[\s　：]/g, '');
    expect(printed(draftDocument(set).document).map(squeeze)).toEqual(printed(file).map(squeeze));
  });

  it('knows which facts a sentence and a cell show', () => {
    const { set } = open(scenario('junshan2024', 'published'));
    const { document, places } = draftDocument(set);
    const sentence = document.blocks.find((block) => block.kind === 'paragraph' && block.facts !== undefined);
    const [shown] = (sentence?.kind === 'paragraph' && sentence.facts) || [];
    expect(shown).toBeDefined();
    const cells = document.blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .flatMap((row) => row.cells);
    expect(cells.find(({ fact }) => fact === 'officialVehicles.lastYearFinal')?.text).toBe('0');
    expect([...places.values()].some(({ document: id }) => id === 'report')).toBe(true);
  });
});
