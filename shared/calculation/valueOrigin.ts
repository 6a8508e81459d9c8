import { plainText, roundTo } from '../decimal/decimal.ts';
import type { Evaluation, Row, Scope } from './evaluation.ts';
import type { CountRowsExpression, SumRowsExpression } from './expression.ts';
import { type FieldDefinition, type Override, unitNames } from './factModel.ts';
import { type ExpressionReads, readsOf, readsOfCondition } from './walkExpression.ts';
import { formulaInFigures, formulaInWords, type Names, wordedInWords } from './words.ts';

/** One fact with the row that it is of. */
export type FactReference = { readonly id: string; readonly scope: Scope };

/** What a value is made of: single facts, and columns of a table whose rows were added up or counted. */
export type OriginInput =
  | ({ readonly kind: 'fact' } & FactReference)
  | {
      readonly kind: 'rows';
      readonly table: string;
      /** Full id of the summed column; of counted rows there is none. */
      readonly id?: string;
      /** Printed total. */
      readonly text: string;
      readonly rows: readonly Row[];
    };

/**
 * Where one value comes from, one step deep (这个数怎么来的). `text` is printed with its unit, '' when blank. `words` and
 * `figures` say the formula; both are missing for what is typed. Ask again for each input to go down.
 */
export type ValueOrigin = {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly source: FieldDefinition['source']['kind'];
  readonly words?: string;
  readonly figures?: string;
  readonly basis?: string;
  readonly override?: Override;
  /** What the formula gives where it is overridden. */
  readonly calculated?: string;
  readonly inputs: readonly OriginInput[];
};

const blankFigure = '（未填）';

/** A printed figure with its unit: `55.53万元`, `97.65%`, `85人`; words stand alone, blank stays blank. */
export function withUnit(field: FieldDefinition, text: string): string {
  if (text === '' || field.unit === 'percent' || field.unit === 'text' || field.unit === 'date') return text;
  return `${text}${unitNames[field.unit].name}`;
}

function readsOfField({ source }: FieldDefinition): readonly ExpressionReads[] {
  if (source.kind === 'calculated') return [readsOf(source.formula)];
  if (source.kind === 'codeName') return [{ facts: [source.code], rows: [] }];
  if (source.kind !== 'worded') return [];
  return source.alternatives.flatMap(({ when }) => (when === undefined ? [] : [readsOfCondition(when)]));
}

function totalText(evaluation: Evaluation, total: SumRowsExpression | CountRowsExpression, scope: Scope): string {
  const value = evaluation.evaluate(total, scope);
  return value.state === 'complete' ? plainText(roundTo(value.value, 4)) : '';
}

function inputsOf(evaluation: Evaluation, field: FieldDefinition, scope: Scope): readonly OriginInput[] {
  const seen = new Set<string>();
  return readsOfField(field).flatMap(({ facts, rows }): readonly OriginInput[] => {
    const fresh = facts.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    return [
      ...fresh.map((id): OriginInput => {
        const row = evaluation.rowOf(id, scope);
        return { kind: 'fact', id, scope: row === undefined ? [] : [row] };
      }),
      ...rows.map(
        (total): OriginInput => ({
          kind: 'rows',
          table: total.table,
          ...(total.op === 'sumRows' ? { id: `${total.table}.${total.field}` } : {}),
          text: totalText(evaluation, total, scope),
          rows: evaluation.rows(total.table, total.where, total.children === true ? scope : undefined),
        }),
      ),
    ];
  });
}

/** `undefined` for an id that the pack does not know. */
export function valueOrigin(
  evaluation: Evaluation,
  names: Names,
  id: string,
  scope: Scope = [],
): ValueOrigin | undefined {
  const figure = evaluation.figure(id, scope);
  if (figure === undefined) return undefined;
  const { field } = figure;
  const { source } = field;
  const override = evaluation.override(id, scope);
  return {
    id,
    path: figure.path,
    text: withUnit(field, figure.text),
    source: source.kind,
    ...(source.kind === 'calculated'
      ? {
          words: formulaInWords(source.formula, names),
          figures: formulaInFigures(source.formula, {
            fact: (each) => evaluation.text(each, scope) || blankFigure,
            rows: (total) => totalText(evaluation, total, scope) || blankFigure,
          }),
          basis: source.basis,
        }
      : {}),
    ...(source.kind === 'worded' ? { words: wordedInWords(source.alternatives, names), basis: source.basis } : {}),
    ...(override === undefined ? {} : { override, calculated: withUnit(field, evaluation.calculatedText(id, scope)) }),
    inputs: inputsOf(evaluation, field, scope),
  };
}

/** The typed numbers that a value rests on, nearest first, without repetition; at most `most`. */
export function typedInputs(evaluation: Evaluation, from: FactReference, most: number): readonly FactReference[] {
  const found = new Map<string, FactReference>();
  const seen = new Set<string>();
  const waiting: FactReference[] = [from];
  for (let next = waiting.shift(); next !== undefined && found.size < most; next = waiting.shift()) {
    const path = evaluation.path(next.id, next.scope);
    const place = evaluation.place(next.id);
    if (seen.has(path) || place === undefined) continue;
    seen.add(path);
    if (place.field.source.kind === 'entered') found.set(path, next);
    for (const input of inputsOf(evaluation, place.field, next.scope)) {
      if (input.kind === 'fact') waiting.push(input);
      else if (input.id !== undefined) {
        const { id } = input;
        waiting.push(...input.rows.slice(0, most).map((row) => ({ id, scope: [row] })));
      }
    }
  }
  return [...found.values()];
}
