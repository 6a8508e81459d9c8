import type { TableDefinition } from '../../../calculation/factModel.ts';
import type { DocumentDefinition } from '../../documentSchema.ts';
import type { TemplatePack } from '../../templatePack.ts';
import { evaluationDepartment, evaluationProjectForms } from './forms.ts';
import { evaluationIndicators, evaluationProjectIndicators } from './indicators.ts';
import { evaluationProjectItems, evaluationProjects } from './projects.ts';
import { evaluationReport } from './report.ts';

/** Part five of the book: 评价报告, 附件1 整体自评表, 附件2 项目自评表. */
export { evaluationChecks } from './checks/index.ts';
export { evaluationFields } from './fields.ts';
export { evaluationSections } from './sections.ts';

export const evaluationTables: readonly TableDefinition[] = [
  evaluationProjects,
  evaluationProjectItems,
  evaluationIndicators,
  evaluationProjectIndicators,
];

export const evaluationDocuments: readonly DocumentDefinition[] = [
  evaluationReport,
  evaluationDepartment,
  evaluationProjectForms,
];

/** Facts of part five that are printed nowhere as such. */
export const evaluationUnplaced: TemplatePack['unplaced'] = {
  'evaluation.initial.otherFiscal': '并入附件1“当年财政拨款”的年初预算数，不单独打印。',
  'evaluationProjects.otherYears.total': '并入附件2“项目总投资”，不单独打印。',
  'evaluationProjects.otherYears.fiscal': '并入附件2“项目总投资 其中：财政拨款”，不单独打印。',
};
