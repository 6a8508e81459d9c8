import { z } from 'zod';
import type { Condition, Expression } from '../calculation/expression.ts';
import type { TemplatePack } from './templatePack.ts';

/** The lists of a pack whose members have ids (checks: codes; profile: keys; errata: places). */
export const packLists = ['errata', 'profile', 'sections', 'fields', 'tables', 'crossChecks', 'documents'] as const;
export type PackList = (typeof packLists)[number];

/** A new member of a list, at its end or beside another member. */
export type Added<Item> =
  | Item
  | { readonly after: string; readonly item: Item }
  | { readonly before: string; readonly item: Item };

/**
 * What differs in a list. Members are called by their id; without one by their text (headings, paragraphs, grid rows by
 * their first caption, cells by their caption or fact; line breaks do not count), or by their number in the base:
 * `#3`, in grids `#3.2` for the second row of the group that is third. All names are those of the base. A grid row is
 * found at any depth. `order`: the members named change places among themselves, all others stay where they are.
 */
export type ListChange<Item> = {
  readonly add?: readonly Added<Item>[];
  readonly change?: Readonly<Record<string, Change<Item>>>;
  readonly remove?: readonly string[];
  readonly order?: readonly string[];
};

/**
 * What differs in a value: objects key by key, `null` takes an optional key away; lists by {@link ListChange} or as a
 * whole; an object that names its `kind` or `op`, and every formula and condition, as a whole.
 */
export type Change<Value> = Value extends string | number | boolean | Expression | Condition
  ? Value
  : Value extends readonly (infer Item)[]
    ? Value | ListChange<Item>
    : Value extends object
      ? Value | { readonly [Key in keyof Value]?: Change<Value[Key]> | null }
      : Value;

type ItemOf<List extends PackList> = TemplatePack[List][number];

/** A pack as its differences from a base: plain data, so it can live in a file. */
export type PackExtension = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly county: string;
  readonly year: number;
  readonly basis: TemplatePack['basis'];
  readonly add?: { readonly [List in PackList]?: readonly Added<ItemOf<List>>[] };
  readonly change?: { readonly [List in PackList]?: Readonly<Record<string, Change<ItemOf<List>>>> } & {
    readonly set?: Change<TemplatePack['set']>;
    readonly typography?: Change<TemplatePack['typography']>;
    readonly unplaced?: Change<TemplatePack['unplaced']>;
    readonly renames?: Change<TemplatePack['renames']>;
  };
  readonly remove?: { readonly [List in PackList]?: readonly string[] };
  readonly order?: { readonly [List in PackList]?: readonly string[] };
  /** Other words for the same thing: whole texts (captions, labels, sentences) that are replaced wherever they stand. */
  readonly texts?: Readonly<Record<string, string>>;
  /**
   * Words inside texts, replaced wherever they stand, all at once, so that two numbers can change places. The longest
   * comes first; a text of `texts` and what stands in `{…}` are left alone.
   */
  readonly words?: Readonly<Record<string, string>>;
};

const names = z.array(z.string());
const perList = <Value extends z.ZodType>(value: Value) => z.partialRecord(z.enum(packLists), value);
const changes = z.record(z.string(), z.unknown());

/** The shape of the differences in a file; what the resolved pack must be is the matter of the pack schema. */
export const packExtensionShape = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  county: z.string(),
  year: z.int(),
  basis: z.looseObject({ document: z.string() }),
  add: perList(z.array(z.unknown())).optional(),
  change: z.partialRecord(z.enum([...packLists, 'set', 'typography', 'unplaced', 'renames']), changes).optional(),
  remove: perList(names).optional(),
  order: perList(names).optional(),
  texts: z.record(z.string(), z.string()).optional(),
  words: z.record(z.string().min(1), z.string()).optional(),
});

/** The shape of a list's differences, at any depth. */
export const listChangeShape = z.strictObject({
  add: z.array(z.unknown()).optional(),
  change: changes.optional(),
  remove: names.optional(),
  order: names.optional(),
});
