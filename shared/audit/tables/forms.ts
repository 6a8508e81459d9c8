import type { BasicDataTable, RecognisedTable, SelfEvaluation } from './recognisedTable.ts';

export type Form = { readonly table: RecognisedTable; readonly content: SelfEvaluation };
type Basic = { readonly table: RecognisedTable; readonly content: BasicDataTable };

export type Forms = {
  readonly basic: Basic | undefined;
  readonly department: Form | undefined;
  readonly projects: readonly Form[];
};

/** The 绩效 forms of a document. Several basic data tables are of several units: then nothing is compared between forms. */
export function formsOf(tables: readonly RecognisedTable[]): Forms {
  const basics = tables.flatMap((table): Basic[] =>
    table.content.kind === 'basicData' ? [{ table, content: table.content }] : [],
  );
  const forms = tables.flatMap((table): Form[] =>
    table.content.kind === 'selfEvaluation' ? [{ table, content: table.content }] : [],
  );
  const departments = forms.filter(({ content }) => content.subject === 'department');
  return {
    basic: basics.length === 1 ? basics[0] : undefined,
    department: departments.length === 1 ? departments[0] : undefined,
    projects:
      departments.length <= 1 && basics.length <= 1 ? forms.filter(({ content }) => content.subject === 'project') : [],
  };
}
