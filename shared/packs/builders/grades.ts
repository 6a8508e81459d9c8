import { allOf, anyOf, constant, field, isBelow, textIn } from '../../calculation/builders/formulas.ts';
import type { Condition } from '../../calculation/expression.ts';
import type { FieldDefinition } from '../../calculation/factModel.ts';
import { wordedField } from './fields.ts';

/** A grade and the least score of it. Lists of grades have the highest first. */
type Grade = { readonly name: string; readonly from: string };

/** The score reaches a bound; without a score the answer is no. */
export function reaches(score: string, bound: string): Condition {
  return { kind: 'compare', left: field(score), comparison: 'atLeast', right: constant(bound) };
}

/** The grade in words that follow from the score; nothing while there is no score. */
export function gradeField(
  id: string,
  label: string,
  score: string,
  grades: readonly Grade[],
  basis: string,
): FieldDefinition {
  return wordedField(
    id,
    label,
    grades.map(({ name, from }) => ({ when: reaches(score, from), text: name })),
    basis,
  );
}

/** The grade is the word of the highest band that the score reaches. */
export function gradeAgrees(grade: string, score: string, grades: readonly Grade[]): Condition {
  return anyOf(
    ...grades.map(({ name, from }, index) => {
      const above = grades[index - 1]?.from;
      return allOf(
        textIn(grade, name),
        reaches(score, from),
        ...(above === undefined ? [] : [isBelow(score, constant(above))]),
      );
    }),
  );
}
