import type { AuditFinding } from '../audit/auditFinding.ts';
import { basicDataChecks } from './basicDataChecks.ts';
import { formFindingsBetween, formRelationsBetween, formsOf } from './betweenForms.ts';
import { accountsSet, betweenTables } from './betweenTables.ts';
import { blankChecks, captionChecks } from './blankChecks.ts';
import { criteriaChecks } from './criteriaChecks.ts';
import {
  balanceRelations,
  codeTableRelations,
  economicRelations,
  threePublicRelations,
} from './finalAccountsRelations.ts';
import { basicDataRelations, criteriaRelations, selfEvaluationRelations } from './formRelations.ts';
import { selfEvaluationChecks } from './indicatorChecks.ts';
import { otherRelations } from './otherTable.ts';
import type { RecognisedTable, RecognisedTables } from './recognisedTable.ts';
import type { Relation } from './relation.ts';
import { findingsOfRelations } from './relationFindings.ts';

/** The relations that hold inside one table. */
function withinTable(table: RecognisedTable): readonly Relation[] {
  const { content } = table;
  switch (content.kind) {
    case 'balance':
      return balanceRelations(content);
    case 'codes':
      return codeTableRelations(content);
    case 'economic':
      return economicRelations(content);
    case 'threePublic':
      return threePublicRelations(content);
    case 'basicData':
      return basicDataRelations(content);
    case 'selfEvaluation':
      return selfEvaluationRelations(content);
    case 'criteria':
      return criteriaRelations(content);
    case 'other':
      return otherRelations(table);
    default:
      return [];
  }
}

/** What single values have to be. */
function valuesOf(table: RecognisedTable): readonly AuditFinding[] {
  const { content } = table;
  switch (content.kind) {
    case 'basicData':
      return basicDataChecks(content);
    case 'selfEvaluation':
      return selfEvaluationChecks(table, content);
    case 'criteria':
      return criteriaChecks(table, content);
    default:
      return [];
  }
}

/** Tests what must hold in and between the tables of a document. */
export function auditTables(recognised: RecognisedTables): readonly AuditFinding[] {
  const { tables } = recognised;
  const sets = [...new Set(tables.map(({ set }) => set))];
  const forms = formsOf(tables);
  const relations = [
    ...tables.flatMap(withinTable),
    ...sets.flatMap((set) => betweenTables(accountsSet(tables.filter((table) => table.set === set)))),
    ...formRelationsBetween(forms),
  ];
  return [
    ...findingsOfRelations(relations),
    ...tables.flatMap(valuesOf),
    ...tables.flatMap(blankChecks),
    ...captionChecks(recognised.document, tables),
    ...formFindingsBetween(forms),
  ];
}
