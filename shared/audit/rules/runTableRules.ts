import type { AuditFinding } from '../../findings/auditFinding.ts';
import { accountsSet } from '../tables/accountsSet.ts';
import { formsOf } from '../tables/forms.ts';
import type { RecognisedTable, RecognisedTables } from '../tables/recognisedTable.ts';
import { unreadCellsOf } from '../tables/unreadCells.ts';
import { blankChecks, captionChecks } from './anyTable/blankChecks.ts';
import { otherRelations } from './anyTable/otherTable.ts';
import { unreadableCells } from './anyTable/unreadableCells.ts';
import { betweenTables } from './finalAccounts/betweenTables.ts';
import {
  balanceRelations,
  codeTableRelations,
  economicRelations,
  threePublicRelations,
} from './finalAccounts/finalAccountsRelations.ts';
import { basicDataChecks } from './forms/basicDataChecks.ts';
import { formFindingsBetween, formRelationsBetween } from './forms/betweenForms.ts';
import { criteriaChecks } from './forms/criteriaChecks.ts';
import { basicDataRelations, criteriaRelations, selfEvaluationRelations } from './forms/formRelations.ts';
import { selfEvaluationChecks } from './forms/indicatorChecks.ts';
import type { Relation } from './relations/relation.ts';
import { findingsOfRelations } from './relations/relationFindings.ts';
import { auditContents } from './wholeDocument/contents.ts';

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

/** What the tables of a document came to. `judged`: the tables, by index, that take part in a tested relation. */
export type TablesVerdict = {
  readonly findings: readonly AuditFinding[];
  readonly notYet: number;
  readonly judged: ReadonlySet<number>;
};

/** Tests what must hold in and between the tables of a document. */
export function judgeTables(recognised: RecognisedTables): TablesVerdict {
  const { tables } = recognised;
  const sets = [...new Set(tables.map(({ set }) => set))];
  const forms = formsOf(tables);
  const relations = [
    ...tables.flatMap(withinTable),
    ...sets.flatMap((set) => betweenTables(accountsSet(tables.filter((table) => table.set === set)))),
    ...formRelationsBetween(forms),
  ];
  const unread = new Map(
    tables.flatMap((table) => {
      const cells = unreadCellsOf(table);
      return cells.length === 0 ? [] : [[table.index, cells] as const];
    }),
  );
  const related = findingsOfRelations(relations, unread);
  return {
    findings: [
      ...tables.flatMap(unreadableCells),
      ...related.findings,
      ...tables.flatMap(valuesOf),
      ...tables.flatMap(blankChecks),
      ...captionChecks(recognised.document, tables),
      ...auditContents(recognised.document, tables),
      ...formFindingsBetween(forms),
    ],
    notYet: related.notYet,
    judged: new Set(relations.flatMap(({ left, right }) => [...left, ...right].map(({ figure }) => figure.table))),
  };
}

/** The findings of {@link judgeTables} alone. */
export function auditTables(recognised: RecognisedTables): readonly AuditFinding[] {
  return judgeTables(recognised).findings;
}
