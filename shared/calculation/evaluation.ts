import { Decimal, roundTo } from '../decimal/decimal.ts';
import { type ParsedDecimal, parseDecimal } from '../decimal/parseDecimal.ts';
import { holds as conditionHolds } from './conditions.ts';
import { dependenciesOf, type FactPlace } from './dependencies.ts';
import { printNumber } from './display.ts';
import { complete, type Evaluated, incomplete } from './evaluated.ts';
import type { Condition, CountRowsExpression, Expression, RowFilter, SumRowsExpression } from './expression.ts';
import type { Display, FactInput, FactModel, FieldDefinition, Override, TableRow, Unit } from './factModel.ts';
import { isDerived, isNumeric, unitNames } from './factModel.ts';
import { rowPath } from './factPath.ts';
import { createFactStore, noRows, type Scope } from './factStore.ts';
import type { EvaluationContext } from './operator.ts';
import { operatorOf } from './operators/index.ts';
import { createRecalculation, type KeptValues } from './recalculation.ts';
import type { Row } from './rowStore.ts';
import { createRowTotal } from './rowTotal.ts';

export type { Scope } from './factStore.ts';
export type { Row } from './rowStore.ts';

const one = new Decimal(1);

/**
 * The facts of one draft: what was typed and everything that follows. Values are computed when asked for and kept; an
 * edit discards only what depends on it, so its cost does not grow with the number of untouched rows.
 */
export type Evaluation = {
  readonly model: FactModel;
  readonly place: (id: string) => FactPlace | undefined;
  readonly value: (id: string, scope?: Scope) => Evaluated;
  /** What the formula gives, an override notwithstanding. */
  readonly calculatedValue: (id: string, scope?: Scope) => Evaluated;
  /** What the formula or the words would print, an override notwithstanding. */
  readonly calculatedText: (id: string, scope?: Scope) => string;
  /** The printed form: number without unit (percent with sign), or text. Blank is ''. */
  readonly text: (id: string, scope?: Scope) => string;
  /** All that a printed cell needs of a fact, found once. */
  readonly figure: (id: string, scope?: Scope) => Figure | undefined;
  /** What was typed, untouched. */
  readonly typed: (id: string, scope?: Scope) => string;
  readonly override: (id: string, scope?: Scope) => Override | undefined;
  /** The draft path of a fact: `staffing.controlRate`, `projects[1].name`. */
  readonly path: (id: string, scope?: Scope) => string;
  readonly evaluate: (expression: Expression, scope?: Scope) => Evaluated;
  readonly holds: (condition: Condition, scope?: Scope) => boolean;
  /** Rows in order; with `scope`, where the table refers to a table at hand, only the rows that belong to it. */
  readonly rows: (table: string, filter?: RowFilter, scope?: Scope) => readonly Row[];
  /** The row that a row field is of, among the rows at hand. */
  readonly rowOf: (id: string, scope?: Scope) => Row | undefined;
  readonly rowNumber: (row: Row) => number;
  readonly parentOf: (row: Row) => Row | undefined;
  readonly setEntry: (id: string, text: string) => void;
  readonly setCell: (row: Row, field: string, text: string) => void;
  readonly setOverride: (id: string, override: Override | undefined, scope?: Scope) => void;
  readonly insertRow: (table: string, index: number, cells: TableRow) => Row;
  readonly removeRow: (row: Row) => void;
  readonly moveRow: (row: Row, index: number) => void;
};

/** One fact as it is printed. `path` is its draft path; `row` the row it is of. */
export type Figure = {
  readonly row: Row | undefined;
  readonly field: FieldDefinition;
  readonly path: string;
  readonly text: string;
  readonly value: Evaluated;
  readonly source: 'entered' | 'calculated' | 'overridden' | 'profile';
};

/** Typed texts whose numbers are kept; beyond it they are read anew. */
const mostNumbersKept = 20_000;

/** Reads a typed number in the unit of its field. */
export function parseTyped(field: FieldDefinition, typed: string): ParsedDecimal {
  return parseDecimal(typed, unitNames[field.unit].suffixes);
}

/** Builds the facts of a draft on a model (a validated pack). Entries without a place are ignored here. */
export function createEvaluation(model: FactModel, input: FactInput): Evaluation {
  const dependencies = dependenciesOf(model);
  const { places, parentOf: parentTable } = dependencies;
  const store = createFactStore(model, input, dependencies);
  const { childrenOf, entries, locate, matches, overrideOf, overrides, parentOf, rowOf, rows, typedText } = store;
  const cache = new Map<string, Evaluated>();
  const numbers = new Map<Unit, Map<string, ParsedDecimal>>();
  const totals: KeptValues['totals'] = new Map();
  const change = createRecalculation(dependencies, store, { fields: cache, totals });

  function contextFor(scope: Scope): EvaluationContext {
    const context: EvaluationContext = {
      evaluate: (expression) => operatorOf(expression).evaluate(expression, context),
      fact: (id) => value(id, scope),
      rows: (expression) => totalValue(expression, scope),
      holds: (condition) => holds(condition, scope),
    };
    return context;
  }

  function totalValue(expression: SumRowsExpression | CountRowsExpression, scope: Scope): Evaluated {
    const spec = dependencies.totalFor(expression);
    const parent = parentTable.get(expression.table);
    const owner = expression.children === true && parent !== undefined ? rowOf(parent, scope) : undefined;
    if (expression.children === true && owner === undefined) return incomplete;
    let byOwner = totals.get(spec);
    if (byOwner === undefined) {
      byOwner = new Map();
      totals.set(spec, byOwner);
    }
    let total = byOwner.get(owner);
    if (total === undefined) {
      const counting = expression.op === 'countRows';
      total = createRowTotal(
        () =>
          owner === undefined ? (store.table(expression.table)?.rows() ?? []) : childrenOf(owner, expression.table),
        (row) => {
          const gone = (store.table(row.table)?.number(row) ?? 0) === 0;
          if (gone || !matches(row, expression.where)) return undefined;
          if (owner !== undefined && parentOf(row) !== owner) return undefined;
          return expression.op === 'sumRows' ? value(`${row.table}.${expression.field}`, [row]) : complete(one);
        },
        counting ? 'zero' : 'incomplete',
      );
      byOwner.set(owner, total);
    }
    return total.value();
  }

  function calculate(field: FieldDefinition, scope: Scope): Evaluated {
    if (field.source.kind !== 'calculated') return incomplete;
    const { formula } = field.source;
    const result = operatorOf(formula).evaluate(formula, contextFor(scope));
    return result.state === 'complete' && field.scale !== undefined
      ? complete(roundTo(result.value, field.scale))
      : result;
  }

  function calculatedAt(place: FactPlace, row: Row | undefined): Evaluated {
    if (place.table !== undefined && row === undefined) return incomplete;
    const kept = row?.cache ?? cache;
    const known = kept.get(place.field.id);
    if (known !== undefined) return known;
    const result = calculate(place.field, row === undefined ? noRows : [row]);
    kept.set(place.field.id, result);
    return result;
  }

  function readNumber(field: FieldDefinition, typed: string): ParsedDecimal {
    const read = numbers.get(field.unit) ?? new Map<string, ParsedDecimal>();
    const known = read.get(typed);
    if (known !== undefined) return known;
    if (read.size > mostNumbersKept) read.clear();
    const parsed = parseTyped(field, typed);
    numbers.set(field.unit, read.set(typed, parsed));
    return parsed;
  }

  function valueAt(place: FactPlace, row: Row | undefined): Evaluated {
    if (!isNumeric(place.field.unit)) return incomplete;
    const override = overrideOf(place, row);
    if (override === undefined && place.field.source.kind === 'calculated') return calculatedAt(place, row);
    const parsed = readNumber(place.field, override?.value ?? typedText(place, row));
    return parsed.kind === 'number' ? complete(parsed.value) : incomplete;
  }

  function value(id: string, scope: Scope = noRows): Evaluated {
    const found = locate(id, scope);
    return found === undefined ? incomplete : valueAt(found.place, found.row);
  }

  /** Words and names that follow from other facts. */
  function derivedText({ source }: FieldDefinition, row: Row | undefined): string | undefined {
    const scope = row === undefined ? noRows : [row];
    if (source.kind === 'worded') {
      return source.alternatives.find(({ when }) => when === undefined || holds(when, scope))?.text ?? '';
    }
    if (source.kind !== 'codeName') return undefined;
    const code = text(source.code, scope).trim();
    return model.nameOfCode?.(source.list, source.digits === undefined ? code : code.slice(0, source.digits)) ?? '';
  }

  function derivedAt(place: FactPlace, row: Row | undefined): string {
    if (place.field.source.kind !== 'calculated') return derivedText(place.field, row) ?? '';
    const result = calculatedAt(place, row);
    return result.state === 'complete' ? printNumber(place.field, result.value) : '';
  }

  function textAt(place: FactPlace, row: Row | undefined): string {
    const { field } = place;
    const override = overrideOf(place, row);
    if (override === undefined && isDerived(field)) return derivedAt(place, row);
    if (!isNumeric(field.unit)) return override?.value ?? typedText(place, row);
    const typed = override?.value ?? typedText(place, row);
    const parsed = readNumber(field, typed);
    if (parsed.kind === 'invalid') return typed.trim();
    if (parsed.kind === 'blank') return '';
    const thousands = field.display?.thousands;
    const asTyped: Display = thousands === undefined ? { style: 'asTyped' } : { style: 'asTyped', thousands };
    const printed: FieldDefinition = override === undefined ? field : { ...field, display: asTyped };
    return printNumber(printed, parsed.value, parsed.text);
  }

  function text(id: string, scope: Scope = noRows): string {
    const found = locate(id, scope);
    return found === undefined ? '' : textAt(found.place, found.row);
  }

  function sourceAt(place: FactPlace, row: Row | undefined): Figure['source'] {
    if (place.field.source.kind === 'profile') return 'profile';
    if (!isDerived(place.field)) return 'entered';
    return overrideOf(place, row) === undefined ? 'calculated' : 'overridden';
  }

  function pathOf(place: FactPlace, row: Row | undefined): string {
    return row === undefined ? place.field.id : rowPath(row.table, rowNumber(row), place.field.id);
  }

  function figure(id: string, scope: Scope = noRows): Figure | undefined {
    const found = locate(id, scope);
    if (found === undefined) return undefined;
    const { place, row } = found;
    return {
      row,
      field: place.field,
      path: place.table !== undefined && row === undefined ? id : pathOf(place, row),
      text: textAt(place, row),
      value: valueAt(place, row),
      source: sourceAt(place, row),
    };
  }

  function holds(condition: Condition, scope: Scope = noRows): boolean {
    return conditionHolds(condition, {
      evaluate: (expression) => evaluate(expression, scope),
      text: (id) => text(id, scope),
    });
  }

  function evaluate(expression: Expression, scope: Scope = noRows): Evaluated {
    return operatorOf(expression).evaluate(expression, contextFor(scope));
  }

  return {
    model,
    place: (id) => places.get(id),
    value,
    text,
    rows,
    parentOf,
    evaluate,
    holds,
    calculatedValue: (id, scope = noRows) => {
      const found = locate(id, scope);
      return found === undefined ? incomplete : calculatedAt(found.place, found.row);
    },
    calculatedText: (id, scope = noRows) => {
      const found = locate(id, scope);
      return found === undefined ? '' : derivedAt(found.place, found.row);
    },
    typed: (id, scope = noRows) => {
      const found = locate(id, scope);
      return found === undefined ? '' : typedText(found.place, found.row);
    },
    override: (id, scope = noRows) => {
      const found = locate(id, scope);
      return found && overrideOf(found.place, found.row);
    },
    figure,
    path: (id, scope = noRows) => {
      const found = locate(id, scope);
      return found?.row === undefined ? id : pathOf(found.place, found.row);
    },
    rowOf: (id, scope = noRows) => locate(id, scope)?.row,
    rowNumber,
    setEntry: (id, typed) => {
      entries.set(id, typed);
      change.fieldChanged(id);
    },
    setCell: (row, field, typed) => {
      const naming = change.isName(row.table, field);
      if (naming) change.relink(row);
      store.table(row.table)?.setCell(row, field, typed);
      if (naming) change.relink(row);
      change.cellChanged(row, field);
    },
    setOverride: (id, override, scope = noRows) => {
      const found = locate(id, scope);
      if (found === undefined) return;
      const kept = found.row?.overrides ?? overrides;
      if (override === undefined) kept.delete(found.place.field.id);
      else kept.set(found.place.field.id, override);
      if (found.row === undefined) change.fieldChanged(id);
      else change.cellChanged(found.row, found.place.field.id);
    },
    insertRow: (table, index, cells) => {
      const row = store.table(table)?.insert(index, cells);
      if (row === undefined) throw new Error(`unknown table ${table}`);
      change.relink(row);
      return row;
    },
    removeRow: (row) => {
      const owner = parentOf(row);
      change.relink(row);
      store.table(row.table)?.remove(row);
      change.rowRemoved(row, owner);
      change.relink(row);
    },
    moveRow: (row, index) => {
      change.relink(row);
      store.table(row.table)?.move(row, index);
      change.relink(row);
    },
  };

  function rowNumber(row: Row): number {
    return store.table(row.table)?.number(row) ?? 0;
  }
}
