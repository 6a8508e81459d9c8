import type { RowFilter } from '../../calculation/expression.ts';
import type { FieldDefinition, TableDefinition } from '../../calculation/factModel.ts';

/** What the two tables of 绩效指标 have alike: their id, how they are filled in, and the columns of a row. */
type Indicators = { readonly id: string; readonly help: string; readonly rowFields: readonly FieldDefinition[] };

/** 部门整体绩效指标. Without `nameField`: two indicators may well have the same name. */
export function departmentIndicatorTable({ id, help, rowFields }: Indicators): TableDefinition {
  return { id, label: '部门整体绩效指标', rowLabel: '指标', help, minRows: 0, maxRows: 200, minFilled: 1, rowFields };
}

/** 项目绩效指标, each of a row of the table `projects`, which `projectWord` names and `projectHelp` explains. */
export function projectIndicatorTable({
  id,
  help,
  rowFields,
  projects,
  projectWord,
  projectHelp,
  projectsWithForm,
}: Indicators & {
  readonly projects: string;
  readonly projectWord: string;
  readonly projectHelp: string;
  /** The projects that hand in a form; without it all do. */
  readonly projectsWithForm?: RowFilter;
}): TableDefinition {
  const project: FieldDefinition = {
    id: 'project',
    label: `所属${projectWord}`,
    unit: 'text',
    help: projectHelp,
    source: { kind: 'reference', table: projects, field: 'name' },
  };
  return {
    id,
    label: '项目绩效指标',
    rowLabel: '指标',
    help,
    minRows: 0,
    maxRows: 20000,
    minFilled: 1,
    ...(projectsWithForm === undefined ? {} : { minFilledWhere: projectsWithForm }),
    rowFields: [project, ...rowFields],
  };
}
