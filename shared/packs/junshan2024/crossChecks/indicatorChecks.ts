import { filled } from '../../../calculation/builders/formulas.ts';
import type { Condition } from '../../../calculation/expression.ts';
import { deductionChecks, scoreWithinChecks } from '../../builders/indicatorScoreChecks.ts';
import type { ScoredForm } from '../../builders/scoredForm.ts';
import {
  blockWeightChecks,
  executionMaximumCheck,
  executionScoreCheck,
  indicatorsGivenCheck,
  totalMaximumCheck,
  totalScoreCheck,
} from '../../builders/scoredFormChecks.ts';
import type { CrossCheckDefinition } from '../../crossCheckDefinition.ts';

/** The same relations for 附件2 (the department) and 附件3 (each project); asked as a whole once the form is `started`. */
export function scoredFormChecks(scored: ScoredForm, started: Condition): readonly CrossCheckDefinition[] {
  return [
    executionScoreCheck(scored),
    executionMaximumCheck(scored),
    ...blockWeightChecks(scored, filled(scored.facts.maximum)),
    totalMaximumCheck(scored, `${scored.form}：总分100分＝预算执行率10分＋产出50分＋效益30分＋满意度10分`),
    totalScoreCheck(scored),
    indicatorsGivenCheck(scored, started),
    ...scoreWithinChecks(scored),
    ...deductionChecks(scored),
  ];
}
