import type { AuditFinding } from '../audit/auditFinding.ts';
import { accountsSet, betweenTables } from './betweenTables.ts';
import {
  balanceRelations,
  codeTableRelations,
  economicRelations,
  threePublicRelations,
} from './finalAccountsRelations.ts';
import type { RecognisedTable, RecognisedTables } from './recognisedTable.ts';
import type { Relation } from './relation.ts';
import { findingsOfRelations } from './relationFindings.ts';

/** The relations that hold inside one table. */
function withinTable({ content }: RecognisedTable): readonly Relation[] {
  switch (content.kind) {
    case 'balance':
      return balanceRelations(content);
    case 'codes':
      return codeTableRelations(content);
    case 'economic':
      return economicRelations(content);
    case 'threePublic':
      return threePublicRelations(content);
    default:
      return [];
  }
}

/** Tests what must hold in and between the tables of a document. */
export function auditTables(recognised: RecognisedTables): readonly AuditFinding[] {
  const { tables } = recognised;
  const sets = [...new Set(tables.map(({ set }) => set))];
  const relations = [
    ...tables.flatMap(withinTable),
    ...sets.flatMap((set) => betweenTables(accountsSet(tables.filter((table) => table.set === set)))),
  ];
  return findingsOfRelations(relations);
}
