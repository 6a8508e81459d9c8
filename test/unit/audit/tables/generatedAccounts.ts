import fc from 'fast-check';
import type { AuditedBlock, AuditedDocument } from '../../../../shared/audit/reading/auditedDocument.ts';
import { type Accounts, accountsOf, type Seed } from './accountsModel.ts';
import { type Layout, tablesOf } from './accountsTables.ts';
import { type PrintedTable, printCellText, printRowText, printSpans } from './printedTable.ts';

export type Medium = 'word' | 'rowText' | 'cellText';
export type Generated = {
  readonly accounts: Accounts;
  readonly tables: readonly PrintedTable[];
  readonly medium: Medium;
  readonly layout: Layout;
};

const amount = fc.integer({ min: 100, max: 50_000_000 });

const seed: fc.Arbitrary<Seed> = fc.record({
  items: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(
        '2010301',
        '2010302',
        '2010350',
        '2013101',
        '2050201',
        '2080505',
        '2080506',
        '2100410',
        '2101101',
        '2120199',
        '2130504',
        '2210201',
      ),
      basic: fc.option(amount, { nil: 0 }),
      project: fc.option(amount, { nil: 0 }),
      account: fc.constantFrom('general', 'general', 'general', 'other'),
    }),
    { minLength: 2, maxLength: 9, selector: ({ code }) => code },
  ),
  funds: fc.option(fc.record({ basic: fc.constant(0), project: amount }), { nil: undefined }),
  opening: fc.integer({ min: 0, max: 2_000_000 }),
  added: fc.integer({ min: 0, max: 900_000 }),
  parts: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 }),
  threePublic: fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 8, maxLength: 8 }),
});

const layout: fc.Arbitrary<Layout> = fc.record({
  unit: fc.constantFrom('万元', '元'),
  blank: fc.constantFrom('', '0.00', '——', '-', '/'),
  thousands: fc.boolean(),
  fullWidth: fc.boolean(),
  lineNumbers: fc.boolean(),
  amountHead: fc.constantFrom('金额', '决算数', '决算数（万元）'),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 }),
  totalFirst: fc.boolean(),
  economicBeside: fc.boolean(),
  publicDown: fc.boolean(),
  balances: fc.boolean(),
  levels: fc.constantFrom('all', 'noMiddle'),
  unitInTable: fc.boolean(),
  deepHead: fc.boolean(),
});

/** A consistent set of final accounts. `exact`: every amount is whole in the printed places, so nothing is a 尾差. */
export function generated(exact: boolean): fc.Arbitrary<Generated> {
  return fc.record({ seed, layout, medium: fc.constantFrom<Medium>('word', 'rowText', 'cellText') }).map((drawn) => {
    const accounts = accountsOf(drawn.seed, exact ? 100 : 1);
    return { accounts, tables: tablesOf(accounts, drawn.layout), medium: drawn.medium, layout: drawn.layout };
  });
}

const encoder = new TextEncoder();

/** The set as it is found: a Word file's blocks, or one of the two ways of writing tables as plain text. */
export function documentOf(
  tables: readonly PrintedTable[],
  medium: Medium,
  unit: string,
  unitInTable: boolean,
  read: (bytes: Uint8Array, file: string) => AuditedDocument,
): AuditedDocument {
  const notes = unitInTable ? [] : [`金额单位：${unit}`];
  if (medium === 'word') {
    const blocks: AuditedBlock[] = [{ kind: 'paragraph', line: 1, text: '2023年度部门决算' }];
    let line = 1;
    for (const table of tables) {
      for (const text of [table.caption, ...notes]) {
        line += 1;
        blocks.push({ kind: 'paragraph', line, text });
      }
      const rows = printSpans(table).map((cells) => {
        line += 1;
        return { line, cells };
      });
      blocks.push({ kind: 'table', line: rows[0]?.line ?? line, rows });
      line += 1;
      blocks.push({ kind: 'paragraph', line, text: '注：本表反映本年度的收支情况。' });
    }
    return { file: '决算.docx', format: 'docx', blocks };
  }
  const print = medium === 'rowText' ? printRowText : printCellText;
  const text = tables
    .map((table) =>
      [table.caption, ...notes, '', print(table), '', '', '注：本表反映本年度的收支情况。', ''].join('\n'),
    )
    .join('\n');
  return read(encoder.encode(`2023年度部门决算\n\n${text}`), '决算.txt');
}
