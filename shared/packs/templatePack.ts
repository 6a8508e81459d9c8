import type { FieldDefinition, TableDefinition } from '../calculation/factModel.ts';
import type { CrossCheckDefinition } from './crossCheckDefinition.ts';
import type { DocumentDefinition, Typography } from './documentSchema.ts';
import type { OverviewDefinition } from './overview.ts';

/** Something the official blank gets wrong; it is printed as the blank has it, and the clerk is told. */
export type Erratum = { readonly place: string; readonly text: string };

/** A group of fields, tables and narrative places that the clerk fills in together, in order. */
export type SectionDefinition = {
  readonly id: string;
  readonly label: string;
  readonly document: string;
  readonly fields?: readonly string[];
  readonly tables?: readonly string[];
  readonly narrative?: readonly string[];
};

/**
 * A county's form for one year, as data (模板). It survives `JSON.parse(JSON.stringify(pack))` unchanged.
 * `year` is the year reported on. `unplaced`: fields that are printed nowhere, each with the reason.
 */
export type TemplatePack = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly county: string;
  readonly year: number;
  readonly basis: { readonly document: string; readonly note?: string };
  readonly errata: readonly Erratum[];
  readonly renames: Readonly<Record<string, string>>;
  readonly unplaced: Readonly<Record<string, string>>;
  readonly profile: readonly {
    readonly key: string;
    readonly label: string;
    readonly required: boolean;
    readonly help?: string;
  }[];
  readonly sections: readonly SectionDefinition[];
  readonly fields: readonly FieldDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly crossChecks: readonly CrossCheckDefinition[];
  readonly typography: Typography;
  /** Title and file name stem of the combined files. */
  readonly set: { readonly title: string; readonly fileName: string };
  readonly documents: readonly DocumentDefinition[];
  readonly overview?: OverviewDefinition;
};
