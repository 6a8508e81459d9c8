import type { Evaluation } from './evaluation.ts';
import { noRows, type Scope } from './factStore.ts';

/** One fact as it would be. */
export type Supposition = { readonly id: string; readonly scope?: Scope; readonly text: string };

/**
 * What facts would print if others were as supposed (得几分). Nothing is saved: the suppositions are taken back before
 * it returns. Only typed facts can be supposed.
 */
export function whatIf(
  evaluation: Evaluation,
  suppositions: readonly Supposition[],
  asked: readonly { readonly id: string; readonly scope?: Scope }[],
): readonly string[] {
  const before = suppositions.map(({ id, scope }) => evaluation.typed(id, scope));
  const put = ({ id, scope = noRows }: Supposition, text: string): void => {
    const place = evaluation.place(id);
    const row = scope.find((each) => each.table === place?.table);
    if (place?.table === undefined) evaluation.setEntry(id, text);
    else if (row !== undefined) evaluation.setCell(row, place.field.id, text);
  };
  for (const supposition of suppositions) put(supposition, supposition.text);
  const answers = asked.map(({ id, scope }) => evaluation.text(id, scope));
  for (const [index, supposition] of suppositions.entries()) put(supposition, before[index] ?? '');
  return answers;
}
