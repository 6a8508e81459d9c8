import type { Evaluation, Row, Scope } from '../calculation/evaluation.ts';
import type { CodeRows } from '../packs/documentSchema.ts';

/** One printed line of a table by classification code: the rows under its code. `isItem`: the lowest printed level. */
export type CodeGroup = {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly Row[];
  readonly isItem: boolean;
};

function printedFields(definition: CodeRows): readonly string[] {
  const own = `${definition.table}.`;
  return definition.cells.flatMap(({ content }) =>
    content.kind === 'field' && content.id.startsWith(own) ? [content.id] : [],
  );
}

/**
 * The lines of a table by code, sorted by code, each level before the ones under it (201, 20103, 2010301, 2010302 …).
 * A code that is shorter than the lowest level stands at its own level. The name is the official one; only of a code that
 * the list does not know it is what was typed.
 */
export function codeRowGroups(definition: CodeRows, evaluation: Evaluation, scope: Scope): readonly CodeGroup[] {
  const fields = printedFields(definition);
  const codeId = `${definition.table}.${definition.code}`;
  const printed = evaluation.rows(definition.table, definition.where, scope).filter((row) =>
    fields.some((id) => {
      const value = evaluation.value(id, [row]);
      return value.state === 'complete' && !value.value.isZero();
    }),
  );
  const groups = new Map<string, { readonly rows: Row[]; readonly digits: number }>();
  for (const row of printed) {
    const code = evaluation.text(codeId, [row]).trim();
    const lengths = new Set(definition.digits.filter((digits) => digits <= code.length));
    if (lengths.size === 0) lengths.add(code.length);
    for (const digits of lengths) {
      const prefix = code.slice(0, digits);
      const group = groups.get(prefix);
      if (group === undefined) groups.set(prefix, { rows: [row], digits });
      else group.rows.push(row);
    }
  }
  const lowest = Math.max(...definition.digits);
  const nameOf = (code: string, rows: readonly Row[], isItem: boolean): string => {
    const official = evaluation.model.nameOfCode?.(definition.list, code);
    if (official !== undefined || !isItem || definition.name === undefined) return official ?? '';
    return evaluation.text(`${definition.table}.${definition.name}`, rows.slice(0, 1));
  };
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { rows, digits }]) => {
      const isItem = digits >= lowest || rows.every((row) => evaluation.text(codeId, [row]).trim() === code);
      return { code, name: nameOf(code, rows, isItem), rows, isItem };
    });
}
