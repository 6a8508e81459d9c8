import { atMost, constant, field, isBelow, percent, product, ratio } from '../../../calculation/builders/formulas.ts';
import type { Condition, Expression } from '../../../calculation/expression.ts';
import type { FieldDefinition, Unit } from '../../../calculation/factModel.ts';

/** Short ways to declare the fields of part five; every one returns plain data. */
type EnteredOptions = { readonly help?: string; readonly required?: boolean; readonly default?: string };

/** A number that the clerk types; it is printed exactly as typed. */
export function enteredNumber(id: string, label: string, unit: Unit, options: EnteredOptions = {}): FieldDefinition {
  const { help, required = false, default: standard } = options;
  return {
    id,
    label,
    unit,
    display: { style: 'asTyped' },
    ...(help === undefined ? {} : { help }),
    source: { kind: 'entered', required, ...(standard === undefined ? {} : { default: standard }) },
  };
}

/** A text that the clerk types. */
export function enteredText(
  id: string,
  label: string,
  maxLength: number,
  options: EnteredOptions & { readonly choices?: readonly string[] } = {},
): FieldDefinition {
  const { help, required = false, default: standard, choices } = options;
  return {
    id,
    label,
    unit: 'text',
    ...(help === undefined ? {} : { help }),
    ...(choices === undefined ? {} : { choices }),
    maxLength,
    source: { kind: 'entered', required, ...(standard === undefined ? {} : { default: standard }) },
  };
}

function calculated(unit: Unit, style: 'wholeOrFixed' | 'trimmed') {
  return (id: string, label: string, formula: Expression, basis: string, help?: string): FieldDefinition => ({
    id,
    label,
    unit,
    scale: 2,
    display: { style },
    ...(help === undefined ? {} : { help }),
    source: { kind: 'calculated', formula, basis },
  });
}

/** An amount in 万元 that follows from others: whole numbers without decimals, else two. */
export const calculatedAmount = calculated('wanYuan', 'wholeOrFixed');
/** A rate in percent points, rounded to two decimals: `100%`, `97.65%`. */
export const calculatedRate = calculated('percent', 'wholeOrFixed');
/** A score, with as many of two decimals as it needs: `92`, `98.77`. */
export const calculatedScore = calculated('score', 'trimmed');

/** 执行率: executed over adjusted budget (全年预算数), in percent points. */
export function executionRate(executed: string, adjustedBudget: string): Expression {
  return percent(executed, adjustedBudget);
}

/** 得分＝分值×执行率, at most the full score; taken from the printed rate (two decimals). */
export function executionScore(maximum: string, rate: string): Expression {
  return product(maximum, ratio(atMost(rate, constant('100')), constant('100')));
}

/** 等级 by the bands of the 备注 below the forms. */
export const gradeBands = [
  { from: '90', grade: '优' },
  { from: '80', grade: '良' },
  { from: '60', grade: '中' },
] as const;
const lowestBound = '60';
export const lowestGrade = '差';

function reaches(score: string, bound: string): Condition {
  return { kind: 'compare', left: field(score), comparison: 'atLeast', right: constant(bound) };
}

/** 等级, in words that follow from the total score; nothing while there is no score. */
export function gradeField(id: string, label: string, score: string): FieldDefinition {
  return {
    id,
    label,
    unit: 'text',
    source: {
      kind: 'worded',
      alternatives: [
        ...gradeBands.map(({ from, grade }) => ({ when: reaches(score, from), text: grade })),
        { when: isBelow(score, constant(lowestBound)), text: lowestGrade },
      ],
      basis: '自评表备注2：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差',
    },
  };
}

/** Money by source: the lines of 资金情况 and 年度项目资金 below 合计. */
export const fundSources = [
  { key: 'fiscal', name: '当年财政拨款' },
  { key: 'other', name: '其他资金' },
] as const;

/** The three amount columns of both forms. */
export const fundColumns = [
  { key: 'initial', name: '年初预算数' },
  { key: 'adjusted', name: '全年预算数' },
  { key: 'executed', name: '全年执行数' },
] as const;
