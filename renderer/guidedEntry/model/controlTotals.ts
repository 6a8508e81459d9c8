import { type Evaluation, parseTyped } from '../../../shared/calculation/evaluation.ts';
import { type FieldDefinition, isNumeric } from '../../../shared/calculation/factModel.ts';
import { Decimal, plainText } from '../../../shared/decimal/decimal.ts';
import { factAt } from '../../../shared/drafts/editing/liveReport.ts';

/** A pasted figure that met one which follows by itself and says something else. */
export type Mismatch = { readonly label: string; readonly here: string; readonly pasted: string };

/** A figure of a block to compare with: a fact by its path, or the total of a row field over the rows under a code. */
export type Control = { readonly label: string; readonly pasted: string; readonly field: FieldDefinition } & (
  | { readonly kind: 'fact'; readonly path: string }
  | {
      readonly kind: 'underCode';
      readonly table: string;
      readonly codeId: string;
      readonly code: string;
      readonly id: string;
    }
);

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function isSame(field: FieldDefinition, here: string, pasted: string): boolean {
  if (!isNumeric(field.unit)) return squeezed(here) === squeezed(pasted);
  const [one, other] = [parseTyped(field, here), parseTyped(field, pasted)];
  if (one.kind === 'blank' && other.kind === 'number') return other.value.isZero();
  return one.kind === 'number' && other.kind === 'number' ? one.value.equals(other.value) : one.kind === other.kind;
}

function totalUnder(
  { table, codeId, code, id }: Extract<Control, { kind: 'underCode' }>,
  evaluation: Evaluation,
): string {
  const values = evaluation.rows(table).flatMap((row) => {
    const value = evaluation.text(codeId, [row]).trim().startsWith(code) ? evaluation.value(id, [row]) : undefined;
    return value?.state === 'complete' ? [value.value] : [];
  });
  return values.length === 0 ? '' : plainText(values.reduce((sum, value) => sum.plus(value), new Decimal(0)));
}

/** Which of the totals in a block disagree with what follows in the report, with the block in it. */
export function controlTotals(controls: readonly Control[], after: Evaluation): readonly Mismatch[] {
  return controls.flatMap((control): readonly Mismatch[] => {
    const { label, pasted, field } = control;
    const fact = control.kind === 'fact' ? factAt(after, control.path) : undefined;
    const here =
      control.kind === 'underCode'
        ? totalUnder(control, after)
        : fact?.exists === true
          ? after.text(fact.id, fact.scope)
          : '';
    return isSame(field, here, pasted) ? [] : [{ label, here, pasted }];
  });
}
