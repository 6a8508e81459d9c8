import { filled } from '../../../../calculation/builders/formulas.ts';
import type { CrossCheckDefinition } from '../../../crossCheckDefinition.ts';
import { betweenForms } from './betweenForms.ts';
import { fundChecks } from './funds.ts';
import { projectChecks } from './projects.ts';
import { scoredFormChecks } from './scoredForm.ts';

const department = { form: '附件1《部门整体支出绩效自评表》', titlePrefix: '', subject: '部门整体' } as const;
const project = {
  form: '附件2《项目支出绩效自评表》',
  titlePrefix: '项目',
  subject: '项目“{row}”',
  forEach: 'evaluationProjects',
} as const;

/** Relations of part five: inside 附件1 (SFO), inside every 附件2 (SFP), between them and with the book (SFX). */
export const evaluationChecks: readonly CrossCheckDefinition[] = [
  ...fundChecks({
    ...department,
    codes: 'SFO',
    id: (line, column) => `evaluation.${column}.${line}`,
    rate: 'evaluation.executionRate',
  }),
  ...scoredFormChecks({
    ...department,
    codes: 'SFO',
    ofIndicator: '',
    indicators: 'evaluationIndicators',
    facts: 'evaluation',
    startedWhen: filled('evaluation.executed.total'),
  }),
  ...fundChecks({
    ...project,
    codes: 'SFP',
    id: (line, column) => `evaluationProjects.${line}.${column}`,
    rate: 'evaluationProjects.executionRate',
  }),
  ...projectChecks,
  ...scoredFormChecks({
    ...project,
    codes: 'SFP',
    ofIndicator: '{evaluationProjectIndicators.project}',
    indicators: 'evaluationProjectIndicators',
    facts: 'evaluationProjects',
    startedWhen: filled('evaluationProjects.total.executed'),
  }),
  ...betweenForms,
];
