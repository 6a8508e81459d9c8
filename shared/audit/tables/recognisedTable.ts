import type { AuditedDocument } from '../reading/auditedDocument.ts';
import type { Figure } from './figure.ts';
import type { TableGrid } from './tableGrid.ts';

/** A table with the words around it. `set`: tables of one unit and year belong together, a book may hold several sets. */
export type CaptionedTable = {
  readonly index: number;
  readonly file: string;
  readonly line: number;
  readonly caption: string;
  /** Title, number, unit and note as they stand around and above the table, in half width. */
  readonly around: string;
  readonly grid: TableGrid;
  readonly unit: 'wanYuan' | 'yuan';
  /** Places that its amounts print. */
  readonly decimals: number;
  /** Cells know their spans; a plain text has lost them. */
  readonly hasSpans: boolean;
};

/** A line of 收入支出决算总表. `amounts` by the column heads of its side. */
export type BalanceLine = {
  readonly label: string;
  readonly subject: string;
  readonly role: 'line' | 'part' | 'total' | 'other';
  readonly amounts: ReadonlyMap<BalanceColumn, Figure>;
  readonly row: number;
};
export type BalanceColumn = 'amount' | 'general' | 'funds' | 'capital' | 'budget' | 'adjusted';
export type BalanceTable = {
  readonly kind: 'balance';
  readonly scope: 'whole' | 'fiscal';
  readonly income: readonly BalanceLine[];
  readonly expenditure: readonly BalanceLine[];
};

/** What a column of a table by codes holds: `spent.basic` is 本年支出 – 基本支出. */
export type CodeColumn = {
  readonly group: 'opening' | 'income' | 'spent' | 'closing';
  readonly leaf:
    | 'total'
    | 'basic'
    | 'personnel'
    | 'operating'
    | 'project'
    | 'fiscal'
    | 'superior'
    | 'business'
    | 'trade'
    | 'affiliated'
    | 'other'
    | 'handedUp'
    | 'subsidy'
    | 'within';
};
export type CodeRow = {
  readonly code: string;
  readonly name: string;
  readonly row: number;
  readonly figures: ReadonlyMap<string, Figure>;
};
/** `account`: whose money; `flow`: 02 is income, 03 and 05 expenditure, 08 both. `complete`: every number has a head. */
export type CodeTable = {
  readonly kind: 'codes';
  readonly account: 'whole' | 'fiscal' | 'general' | 'funds' | 'capital' | 'unknown';
  readonly flow: 'income' | 'expenditure' | 'both';
  readonly classification: 'function' | 'economic';
  readonly columns: ReadonlyMap<string, CodeColumn>;
  readonly complete: boolean;
  readonly total: CodeRow | undefined;
  readonly rows: readonly CodeRow[];
};

/** 基本支出 by 经济分类, as figures by code. */
export type EconomicTable = {
  readonly kind: 'economic';
  readonly entries: ReadonlyMap<string, Figure>;
  readonly names: ReadonlyMap<string, string>;
  readonly personnel: Figure | undefined;
  readonly operating: Figure | undefined;
  readonly total: Figure | undefined;
};

export type ThreePublicRole = 'total' | 'overseas' | 'vehicles' | 'purchase' | 'operation' | 'reception';
export type ThreePublicAccount = 'initialBudget' | 'budget' | 'final' | 'lastFinal';
export type ThreePublicTable = {
  readonly kind: 'threePublic';
  readonly accounts: ReadonlyMap<ThreePublicAccount, ReadonlyMap<ThreePublicRole, Figure>>;
};

/** A row of 基础数据表: 上年决算, 本年预算, 本年决算. */
export type BasicRow = {
  readonly label: string;
  readonly subject: string;
  readonly row: number;
  readonly values: readonly (Figure | undefined)[];
};
export type BasicDataTable = {
  readonly kind: 'basicData';
  readonly heads: readonly string[];
  readonly posts: Figure | undefined;
  readonly staff: Figure | undefined;
  readonly staffRate: Figure | undefined;
  readonly rows: readonly BasicRow[];
  readonly projects: readonly BasicRow[];
  readonly operatingParts: readonly BasicRow[];
  readonly buildings: ReadonlyMap<string, Figure>;
};

export type Indicator = {
  readonly primary: string;
  readonly secondary: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: Figure | undefined;
  readonly score: Figure | undefined;
  readonly weightText: string;
  readonly scoreText: string;
  readonly variance: string;
  readonly row: number;
};
export type FundRow = {
  readonly label: string;
  readonly row: number;
  readonly initial: Figure | undefined;
  readonly adjusted: Figure | undefined;
  readonly executed: Figure | undefined;
  readonly weight: Figure | undefined;
  readonly rate: Figure | undefined;
  readonly score: Figure | undefined;
};
export type NatureItem = { readonly side: 'income' | 'expenditure'; readonly label: string; readonly figure: Figure };
export type SelfEvaluation = {
  readonly kind: 'selfEvaluation';
  readonly subject: 'department' | 'project';
  readonly name: string;
  readonly funds: readonly FundRow[];
  readonly natures: readonly NatureItem[];
  readonly indicators: readonly Indicator[];
  readonly blocks: readonly { readonly name: string; readonly declared: Figure; readonly rows: readonly number[] }[];
  readonly totalWeight: Figure | undefined;
  readonly totalScore: Figure | undefined;
  readonly grade: { readonly text: string; readonly row: number } | undefined;
  readonly hasVarianceColumn: boolean;
  readonly hasScoreColumn: boolean;
};

/** 评分标准 row by row. */
export type CriteriaTable = {
  readonly kind: 'criteria';
  readonly criteria: readonly {
    readonly name: string;
    readonly weight: Figure | undefined;
    readonly standard: string;
    readonly points: string;
    readonly score: string;
    readonly row: number;
  }[];
  readonly blocks: readonly { readonly name: string; readonly declared: Figure; readonly rows: readonly number[] }[];
  readonly hasScoreColumn: boolean;
};

export type OtherTable = { readonly kind: 'other' };

export type TableContent =
  | BalanceTable
  | CodeTable
  | EconomicTable
  | ThreePublicTable
  | BasicDataTable
  | SelfEvaluation
  | CriteriaTable
  | OtherTable;

export type RecognisedTable = CaptionedTable & { readonly set: number; readonly content: TableContent };

/** The tables of a document, each known for what it is. `year`: the one its titles speak of. */
export type RecognisedTables = {
  readonly document: AuditedDocument;
  readonly year: number | undefined;
  readonly tables: readonly RecognisedTable[];
};
