import type { Condition, Expression, RowFilter } from './expression.ts';

/** Units of facts. Percent values are percent points; `score` is 分; `text` is no number. */
export const units = [
  'wanYuan',
  'yuan',
  'percent',
  'person',
  'squareMetre',
  'score',
  'count',
  'vehicle',
  'text',
  'date',
] as const;
export type Unit = (typeof units)[number];

/** How a unit is written after a number, and which endings are accepted when it is typed. */
export const unitNames: Readonly<Record<Unit, { readonly name: string; readonly suffixes: readonly string[] }>> = {
  wanYuan: { name: '万元', suffixes: ['万元'] },
  yuan: { name: '元', suffixes: ['元'] },
  percent: { name: '%', suffixes: ['%'] },
  person: { name: '人', suffixes: ['人', '名'] },
  squareMetre: { name: '㎡', suffixes: ['㎡', '平方米'] },
  score: { name: '分', suffixes: ['分'] },
  count: { name: '', suffixes: [] },
  vehicle: { name: '辆', suffixes: ['辆', '台'] },
  text: { name: '', suffixes: [] },
  date: { name: '', suffixes: [] },
};

export function isNumeric(unit: Unit): boolean {
  return unit !== 'text' && unit !== 'date';
}

/**
 * How a number is printed. `asTyped`: with the decimals it was typed with; `wholeOrFixed`: no decimals when it is whole,
 * else exactly `scale`; `fixed`: always `scale` decimals; `trimmed`: up to `scale` decimals, no trailing zeros.
 */
export type NumberStyle = 'asTyped' | 'wholeOrFixed' | 'fixed' | 'trimmed';
export type Display = {
  readonly style: NumberStyle;
  readonly thousands?: true;
  /** Zero prints as nothing (决算 tables). */
  readonly zeroAsBlank?: true;
};

export type WordedAlternative = { readonly when?: Condition; readonly text: string };

export type FieldSource =
  /** `requiredWhere`: of a row field, required in the rows that the filter takes. */
  | {
      readonly kind: 'entered';
      readonly required: boolean;
      readonly requiredWhere?: RowFilter;
      readonly default?: string;
      /** What is printed where the unit has none of it (本单位没有). */
      readonly whenAbsent?: string;
    }
  | { readonly kind: 'calculated'; readonly formula: Expression; readonly basis: string }
  /** Taken from the unit's profile (`unit` of the draft), which is filled in once for all reports. */
  | { readonly kind: 'profile'; readonly key: string }
  /** Words that follow from the facts (等级, 增加 or 减少): the first alternative whose condition holds. */
  | { readonly kind: 'worded'; readonly alternatives: readonly WordedAlternative[]; readonly basis: string }
  /** The official name of the code in fact `code`, or of its first `digits` digits, from a classification list. */
  | { readonly kind: 'codeName'; readonly code: string; readonly list: string; readonly digits?: number }
  /** Names the row of `table` that this row belongs to, by the text of that table's `field`. */
  | { readonly kind: 'reference'; readonly table: string; readonly field: string };

/**
 * One fact. `scale` is the number of decimals a calculated value is rounded to (in its unit; percent points for rates).
 * `label` is complete by itself (`三公经费 2024年决算数`); `{year}` and `{year-1}` stand for years.
 */
export type FieldDefinition = {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly scale?: number;
  readonly display?: Display;
  readonly help?: string;
  readonly aliases?: readonly string[];
  readonly choices?: readonly string[];
  readonly maxLength?: number;
  readonly source: FieldSource;
};

/** Whether a field follows from others, so that a person may only override it, with a reason. */
export function isDerived(field: FieldDefinition): boolean {
  const { kind } = field.source;
  return kind === 'calculated' || kind === 'worded' || kind === 'codeName';
}

/** A table of repeating rows. Row field ids are bare (`name`); elsewhere they are written `table.name`. */
export type TableDefinition = {
  readonly id: string;
  readonly label: string;
  readonly rowLabel: string;
  readonly help?: string;
  readonly rowFields: readonly FieldDefinition[];
  readonly minRows: number;
  readonly maxRows: number;
  /** Row field that names a row for people and for references; its texts should be unique. */
  readonly nameField?: string;
  /** Filled rows that a complete report has; where the rows belong to those of another table, for each of them. */
  readonly minFilled?: number;
  /** Of the rows of the other table only those that the filter takes need them (projects with a form of their own). */
  readonly minFilledWhere?: RowFilter;
};

/** What the calculation needs of a template pack. */
export type FactModel = {
  readonly year: number;
  readonly fields: readonly FieldDefinition[];
  readonly tables: readonly TableDefinition[];
  /** Names of classification codes; `undefined` for a code that the list does not know. */
  readonly nameOfCode?: (list: string, code: string) => string | undefined;
};

export type Override = { readonly value: string; readonly reason: string };
export type TableRow = Readonly<Record<string, string>>;

/** What was typed. Override keys are draft paths: `threePublicExpenses.total` or `projects[1].score` (rows from 1). */
export type FactInput = {
  readonly year: number;
  readonly unit: Readonly<Record<string, string>>;
  readonly entries: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  readonly overrides: Readonly<Record<string, Override>>;
};
