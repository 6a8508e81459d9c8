import type { ReportDraft } from '../reportDraft.ts';
import type { RowAttachments } from './draftEdit.ts';

/** The new index of a row, or `undefined` when it is gone. Indexes count from 0. */
export type Renumber = (index: number) => number | undefined;

type Parts = Pick<ReportDraft, 'overrides' | 'narrative' | 'explanations'>;

const rowInKey = /^([A-Za-z]\w*)\[([1-9]\d{0,5})\](?=\.)/;
const sentenceRow = /^(.+)\[([1-9]\d{0,5})\]$/;
const explained = /^([^@]+)@(.*)$/;

/** Applies `renumber` to a path of the table; other paths stay. `undefined`: the row is gone. */
function renumberPath(path: string, table: string, renumber: Renumber): string | undefined {
  const [start = '', named, number] = rowInKey.exec(path) ?? [];
  if (named !== table) return path;
  const to = renumber(Number(number) - 1);
  return to === undefined ? undefined : `${table}[${to + 1}]${path.slice(start.length)}`;
}

function renumberKeys<Value>(
  values: Readonly<Record<string, Value>>,
  rename: (key: string) => string | undefined,
): Readonly<Record<string, Value>> {
  const keys = Object.keys(values);
  if (keys.every((key) => rename(key) === key)) return values;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const name = rename(key);
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
}

/**
 * Overrides, texts and explanations belong to rows by number: when rows of `table` come, go or change places they move
 * along. `sentences`: ids of the sentences that stand once for every row of the table.
 */
export function renumberRows(parts: Parts, table: string, sentences: ReadonlySet<string>, renumber: Renumber): Parts {
  return {
    overrides: renumberKeys(parts.overrides, (path) => renumberPath(path, table, renumber)),
    narrative: renumberKeys(parts.narrative, (key) => {
      const [, id = '', number] = sentenceRow.exec(key) ?? [];
      if (!sentences.has(id)) return key;
      const to = renumber(Number(number) - 1);
      return to === undefined ? undefined : `${id}[${to + 1}]`;
    }),
    explanations: renumberKeys(parts.explanations, (key) => {
      const [, code, path = ''] = explained.exec(key) ?? [];
      if (code === undefined) return key;
      const renamed = renumberPath(path, table, renumber);
      return renamed === undefined ? undefined : `${code}@${renamed}`;
    }),
  };
}

/** What belongs to row `index` of the table, under the row's own names. */
export function attachmentsOf(
  parts: Parts,
  table: string,
  sentences: ReadonlySet<string>,
  index: number,
): RowAttachments | undefined {
  const prefix = `${table}[${index + 1}].`;
  const overrides = Object.entries(parts.overrides).flatMap(([path, value]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), value] as const] : [],
  );
  const narrative = Object.entries(parts.narrative).flatMap(([key, value]) => {
    const [, id = '', number] = sentenceRow.exec(key) ?? [];
    return sentences.has(id) && Number(number) === index + 1 ? [[id, value] as const] : [];
  });
  const explanations = Object.entries(parts.explanations).flatMap(([key, value]) => {
    const [, code = '', path = ''] = explained.exec(key) ?? [];
    return path.startsWith(prefix) ? [[`${code}@${path.slice(prefix.length)}`, value] as const] : [];
  });
  if (overrides.length + narrative.length + explanations.length === 0) return undefined;
  return {
    overrides: Object.fromEntries(overrides),
    narrative: Object.fromEntries(narrative),
    explanations: Object.fromEntries(explanations),
  };
}

/** Puts what belonged to a row back, now that it is row `index`. */
export function attach(parts: Parts, table: string, index: number, attached: RowAttachments): Parts {
  const prefix = `${table}[${index + 1}].`;
  const named = <Value>(
    values: Readonly<Record<string, Value>>,
    name: (key: string) => string,
  ): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [name(key), value]));
  return {
    overrides: { ...parts.overrides, ...named(attached.overrides, (field) => `${prefix}${field}`) },
    narrative: { ...parts.narrative, ...named(attached.narrative, (id) => `${id}[${index + 1}]`) },
    explanations: {
      ...parts.explanations,
      ...named(attached.explanations, (key) => {
        const [, code = '', field = ''] = explained.exec(key) ?? [];
        return `${code}@${prefix}${field}`;
      }),
    },
  };
}
