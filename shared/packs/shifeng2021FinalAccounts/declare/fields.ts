import {
  absolute,
  changeRate,
  difference,
  field,
  fieldOrZero,
  isAbove,
  isBelow,
  isEqual,
  percent,
  when,
} from '../../../calculation/builders/formulas.ts';
import type { Condition, Expression } from '../../../calculation/expression.ts';
import type { Display, FieldDefinition, Unit } from '../../../calculation/factModel.ts';
import { wordedField } from '../../builders/fields.ts';

/** Short ways to declare the fields of final accounts; every one returns plain data. */
type Options = { readonly help?: string; readonly aliases?: readonly string[]; readonly required?: boolean };

/** Amounts of the tables: 1,474.07, and nothing where there is nothing. */
const inTables: Display = { style: 'fixed', thousands: true, zeroAsBlank: true };
/** Amounts of the sentences: 1474.07, 100, 0. */
const inSentences: Display = { style: 'wholeOrFixed' };

function described({ help, aliases }: Options): Pick<FieldDefinition, 'help' | 'aliases'> {
  return { ...(help === undefined ? {} : { help }), ...(aliases === undefined ? {} : { aliases }) };
}

/** An amount of a table that the clerk types. */
export function enteredAmount(id: string, label: string, options: Options = {}): FieldDefinition {
  const { required = false } = options;
  const source = { kind: 'entered', required } as const;
  return { id, label, unit: 'wanYuan', scale: 2, display: inTables, ...described(options), source };
}

/** An amount of the sentences only, that the clerk types. */
export function enteredFigure(id: string, label: string, options: Options = {}): FieldDefinition {
  return { ...enteredAmount(id, label, options), display: inSentences };
}

/** A number of people, vehicles or things. */
export function enteredCount(id: string, label: string, unit: Unit, options: Options = {}): FieldDefinition {
  const source = { kind: 'entered', required: options.required ?? false } as const;
  return { id, label, unit, display: { style: 'asTyped' }, ...described(options), source };
}

export function enteredText(id: string, label: string, maxLength: number, options: Options = {}): FieldDefinition {
  const source = { kind: 'entered', required: options.required ?? false } as const;
  return { id, label, unit: 'text', maxLength, ...described(options), source };
}

/** An amount of a table that follows from others. */
export function calculatedAmount(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: Options = {},
): FieldDefinition {
  const source = { kind: 'calculated', formula, basis } as const;
  return { id, label, unit: 'wanYuan', scale: 2, display: inTables, ...described(options), source };
}

/** An amount of the sentences that follows from others. */
export function calculatedFigure(
  id: string,
  label: string,
  formula: Expression,
  basis: string,
  options: Options = {},
): FieldDefinition {
  return { ...calculatedAmount(id, label, formula, basis, options), display: inSentences };
}

export function calculatedCount(
  id: string,
  label: string,
  unit: Unit,
  formula: Expression,
  basis: string,
): FieldDefinition {
  return { id, label, unit, scale: 0, display: inSentences, source: { kind: 'calculated', formula, basis } };
}

/** A rate of the sentences: 95.42%, 100%. Over zero there is none. */
export function calculatedRate(id: string, label: string, formula: Expression, basis: string): FieldDefinition {
  return { id, label, unit: 'percent', scale: 2, display: inSentences, source: { kind: 'calculated', formula, basis } };
}

/** Whether a number can be had at all. */
export function isKnown(id: string): Condition {
  return { kind: 'compare', left: field(id), comparison: 'equal', right: field(id) };
}

/**
 * The number of a table as sentences say it: without thousands, zero as 0. Where the table has nothing, the sentence
 * says 0 as soon as `guard`, the total that it is a part of, is known.
 */
export function said(id: string, label: string, guard = id): FieldDefinition {
  const formula = guard === id ? field(id) : when(isKnown(guard), fieldOrZero(id), field(id));
  return calculatedFigure(
    saidId(id),
    `${label}（文字中的数）`,
    formula,
    '与决算表中的同一个数一致；表中空着的，文字里写0',
  );
}

/** `finalAccounts.totalIncome` → `said.finalAccounts.totalIncome`; of a row: `functionRows.said.initialBudget`. */
export function saidId(id: string): string {
  return id.startsWith('functionRows.') ? `functionRows.said.${id.slice('functionRows.'.length)}` : `said.${id}`;
}

/** A share of the whole: 占95.42%. */
export function share(id: string, label: string, of: string, over: string): FieldDefinition {
  const basis = '占比＝该项÷合计×100%，保留两位小数';
  return calculatedRate(id, label, percent(when(isKnown(over), fieldOrZero(of), field(of)), over), basis);
}

/** 与上年相比: by how much, by what rate, and in which direction. The rate has no sign; the word has it. */
export function change(id: string, label: string, now: string, before: string): readonly FieldDefinition[] {
  const basis = '与上年相比：增减额＝本年决算数－上年决算数，增减率＝增减额÷上年决算数×100%';
  return [
    calculatedFigure(`change.${id}.amount`, `${label} 比上年增减额`, absolute(difference(now, before)), basis),
    calculatedRate(`change.${id}.rate`, `${label} 比上年增减率`, absolute(changeRate(now, before)), basis),
    wordedField(
      `change.${id}.direction`,
      `${label} 比上年增减`,
      [
        { when: isAbove(now, before), text: '增加' },
        { when: isBelow(now, before), text: '减少' },
        { when: isEqual(now, before), text: '持平' },
      ],
      '本年大于上年写“增加”，小于写“减少”，相等写“持平”',
    ),
  ];
}

/** 决算数大于、小于或等于预算数. */
export function comparedWithBudget(id: string, label: string, final: string, budget: string): FieldDefinition {
  return wordedField(
    id,
    label,
    [{ when: isAbove(final, budget), text: '大于' }, { when: isBelow(final, budget), text: '小于' }, { text: '等于' }],
    '决算数与预算数比较',
  );
}
